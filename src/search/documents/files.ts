/**
 * The files of the search: documents for the indexer, which are not published, and beside the index
 * the facts that filters and orders need, the cards of results, the concordance, the words for
 * spelling help, and the other names of terms. All are compressed here, so that they weigh the same
 * on every host.
 */
import { gzipSync } from 'node:zlib';
import { formatList } from '../../i18n/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import type { Context } from '../../views/parts/index.ts';
import { searchDocs, type SearchDoc, type SearchPassage } from './documents.ts';
import {
  cardsInFile,
  languageSign,
  letterFile,
  searchRegions,
  parting,
  type SearchAlias,
  type SearchCard,
  type SearchManifest,
} from './format.ts';
import { Concordance, type ConcordanceFiles } from './concordance.ts';
import { FactsTable } from './facts.ts';

export interface SearchFile {
  path: string;
  content: string | Uint8Array;
}

/** Where the documents for the indexer are written; the step that indexes them removes them. */
export const docsFolder = '/.search';
/** Where the search of a language stands until its name is given by its content. */
export const indexFolder = (language: string) => `/search/index/${language.toLowerCase()}`;

const packed = (content: string | Uint8Array) => gzipSync(content, { level: 9 });

export function* searchFiles(contexts: readonly Context[]): Generator<SearchFile> {
  for (const context of contexts) yield* languageFiles(context);
}

function* languageFiles(context: Context): Generator<SearchFile> {
  const folder = indexFolder(context.language);
  const facts = new FactsTable(context);
  const concordance = new Concordance();
  let cards: SearchCard[] = [];
  let docs: string[] = [];
  let rows = 0;
  /**
   * Where the glossary begins: what only its entries hold is no text to be searched for by another
   * name.
   */
  let glossary: number | undefined;
  const weights: [from: number, to: number, weight: number][] = [];
  for (const doc of searchDocs(context)) {
    if (doc.kind === 'terms') glossary ??= rows;
    addWeight(weights, rows, kindWeights[doc.kind]);
    const card = toCard(context, doc);
    facts.add(doc);
    concordance.add(textsOf(doc), doc.names);
    docs.push(toDocument(context.language, rows, doc, card));
    rows += 1;
    if (docs.length === docsInFile) {
      yield docsOf(context.language, rows, docs);
      docs = [];
    }
    cards.push(card);
    if (cards.length === cardsInFile) {
      yield {
        path: `${folder}/cards-${rows / cardsInFile - 1}.gzip`,
        content: packed(JSON.stringify(cards)),
      };
      cards = [];
    }
  }
  if (docs.length > 0) yield docsOf(context.language, rows, docs);
  if (cards.length > 0)
    yield {
      path: `${folder}/cards-${Math.floor(rows / cardsInFile)}.gzip`,
      content: packed(JSON.stringify(cards)),
    };
  yield { path: `${folder}/facts.gzip`, content: packed(facts.toBytes()) };
  const words = concordance.finish();
  const aliases = toAliases(context, (name) => words.holds(name, glossary ?? rows));
  if (aliases.length > 0)
    yield { path: `${folder}/aliases.gzip`, content: packed(JSON.stringify(aliases)) };
  yield* wordFiles(folder, words, { rows, aliases: aliases.length > 0, weights });
}

/**
 * What documents of a kind count beside others: a measure more than what hangs on it, such as its
 * actions and milestones, which have the same words in shorter titles; what tells of everything,
 * such as a year's report, less than what is about the one thing.
 */
const kindWeights: Partial<Record<SearchDoc['kind'], number>> = {
  measures: 1.25,
  reports: 0.75,
  page: 0.75,
};

function addWeight(
  weights: [from: number, to: number, weight: number][],
  row: number,
  weight: number | undefined,
): void {
  const last = weights.at(-1);
  if (weight === undefined) return;
  if (last?.[1] === row && last[2] === weight) last[1] = row + 1;
  else weights.push([row, row + 1, weight]);
}

