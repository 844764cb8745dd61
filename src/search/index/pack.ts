/**
 * Puts an index of Pagefind 1.5 into the order of our documents. The indexer numbers pages as the
 * file system happens to list them, which differs from machine to machine, and names each by a hash
 * that weighs six bytes in what every reader loads. Here pages get the numbers of the documents,
 * which are also their names: two builds are alike, a result tells its row, and the reader loads a
 * third of the names' weight. The files are concise binary objects (RFC 8949: arrays, texts and
 * whole numbers) after a signature, compressed. Whatever is not as expected is an error: a build
 * fails, no reader's search does.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ByteWriter } from '../documents/bytes.ts';

/** The indexer whose files these are. */
export const pagefindVersion = '1.5.2';
const signature = 'pagefind_dcd';

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/**
 * Renames and renumbers the index in `folder`, which holds one language, and drops what no reader
 * loads.
 */
export function packIndex(folder: string, rows: number): { hash: string; wasm: string } {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const [[language, about] = unexpected('no language'), ...others] = Object.entries(
    entry.languages,
  );
  if (entry.version !== pagefindVersion || others.length > 0)
    unexpected(`version ${entry.version}, languages ${Object.keys(entry.languages).join(', ')}`);
  if (about.page_count !== rows) unexpected(`${about.page_count} pages of ${rows} documents`);
  const meta = readMeta(join(folder, `pagefind.${about.hash}.pf_meta`), rows);
  const hash = createHash('sha256');
  for (const row of meta.rowOf.keys()) hash.update(meta.pages[meta.pageOf[row]!]!.hash);
  const chunks = renumberChunks(folder, meta, hash);
  renameFragments(folder, meta);
  const packed = pack(writeMeta({ ...meta, chunks }));
  hash.update(packed);
  rmSync(join(folder, `pagefind.${about.hash}.pf_meta`));
  writeFileSync(join(folder, 'pagefind.words.pf_meta'), packed);
  writeFileSync(
    join(folder, 'pagefind-entry.json'),
    JSON.stringify({ ...entry, languages: { [language]: { ...about, hash: 'words' } } }),
  );
  rmSync(join(folder, 'filter'), { recursive: true, force: true });
  const wasm = about.wasm ?? 'unknown';
  hash.update(mendProgram(join(folder, 'pagefind.js')));
  const kept = new Set(['pagefind.js', 'pagefind-entry.json', `wasm.${wasm}.pagefind`]);
  for (const file of readdirSync(folder))
    if (/^(pagefind[-.].*\.(js|css)|wasm\..*)$/.test(file) && !kept.has(file))
      rmSync(join(folder, file));
  return { hash: hash.digest('hex'), wasm };
}

/**
 * The indexer's program takes a file that it cannot load for an empty one, so that a reader would
 * be told that nothing was found. Here it fails.
 */
function mendProgram(file: string): string {
  let program = readFileSync(file, 'utf8');
  for (const what of ['the meta index', 'the index chunk ${url}']) {
    const silence = `catch(e){console.error(\`Failed to load ${what}:\n\${e?.toString()}\`);}`;
    if (program.split(silence).length !== 2)
      unexpected(`its program does not load ${what} as it did`);
    program = program.replace(silence, 'catch(e){throw e;}');
  }
  writeFileSync(file, program);
  return program;
}

function unexpected(what: string): never {
  throw new Error(`The search index is not as this program expects it: ${what}.`);
}

const pack = (content: Uint8Array) =>
  gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });

function unpack(file: string): Uint8Array {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    unexpected(`no signature in ${file}`);
  return bytes.subarray(signature.length);
}

const kinds = { number: 0, negative: 1, text: 3, array: 4 } as const;
const names = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [kind, name]));

