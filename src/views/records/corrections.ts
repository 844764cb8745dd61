/** Mistakes acknowledged, and what third parties said: apart from the log of changes. */
import { toAddress } from '../../schema/values/index.ts';
import { addressIn } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { labelOf, linkToId, linked, plain, valuesOf, type Inline } from '../parts/inlines.ts';
import { wrongSentence } from './registers/corrections.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { Fact } from '../parts/sections.ts';

export interface CorrectionView {
  id: string;
  record: Inline;
  facts: readonly Fact[];
}

const shown = ['was', 'is', 'noticed_by', 'noticed_on', 'corrected_on', 'explanation'] as const;

export function toCorrectionsView(context: Context): {
  title: string;
  sentence: string;
  corrections: readonly CorrectionView[];
  /** The way to what third parties said, where anything is kept of it. */
  feedback?: Inline;
} {
  const { records } = context.repository;
  const corrections = records
    .of('corrections')
    .toSorted((a, b) => ((a.fields.corrected_on ?? '') < (b.fields.corrected_on ?? '') ? 1 : -1));
  const feedback = records.of('feedback');
  return {
    title: context.say('pending.corrections'),
    sentence: context.say(corrections.length === 0 ? 'corrections.none' : 'corrections.intro'),
    corrections: corrections.map((one) => ({
      id: toAddress(one.id),
      record: linkToId(context, one.fields.record, 'full'),
      facts: factsOf(context, one),
    })),
    ...(feedback.length > 0
      ? { feedback: linked(context.say('corrections.feedback'), addressIn(context, '/feedback/')) }
      : {}),
  };
}

/** What its fields say, and for how many days what was wrong stood. */
function factsOf(context: Context, correction: RecordOf<'corrections'>): readonly Fact[] {
  const facts = shown.map((field) => ({
    label: labelOf(context, 'corrections', field),
    values: valuesOf(context, correction, field),
  }));
  const stood = {
    label: context.say('corrections.stood'),
    values: [plain(wrongSentence(context, correction))],
  };
  return [...facts.filter(({ values }) => values.length > 0), stood];
}
