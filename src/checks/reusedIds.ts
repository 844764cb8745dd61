/**
 * An id that left the record stays with the record that had it: a row that comes under an id which
 * was withdrawn must be that record again, and an id that was given up for another stays unused. A
 * row that comes back is another record where neither what names it nor half of its values are the
 * same.
 */
import { type Fault, fault } from '../schema/faults/index.ts';
import type { History, PastValue, PastValues, RecordEvent } from '../schema/history/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { type RegisterName, registers } from '../schema/registers/index.ts';
import type { Collection } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

type Told = RecordEvent & { register: RegisterName };

export function checkReusedIds(history: History, records: Collection): Fault[] {
  const reused = new Map<string, Told>();
  const owners = new Map<string, number>();
  const gone = new Map<number, PastValues>();
  for (const event of history.events) {
    if (!event.register || !registers[event.register].pages) continue;
    const told = event as Told;
    const key = `${told.register} ${toAddress(told.id)}`;
    const owner = owners.get(key);
    owners.set(key, told.lineage);
    if (told.change === 'withdrawn') gone.set(told.lineage, told.values ?? {});
    const another =
      told.change === 'restored' &&
      isAnother(told.register, gone.get(told.lineage) ?? {}, told.values ?? {});
    if (another || (owner !== undefined && owner !== told.lineage)) reused.set(key, told);
  }
  return [...reused.values()].flatMap(({ register, id }) => {
    const record = records.findIn(register, id);
    return record ? [fault('x-reused-id', fieldPlace(record, 'id', record.id), {})] : [];
  });
}

/**
 * Whether two rows are two records: what names them is not the same, nor are half of the values
 * that either has.
 */
function isAnother(register: RegisterName, before: PastValues, after: PastValues): boolean {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => name !== 'id',
  );
  const same = names.filter((name) => isSame(before[name], after[name]));
  return (
    !same.includes('title') &&
    !same.includes(registers[register].titled) &&
    2 * same.length < names.length
  );
}

/** Whether two values are known to be the same, or may not be shown. */
function isSame(a: PastValue | undefined, b: PastValue | undefined): boolean {
  return a === b || typeof a === 'object' || typeof b === 'object';
}
