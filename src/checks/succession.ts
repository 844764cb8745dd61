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

/**
 * Goes down each chain once, without recursion: a chain may be as long as its table. What stands on
 * the way down when it is met again is a circle.
 */
function checkChain(records: Collection, register: RegisterName, field: string): Fault[] {
  const nextOf = (record: RecordOf): Iterator<string> =>
    [(record.fields as Record<string, string | string[] | undefined>)[field] ?? []]
      .flat()
      [Symbol.iterator]();
  const settled = new Set<string>();
  const faults: Fault[] = [];
  for (const first of records.of(register) as readonly RecordOf[]) {
    const way = new Map<string, Iterator<string>>();
    const path: string[] = [];
    const enter = (record: RecordOf): void => {
      if (way.has(record.id)) {
        faults.push(
          fault('x-circular', fieldPlace(record, field, record.id), {
            chain: toChain(path.slice(path.indexOf(record.id)), record.id),
          }),
        );
      } else if (!settled.has(record.id)) {
        settled.add(record.id);
        way.set(record.id, nextOf(record));
        path.push(record.id);
      }
    };
    enter(first);
    while (path.length > 0) {
      const { value: id, done } = way.get(path.at(-1)!)!.next();
      if (done) way.delete(path.pop()!);
      else {
        const following = records.findIn(register, id as string);
        if (following) enter(following);
      }
    }
  }
  return faults;
}

/** Most records of a circle that are named. */
const mostNamed = 12;

function toChain(ids: readonly string[], back: string): string {
  const named = ids.length <= mostNamed ? ids : [...ids.slice(0, mostNamed), '…'];
  return [...named, back].join(' → ');
}
