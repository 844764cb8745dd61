/** Receipts of alerts. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { minutesToAcknowledge } from '../../figures/earlyWarning.ts';
import { plain, type Inline } from '../../parts/inlines.ts';
import type { RegisterView } from './view.ts';

export const acknowledgementsView: RegisterView<'acknowledgements'> = {
  columns: {
    minutes: {
      kind: 'number',
      label: (context) => context.say('column.minutes'),
      cell: minutesCell,
    },
  },
};

function minutesCell(context: Context, receipt: RecordOf<'acknowledgements'>): readonly Inline[] {
  const minutes = minutesToAcknowledge(context.repository.records, receipt);
  return minutes === undefined
    ? [plain(context.say('alert.notAcknowledged'), true)]
    : [plain(context.say('word.minutes', { count: minutes }))];
}
