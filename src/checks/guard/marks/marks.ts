/**
 * Protective marks: the words by which organisations and states keep a document from the public.
 * Each list says in which shape a mark counts, because most of these words are ordinary ones in a
 * sentence.
 */
import { fold } from '../fold.ts';
import { nationalMarks } from './nationalMarks.ts';
import {
  organisations,
  levels,
  words,
  capitals,
  anywhere,
  measureWords,
  fieldWords,
} from './phrases.ts';
import { toTrie } from './trie.ts';

/**
 * - `anywhere`: no one writes it but as a mark.
 * - `capitals`: in capitals anywhere; in any case where it stands alone, in brackets or as the
 *   label of a line.
 * - `organisation`: as `capitals`, and with the level capitalised after an organisation in
 *   capitals (`NATO Restricted`).
 * - `level`: as `capitals`, but a single word, which is none in a heading of capitals.
 * - `word`: an ordinary word: in capitals and alone, in brackets or as a label.
 * - `value`: as `word`, but neither as a label, which may head a measure (`LIMITE: 50`), nor in a
 *   column of states and kinds.
 * - `field`: in a column for marks alone.
 *
 * After a word that says that a level follows (`Classification:`, `classified`) each counts.
 */
type MarkShape = 'anywhere' | 'capitals' | 'organisation' | 'level' | 'word' | 'value' | 'field';
const isLatinPhrase = (phrase: string): boolean => /^[\p{Script=Latin}\p{M}\d ]+$/u.test(phrase);
export interface Mark {
  shape: MarkShape;
  words: number;
  latin: boolean;
  /** How many of its letters look like other ones wherever it is written right. */
  odd: number;
  /**
   * After how many letters another word must begin: without a gap `UN RESTRICTED` would be an
   * ordinary word.
   */
  gapAfter?: number;
  /** Which of its letters are the level, where an organisation stands beside it. */
  level?: { from: number; to: number };
}

/** A phrase as it is compared: its letters alone. */
export const toLetters = (phrase: string): string => fold(phrase).letters;

const markOf = (phrase: string, shape: MarkShape): [string, Mark] => {
  const parts = phrase.split(' ');
  const { letters, odd } = fold(phrase);
  return [
    letters,
    {
      shape,
      words: parts.length,
      latin: isLatinPhrase(phrase),
      odd: odd.filter(Boolean).length,
    },
  ];
};

/**
 * A phrase in capitals, in small letters and with a capital at its beginning: letters of some
 * scripts look like Latin ones in one of the two alone.
 */
const listed = (phrases: readonly string[], shape: MarkShape): [string, Mark][] =>
  phrases.flatMap((phrase) => {
    const small = phrase.toLowerCase();
    const begun = phrase.charAt(0) + small.slice(1);
    const titled = small.replace(/(?<=^| )./gu, (letter) => letter.toUpperCase());
    return [...new Set(isLatinPhrase(phrase) ? [phrase] : [small, begun, titled, phrase])].map(
      (spelling) => markOf(spelling, shape),
    );
  });

const states = Object.values(nationalMarks);

/** Marks by their letters. Where a phrase stands in two lists, the wider shape counts. */
const single: ReadonlyMap<string, Mark> = new Map([
  ...fieldWords.map((phrase) => markOf(phrase, 'field')),
  ...measureWords.map((phrase) => markOf(phrase, 'value')),
  ...listed([...words, ...states.flatMap((state) => state.words ?? [])], 'word'),
  ...listed(
    states.flatMap((state) => state.levels ?? []),
    'level',
  ),
  ...listed([...capitals, ...states.flatMap((state) => state.phrases ?? [])], 'capitals'),
  ...listed(anywhere, 'anywhere'),
]);

const lettersOf = (phrases: readonly string[]): ReadonlyMap<string, string> =>
  new Map(phrases.map((phrase) => [toLetters(phrase), phrase]));
const bodies = lettersOf(organisations);
const grades = lettersOf(levels);

/** An organisation with a level before or behind it, both of Latin letters or neither. */
function findPair(letters: string): Mark | undefined {
  for (const [body, organisation] of bodies) {
    // `UNCLASSIFIED UN` begins and ends with an organisation.
    for (const first of [true, false]) {
      if (first ? !letters.startsWith(body) : !letters.endsWith(body)) continue;
      const rest = first ? letters.slice(body.length) : letters.slice(0, -body.length);
      const level = grades.get(rest);
      if (level !== undefined && isLatinPhrase(level) === isLatinPhrase(organisation))
        return pairOf(organisation, level, first);
    }
  }
  return undefined;
}

function pairOf(organisation: string, level: string, first: boolean): Mark {
  const parts = first ? [organisation, level] : [level, organisation];
  const [, mark] = markOf(parts.join(' '), 'organisation');
  const [size, before] = [toLetters(level).length, toLetters(organisation).length];
  const from = first ? before : 0;
  const gap = toLetters(parts.join(' ').split(' ')[0]!).length;
  return { ...mark, level: { from, to: from + size }, ...(gap <= 3 ? { gapAfter: gap } : {}) };
}

/** What was asked for, which is found among the letters of the pattern below: a finite list. */
const known = new Map<string, Mark | undefined>(single);

/** The mark that letters are, if they are one. */
export function findMark(letters: string): Mark | undefined {
  if (!known.has(letters)) known.set(letters, findPair(letters));
  return known.get(letters);
}

const isOfLatinLetters = (letters: string): boolean => /^[A-Z0-9]+$/.test(letters);
const source = (isWanted: (letters: string) => boolean): string => {
  const [body, grade, other] = [bodies, grades, single].map((all) =>
    [...all.keys()].filter(isWanted),
  ) as [string[], string[], string[]];
  const [anyBody, anyGrade] = [`(?:${toTrie(body)})`, `(?:${toTrie(grade)})`];
  return toTrie(
    other,
    new Map([
      ...body.map((letters) => [letters, anyGrade] as const),
      ...grade.map((letters) => [letters, anyBody] as const),
    ]),
  );
};

/** Finds a mark at a place, among the letters of a folded text; one that it begins with may be meant. */
export const markPattern = new RegExp(
  source(() => true),
  'g',
);
/** The same of marks in Latin letters alone. */
export const latinMarkPattern = new RegExp(source(isOfLatinLetters));
