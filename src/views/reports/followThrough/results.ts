/** What became of an action, and by what its list can be cut: forum and year. */
import type { RecordOf } from '../../../schema/index.ts';
import { yearOf } from '../../../schema/values/index.ts';
import { isOverdue, standingOf } from '../../figures/deadline.ts';
import { timingOf } from '../../figures/followThrough.ts';
import type { Context } from '../../parts/context.ts';

export type Action = RecordOf<'actions'>;
export const actionResults = [
  'onTime',
  'late',
  'undated',
  'open',
  'overdue',
  'dropped',
  'unreported',
] as const;
export type ActionResult = (typeof actionResults)[number];

/** Those that add up to the base of the rate. */
const based = new Set<ActionResult>(['onTime', 'late', 'undated', 'open', 'overdue']);

/** What became of an action: one word of which its list is made. */
export function actionResult(action: Action, asOf: string): ActionResult {
  const standing = standingOf(action);
  if (standing === 'unknown') return 'unreported';
  if (standing === 'dropped' || standing === 'superseded') return 'dropped';
  if (standing === 'done') return timingOf(action) ?? 'undated';
  return isOverdue(action, asOf) ? 'overdue' : 'open';
}

/** Whether it counts in the base of the rate. */
export const isBased = (action: Action, asOf: string): boolean =>
  based.has(actionResult(action, asOf));

export const resultLabel = (context: Context, result: ActionResult): string =>
  context.say(result === 'unreported' ? 'status.unreported' : `followThrough.${result}`);

/** The forum in which an action was agreed. */
export const findForum = (context: Context, action: Action): string | undefined =>
  findMeeting(context, action)?.fields.forum;

export function findYearAgreed(context: Context, action: Action): string | undefined {
  const date = action.fields.agreed_on ?? findMeeting(context, action)?.fields.starts_on;
  return date && yearOf(date);
}

const findMeeting = ({ repository: { records } }: Context, { fields }: Action) =>
  records.findIn('meetings', fields.meeting);
