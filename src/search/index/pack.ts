/**
 * Puts an index of the indexer into as few bytes as a reader must load. The indexer names each page
 * by a hash that weighs six bytes in what every reader loads: here pages are called by the number of
 * their document, which also tells which row a result is. And it keeps words in files four times as
 * large as one word needs. Whatever is not as expected is an error: a build fails, no reader's
 * search does.
 */
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { packPieces, toPartFiles } from '../documents/parts.ts';
import { moveByContent } from './named.ts';
import { mendProgram } from './program.ts';
import { unexpected } from './relied.ts';

const signature = 'pagefind_dcd';
const version = '1.5.2';

/** Language and hash of an index, as the indexer's entry file lists them. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

type Page = [name: string, words: number];
type WordFile = [from: string, to: string, name: string];
type Word = [word: string, pages: unknown[], forms: unknown[]];
type Meta = [
  version: string,
  pages: Page[],
  files: WordFile[],
  filters: unknown[],
  orders: [name: string, pages: number[]][],
  fields: string[],
];

/**
 * Renames the pages of the index in `folder`, which holds one language, parts its files of words,
 * which go to `parts` by what they hold, and drops what no reader loads. Returns a hash of all that
 * it holds, and the names of its files of words.
 */
export function packIndex(
  folder: string,
  parts: string,
  rows: number,
): { hash: string; wasm: string; words: string } {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const [[language, about] = unexpected('no language'), ...others] = Object.entries(
    entry.languages,
  );
  if (entry.version !== version || others.length > 0)
    unexpected(`version ${entry.version}, languages ${Object.keys(entry.languages).join(', ')}`);
  const file = join(folder, `pagefind.${about.hash}.pf_meta`);
  const [edition, pages, files, , , fields] = toMeta(unpack(file), rows);
  const hash = createHash('sha256');
  for (const [name] of pages) hash.update(name);
  const parted = partWords(join(folder, 'index'), files, hash);
  const words = moveByContent(join(folder, 'index'), join(parts, 'index'));
  packTexts(folder, pages);
  const named = pages.map(([, words], row): Page => [String(row), words]);
  const packed = pack([edition, named, parted.words, [], [], fields] satisfies Meta);
  hash.update(packed);
  rmSync(file);
  writeFileSync(join(folder, 'pagefind.words.pf_meta'), packed);
  writeFileSync(
    join(folder, 'pagefind-entry.json'),
    JSON.stringify({ ...entry, languages: { [language]: { ...about, hash: 'words' } } }),
  );
  const wasm = about.wasm ?? 'unknown';
  dropUnread(folder, new Set(['pagefind.js', 'pagefind-entry.json', `wasm.${wasm}.pagefind`]));
  hash.update(mendProgram(join(folder, 'pagefind.js'), parted.steps, words));
  return { hash: hash.digest('hex'), wasm, words };
}

/** The indexer's own pages of search, and what filters it knows: the engine has its own. */
function dropUnread(folder: string, kept: ReadonlySet<string>): void {
  rmSync(join(folder, 'filter'), { recursive: true, force: true });
  for (const file of readdirSync(folder))
    if (/^(pagefind[-.].*\.(js|css)|wasm\..*)$/.test(file) && !kept.has(file))
      rmSync(join(folder, file));
}

const pack = (content: unknown) =>
  gzipSync(Buffer.concat([Buffer.from(signature), encode(content)]), { level: 9 });

function unpack(file: string): unknown {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    unexpected(`no signature in ${file}`);
  return decode(bytes.subarray(signature.length));
}

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';

/** Whether a value is a list of lists whose parts are as told. */
const areRows = (value: unknown, ...parts: ((part: unknown) => boolean)[]) =>
  Array.isArray(value) &&
  value.every(
    (row) =>
      Array.isArray(row) && row.length === parts.length && parts.every((is, at) => is(row[at])),
  );

function toMeta(value: unknown, rows: number): Meta {
  if (!Array.isArray(value) || value.length !== 6) return unexpected('no six parts');
  const [edition, pages, files, , orders, fields] = value as unknown[];
  const isWhole =
    isText(edition) &&
    areRows(pages, isText, isNumber) &&
    areRows(files, isText, isText, isText) &&
    areRows(orders, isText, Array.isArray) &&
    Array.isArray(fields) &&
    fields.every(isText);
  if (!isWhole) return unexpected('its parts are others');
  const meta = value as Meta;
  const order = meta[4].find(([name]) => name === 'row')?.[1] ?? unexpected('no order of rows');
  if (meta[1].length !== rows || order.length !== rows)
    unexpected(`${meta[1].length} pages, ${order.length} in order, of ${rows} documents`);
  if (order.some((page, row) => page !== row)) unexpected('its pages are in another order');
  return meta;
}

/**
 * Bytes of a piece of words before compression, about: a reader who asks for a word loads the whole
 * piece.
 */
const pieceSize = 12_000;

/**
 * Parts the files of words into pieces of about `pieceSize`, called by their numbers, and writes
 * those into few files.
 */
function partWords(
  index: string,
  files: readonly WordFile[],
  hash: Hash,
): { words: WordFile[]; steps: readonly number[] } {
  const pieces: { from: string; to: string; packed: Buffer }[] = [];
  for (const [from, to, name] of files) {
    const file = join(index, `${name}.pf_index`);
    const parts = partedWords(toWords(unpack(file)));
    rmSync(file);
    const ends = [parts[0]?.[0]?.[0], parts.at(-1)?.at(-1)?.[0]];
    if (!ends[0]?.startsWith(from) || !ends[1]?.startsWith(to))
      unexpected(`words from ${ends[0]} to ${ends[1]} in a file from ${from} to ${to}`);
    for (const words of parts)
      pieces.push({ from: words[0]![0], to: words.at(-1)![0], packed: pack([words]) });
  }
  const { files: packed, steps } = packPieces(pieces.map((one) => one.packed));
  for (const [number, bytes] of packed.entries()) {
    hash.update(bytes);
    writeFileSync(join(index, `${number}.pf_index`), bytes);
  }
  return {
    steps,
    words: pieces.map(({ from, to }, number): WordFile => [from, to, String(number)]),
  };
}

function toWords(value: unknown): readonly Word[] {
  const [words] = Array.isArray(value) && value.length === 1 ? (value as unknown[]) : [undefined];
  if (!areRows(words, isText, Array.isArray, Array.isArray))
    unexpected('more than words in a file');
  return words as Word[];
}

/** A word that is nearly everywhere stands in a piece of its own, not in that of its neighbours. */
function partedWords(words: readonly Word[]): readonly Word[][] {
  const parts: Word[][] = [];
  let left = 0;
  for (const word of words) {
    const size = encode(word).length;
    if (size > left) {
      parts.push([]);
      left = pieceSize;
    }
    parts.at(-1)!.push(word);
    left -= size;
  }
  return parts;
}

/** Puts the texts of documents, as the indexer compressed them, into few files. */
function packTexts(folder: string, pages: readonly Page[]): void {
  const fragments = join(folder, 'fragment');
  const files = pages.map(([name]) => join(fragments, `${name}.pf_fragment`));
  const texts = files.map((file) => readFileSync(file));
  for (const file of files) rmSync(file);
  if (readdirSync(fragments).length > 0) unexpected('more results than documents');
  mkdirSync(`${fragments}-steps`);
  for (const { path, content } of toPartFiles(fragments, '.pf_fragment', texts))
    writeFileSync(path, content);
}
