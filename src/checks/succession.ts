/** What was superseded names its successor, and no chain of records leads back to itself. */
import { type Fault, fault } from '../schema/faults/index.ts';
import { type RegisterName, fieldsOf, registerNames } from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

/** The fields that form chains within one register: references to it alone. */
const chains: readonly (readonly [RegisterName, string])[] = registerNames.flatMap((register) =>
  [...fieldsOf(register)]
    .filter(([, { to }]) => to !== 'any' && to.join() === register)
    .map(([field]) => [register, field] as const),
);

export function checkSuccession(records: Collection): Fault[] {
  const superseded = (['measures', 'actions'] as const).flatMap((register) =>
    (records.of(register) as readonly RecordOf<'measures' | 'actions'>[])
      .filter((record) => record.fields.status === 'superseded' && !record.fields.superseded_by)
      .map((record) =>
        fault('x-superseded-without-successor', fieldPlace(record, 'superseded_by'), {}),
      ),
  );
  return [
    ...superseded,
    ...chains.flatMap(([register, field]) => checkChain(records, register, field)),
  ];
}

function checkChain(records: Collection, register: RegisterName, field: string): Fault[] {
  const next = (record: RecordOf) =>
    [(record.fields as Record<string, string | string[] | undefined>)[field] ?? []].flat();
  const settled = new Set<string>();
  const faults: Fault[] = [];
  const walk = (record: RecordOf, path: readonly string[]): void => {
    if (path.includes(record.id)) {
      faults.push(
        fault('x-circular', fieldPlace(record, field, record.id), {
          chain: [...path.slice(path.indexOf(record.id)), record.id].join(' → '),
        }),
      );
      return;
    }
    if (settled.has(record.id)) return;
    settled.add(record.id);
    for (const id of next(record)) {
      const following = records.findIn(register, id);
      if (following) walk(following, [...path, record.id]);
    }
  };
  for (const record of records.of(register)) walk(record, []);
  return faults;
}
