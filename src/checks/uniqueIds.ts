/** An id belongs to one record, over all registers and without regard to case. */
import { type Fault, fault } from '../schema/faults/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { registerNames, registers } from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

export function checkUniqueIds(records: Collection): Fault[] {
  const first = new Map<string, RecordOf>();
  const faults: Fault[] = [];
  for (const record of registerNames
    .filter((name) => registers[name].key[0] === 'id')
    .flatMap((name) => records.of(name) as RecordOf[])) {
    const other = first.get(toAddress(record.id));
    if (other)
      faults.push(
        fault('x-duplicate-id', fieldPlace(record, 'id', record.id), {
          file: other.origin.file,
          line: other.origin.line,
        }),
      );
    else first.set(toAddress(record.id), record);
  }
  return faults;
}
