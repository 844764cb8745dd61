/**
 * The published index of the shipped site and the tables that it was made from, for tests that hold
 * one against the other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse as parseYaml } from 'yaml';
import { noFilters, type SearchState } from '../../src/search/client/address.ts';
import { FactTable } from '../../src/search/client/engine/facts.ts';
import { ByteReader } from '../../src/search/documents/bytes.ts';
import { type SearchCard, partStep, partsInFile } from '../../src/search/documents/format.ts';
import { type MadeIndex, madeIndex } from '../search/madeIndex.ts';
import { shipped } from './ask.ts';
import { readPage, type Page } from './pages.ts';
import { readTable, root } from './shippedRecord.ts';

const { dir } = await shipped();
export const languages = ['en', 'fr', 'ar'] as const;
const indexes = new Map(
  languages.map((language) => [language as string, madeIndex(dir, language)]),
);
export const indexOf = (language: string): MadeIndex => indexes.get(language)!;
/** The files of a kind of an index, in order. */
const filesOf = (language: string, kind: string, ending = '.gzip'): readonly string[] =>
  indexOf(language)
    .namesOf(kind)
    .map((name) => join(dir, 'search/index/parts', kind, name + ending));
const unpack = (file: string) => gunzipSync(readFileSync(file));
/** What the index of a language keeps of the text of a document. */
export function textOfRow(language: string, row: number): Buffer {
  const inFile = partsInFile(cards.get(language)!.length);
  const steps = new ByteReader(unpack(filesOf(language, 'fragment-steps')[0]!));
  const all = Array.from({ length: row + 1 }, () => steps.number());
  const before = all.slice(row - (row % inFile), row).reduce((sum, one) => sum + one, 0);
  const file = filesOf(language, 'fragment', '.pf_fragment')[Math.floor(row / inFile)]!;
  const bytes = new ByteReader(readFileSync(file).subarray(before * partStep));
  return gunzipSync(bytes.bytes(bytes.number())).subarray('pagefind_dcd'.length);
}
const cardsOf = (language: string): readonly SearchCard[] =>
  filesOf(language, 'cards').flatMap(
    (file) => JSON.parse(unpack(file).toString('utf8')) as SearchCard[],
  );

/** What stands in the lists of results, by language. */
export const cards: ReadonlyMap<string, readonly SearchCard[]> = new Map(
  languages.map((language) => [language, cardsOf(language)]),
);
export const facts = new FactTable(unpack(filesOf('en', 'facts')[0]!));
/** A search that asks for nothing. */
export const nothing: SearchState = {
  query: '',
  sort: '',
  written: false,
  most: false,
  ...noFilters,
};

/** The rows of a table, by its name. */
export const rowsOf = (name: string) => readTable(join(root, 'data', `${name}.csv`));
/** The front matter of every lesson. */
export const lessons = readdirSync(join(root, 'content/lessons'))
  .filter((file) => /^[^.]+\.mdx$/.test(file))
  .map(
    (file) =>
      parseYaml(
        /^---\n([\s\S]*?)\n---/.exec(
          readFileSync(join(root, 'content/lessons', file), 'utf8'),
        )![1]!,
      ) as Record<string, string | string[] | Date>,
  );
/** A value of front matter as a cell would have it. */
export function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return Array.isArray(value) ? value.join(';') : String(value ?? '');
}

/** Addresses of all pages. Few are taken apart: of most only ids and marks are looked at. */
export const addresses = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${file.slice(0, -'index.html'.length)}`);
export const htmlOf = (address: string) => readFileSync(join(dir, address, 'index.html'), 'utf8');
export const pageOf = (address: string): Page => readPage(dir, `${address.slice(1)}index.html`);
