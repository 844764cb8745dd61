/**
 * What must come first comes first: no meeting ends before it starts, no finding is reported before
 * the visit.
 */
import { isBefore } from '../schema/values/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';
import { registerNames, registers } from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

export function checkDatesInOrder(records: Collection): Fault[] {
  return registerNames.flatMap((register) =>
    (records.of(register) as readonly RecordOf[]).flatMap((record) =>
      registers[register].datesInOrder.flatMap((pair) => checkPair(record, pair)),
    ),
  );
}

function checkPair(record: RecordOf, [earlier, later]: readonly [string, string]): Fault[] {
  const fields = record.fields as unknown as Record<string, string | undefined>;
  const [a, b] = [fields[earlier], fields[later]];
  return a && b && isBefore(b, a)
    ? [fault('x-dates-out-of-order', fieldPlace(record, later, b), { earlier, date: a })]
    : [];
}
