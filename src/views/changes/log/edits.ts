/** Every edit of the record, and what each is about: its record, the parties, and its address. */
import { type ChangeWithReason, changesSince } from '../../../history/read/index.ts';
import type { PastValues, TableName } from '../../../schema/history/index.ts';
import type { RecordOf, Repository } from '../../../schema/index.ts';
import {
  type RegisterName,
  fieldsOf,
  registerNames,
  registers,
} from '../../../schema/registers/index.ts';
import { remember, toAddress } from '../../../schema/values/index.ts';
import { addressIn, findPlace, remainsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';

/** Every edit, newest first; empty where the site is built without history. */
export function changesOf({ repository }: Context): readonly ChangeWithReason[] {
  const { history, records } = repository;
  if (!history || history.mode !== 'full') return [];
  return remember('changes with reasons', repository, () =>
    changesSince(history, '', records.of('amendments')).toReversed(),
  );
}

/**
 * The participants that a change concerns: those of the record as it stands or stood last, and
 * those whom the change names.
 */
export function partiesOf(context: Context, change: ChangeWithReason): readonly string[] {
  if (!change.register) return [];
  const fields = fieldsOfChanged(context, change);
  const { answers } = registers[change.register];
  const own =
    change.register === 'participants'
      ? [change.id]
      : answers.flatMap((field) => fields[field] ?? []);
  const names = change.field !== undefined && answers.includes(change.field);
  const named = names ? [change.from, change.to].flatMap(toIds) : [];
  return [...new Set([...own, ...named].map(toAddress))];
}

/** The ids in a value of a column of references, as a list or as it is written. */
function toIds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  if (typeof value !== 'string') return [];
  return value
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** The references of a changed record as it stands, or, of one that is gone, as it stood last. */
export function fieldsOfChanged(
  context: Context,
  change: ChangeWithReason,
): Readonly<Record<string, readonly string[]>> {
  if (!change.register) return {};
  const values: Readonly<Record<string, unknown>> =
    findChanged(context, change)?.fields ??
    lastValues(context.repository).get(change.lineage) ??
    {};
  const references = [...fieldsOf(change.register)].filter(([, { kind }]) => kind === 'ref');
  return Object.fromEntries(references.map(([name]) => [name, toIds(values[name])]));
}

/** The last values of every row that was withdrawn. */
const lastValues = (repository: Repository): ReadonlyMap<number, PastValues> =>
  remember('last values of what was withdrawn', repository, () => {
    const withdrawn = (repository.history?.events ?? []).filter(
      ({ change }) => change === 'withdrawn',
    );
    return new Map(withdrawn.map((event) => [event.lineage, event.values ?? {}]));
  });

/** The changed record, where it still stands. */
export function findChanged(
  { repository }: Context,
  { register, id }: ChangeWithReason,
): RecordOf | undefined {
  return register && (repository.records.findIn(register, id) as RecordOf | undefined);
}

/**
 * Where a change is to be read about: where the row stands, or what is left of it; of a row that is
 * gone and had no page, the page on which it stood.
 */
export function addressOfChanged(context: Context, change: ChangeWithReason): string | undefined {
  const record = findChanged(context, change);
  if (record) return findPlace(context, record);
  if (!change.register) return addressOfTable(context, change);
  const { page, pages } = registers[change.register];
  if (pages) return remainsAddress(context, change.register, change.id);
  if (typeof page === 'string') return addressIn(context, page.slice(0, page.indexOf('#')));
  const [id] = fieldsOfChanged(context, change)[page.with] ?? [];
  const stoodWith = context.repository.records.find(id);
  return stoodWith && findPlace(context, stoodWith);
}

/** The list of a register, or the page of a table whose rows have none. */
export function addressOfTable(
  context: Context,
  { register, dataset }: TableName,
): string | undefined {
  if (register && registers[register].pages) return addressIn(context, `/${register}/`);
  const table = context.repository.datasets.find(({ resource }) =>
    register ? resource.register === register : resource.name === dataset,
  );
  return table && addressIn(context, `/data/${table.resource.name}/`);
}

/** Registers whose changes can be followed: those that have rows, and those that have had some. */
export function followedRegisters(context: Context): readonly RegisterName[] {
  const changed = new Set(changesOf(context).map(({ register }) => register));
  return registerNames.filter(
    (name) => changed.has(name) || context.repository.records.of(name).length > 0,
  );
}
