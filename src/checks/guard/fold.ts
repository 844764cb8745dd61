/**
 * Texts as an eye reads them: compatibility forms, accents, look-alike letters of other scripts,
 * digits that stand for letters and every invisible character folded away, so that a mark is found
 * however it is dressed up.
 */

import { toCapital, toLetter } from './lookAlikes.ts';
import { decodeReferences } from './references.ts';

// Characters that show nothing: formats, joiners, directions, fillers, variation selectors, tags,
// and the Arabic elongation.
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/u;
const markPattern = /\p{M}/u;
const letterPattern = /[\p{L}\p{N}]/u;

/** A text folded to its letters: `letters[i]` is one capital, the flags say how it stood. */
export interface Folded {
  /** The letters and digits, nothing between. */
  letters: string;
  /**
   * Whether something visible that is no letter, or the edge of the text, stands before the letter.
   */
  starts: readonly boolean[];
  /** `1` a capital, `0` a small letter, `2` of a script without case or a digit. */
  cases: readonly number[];
  /**
   * Whether the letter was written by a look-alike, or something invisible stands before it within
   * the word.
   */
  odd: readonly boolean[];
  /** Offset of the letter in `plain`. */
  offsets: readonly number[];
  /**
   * The text with compatibility forms, invisible characters, references and digits of other scripts
   * undone; its length differs from the original's.
   */
  plain: string;
}

const digitPattern = /\p{Nd}/gu;
/**
 * The value of a decimal digit of any script: the digits of a script follow one another from a
 * zero.
 */
function toDigit(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character;
  let zero = code;
  while (zero > code - 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const regionalA = 0x1f1e6;
const squaredA = [0x1f130, 0x1f150, 0x1f170];

/** Letters in squares and flags, which normalisation leaves as they are. */
function toSquareLetter(code: number): string | undefined {
  if (code >= regionalA && code < regionalA + 26) return String.fromCharCode(65 + code - regionalA);
  const start = squaredA.find((first) => code >= first && code < first + 26);
  return start === undefined ? undefined : String.fromCharCode(65 + code - start);
}

/** Whether a text is of plain letters, digits and signs alone. */
export const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/**
 * Whole phrases in one character, none of them a mark, each of which would unfold into up to
 * eighteen.
 */
export const withoutPhrases = (text: string): string => text.replace(/[\uFDF0-\uFDFB]/g, ' ');

/**
 * A text with compatibility forms, character references, and digits of other scripts undone;
 * accents and scripts stay.
 */
export function toPlain(text: string): string {
  const decoded = decodeReferences(text);
  // Normalisation would make a sigma of the lunate letters, which look like a C.
  return isAscii(decoded)
    ? decoded
    : withoutPhrases(decoded)
        .replaceAll('Ϲ', 'С')
        .replaceAll('ϲ', 'с')
        .normalize('NFKC')
        .replace(digitPattern, toDigit);
}

/** What one character is to the eye: capitals, nothing at all, or a gap between letters. */
type Reading = { capitals: string; odd: boolean; case: number } | 'nothing' | 'hidden' | 'gap';

const readings = new Map<string, Reading>();

function readCharacter(character: string): Reading {
  if (markPattern.test(character) || character === '\u0640') return 'nothing';
  if (invisible.test(character)) return 'hidden';
  const square = toSquareLetter(character.codePointAt(0)!);
  if (square) return { capitals: square, odd: true, case: 1 };
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '');
  const alike = toCapital.get(base) ?? toCapital.get(base.toUpperCase());
  if (alike) return { capitals: alike, odd: true, case: caseOf(base) === 0 ? 0 : 1 };
  if (!letterPattern.test(base)) return 'gap';
  return { capitals: base.toUpperCase(), odd: false, case: caseOf(base) };
}

/**
 * A letter's case, as `Folded.cases` has it. Georgian has capitals for headings alone: its words
 * are written without.
 */
function caseOf(letter: string): 0 | 1 | 2 {
  if (/\p{Script=Georgian}/u.test(letter)) return 2;
  if (letter !== letter.toLowerCase()) return 1;
  return letter === letter.toUpperCase() ? 2 : 0;
}

function findReading(character: string): Reading {
  let found = readings.get(character);
  if (found === undefined) readings.set(character, (found = readCharacter(character)));
  return found;
}

const isApostrophe = (character: string): boolean => character === "'" || character === '’';
const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /^[A-Za-z]$/.test(character);

/**
 * A sign between two letters, or a digit in a word with a letter at most three places off, that
 * stands for a letter.
 */
function findSubstitute(plain: string, at: number, character: string): Reading | undefined {
  const letter = toLetter.get(character);
  if (letter === undefined) return undefined;
  const isDigit = character >= '0' && character <= '9';
  const within = isDigit
    ? /[A-Za-z][0-9]{0,2}$/.test(plain.slice(Math.max(at - 3, 0), at)) ||
      /^[0-9]{0,2}[A-Za-z]/.test(plain.slice(at + 1, at + 4))
    : isLatin(plain[at - 1]) && isLatin(plain[at + character.length]);
  return within ? { capitals: letter, odd: true, case: 2 } : undefined;
}

/** Folds a text. Linear in its length. */
export function fold(text: string): Folded {
  const plain = toPlain(text);
  const letters: string[] = [];
  const folded = {
    starts: [] as boolean[],
    cases: [] as number[],
    odd: [] as boolean[],
    offsets: [] as number[],
    plain,
  };
  let [start, hidden, offset] = [true, false, 0];
  for (const character of plain) {
    const at = offset;
    offset += character.length;
    const reading = findSubstitute(plain, at, character) ?? findReading(character);
    if (typeof reading === 'string') {
      hidden = reading === 'hidden' || (hidden && reading === 'nothing');
      start ||= reading === 'gap' && !isApostrophe(character);
      continue;
    }
    for (const letter of reading.capitals) {
      letters.push(letter.length === 1 ? letter : '\ufffd');
      folded.starts.push(start);
      folded.cases.push(reading.case);
      folded.odd.push(reading.odd || (hidden && isLatin(letter)));
      folded.offsets.push(at);
      [start, hidden] = [false, false];
    }
  }
  return { letters: letters.join(''), ...folded };
}
