/**
 * The files of the search: documents for the indexer, which are not published, and beside the index
 * the facts that filters and orders need, the cards of results, the concordance, the words for
 * spelling help, and the other names of terms. All are compressed here, so that they weigh the same
 * on every host.
 */
import { gzipSync } from 'node:zlib';
import { compareText } from '../../schema/faults/index.ts';
import { groupByAll } from '../../schema/values/index.ts';
import type { Context } from '../../views/parts/index.ts';
import { kindWeights } from '../ranking.ts';
import { toAliases } from './aliases.ts';
import { Concordance, type ConcordanceFiles } from './concordance/index.ts';
import { searchDocs } from './docs/index.ts';
import { textsOf, toCard, toDocument } from './document.ts';
import { FactsTable } from './facts.ts';
import { cardsInFile, type SearchCard, type SearchManifest } from './format.ts';
import { toPartFiles } from './parts.ts';

export interface SearchFile {
  path: string;
  content: string | Uint8Array;
}

/** Where the documents for the indexer are written; the step that indexes them removes them. */
export const docsFolder = '/.search';
/** Where the indexes of all languages stand. */
export const indexesFolder = '/search/index';
/** Where the search of a language stands until its name is given by its content. */
export const indexFolder = (language: string) => `${indexesFolder}/${language.toLowerCase()}`;

const packed = (path: string, content: string | Uint8Array): SearchFile => ({
  path,
  content: gzipSync(content, { level: 9 }),
});
const packedJson = (path: string, content: unknown) => packed(path, JSON.stringify(content));

export function* searchFiles(contexts: readonly Context[]): Generator<SearchFile> {
  for (const context of contexts) yield* languageFiles(context);
}

const docsAtOnce = 1000;
/** The file that holds the documents from `number * 1000` on, as a JSON list of texts. */
export const docsFile = (language: string, number: number) =>
  `${docsFolder}/${language.toLowerCase()}/${number}.json`;

function* languageFiles(context: Context): Generator<SearchFile> {
  const folder = indexFolder(context.language);
  const facts = new FactsTable(context);
  const concordance = new Concordance();
  const weights = new RowWeights();
  const docs = new Batch<string>(docsAtOnce, (number, own) => ({
    path: docsFile(context.language, number),
    content: JSON.stringify(own),
  }));
  const cards: SearchCard[] = [];
  let glossary: number | undefined;
  for (const doc of searchDocs(context)) {
    if (doc.kind === 'terms') glossary ??= cards.length;
    const card = toCard(context, doc);
    facts.add(doc);
    concordance.add(textsOf(doc), doc.names);
    weights.add(cards.length, kindWeights[doc.kind]);
    yield* docs.add(toDocument(context.language, cards.length, doc, card));
    cards.push(card);
  }
  yield* docs.end();
  const rows = cards.length;
  const inFile = cardsInFile(rows);
  for (let from = 0; from < rows; from += inFile)
    yield packedJson(`${folder}/cards/${from / inFile}.gzip`, cards.slice(from, from + inFile));
  yield packed(`${folder}/facts/0.gzip`, facts.toBytes());
  const words = concordance.finish();
  // What only the glossary's entries hold is no text to be searched for by another name.
  const aliases = toAliases(context, (name) => words.holds(name, glossary ?? rows));
  if (aliases.length > 0) yield packedJson(`${folder}/aliases/0.gzip`, aliases);
  const letters = lettersOf(words);
  yield* wordFiles(folder, words, letters);
  const manifest: SearchManifest = {
    rows,
    aliases: aliases.length > 0,
    weights: weights.runs,
    shards: words.shards.length,
    frequent: words.frequent,
    letters: [...letters.keys()],
  };
  yield { path: `${folder}/manifest.json`, content: JSON.stringify(manifest) };
}

/** Gathers items, and makes a file whenever there are enough for one. */
class Batch<T> {
  readonly #size: number;
  readonly #toFile: (number: number, items: readonly T[]) => SearchFile;
  #items: T[] = [];
  #files = 0;

  constructor(size: number, toFile: (number: number, items: readonly T[]) => SearchFile) {
    this.#size = size;
    this.#toFile = toFile;
  }

  *add(item: T): Generator<SearchFile> {
    this.#items.push(item);
    if (this.#items.length === this.#size) yield* this.end();
  }

  /** The file of what is left. */
  *end(): Generator<SearchFile> {
    if (this.#items.length === 0) return;
    yield this.#toFile(this.#files++, this.#items);
    this.#items = [];
  }
}

/** Rows that count more or less than others, as runs of one weight. */
class RowWeights {
  readonly runs: [from: number, to: number, weight: number][] = [];

  add(row: number, weight: number | undefined): void {
    if (weight === undefined) return;
    const last = this.runs.at(-1);
    if (last?.[1] === row && last[2] === weight) last[1] = row + 1;
    else this.runs.push([row, row + 1, weight]);
  }
}

type SpelledWord = [word: string, documents: number, shown?: string];

/** The words of the texts by their first letter. */
function lettersOf({ vocabulary, shown }: ConcordanceFiles): Map<string, SpelledWord[]> {
  const words = [...vocabulary].toSorted((a, b) => compareText(a[0], b[0]));
  return groupByAll(
    words.map(([word, documents]): SpelledWord => {
      const written = shown.get(word);
      return written === undefined ? [word, documents] : [word, documents, written];
    }),
    ([word]) => [[...word][0]!],
  );
}

function* wordFiles(
  folder: string,
  { shards }: ConcordanceFiles,
  letters: ReadonlyMap<string, readonly SpelledWord[]>,
): Generator<SearchFile> {
  const piece = (content: string | Uint8Array) => gzipSync(content, { level: 9 });
  yield* toPartFiles(`${folder}/places`, '.parts', shards.map(piece));
  yield* toPartFiles(
    `${folder}/words`,
    '.parts',
    [...letters.values()].map((words) => piece(JSON.stringify(words))),
  );
}
