/** The rows that a part of a query finds, with their scores, and how parts come together. */
import type { Token } from '../../documents/words.ts';
import { mostShare } from '../../ranking.ts';
import type { Clause } from '../query/query.ts';
import type { Fit, Fits } from './stems.ts';

/** What an answer wants said besides. */
export type Note =
  | { kind: 'beginnings'; word: string }
  | { kind: 'short'; word: string }
  | { kind: 'accents'; word: string }
  | { kind: 'scattered'; word: string }
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'missing'; clause: Clause };

export interface Hits {
  scores: Map<number, number>;
  /** Where the words stand, by row. */
  words?: ReadonlyMap<number, Pick<Fit, 'words'>>;
  /** Phrases to mark wherever they stand. */
  phrases?: readonly (readonly Token[])[];
  notes?: readonly Note[];
}

/** Rows that have the word itself, not only longer ones that begin with it. */
export function wholeOf(fits: Fits): [number, Fit][] {
  return [...fits].filter(([, { whole }]) => whole);
}

/** How well each row fits. */
export function toScores(fits: Iterable<readonly [number, Fit]>): Map<number, number> {
  return new Map([...fits].map(([row, { score }]) => [row, score]));
}

/** Scores as fits of which no words are known. */
export function toFits(scores: ReadonlyMap<number, number>): Fits {
  return new Map([...scores].map(([row, score]) => [row, { score, words: [], whole: true }]));
}

/** What two forms of a word tell of one document. */
export function better(one: Fit | undefined, other: Fit): Fit {
  if (!one) return other;
  return {
    score: Math.max(one.score, other.score),
    words: [...one.words, ...other.words],
    whole: true,
  };
}

const isIn = (parts: readonly Hits[], row: number): boolean =>
  parts.some(({ scores }) => scores.has(row));

export const notesOf = (parts: readonly Hits[]): Note[] => parts.flatMap(({ notes = [] }) => notes);

export const phrasesOf = (parts: readonly Hits[]): (readonly Token[])[] =>
  parts.flatMap(({ phrases = [] }) => phrases);

/** The scores of every row there is: none is better than another. */
const allRows = (rows: number): Map<number, number> =>
  new Map(Array.from({ length: rows }, (_, row) => [row, 0] as const));

/**
 * Rows that every part has, less those of any that is left out. Where only some are left out, all
 * others answer; where nothing is asked, there is no answer. `rows` is how many there are.
 */
export function combineAll(
  parts: readonly Hits[],
  without: readonly Hits[],
  rows: number,
): Map<number, number> | undefined {
  if (parts.length === 0 && without.length === 0) return undefined;
  const [rarest, ...others] = parts.toSorted((a, b) => a.scores.size - b.scores.size);
  const scores = rarest ? new Map(rarest.scores) : allRows(rows);
  for (const [row, score] of scores) {
    if (isIn(without, row) || !others.every((part) => part.scores.has(row))) scores.delete(row);
    else
      scores.set(
        row,
        others.reduce((sum, part) => sum + part.scores.get(row)!, score),
      );
  }
  return scores;
}

/**
 * Rows that have most of the parts, by how rare those are: rare words weigh more than those that
 * are everywhere.
 */
export function combineMost(
  parts: readonly Hits[],
  without: readonly Hits[],
  rows: number,
): Map<number, number> | undefined {
  if (parts.length === 0) return combineAll(parts, without, rows);
  const weights = new Map<number, number>();
  const scores = new Map<number, number>();
  for (const part of parts) {
    for (const [row, score] of part.scores) {
      weights.set(row, (weights.get(row) ?? 0) + Math.log(1 + rows / part.scores.size));
      scores.set(row, (scores.get(row) ?? 0) + score);
    }
  }
  const least = mostShare * [...weights.values()].reduce((a, b) => Math.max(a, b), 0);
  for (const [row, weight] of weights) if (weight < least || isIn(without, row)) scores.delete(row);
  return scores;
}

/** Numbers of the words to mark in each row. */
export function markedWords(
  parts: readonly Hits[],
  scores: ReadonlyMap<number, number> | undefined,
): Map<number, readonly number[]> {
  return new Map(
    [...(scores?.keys() ?? [])].map((row) => [
      row,
      parts.flatMap(({ words }) => words?.get(row)?.words ?? []),
    ]),
  );
}

/**
 * Of the pairs of words that were asked for one after the other, the share that stand so in a text.
 */
export function besides(parts: readonly Hits[], row: number): number {
  if (parts.length < 2) return 0;
  const places = parts.map(({ words }) => words?.get(row)?.words ?? []);
  const pairs = places
    .slice(1)
    .filter((second, index) => second.some((place) => places[index]!.includes(place - 1)));
  return pairs.length / (places.length - 1);
}
