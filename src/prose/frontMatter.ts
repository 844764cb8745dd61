/**
 * Front matter: the YAML between two lines of three hyphens. Only a flat list of keys whose values
 * are texts or lists of texts is read, every value as it is written (`2024-05`, `007` and `no` stay
 * text). What gives YAML its power over other documents is refused before it is composed.
 */
import {
  CST,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Node,
  type Pair,
  type YAMLError,
} from 'yaml';
import { type Fault, fault } from '../schema/faults/index.ts';
import type { ProseFile } from '../schema/index.ts';
import { LineIndex } from './text/lines.ts';
import { findUnsafe } from './text/unsafe.ts';
import { proseCaps, sizeFault } from './text/caps.ts';

type FrontMatter = ProseFile['frontMatter'];

/** Where the front matter and the body of a file lie. */
export interface Parts {
  yaml: string;
  yamlStart: number;
  bodyStart: number;
}

/**
 * Keys that are never read: `slug` could take over another record's page, the others could reach a
 * prototype, `<<` merges.
 */
const refusedKeys = new Map([
  ['slug', 'slug'],
  ['__proto__', 'reserved'],
  ['constructor', 'reserved'],
  ['prototype', 'reserved'],
  ['<<', 'merge'],
]);

const refusedTokens = new Map<string, string>([
  ['anchor', 'anchor'],
  ['alias', 'alias'],
  ['tag', 'tag'],
  ['directive-line', 'directive'],
  ['doc-start', 'document'],
  ['doc-end', 'document'],
  ['explicit-key-ind', 'explicit_key'],
]);

/** Lexer tokens that mark a place and stand for no character. */
const emptyTokens = new Set(['\u0002', '\u0018', '\u001f']);

/** Why the file has no readable front matter: a kind, and the offset. */
interface NoParts {
  kind: 'missing' | 'unclosed' | 'spaces';
  offset: number;
}

/**
 * Splits a file into front matter and body. Both marks must be exactly `---`, so that every reader
 * of the file draws the same line.
 */
export function splitFrontMatter(source: string): Parts | NoParts {
  const opening = /^---([ \t]*)\r?\n/.exec(source);
  if (!opening) return { kind: 'missing', offset: 0 };
  if (opening[1] !== '') return { kind: 'spaces', offset: 3 };
  const closing = /^---([ \t]*)\r?(?:\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const found = closing.exec(source);
  if (!found) return { kind: 'unclosed', offset: 0 };
  if (found[1] !== '') return { kind: 'spaces', offset: found.index + 3 };
  return {
    yaml: source.slice(opening[0].length, found.index),
    yamlStart: opening[0].length,
    bodyStart: found.index + found[0].length,
  };
}

/** What reading front matter needs to name places. */
interface Reading {
  file: string;
  lines: LineIndex;
  start: number;
}

const faultAt = (
  reading: Reading,
  offset: number,
  kind: string,
  more: { field?: string; found?: string } = {},
): Fault =>
  fault(
    'x-front-matter',
    { file: reading.file, ...reading.lines.placeOf(reading.start + offset), ...more },
    { kind },
  );

/**
 * Tokens that may not stand in front matter: found by the lexer alone, so that nothing is resolved
 * or nested.
 */
function checkTokens(yaml: string, reading: Reading): Fault[] {
  const faults: Fault[] = [];
  let [offset, depth, listsInLine] = [0, 0, 0];
  for (const source of new Lexer().lex(yaml)) {
    const type = CST.tokenType(source) ?? '';
    const kind = refusedTokens.get(type);
    if (kind) faults.push(faultAt(reading, offset, kind, { found: source.slice(0, 80) }));
    if (type === 'newline') listsInLine = 0;
    if (type === 'seq-item-ind') listsInLine += 1;
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth += 1;
    if (type === 'flow-seq-end' || type === 'flow-map-end') depth -= 1;
    if (depth > 1 || listsInLine > 1) return [...faults, faultAt(reading, offset, 'nested')];
    if (!emptyTokens.has(source)) offset += source.length;
  }
  return faults;
}

/** The kinds of fault that the YAML reader names, in words of our own; every other is `yaml`. */
const yamlKinds: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'duplicate',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quote',
  TAB_AS_INDENT: 'tab',
  MULTIPLE_DOCS: 'document',
  BAD_DQ_ESCAPE: 'escape',
};

