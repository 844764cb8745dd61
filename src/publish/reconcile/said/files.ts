/**
 * What the files beside the pages say to whoever opens them, each read in its own form, and by
 * their names. A file of a form that is not known here could say anything, and is not published.
 */
import { basename, extname } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readsDigits } from '../../../checks/guard/index.ts';
import type { Descriptor, ResourceDescriptor } from '../../../schema/index.ts';
import type { Finding } from '../findings.ts';
import { readPage } from '../pages.ts';
import { toMeant } from './attributes.ts';
import { decodeText } from './decode.ts';
import { stringsOf } from './json.ts';
import type { Listener } from './listener.ts';
import { readPacked } from './packed.ts';
import { carriesWords } from './pictures.ts';

/** Programs, looks and letters: the engine's own, with nothing of the record in them. */
const silent = new Set(['.js', '.css', '.woff2', '.pagefind']);
const pictures = new Set(['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.ico']);
const packed = new Set(['.gzip', '.parts', '.pf_fragment', '.pf_index', '.pf_meta']);
const jsonForms = new Set(['.json', '.jsonld', '.webmanifest']);
const lined = new Set(['.txt', '.sql', '.sh', '.conf', '.sha256', '.md']);
const linedNames = new Set(['_headers', '.htaccess', 'Caddyfile', '.nojekyll', '_redirects']);
/** Words of the search one by one: no mark or number of several words is whole in them. */
const wordByWord = /^search\/index\/parts\/(?:index|(?:words|places)(?:-steps)?|facts)\//;

/** What one word can be that may not be published: an address or a key. */
const couldBeLonger = /@|\S{16}/;

export interface SaidTask {
  descriptor: Descriptor;
  listener: Listener;
}

/** Hears a file beside the pages; tells one that cannot be read, and a picture that says something. */
export function hearFile(place: string, bytes: Buffer, task: SaidTask): Finding[] {
  const form = extname(place);
  const { listener } = task;
  if (silent.has(form)) return [];
  if (form === '.gz' || form === '.br') return hearTwin(place, bytes, task);
  if (pictures.has(form))
    return carriesWords(bytes) === false
      ? []
      : [{ place, text: 'is a picture that carries more than its pixels' }];
  if (form === '.csv') return hearTable(place, bytes, task);
  const texts = textsOf(place, form, bytes);
  if (!texts) return [{ place, text: 'is a file of a form that nobody reads here' }];
  const isWords = wordByWord.test(place);
  const isDocument = place.endsWith('.pf_fragment');
  for (const text of texts) {
    if (isDocument) hearDocument(text, place, listener);
    else if (!isWords) listener.hear(text, place);
    else if (couldBeLonger.test(text)) listener.hear(text, place, { isWord: true });
  }
  return [];
}

/** A document of the search, in which values stand one behind another: no number goes over two. */
function hearDocument(text: string, place: string, listener: Listener): void {
  listener.hear(text, place, { typed: true });
  for (const value of text.split(/\.\s+/)) listener.hear(value, place);
}

/** A copy that a host sends compressed is what it is a copy of. */
function hearTwin(place: string, bytes: Buffer, task: SaidTask): Finding[] {
  const name = place.slice(0, -extname(place).length);
  if (extname(place) === '.br') return hearFile(name, brotliDecompressSync(bytes), task);
  for (const text of readPacked(bytes)) task.listener.hear(text, place);
  return [];
}

function textsOf(place: string, form: string, bytes: Buffer): Iterable<string> | undefined {
  if (packed.has(form)) return readPacked(bytes);
  const text = bytes.toString('utf8');
  if (jsonForms.has(form)) return stringsOf(JSON.parse(text));
  if (form === '.html' || form === '.svg') return readPage(toPage(text)).texts;
  if (form === '.xml') return readFeed(text);
  if (form === '.ics') return readCalendar(text);
  return lined.has(form) || linedNames.has(basename(place)) ? text.split('\n') : undefined;
}

const toPage = (text: string) => (text.startsWith('<svg') ? `<!doctype html>${text}` : text);

/** The texts of a feed: those that are pages within it are read as pages. */
function* readFeed(text: string): Generator<string> {
  for (const meant of partsOfFeed(text)) {
    if (/<[a-z]/i.test(meant)) yield* readPage(meant, true).texts;
    else yield meant;
  }
  for (const [, said] of text.matchAll(/="([^"]*)"/g)) yield toMeant(decodeText(said!));
}

