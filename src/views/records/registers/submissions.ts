/** Reports that participants owe. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { dated, plain, type Inline } from '../../parts/inlines.ts';
import type { RegisterView } from './view.ts';

export const submissionsView: RegisterView<'submissions'> = {
  columns: { received_on: { cell: receivedCell } },
};

function receivedCell(context: Context, { fields }: RecordOf<'submissions'>): readonly Inline[] {
  if (fields.waived) return [plain(context.say('submission.waived'))];
  return fields.received_on
    ? [dated(context, fields.received_on)]
    : [plain(context.say('submission.notReceived'), true)];
}
