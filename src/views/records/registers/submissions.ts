/** Reports that participants owe. */
import type { RecordOf } from '../../../schema/index.ts';
import { submissionResult } from '../../figures/submissions.ts';
import type { Context } from '../../parts/context.ts';
import { dated, plain, type Inline } from '../../parts/inlines.ts';
import type { RegisterView } from './view.ts';

export const submissionsView: RegisterView<'submissions'> = {
  columns: { received_on: { cell: receivedCell } },
};

function receivedCell(context: Context, submission: RecordOf<'submissions'>): readonly Inline[] {
  const { fields } = submission;
  if (fields.waived) return [plain(context.say('submission.waived'))];
  if (fields.received_on) return [dated(context, fields.received_on)];
  const isMissing = submissionResult(submission, context.repository.asOf) === 'missing';
  return [
    plain(context.say(isMissing ? 'submission.notReceived' : 'report.submission.notYetDue'), true),
  ];
}
