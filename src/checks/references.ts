/** Every reference leads to a record that exists, in a register where it may lead. */
import { type Fault, fault, toSuggestion } from '../schema/faults/index.ts';
import {
  type RegisterName,
  fieldsOf,
  registerNames,
  registers,
} from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';
import { remember } from '../schema/values/index.ts';

export function checkReferences(records: Collection): Fault[] {
  return registerNames.flatMap((register) => {
    const fields = [...fieldsOf(register)].filter(([, meta]) => meta.kind === 'ref');
    return records
      .of(register)
      .flatMap((record) =>
        fields.flatMap(([field, meta]) => checkField(records, record, field, meta.to)),
      );
  });
}

function checkField(
  records: Collection,
  record: RecordOf,
  field: string,
  to: readonly string[] | 'any',
): Fault[] {
  const value = (record.fields as Record<string, unknown>)[field];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value as string]).flatMap((id: string) => {
    if (to !== 'any') {
      if (to.some((target) => records.findIn(target as RegisterName, id))) return [];
      const elsewhere = records.find(id);
      if (elsewhere) {
        return [
          fault('x-wrong-register', fieldPlace(record, field, id), {
            register: elsewhere.register,
            wanted: to.join(', '),
          }),
        ];
      }
    } else if (records.find(id)) return [];
    return [
      fault('x-unknown-reference', fieldPlace(record, field, id), {
        wanted: to === 'any' ? 'any' : to.join(', '),
        ...toSuggestion(id, candidates(records, to)),
      }),
    ];
  });
}

/** The ids that a reference may name, collected once for each kind of target. */
function candidates(records: Collection, to: readonly string[] | 'any'): readonly string[] {
  const names =
    to === 'any'
      ? registerNames.filter((name) => registers[name].key[0] === 'id')
      : (to as RegisterName[]);
  return remember(
    'ids that references may name',
    records,
    () => names.flatMap((name) => records.of(name).map((record) => record.id)),
    names.join(),
  );
}