function yamlFault(error: YAMLError, yaml: string, reading: Reading): Fault {
  const field =
    error.code === 'DUPLICATE_KEY'
      ? /^["']?([^:"'\n]{1,80})/.exec(yaml.slice(error.pos[0], error.pos[0] + 100))?.[1]
      : undefined;
  const kind =
    error.code === 'MISSING_CHAR' && /quote/.test(error.message)
      ? 'unclosed_quote'
      : (yamlKinds[error.code] ?? 'yaml');
  return faultAt(reading, error.pos[0], kind, field === undefined ? {} : { field });
}

/** The text of a scalar, trimmed as a cell would be; a block text loses its last line break. */
function textOf(node: unknown): string | undefined {
  if (node === null || node === undefined) return '';
  return isScalar(node) ? String(node.value ?? '').trim() : undefined;
}

/** The value of a key, or nothing where it is more than a text or a list of texts. */
function findValue(node: unknown): string | readonly string[] | undefined {
  if (!isSeq(node)) return textOf(node);
  const texts = node.items.map(textOf);
  return texts.every((text) => text !== undefined)
    ? texts.filter((text) => text !== '')
    : undefined;
}

/** Reads one pair into `into`, or returns its faults. */
function checkPair(
  pair: Pair,
  into: Map<string, { value: string | readonly string[]; line: number }>,
  reading: Reading,
): Fault[] {
  const offset = (pair.key as Node | null)?.range?.[0] ?? 0;
  const key = textOf(pair.key);
  if (!key || !isScalar(pair.key)) return [faultAt(reading, offset, 'key')];
  const refused = refusedKeys.get(key.normalize('NFKC').toLowerCase());
  if (refused) return [faultAt(reading, offset, refused, { field: key, found: key })];
  if (into.has(key)) return [faultAt(reading, offset, 'duplicate', { field: key })];
  const at = (pair.value as Node | null)?.range?.[0] ?? offset;
  const value = findValue(pair.value);
  if (value === undefined) return [faultAt(reading, at, 'nested', { field: key })];
  into.set(key, { value, line: reading.lines.placeOf(reading.start + offset).line });
  const unsafe = [key, ...(typeof value === 'string' ? [value] : value)]
    .map(findUnsafe)
    .find((found) => found !== undefined);
  return unsafe
    ? [
        fault('x-unsafe-character', {
          file: reading.file,
          ...reading.lines.placeOf(reading.start + at),
          field: key,
          found: unsafe.code,
        }),
      ]
    : [];
}

/**
 * Reads the front matter of a file whose parts are known. A file with a fault in it has a map of
 * what could be read.
 */
export function parseFrontMatter(
  parts: Parts,
  file: string,
  lines: LineIndex,
): { frontMatter: FrontMatter; faults: Fault[] } {
  const reading = { file, lines, start: parts.yamlStart };
  const frontMatter = new Map<string, { value: string | readonly string[]; line: number }>();
  if (parts.yaml.length > proseCaps.frontMatter)
    return { frontMatter, faults: [sizeFault('frontMatter', parts.yaml.length, file, 1)] };
  const tokens = checkTokens(parts.yaml, reading);
  if (tokens.length > 0) return { frontMatter, faults: tokens };
  const document = parseDocument(parts.yaml, {
    version: '1.2',
    schema: 'failsafe',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
  });
  if (document.errors.length > 0)
    return {
      frontMatter,
      faults: document.errors.slice(0, 1).map((error) => yamlFault(error, parts.yaml, reading)),
    };
  if (!isMap(document.contents))
    return {
      frontMatter,
      faults: document.contents === null ? [] : [faultAt(reading, 0, 'not_keys')],
    };
  const faults = document.contents.items.flatMap((pair) => checkPair(pair, frontMatter, reading));
  return { frontMatter, faults };
}
