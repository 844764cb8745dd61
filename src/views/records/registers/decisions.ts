/** Decisions. */
import { isBefore } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { recordsAmended } from '../agreedChanges.ts';
import { dateWords } from '../sentences.ts';
import type { RegisterView } from './view.ts';

export const decisionsView: RegisterView<'decisions'> = {
  figure: 'decisions-rows',
  sentence: decisionSentence,
  sections: recordsAmended,
};

/** When it was taken, and whether the term that it set itself has run out. */
function decisionSentence(context: Context, { fields }: RecordOf<'decisions'>): string | undefined {
  if (!fields.date) return undefined;
  const words = {
    date: dateWords(context, fields.date),
    until: dateWords(context, fields.expires_on),
  };
  if (!fields.expires_on) return context.say('sentence.decision.taken', words);
  return isBefore(fields.expires_on, context.repository.asOf)
    ? context.say('sentence.decision.lapsed', words)
    : context.say('sentence.decision.stands', words);
}
