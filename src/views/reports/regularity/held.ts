/** The meetings that were held, each with how long its forum had not met before it. */
import { compareText } from '../../../schema/faults/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { daysBetween } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';

type Meeting = RecordOf<'meetings'>;
type Forum = RecordOf<'forums'>;

const monthDays = 30.4375;
/** Days that a meeting may be later than its cadence before it is called late. */
const grace = 31;

/** A meeting and the days since the one before it of the same forum. */
export interface Held {
  meeting: Meeting;
  forum: Forum;
  gap?: number;
  late: boolean;
}

/** The meetings of some forums up to the as-of date. */
export const heldBy = (context: Context, forums: readonly Forum[]): readonly Held[] =>
  forums.flatMap((forum) => {
    const { records, asOf } = context.repository;
    const meetings = records
      .linkedFrom('meetings', 'forum', forum.id)
      .filter(({ fields }) => (fields.starts_on ?? '9') <= asOf)
      .toSorted((a, b) => compareText(a.fields.starts_on!, b.fields.starts_on!));
    return meetings.map((meeting, index) => toHeld(forum, meeting, meetings[index - 1]));
  });

/** The forums that have not met for longer than their cadence and the grace, as of the day. */
export const waitingOf = (context: Context, held: readonly Held[]): readonly Forum[] =>
  [...new Map(held.map(({ forum, meeting }) => [forum, meeting]))]
    .filter(([forum, last]) =>
      isLate(forum, daysBetween(last.fields.starts_on!, context.repository.asOf)),
    )
    .map(([forum]) => forum);

const isLate = ({ fields: { cadence_months: cadence } }: Forum, gap: number): boolean =>
  cadence !== undefined && gap > cadence * monthDays + grace;

function toHeld(forum: Forum, meeting: Meeting, before: Meeting | undefined): Held {
  if (!before) return { meeting, forum, late: false };
  const gap = daysBetween(before.fields.starts_on!, meeting.fields.starts_on!);
  return { meeting, forum, gap, late: isLate(forum, gap) };
}
