/**
 * What may stand in a text: no character that hides, reorders or impersonates. One test over a
 * whole table finds the usual one clean; only where it does not are cells looked at. Runs in a
 * browser too.
 */
import { fault, type Fault, type Place } from '../faults/fault.ts';
import type { FaultCode } from '../faults/kinds.ts';
import { toFound } from '../faults/list.ts';

/**
 * What a text is for: `code` is an id, date, symbol, choice or address; `name` a name or title;
 * `prose` sentences; `data` a cell of a table that somebody else publishes, which is kept as it is
 * unless it could deceive or do harm.
 */
export type Use = 'code' | 'name' | 'prose' | 'data';
interface CharacterFault {
  code: FaultCode;
  found: string;
}

/** Controls but tab and line ends, bidi embeddings and overrides, tags. */
const harmful = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E]|\uDB40[\uDC00-\uDC7F]/;
/** Besides these: what cannot be seen, what has no meaning, halves of characters. */
const hidden =
  /[\u00AD\u180E\u200B\u2028\u2029\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const direction = /[\u061C\u200E\u200F\u2066-\u2069]/;
/**
 * What is not plainly harmless: outside of Latin letters and common marks anything may need a
 * closer look.
 */
const unusual =
  /[^\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u017F\u2010-\u2027\u2030-\u205E\u20A0-\u20C0\u2190-\u2193\u2212]/;

/**
 * Whether any character in a text needs a closer look for a use. Quick, so that it can be asked of
 * whole tables.
 */
export function isUnusual(text: string, use: Use): boolean {
  return use === 'data' ? harmful.test(text) : unusual.test(text);
}

/** What is wrong with the characters of a text: at most one fault of each code. */
export function findCharacterFaults(text: string, use: Use): CharacterFault[] {
  const found: CharacterFault[] = [];
  const unsafe = harmful.exec(text) ?? (use === 'data' ? null : hidden.exec(text));
  if (unsafe) found.push({ code: 'x-unsafe-character', found: toCodePoint(unsafe[0]) });
  if (use === 'data' || !unusual.test(text)) return found;
  const mark = direction.exec(text);
  if (mark && use === 'code')
    found.push({ code: 'x-unsafe-character', found: toCodePoint(mark[0]) });
  else if (mark && !isBalanced(text))
    found.push({ code: 'x-unbalanced-direction', found: toCodePoint(mark[0]) });
  const word = findMixedWord(text);
  if (word !== undefined)
    found.push({
      code: use === 'prose' ? 'x-mixed-scripts-in-prose' : 'x-mixed-scripts',
      found: toFound(word),
    });
  if (text.normalize('NFC') !== text)
    found.push({ code: 'x-not-normalised', found: toFound(text) });
  return found;
}

/** The faults of a text's characters at its place. */
export function checkCharacters(text: string, use: Use, place: Place): Fault[] {
  return isUnusual(text, use)
    ? findCharacterFaults(text, use).map(({ code, found }) => fault(code, { ...place, found }))
    : [];
}

type Path = readonly (string | number)[];

/** Every text within a value, such as a whole descriptor, with its path. */
export function* listTexts(
  value: unknown,
  path: Path = [],
): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  if (typeof value !== 'object' || value === null || path.length > 64) return;
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value))
    yield* listTexts(part, [...path, key]);
}

/** The faults of every text within a value, as prose; `locate` says where a property stands. */
export function checkTexts(
  value: unknown,
  file: string,
  locate: (path: Path) => { line: number; column: number } | undefined = () => undefined,
): Fault[] {
  return [...listTexts(value)].flatMap(({ text, path }) =>
    isUnusual(text, 'prose')
      ? checkCharacters(text, 'prose', { file, ...locate(path), field: path.join('.') })
      : [],
  );
}

/** A character by its number, so that what cannot be seen can be named. */
export function toCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether every isolate that is opened in a line is closed in it. */
function isBalanced(text: string): boolean {
  return text.split('\n').every((line) => {
    let open = 0;
    for (const character of line) {
      if (character >= '\u2066' && character <= '\u2068') open++;
      else if (character === '\u2069' && --open < 0) return false;
    }
    return open === 0;
  });
}

const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Syriac',
  'Thaana',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Georgian',
  'Hangul',
  'Ethiopic',
  'Cherokee',
  'Khmer',
  'Mongolian',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Han',
  'Coptic',
  'Lisu',
  'Tifinagh',
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);
/** Scripts that one word of a language may mix. */
const together = [
  ['Han', 'Hiragana', 'Katakana', 'Latin'],
  ['Han', 'Hangul', 'Latin'],
  ['Han', 'Bopomofo', 'Latin'],
];
const word = /[\p{L}\p{M}]+/gu;
const known = new Map<string, string | undefined>();

/** A word with letters of scripts that no language mixes. */
export function findMixedWord(text: string): string | undefined {
  return text.match(word)?.find((letters) => unusual.test(letters) && isMixed(letters));
}

function isMixed(letters: string): boolean {
  const found = new Set<string>();
  for (const letter of letters) {
    const script = findScript(letter);
    if (script !== undefined) found.add(script);
  }
  return (
    found.size > 1 &&
    !together.some((group) => [...found].every((script) => group.includes(script)))
  );
}

function findScript(letter: string): string | undefined {
  if (!known.has(letter))
    known.set(letter, scripts.find(([, expression]) => expression.test(letter))?.[0]);
  return known.get(letter);
}
