/**
 * What must come first comes first: no meeting ends before it starts, no finding is reported before
 * the visit.
 */
import { isBefore } from '../schema/values/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';
import type { RegisterName } from '../schema/registers/index.ts';
import type { Collection } from '../schema/index.ts';
import { placeOf } from './places.ts';

/** For each register the pairs of dates of which the first may not be after the second. */
export const orderedDates: Partial<Record<RegisterName, readonly (readonly [string, string])[]>> = {
  participants: [['joined_on', 'left_on']],
  measures: [
    ['in_force_from', 'review_due'],
    ['in_force_from', 'expires_on'],
  ],
  participation: [['since', 'until']],
  meetings: [['starts_on', 'ends_on']],
  actions: [
    ['agreed_on', 'due'],
    ['agreed_on', 'due_original'],
    ['agreed_on', 'completed_on'],
  ],
  findings: [['visited_on', 'reported_on']],
  assessments: [
    ['as_of', 'published_on'],
    ['published_on', 'review_due'],
  ],
  decisions: [
    ['date', 'review_due'],
    ['date', 'expires_on'],
  ],
  positions: [['date', 'until']],
  exercises: [['starts_on', 'ends_on']],
  indicators: [['baseline_on', 'target_on']],
  corrections: [['noticed_on', 'corrected_on']],
  feedback: [['received_on', 'response_on']],
  lessons: [['occurred_on', 'recorded_on']],
};

export function checkDatesInOrder(records: Collection): Fault[] {
  return (Object.keys(orderedDates) as RegisterName[]).flatMap((register) =>
    records.of(register).flatMap((record) =>
      orderedDates[register]!.flatMap(([earlier, later]) => {
        const fields = record.fields as unknown as Record<string, string | undefined>;
        const [a, b] = [fields[earlier], fields[later]];
        return a && b && isBefore(b, a)
          ? [fault('x-dates-out-of-order', placeOf(record, later, b), { earlier, date: a })]
          : [];
      }),
    ),
  );
}
