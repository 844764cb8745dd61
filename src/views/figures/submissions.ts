/** What became of the reports that participants owe. */
import type { RecordOf } from '../../schema/index.ts';
import { isBefore } from '../../schema/values/index.ts';

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

/** A report fell due when the whole of its due date has passed, received before or not. */
export function submissionResult({ fields }: Submission, asOf: string): SubmissionResult {
  const { due, received_on: received, waived } = fields;
  if (waived) return 'waived';
  if (due === undefined) return received ? 'undated' : 'notYetDue';
  if (!isBefore(due, asOf)) return 'notYetDue';
  if (!received) return 'missing';
  return isBefore(due, received) ? 'late' : 'inTime';
}

const fallen: readonly SubmissionResult[] = ['inTime', 'late', 'missing'];

/** Those that have fallen due and were not waived. */
export const fallenDue = (owed: readonly Submission[], asOf: string): readonly Submission[] =>
  owed.filter((one) => fallen.includes(submissionResult(one, asOf)));
