/**
 * Results as a list: kind, id, title, date, status, people, and the matched words in their
 * sentence.
 */
import type { SearchCard } from '../../../documents/format.ts';
import { readFragment } from './cards.ts';
import { toExcerpt, type Excerpt } from './excerpt.ts';
import type { Piece } from './pieces.ts';
import { onPage, type Found, type FoundGroup } from '../../engine/found.ts';
import { elementOf, markOf, type ShownWords } from '../nodes.ts';

interface Shown {
  card: SearchCard;
  title: readonly Piece[];
  excerpt?: Excerpt;
}

/** The results of a page, drawn; groups of other languages under headings of their own. */
export async function drawResults(
  found: Found,
  page: number,
  words: ShownWords,
): Promise<HTMLElement[]> {
  const from = (page - 1) * onPage;
  let passed = 0;
  const parts = found.groups
    .map((group) => {
      const start = Math.max(0, from - passed);
      const rows = group.rows.slice(start, Math.max(0, from + onPage - passed));
      const number = passed + start + 1;
      passed += group.rows.length;
      return { group, rows, number };
    })
    .filter(({ rows }) => rows.length > 0);
  return (
    await Promise.all(
      parts.map(async ({ group, rows, number }) => {
        const results = await Promise.all(
          rows.map((row) => read(group, row, found.clauses.length > 0)),
        );
        const list = elementOf(
          'ol',
          { class: 'found', start: String(number) },
          ...results.map((one) => drawResult(one, group, words)),
        );
        return [...headingOf(group, words), list];
      }),
    )
  ).flat();
}

function headingOf({ standing, engine, rows }: FoundGroup, words: ShownWords): HTMLElement[] {
  if (standing === 'own') return [];
  const { language } = engine.files;
  const text =
    standing === 'also'
      ? words.say('also', { language: words.language(language) })
      : words.count('onlyCount', rows.length, language);
  return [elementOf('h3', { class: 'found-group' }, text)];
}

async function read(
  { engine, answer }: FoundGroup,
  row: number,
  withText: boolean,
): Promise<Shown> {
  if (!withText) {
    const { card } = await readFragment(engine, row);
    return { card, title: [{ text: card[0], marked: false }] };
  }
  const fragment = await readFragment(engine, row);
  return {
    card: fragment.card,
    ...toExcerpt(fragment, {
      numbers: answer.words.get(row) ?? [],
      whole: answer.whole,
      phrases: answer.phrases,
    }),
  };
}

function drawResult(
  { card, title, excerpt }: Shown,
  { standing, engine }: FoundGroup,
  words: ShownWords,
): HTMLElement {
  const [
    ,
    titleLanguage,
    kind,
    id,
    href,
    date,
    reportedVoice,
    reported,
    proofVoice,
    proof,
    people,
  ] = card;
  const language = standing === 'own' ? undefined : engine.files.language;
  const facts = [
    kind,
    id && elementOf('bdi', { class: 'found-id' }, id),
    date && elementOf('time', { datetime: date }, words.date(date)),
    reported && markOf(reportedVoice, reported),
    proof && markOf(proofVoice, proof),
    people && elementOf('bdi', {}, people),
  ].filter((fact) => fact !== '');
  return elementOf(
    'li',
    { lang: language },
    elementOf(
      'h3',
      { class: 'found-title' },
      elementOf(
        'a',
        { href, dir: 'auto', lang: titleLanguage || undefined, hreflang: language },
        ...pieces(title),
      ),
      ...(language ? [' ', elementOf('span', { class: 'foreign' }, language)] : []),
    ),
    elementOf('p', { class: 'found-facts' }, ...facts.map((fact) => elementOf('span', {}, fact))),
    ...(excerpt && excerpt.pieces.length > 0 ? [drawExcerpt(excerpt, href, words)] : []),
  );
}

function drawExcerpt(
  { pieces: parts, anchor, lang }: Excerpt,
  href: string,
  words: ShownWords,
): HTMLElement {
  const text = elementOf('span', { dir: 'auto', lang }, ...pieces(parts));
  if (!anchor) return elementOf('p', { class: 'found-text' }, text);
  const address = `${href.split('#', 1)[0]}#${encodeURIComponent(anchor.id)}`;
  const heading = anchor.heading || words.section(anchor.id);
  const place = heading
    ? words.fill('inSection', { section: elementOf('a', { href: address, dir: 'auto' }, heading) })
    : [];
  return elementOf(
    'p',
    { class: 'found-text' },
    text,
    ...(place.length > 0 ? [' ', elementOf('span', { class: 'found-place' }, ...place)] : []),
  );
}

const pieces = (parts: readonly Piece[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? elementOf('mark', {}, text) : text));
