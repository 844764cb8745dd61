/** The glossary: terms in their alphabet by letters, each with its own address. */
import type { RecordOf } from '../../schema/index.ts';
import { groupByAll, toAddress } from '../../schema/values/index.ts';
import type { Context } from '../parts/context.ts';
import { linked, plain, type Inline } from '../parts/inlines.ts';
import { findText, titleOf, type Text } from '../parts/texts.ts';

interface TermView {
  id: string;
  term: Text;
  definition?: Text;
  /** What else it is called, and terms beside it. */
  others: readonly Inline[];
  seeAlso: readonly Inline[];
}
interface LetterView {
  id: string;
  letter: string;
  terms: readonly TermView[];
}
export interface GlossaryView {
  title: string;
  sentence: string;
  letters: readonly LetterView[];
}

/** Where terms stand that begin with a figure or a sign. */
const noLetter = '#';

/** A term as its alphabet orders it: in Arabic without its article. */
const sortedAs = (text: string): string => text.replace(/^ال(?=\p{L}{2})/u, '');

/** The letter under which a term is looked for: its first one, without marks. */
function letterOf(text: string): string {
  const [first = ''] = sortedAs(text).normalize('NFD').replace(/\p{M}/gu, '');
  return /\p{L}/u.test(first) ? first.toUpperCase() : noLetter;
}

export function toGlossaryView(context: Context): GlossaryView {
  const { records } = context.repository;
  const collator = new Intl.Collator(context.language);
  const terms = records
    .of('terms')
    .map((record) => ({ record, term: titleOf(context, record) }))
    .toSorted((a, b) => collator.compare(sortedAs(a.term.text), sortedAs(b.term.text)));
  const letters = groupByAll(terms, ({ term }) => [letterOf(term.text)]);
  return {
    title: context.say('glossary.title'),
    sentence:
      terms.length === 0
        ? context.say('glossary.none')
        : context.say('glossary.intro', { count: terms.length }),
    letters: [...letters].map(([letter, own]) => ({
      id: letter === noLetter ? 'letter-none' : `letter-${letter.toLowerCase()}`,
      letter,
      terms: own.map(({ record, term }) => toTermView(context, record, term)),
    })),
  };
}

function toTermView(context: Context, record: RecordOf<'terms'>, term: Text): TermView {
  const { records } = context.repository;
  const definition = findText(context, record, 'definition');
  const named = (record.fields.see_also ?? []).map((name) => ({
    name,
    target: records.findIn('terms', name),
  }));
  const isOwn = (name: string) => name.toLowerCase() === term.text.toLowerCase();
  return {
    id: toAddress(record.id),
    term,
    ...(definition ? { definition } : {}),
    others: named.flatMap(({ name, target }) => (target || isOwn(name) ? [] : [plain(name)])),
    seeAlso: named.flatMap(({ target }) =>
      target ? [linked(titleOf(context, target).text, `#${toAddress(target.id)}`)] : [],
    ),
  };
}