/** Reads the values of a concise binary object one after the other. */
class Reader {
  readonly bytes: Uint8Array;
  place = 0;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  #head(): { kind: number; value: number } {
    const byte = this.bytes[this.place++] ?? unexpected('it ends too early');
    const short = byte & 31;
    if (short < 24) return { kind: byte >> 5, value: short };
    const width =
      short === 24
        ? 1
        : short === 25
          ? 2
          : short === 26
            ? 4
            : unexpected(`a value of length ${short}`);
    const value =
      width === 1
        ? this.#view.getUint8(this.place)
        : width === 2
          ? this.#view.getUint16(this.place)
          : this.#view.getUint32(this.place);
    this.place += width;
    return { kind: byte >> 5, value };
  }

  #expect(kind: number): number {
    const head = this.#head();
    return head.kind === kind
      ? head.value
      : unexpected(`a ${names[head.kind] ?? 'value'} for a ${names[kind]}`);
  }

  array(length?: number): number {
    const found = this.#expect(kinds.array);
    return length === undefined || found === length
      ? found
      : unexpected(`${found} parts for ${length}`);
  }

  number(): number {
    return this.#expect(kinds.number);
  }

  text(): string {
    const length = this.#expect(kinds.text);
    this.place += length;
    return Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset + this.place - length,
      length,
    ).toString('utf8');
  }

  /** The bytes of the next value, whatever it is. */
  slice(): Uint8Array {
    const from = this.place;
    for (let left = 1; left > 0; left -= 1) {
      const { kind, value } = this.#head();
      if (kind === kinds.array) left += value;
      else if (kind === kinds.text) this.place += value;
      else if (kind !== kinds.number && kind !== kinds.negative)
        unexpected(`a value of kind ${kind}`);
    }
    return this.bytes.subarray(from, this.place);
  }
}

/** Writes the same. */
class Writer {
  readonly #bytes = new ByteWriter();
  readonly #head = new Uint8Array(5);

  #write(kind: number, value: number): void {
    const head = this.#head;
    const width = value < 24 ? 0 : value < 256 ? 1 : value < 65_536 ? 2 : 4;
    head[0] = (kind << 5) | (width === 0 ? value : width === 1 ? 24 : width === 2 ? 25 : 26);
    for (let byte = 0; byte < width; byte += 1) head[1 + byte] = value >>> (8 * (width - 1 - byte));
    this.#bytes.bytes(head.subarray(0, 1 + width));
  }

  array(length: number): void {
    this.#write(kinds.array, length);
  }

  number(value: number): void {
    this.#write(kinds.number, value);
  }

  text(value: string): void {
    const encoded = Buffer.from(value);
    this.#write(kinds.text, encoded.length);
    this.#bytes.bytes(encoded);
  }

  slice(bytes: Uint8Array): void {
    this.#bytes.bytes(bytes);
  }

  done(): Uint8Array {
    return this.#bytes.done();
  }
}

interface Meta {
  version: string;
  pages: readonly { hash: string; words: number }[];
  chunks: readonly { from: string; to: string; hash: string }[];
  /** Row of each page, and page of each row. */
  rowOf: Int32Array;
  pageOf: Int32Array;
  fields: readonly string[];
}

function readMeta(file: string, rows: number): Meta {
  const reader = new Reader(unpack(file));
  const list = <T>(read: () => T): T[] => Array.from({ length: reader.array() }, read);
  reader.array(6);
  const version = reader.text();
  const pages = list(() => (reader.array(2), { hash: reader.text(), words: reader.number() }));
  const chunks = list(
    () => (reader.array(3), { from: reader.text(), to: reader.text(), hash: reader.text() }),
  );
  list(() => reader.slice());
  const sorts = new Map(
    list(() => (reader.array(2), [reader.text(), list(() => reader.number())] as const)),
  );
  const fields = list(() => reader.text());
  const pageOf = Int32Array.from(sorts.get('row') ?? unexpected('no order of rows'));
  if (pages.length !== rows || pageOf.length !== rows || reader.place !== reader.bytes.length)
    unexpected(`${pages.length} pages, ${pageOf.length} in order, of ${rows}`);
  const rowOf = new Int32Array(rows);
  for (const [row, page] of pageOf.entries()) rowOf[page] = row;
  return { version, pages, chunks, rowOf, pageOf, fields };
}

function writeMeta({ version, pages, chunks, pageOf, fields }: Meta): Uint8Array {
  const writer = new Writer();
  writer.array(6);
  writer.text(version);
  writer.array(pages.length);
  for (const [row, page] of pageOf.entries()) {
    writer.array(2);
    writer.text(String(row));
    writer.number(pages[page]!.words);
  }
  writer.array(chunks.length);
  for (const { from, to, hash } of chunks) {
    writer.array(3);
    for (const text of [from, to, hash]) writer.text(text);
  }
  writer.array(0);
  writer.array(0);
  writer.array(fields.length);
  for (const field of fields) writer.text(field);
  return writer.done();
}