function* wordFiles(
  folder: string,
  { shards, frequent, vocabulary, shown }: ConcordanceFiles,
  told: Pick<SearchManifest, 'rows' | 'aliases' | 'weights'>,
): Generator<SearchFile> {
  for (const [number, shard] of shards.entries())
    yield { path: `${folder}/places-${number}.gzip`, content: packed(shard) };
  const letters = new Map<string, [word: string, documents: number, shown?: string][]>();
  for (const [word, documents] of [...vocabulary].toSorted((a, b) => compareText(a[0], b[0]))) {
    const written = shown.get(word);
    const entry: [string, number, string?] =
      written === undefined ? [word, documents] : [word, documents, written];
    const letter = [...entry[0]][0]!;
    const words = letters.get(letter);
    if (words) words.push(entry);
    else letters.set(letter, [entry]);
  }
  for (const [letter, words] of letters)
    yield { path: `${folder}/${letterFile(letter)}`, content: packed(JSON.stringify(words)) };
  const manifest: SearchManifest = {
    ...told,
    shards: shards.length,
    frequent,
    letters: [...letters.keys()],
  };
  yield { path: `${folder}/manifest.json`, content: JSON.stringify(manifest) };
}

function toCard(
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

const docsInFile = 1000;
/** The file that holds the documents from `number * 1000` on, as a JSON list of texts. */
export const docsFile = (language: string, number: number) =>
  `${docsFolder}/${language.toLowerCase()}/${number}.json`;

/** The file of the documents that end before `row`. */
const docsOf = (language: string, row: number, docs: readonly string[]): SearchFile => ({
  path: docsFile(language, Math.ceil(row / docsInFile) - 1),
  content: JSON.stringify(docs),
});

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
 * A document as the indexer reads it: its number as the key to sort by, its card as a filter that
 * nobody asks for, its words by weight.
 */
function toDocument(
  language: string,
  row: number,
  { kind, title, names, passages, values }: SearchDoc,
  card: SearchCard,
): string {
  return (
    `<!doctype html><html lang="${language}"><body data-pagefind-body data-pagefind-sort="row:${row}"><data hidden value="${toAttribute(card)}" data-pagefind-filter="card[value]"></data>` +
    (borrowed.has(kind)
      ? `<p>${parted(title.text)}</p>`
      : `<h1 data-pagefind-meta="title" data-pagefind-weight="${titleWeight(title.text)}">${parted(title.text)}</h1>`) +
    inRegion(searchRegions.names, 3, names) +
    passages.map((passage, number) => toPassage(passage, number)).join('') +
    inRegion(searchRegions.values, 0.4, values) +
    '</body></html>'
  );
}

/**
 * What a word of a title counts: the more, the fewer words the title has; in one of four words as
 * much as the indexer gives headings by itself.
 */
function titleWeight(title: string): string {
  return Math.min(10, Math.max(4, 7 * Math.sqrt(4 / title.split(/\s+/).length))).toFixed(1);
}

/**
 * Kinds whose title is that of the record that they are about, and tells less of them than their
 * own text.
 */
const borrowed: ReadonlySet<SearchDoc['kind']> = new Set([
  'positions',
  'amendments',
  'corrections',
  'feedback',
]);

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

/**
 * Other spellings, abbreviations and languages of the glossary's terms, for those that some text
 * has; what leads to another term is no other name.
 */
function toAliases(context: Context, isPresent: (name: string) => boolean): readonly SearchAlias[] {
  const { records } = context.repository;
  return records.of('terms').flatMap((term) => {
    const translated = records
      .linkedFrom('translations', 'record', term.id)
      .filter((one) => one.fields.field === 'term')
      .map((one) => one.fields.text);
    const names = [
      term.fields.term,
      ...(term.fields.see_also ?? []).filter((name) => !records.findIn('terms', name)),
      ...translated,
    ];
    const different = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
    const present = different.filter((name) => isPresent(name) || isPresent(`${name}s`));
    return different.length > 1 && present.length > 0
      ? [{ present, absent: different.filter((name) => !present.includes(name)) }]
      : [];
  });
}
