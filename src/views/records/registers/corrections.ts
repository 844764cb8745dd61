/** Mistakes acknowledged: for how many days what was wrong stood. */
import { formatDate } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { wrongDays } from '../../changes/wrongValue.ts';
import type { Context } from '../../parts/context.ts';
import { dated, plain, type Inline } from '../../parts/inlines.ts';
import type { RegisterView } from './view.ts';

export const correctionsView: RegisterView<'corrections'> = {
  columns: { corrected_on: { kind: 'date', cell: mendedCell, figure: 'corrections' } },
};

function mendedCell(context: Context, correction: RecordOf<'corrections'>): readonly Inline[] {
  const { corrected_on: day } = correction.fields;
  return [...(day ? [dated(context, day)] : []), plain(wrongSentence(context, correction), true)];
}

/** For how many days it stood, and how that is known. */
export function wrongSentence(context: Context, correction: RecordOf<'corrections'>): string {
  const stood = wrongDays(context.repository, correction);
  if (!stood) return context.say('corrections.stoodUnknown');
  const { since, days, mended } = stood;
  return context.say(`corrections.stood.${since}`, {
    days,
    from: formatDate(context.language, stood.from),
    to: formatDate(context.language, stood.to),
    mended: mended ? 'yes' : 'no',
  });
}
