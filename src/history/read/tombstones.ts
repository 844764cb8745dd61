/** What is left of records that are gone: their last values, and the ids that they gave up. */
import { compareText } from '../../schema/faults/index.ts';
import type { History, Moment, PastValues, RecordEvent } from '../../schema/history/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { type RegisterName, registers } from '../../schema/registers/index.ts';
import { keyOf, momentOf } from './keys.ts';

/** A record that had a page and is not in the record any more. */
interface Tombstone extends Moment {
  register: RegisterName;
  id: string;
  values: PastValues;
  lineage: number;
}

/** Records with pages that were withdrawn and did not come back, by register and id. */
export function toTombstones(history: History): Tombstone[] {
  const last = new Map<number, RecordEvent>();
  const taken = new Map<string, number>();
  for (const event of history.events) {
    last.set(event.lineage, event);
    taken.set(keyOf(event, event.id), event.lineage);
  }
  return [...last.values()]
    .filter(
      (event) =>
        event.change === 'withdrawn' &&
        event.register &&
        registers[event.register].pages &&
        taken.get(keyOf(event, event.id)) === event.lineage,
    )
    .map((event) => ({
      ...momentOf(event),
      register: event.register!,
      id: event.id,
      values: event.values ?? {},
      lineage: event.lineage,
    }))
    .sort(
      (a, b) =>
        compareText(a.register, b.register) || compareText(toAddress(a.id), toAddress(b.id)),
    );
}

/** An id that a record had before: its address leads to the record's. */
interface FormerId extends Moment {
  register: RegisterName;
  id: string;
  now: string;
}

/** Ids that records with pages had and that no record has now. */
export function toFormerIds(history: History): FormerId[] {
  const now = new Map<number, RecordEvent>();
  for (const event of history.events) now.set(event.lineage, event);
  const inUse = new Set([...now.values()].map((event) => keyOf(event, event.id)));
  const former = new Map<string, FormerId>();
  for (const event of history.events) {
    const from = event.fields.find(({ field }) => field === 'id')?.from;
    if (
      typeof from !== 'string' ||
      !event.register ||
      !registers[event.register].pages ||
      inUse.has(keyOf(event, from))
    )
      continue;
    former.set(keyOf(event, from), {
      ...momentOf(event),
      register: event.register,
      id: from,
      now: now.get(event.lineage)!.id,
    });
  }
  return [...former.values()].sort(
    (a, b) => compareText(a.register, b.register) || compareText(toAddress(a.id), toAddress(b.id)),
  );
}