/** What stands between the tags, and what is given as it is (CDATA). */
function* partsOfFeed(text: string): Generator<string> {
  const [first, ...given] = text.split('<![CDATA[');
  yield* betweenTags(first!);
  for (const part of given) {
    const end = part.indexOf(']]>');
    yield end === -1 ? part : part.slice(0, end);
    if (end !== -1) yield* betweenTags(part.slice(end + 2));
  }
}

function* betweenTags(text: string): Generator<string> {
  for (const part of text.split('<')) {
    const said = part.slice(part.indexOf('>') + 1);
    if (said) yield decodeText(said);
  }
}

/** The values of a calendar: lines joined, signs undone. */
function* readCalendar(text: string): Generator<string> {
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const value = line.slice(line.indexOf(':') + 1);
    yield value.replace(/\\([nN;,\\])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign));
  }
}

/** The cells of a table, those of the record's own by their columns. */
function hearTable(place: string, bytes: Buffer, { descriptor, listener }: SaidTask): Finding[] {
  const name = /^data\/(.*?)(?:\.safe)?\.csv$/.exec(place)?.[1];
  const own = descriptor.resources.find((one) => one.name === name);
  const columns: Column[] = [];
  for (const { text, row, column } of cellsOf(bytes.toString('utf8'))) {
    if (row === 0) columns.push(toColumn(text, own));
    const known = row === 0 ? undefined : columns[column];
    const typed = /\d/.test(text) && (known?.isTyped(text) ?? false);
    listener.hear(text, place, typed || known?.field ? { field: known?.field ?? '', typed } : {});
  }
  return [];
}

/** A column, as far as it decides what its cells mean. */
interface Column {
  field: string | undefined;
  /** Whether a cell's digits are what the column is for; of a table that the engine made, a number. */
  isTyped: (text: string) => boolean;
}

function toColumn(label: string, own: ResourceDescriptor | undefined): Column {
  if (!own) return { field: undefined, isTyped: (text) => /^[-+]?\d+(?:\.\d+)?$/.test(text) };
  const field = own.schema.fields.find(({ name }) => name === label);
  return {
    field: telling.test(label) ? label : undefined,
    isTyped: (text) => field !== undefined && readsDigits(field, text),
  };
}

/** Labels of columns that make a mark or a place of what would be a word or a number elsewhere. */
const telling =
  /tlp|traffic|classif|mark|sensitiv|handling|protecti|releas|secur|secre|confid|caveat|distrib|lat|lon|lng|coord|geo|gps|posit|^[xy]$/i;

/** The cells of a table, with their places; of a quote that is not closed, all that follows. */
function* cellsOf(text: string): Generator<{ text: string; row: number; column: number }> {
  let [row, column, from] = [0, 0, 0];
  while (from <= text.length) {
    const isQuoted = text[from] === '"';
    const quoted = isQuoted ? endOfQuoted(text, from + 1) : from;
    const end = endOfCell(text, quoted);
    const written = text.slice(from, end);
    yield {
      text: isQuoted ? written.slice(1).replaceAll(/""|"$/g, unquoted) : written,
      row,
      column,
    };
    [row, column] = text[end] === ',' ? [row, column + 1] : [row + 1, 0];
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

const unquoted = (quotes: string) => (quotes === '""' ? '"' : '');

/** Behind the quote that closes a cell. */
function endOfQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && !',\r\n'.includes(text[at]!)) at += 1;
  return at;
}

/** The words of an address; those of a text or picture are its author's, whatever joins them. */
export function hearName(file: string, listener: Listener, hash = ''): void {
  for (const [index, part] of file.split('/').entries()) {
    const name = toMeant(part.replace(/\.[a-z0-9]+$/i, '')).replace(ofIndex, '$<language>');
    if (hash.startsWith(ofContent.exec(part)?.[1] ?? '-')) continue;
    listener.hear(name, file);
    if (index > 0 && namedByAuthor.test(file)) listener.hear(name.replace(/[-_.]+/g, ' '), file);
  }
}

/** The name of an index: its language, and a hash of all that it holds. */
const ofIndex = /^(?<language>[a-z]{2,3}(?:-[a-z0-9]{2,8})*)-[0-9a-f]{12}$/;
/** A name that the file's own content gives it says nothing; shorter ones could be chosen. */
const ofContent = /^([0-9a-f]{12,64})\.[a-z_]+$/;
const namedByAuthor = /(?:^|\/)(?:lessons|reports|assets|pictures)\//;
