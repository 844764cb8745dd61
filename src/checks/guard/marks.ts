/**
 * Protective marks: the words by which organisations and states keep a document from the public.
 * Each list says in which shape a mark counts, because most of these words are ordinary ones in a
 * sentence.
 */
import { fold } from './fold.ts';
import {
  organisations,
  levels,
  words,
  capitals,
  anywhere,
  measureWords,
  fieldWords,
} from './phrases.ts';

/**
 * - `anywhere`: no one writes it but as a mark.
 * - `capitals`: in capitals anywhere; in any case where it stands alone, in brackets or as the
 *   label of a line.
 * - `organisation`: as `capitals`, and with the level capitalised after an organisation in
 *   capitals (`NATO Restricted`).
 * - `word`: an ordinary word: in capitals and alone, in brackets or as a label.
 * - `value`: as `word`, but neither as a label, which may head a measure (`LIMITE: 50`), nor in a
 *   column of states and kinds.
 * - `field`: in a column for marks alone.
 */
type MarkShape = 'anywhere' | 'capitals' | 'organisation' | 'word' | 'value' | 'field';
const isLatinPhrase = (phrase: string): boolean => /^[A-Z ]+$/.test(phrase);
const paired = organisations.flatMap((organisation) =>
  levels
    .filter((level) => isLatinPhrase(level) === isLatinPhrase(organisation))
    .flatMap((level) => [`${organisation} ${level}`, `${level} ${organisation}`]),
);

export interface Mark {
  shape: MarkShape;
  words: number;
  latin: boolean;
  /**
   * After how many letters another word must begin: without a gap `UN RESTRICTED` would be an
   * ordinary word.
   */
  gapAfter?: number;
}

/** A phrase as it is compared: its letters alone. */
export const toLetters = (phrase: string): string => fold(phrase).letters;

const markOf = (phrase: string, shape: MarkShape): [string, Mark] => {
  const parts = phrase.split(' ');
  const first = toLetters(parts[0]!).length;
  const gap = shape === 'organisation' && first <= 3 ? { gapAfter: first } : {};
  return [toLetters(phrase), { shape, words: parts.length, latin: isLatinPhrase(phrase), ...gap }];
};

/** Every mark by its letters. Where a phrase stands in two lists, the wider shape counts. */
export const marks: ReadonlyMap<string, Mark> = new Map([
  ...fieldWords.map((phrase) => markOf(phrase, 'field')),
  ...measureWords.map((phrase) => markOf(phrase, 'value')),
  ...words.map((phrase) => markOf(phrase, 'word')),
  ...paired.map((phrase) => markOf(phrase, 'organisation')),
  ...capitals.map((phrase) => markOf(phrase, 'capitals')),
  ...anywhere.map((phrase) => markOf(phrase, 'anywhere')),
]);

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Finds the longest mark at a place, among the letters of a folded text. */
export const markPattern = new RegExp([...marks.keys()].sort(longestFirst).join('|'), 'g');
