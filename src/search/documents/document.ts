/** A document of the search as the indexer reads it, and what its files tell of it besides. */
import { formatList } from '../../i18n/index.ts';
import { isRegister, registers } from '../../schema/registers/index.ts';
import type { Context } from '../../views/parts/index.ts';
import { partWeights } from '../ranking.ts';
import type { SearchDoc, SearchPassage } from './docs/index.ts';
import { languageSign, parting, searchRegions, type SearchCard } from './format.ts';

export function toCard(
  { language }: Context,
  { title, kindLabel, id, href, facts, reported, proof, people }: SearchDoc,
): SearchCard {
  return [
    title.text,
    title.lang ?? '',
    kindLabel,
    id ?? '',
    href,
    facts.date ?? '',
    reported?.voice ?? '',
    reported?.text ?? '',
    proof?.voice ?? '',
    proof?.text ?? '',
    formatList(language, people),
  ];
}

/** The texts of a document, each by itself: no phrase reaches from one to the next. */
export function textsOf(doc: SearchDoc): readonly string[] {
  return [
    doc.title.text,
    ...doc.names,
    ...doc.passages.flatMap(({ heading, text }) => [
      ...(heading ? [heading] : []),
      ...text.split('\n'),
    ]),
    ...doc.values,
  ];
}

/**
 * A card within an attribute: the indexer reads what looks like a named sign twice, so none is left
 * in it.
 */
const toAttribute = (card: SearchCard) => escape(JSON.stringify(card).replaceAll('&', '\\u0026'));

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign]!);
/**
 * The indexer parts words at signs of ASCII alone; so one is put behind every other sign within a
 * word, as in “l’eau”. The browser takes it out again.
 */
const parted = (text: string) =>
  escape(
    text.replace(/(?<=[\p{L}\p{N}])(?![\0-\x7F])[\p{P}\p{S}](?=[\p{L}\p{N}])/gu, `$&${parting}`),
  );

/**
 * A document for the indexer: its number as the key to sort by, its card as a filter that nobody
 * asks for, its words by weight.
 */
export function toDocument(
  language: string,
  row: number,
  doc: SearchDoc,
  card: SearchCard,
): string {
  const { names, passages, values } = doc;
  return (
    `<!doctype html><html lang="${language}">` +
    `<body data-pagefind-body data-pagefind-sort="row:${row}">` +
    `<data hidden value="${toAttribute(card)}" data-pagefind-filter="card[value]"></data>` +
    titleTag(doc) +
    inRegion(searchRegions.names, partWeights.names, names) +
    passages.map((passage, number) => toPassage(passage, number)).join('') +
    inRegion(searchRegions.values, partWeights.values, values) +
    '</body></html>'
  );
}

/** A borrowed title tells less of a document than its own text, and is a text among others. */
function titleTag({ kind, title: { text } }: SearchDoc): string {
  const isBorrowed = isRegister(kind) && registers[kind].spoken === 'subject';
  return isBorrowed
    ? `<p>${parted(text)}</p>`
    : `<h1 data-pagefind-meta="title" data-pagefind-weight="${titleWeight(text)}">${parted(text)}</h1>`;
}

/** What a word of a title counts: the more, the fewer words the title has. */
function titleWeight(title: string): string {
  const { ofFourWords, least, most } = partWeights.title;
  const weight = ofFourWords * Math.sqrt(4 / title.split(/\s+/).length);
  return Math.min(most, Math.max(least, weight)).toFixed(1);
}

function toPassage({ id, heading, text, lang }: SearchPassage, number: number): string {
  const lines = text.split('\n').map(parted);
  const name = id ?? (number === 0 || lang ? searchRegions.text : undefined);
  const anchor = name ? ` id="${escape(lang ? `${name}${languageSign}${lang}` : name)}"` : '';
  if (heading)
    return `<h2${anchor}>${parted(heading)}</h2>${lines.map((line) => `<p>${line}</p>`).join('')}`;
  return lines.map((line, index) => `<p${index === 0 ? anchor : ''}>${line}</p>`).join('');
}

/** Lines that are no text of the document, under a name that tells so. */
function inRegion(id: string, weight: number, lines: readonly string[]): string {
  return lines
    .map(
      (line, index) =>
        `<p${index === 0 ? ` id="${id}"` : ''} data-pagefind-weight="${weight}">${parted(line)}</p>`,
    )
    .join('');
}
