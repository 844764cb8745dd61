/** What makes the guard stop at a text: the least of its words in which it finds the same. */
import { checkGuard } from '../../../checks/guard/index.ts';
import type { GuardRules } from '../../../schema/index.ts';

/** Kinds of findings in a text, wherever it stands: no column, no exemption. */
export function codesIn(text: string, rules: GuardRules): readonly string[] {
  const bare = { ...rules, exempt: [] };
  return checkGuard([{ text, place: { file: '' } }], bare).map(({ code }) => code);
}

/** The first number from which a test holds, where it holds from some number on. */
function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is found in a text: the least of its words, and with so many more on either side. */
export interface Phrase {
  least: string;
  more: string;
}

const besides = 2;

/** The least run of words of a text in which this is found; the whole text where no part has it. */
function findPhrase(text: string, code: string, rules: GuardRules): Phrase {
  const words = text.split(' ');
  const part = (from: number, to: number) => words.slice(Math.max(from, 0), to).join(' ');
  const has = (from: number, to: number) => codesIn(part(from, to), rules).includes(code);
  const end = firstWhere(1, words.length, (to) => has(0, to));
  const last = firstWhere(0, end, (skipped) => !has(skipped, end)) - 1;
  return last >= 0
    ? { least: part(last, end), more: part(last - besides, end + besides) }
    : { least: text, more: text };
}

/** More phrases than these are not taken out of one text. */
const mostPhrases = 200;

/** Every phrase of a text that this is found for, one after another. */
export function* findPhrases(text: string, code: string, rules: GuardRules): Generator<Phrase> {
  let rest = text;
  for (let found = 0; found < mostPhrases && codesIn(rest, rules).includes(code); found += 1) {
    const phrase = findPhrase(rest, code, rules);
    yield phrase;
    rest = rest.split(phrase.least).join(taken);
  }
}

/** What stands where a phrase was: nothing joins over it. */
export const taken = ' \n· ¶ ·\n ';
