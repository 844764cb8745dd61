/** The glossary: terms in their alphabet, each with its own address. */
import { toAddress } from '../../schema/values/index.ts';
import type { Context } from '../parts/context.ts';
import { linked, plain, type Inline } from '../parts/inlines.ts';
import { findText, titleOf, type Text } from '../parts/texts.ts';

interface TermView {
  id: string;
  term: Text;
  definition?: Text;
  seeAlso: readonly Inline[];
}
export interface GlossaryView {
  title: string;
  sentence: string;
  terms: readonly TermView[];
}

export function toGlossaryView(context: Context): GlossaryView {
  const { records } = context.repository;
  const terms = records.of('terms').map((record) => ({ record, term: titleOf(context, record) }));
  const collator = new Intl.Collator(context.language);
  return {
    title: context.say('glossary.title'),
    sentence:
      terms.length === 0
        ? context.say('glossary.none')
        : context.say('glossary.intro', { count: terms.length }),
    terms: terms
      .toSorted((a, b) => collator.compare(a.term.text, b.term.text))
      .map(({ record, term }) => {
        const definition = findText(context, record, 'definition');
        return {
          id: toAddress(record.id),
          term,
          ...(definition ? { definition } : {}),
          seeAlso: (record.fields.see_also ?? []).map((other) => {
            const target = records.findIn('terms', other);
            return target
              ? linked(titleOf(context, target).text, `#${toAddress(target.id)}`)
              : plain(other);
          }),
        };
      }),
  };
}
