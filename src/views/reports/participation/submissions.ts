/** What became of the reports that participants owe. */
import type { RecordOf } from '../../../schema/index.ts';
import { isBefore } from '../../../schema/values/index.ts';

export type Submission = RecordOf<'submissions'>;
export const submissionResults = [
  'inTime',
  'late',
  'undated',
  'missing',
  'notYetDue',
  'waived',
] as const;
export type SubmissionResult = (typeof submissionResults)[number];

export function submissionResult({ fields }: Submission, asOf: string): SubmissionResult {
  const { due, received_on: received, waived } = fields;
  if (waived) return 'waived';
  if (received) return timingOf(due, received);
  return due !== undefined && isBefore(due, asOf) ? 'missing' : 'notYetDue';
}

function timingOf(due: string | undefined, received: string): SubmissionResult {
  if (due === undefined) return 'undated';
  return isBefore(due, received) ? 'late' : 'inTime';
}
