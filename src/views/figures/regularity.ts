/**
 * Whether what was to come regularly came: assessments against their plan, meetings against their
 * forum's cadence.
 */
import type { Collection, RecordOf } from '../../schema/index.ts';
import { type IsoDate, daysBetween } from '../../schema/values/index.ts';

export interface Punctuality {
  record: RecordOf<'assessments'>;
  planned: IsoDate;
  published?: IsoDate;
  days?: number;
}

/**
 * Days from the planned to the actual publication of each assessment that had a plan; negative
 * where it came early.
 */
export function punctualityOf(records: Collection): readonly Punctuality[] {
  return records
    .of('assessments')
    .filter((one) => one.fields.planned_for)
    .map((record) => {
      const { planned_for: planned, published_on: published } = record.fields;
      return {
        record,
        planned: planned!,
        ...(published ? { published, days: daysBetween(planned!, published) } : {}),
      };
    });
}

export interface Regularity {
  held: number;
  planned?: number;
  longestGapDays?: number;
  lastHeld?: IsoDate;
}

/**
 * Meetings of a forum held up to a day, against the number that its cadence would have brought
 * since its first one.
 */
export function regularityOf(
  forum: RecordOf<'forums'>,
  records: Collection,
  asOf: IsoDate,
): Regularity {
  const days = records
    .linkedFrom('meetings', 'forum', forum.id)
    .map((meeting) => meeting.fields.starts_on)
    .filter((day): day is string => day !== undefined && day <= asOf)
    .toSorted();
  const cadence = forum.fields.cadence_months;
  if (days.length === 0) return { held: 0 };
  const gaps = [...days.slice(1), asOf].map((day, index) => daysBetween(days[index]!, day));
  return {
    held: days.length,
    lastHeld: days.at(-1)!,
    longestGapDays: Math.max(...gaps),
    ...(cadence
      ? { planned: 1 + Math.floor(daysBetween(days[0]!, asOf) / (cadence * 30.4375)) }
      : {}),
  };
}