/**
 * Bytes of a file of words before compression, about: a reader who asks for a word loads the whole
 * file. The indexer makes them four times as large.
 */
const chunkSize = 12_000;

/**
 * Each file of words: `[[[word, pages, [[form, pages], …]], …]]`, a page being `[step from the last
 * page, places, places in the title]`.
 */
function renumberChunks(
  folder: string,
  { chunks, rowOf }: Meta,
  hash: ReturnType<typeof createHash>,
): Meta['chunks'] {
  const index = join(folder, 'index');
  const made: { from: string; to: string; hash: string }[] = [];
  for (const chunk of chunks) {
    const file = join(index, `${chunk.hash}.pf_index`);
    const parts = renumber(new Reader(unpack(file)), rowOf);
    rmSync(file);
    if (!parts[0]?.from.startsWith(chunk.from) || !parts.at(-1)?.to.startsWith(chunk.to))
      unexpected(
        `words from ${parts[0]?.from} to ${parts.at(-1)?.to} in a file from ${chunk.from} to ${chunk.to}`,
      );
    for (const { from, to, words } of parts) {
      const writer = new Writer();
      writer.array(1);
      writer.array(words.length);
      for (const word of words) writer.slice(word);
      const packed = pack(writer.done());
      hash.update(packed);
      writeFileSync(join(index, `${made.length}.pf_index`), packed);
      made.push({ from, to, hash: String(made.length) });
    }
  }
  return made;
}

interface Words {
  from: string;
  to: string;
  words: Uint8Array[];
  size: number;
}

/**
 * The words of a file with the rows of their pages, in parts of the size that files are to have.
 */
function renumber(reader: Reader, rowOf: Int32Array): readonly Words[] {
  const parts: Words[] = [];
  reader.array(1);
  for (let left = reader.array(); left > 0; left -= 1) {
    const { word, bytes } = renumberWord(reader, rowOf);
    let part = parts.at(-1);
    // A word that is nearly everywhere stands in a file of its own, not in that of its neighbours.
    if (!part || part.size + bytes.length > chunkSize)
      parts.push((part = { from: word, to: word, words: [], size: 0 }));
    part.to = word;
    part.size += bytes.length;
    part.words.push(bytes);
  }
  if (reader.place !== reader.bytes.length) unexpected('more than words in a file of words');
  return parts;
}

function renumberWord(reader: Reader, rowOf: Int32Array): { word: string; bytes: Uint8Array } {
  const writer = new Writer();
  writer.array(reader.array(3));
  const word = reader.text();
  writer.text(word);
  renumberPages(reader, writer, rowOf);
  const forms = reader.array();
  writer.array(forms);
  for (let form = 0; form < forms; form += 1) {
    writer.array(reader.array(2));
    writer.slice(reader.slice());
    renumberPages(reader, writer, rowOf);
  }
  return { word, bytes: writer.done() };
}

function renumberPages(reader: Reader, writer: Writer, rowOf: Int32Array): void {
  const count = reader.array();
  const pages: { row: number; places: Uint8Array; titles: Uint8Array }[] = [];
  for (let index = 0, page = 0; index < count; index += 1) {
    reader.array(3);
    page += reader.number();
    pages.push({
      row: rowOf[page] ?? unexpected(`page ${page}`),
      places: reader.slice(),
      titles: reader.slice(),
    });
  }
  pages.sort((a, b) => a.row - b.row);
  writer.array(count);
  for (let index = 0, last = 0; index < count; index += 1) {
    const { row, places, titles } = pages[index]!;
    writer.array(3);
    writer.number(row - last);
    writer.slice(places);
    writer.slice(titles);
    last = row;
  }
}

function renameFragments(folder: string, { pages, pageOf }: Meta): void {
  const fragments = join(folder, 'fragment');
  const renamed = join(folder, 'renamed');
  mkdirSync(renamed);
  for (const [row, page] of pageOf.entries())
    renameSync(
      join(fragments, `${pages[page]!.hash}.pf_fragment`),
      join(renamed, `${row}.pf_fragment`),
    );
  if (readdirSync(fragments).length > 0) unexpected('more results than documents');
  rmSync(fragments, { recursive: true });
  renameSync(renamed, fragments);
}
