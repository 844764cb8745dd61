/** What third parties said, and the answer. */
import type { RecordOf } from '../../../schema/index.ts';
import { daysBetween } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { dateWords } from '../sentences.ts';
import type { RegisterView } from './view.ts';

export const feedbackView: RegisterView<'feedback'> = {
  figure: 'feedback-rows',
  sentence: feedbackSentence,
  counts: (all) => ({
    answered: all.filter(({ fields }) => fields.response_on).length,
    accepted: all.filter(({ fields }) => fields.accepted).length,
  }),
};

/** After how many days it was answered, or since when it waits; and whether it was held right. */
function feedbackSentence(context: Context, { fields }: RecordOf<'feedback'>): string | undefined {
  const { received_on, response_on, accepted } = fields;
  if (!received_on) return undefined;
  return context.say('sentence.feedback', {
    answered: response_on ? 'yes' : 'no',
    days: response_on ? daysBetween(received_on, response_on) : 0,
    date: dateWords(context, response_on ?? received_on),
    accepted: accepted === undefined ? 'unknown' : String(accepted),
  });
}
