/** Editions of joint assessments. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { scoresByEdition } from '../../figures/placed/assessmentCharts.ts';
import { assessmentSections } from '../assessment.ts';
import { dateWords } from '../sentences.ts';
import { countHeld } from './meetings.ts';
import type { RegisterView } from './view.ts';

export const assessmentsView: RegisterView<'assessments'> = {
  figure: 'regularity-rows',
  sentence: assessmentSentence,
  sections: assessmentSections,
  pictured: true,
  counts: (all, asOf) =>
    countHeld(
      all.map(({ fields }) => fields.published_on),
      asOf,
    ),
  chart: (context) => scoresByEdition(context),
};

function assessmentSentence(
  context: Context,
  { fields }: RecordOf<'assessments'>,
): string | undefined {
  const { as_of, published_on, planned_for } = fields;
  if (published_on)
    return context.say('sentence.assessment.published', {
      date: dateWords(context, published_on),
      asOf: dateWords(context, as_of) || 'none',
    });
  return planned_for
    ? context.say('sentence.assessment.planned', { date: dateWords(context, planned_for) })
    : undefined;
}
