/** What observers found. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { registerName, wordOf } from '../../parts/inlines.ts';
import { dateWords, shortNames } from '../sentences.ts';
import type { RegisterView } from './view.ts';

export const findingsView: RegisterView<'findings'> = {
  sentence: findingSentence,
  counts: (all) => ({
    confirmed: all.filter(({ fields }) => fields.outcome === 'confirmed').length,
  }),
};

function findingSentence(context: Context, { fields }: RecordOf<'findings'>): string {
  const { outcome, verifier, reported_on } = fields;
  return context.say('sentence.finding', {
    outcome: outcome
      ? wordOf(context, 'outcome', outcome)
      : registerName(context, 'findings', 'one'),
    by: shortNames(context, verifier) || 'none',
    date: dateWords(context, reported_on) || 'none',
  });
}
