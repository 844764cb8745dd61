/** Joins records into one collection with an index of ids and of references. */
import { toAddress } from '../../schema/values/index.ts';
import {
  type RegisterName,
  fieldsOf,
  registerNames,
  registers,
} from '../../schema/registers/index.ts';
import type { Collection, Link, RecordOf } from '../../schema/index.ts';

/** The reference fields of each register, once. */
const referenceFields = new Map(
  registerNames.map((name) => [
    name,
    [...fieldsOf(name)].filter(([, meta]) => meta.kind === 'ref').map(([field]) => field),
  ]),
);

/** The ids that a field of a record refers to, as written. */
function referencesOf(record: RecordOf, field: string): readonly string[] {
  const value = (record.fields as Record<string, unknown>)[field];
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

/**
 * Collects records; where an id stands twice the first one keeps it (the law on unique ids reports
 * the second).
 */
export function collect(records: readonly RecordOf[]): Collection {
  const byRegister = new Map<RegisterName, RecordOf[]>(registerNames.map((name) => [name, []]));
  const byId = new Map<string, RecordOf>();
  const byRegisterAndId = new Map<string, RecordOf>();
  const links = new Map<string, Link[]>();
  for (const record of records) {
    byRegister.get(record.register)!.push(record);
    const address = toAddress(record.id);
    if (registers[record.register].key[0] === 'id' && !byId.has(address)) byId.set(address, record);
    if (!byRegisterAndId.has(`${record.register}/${address}`))
      byRegisterAndId.set(`${record.register}/${address}`, record);
    addLinks(links, record);
  }
  const linksTo = (id: string) => links.get(toAddress(id)) ?? [];
  return {
    of: (register) => byRegister.get(register) as never,
    find: (id) => (id === undefined ? undefined : byId.get(toAddress(id))),
    findIn: (register, id) =>
      (id === undefined ? undefined : byRegisterAndId.get(`${register}/${toAddress(id)}`)) as never,
    linksTo,
    linkedFrom: (register, field, id) =>
      linksTo(id)
        .filter((link) => link.from.register === register && link.field === field)
        .map((link) => link.from) as never,
  };
}

function addLinks(links: Map<string, Link[]>, record: RecordOf): void {
  for (const field of referenceFields.get(record.register)!) {
    for (const id of referencesOf(record, field)) {
      const address = toAddress(id);
      const list = links.get(address);
      if (list) list.push({ from: record, field });
      else links.set(address, [{ from: record, field }]);
    }
  }
}
