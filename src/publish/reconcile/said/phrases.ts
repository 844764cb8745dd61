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

/** The least run of words of a text in which this is found; the whole text where no part has it. */
export function findPhrase(text: string, code: string, rules: GuardRules): string {
  const words = text.split(' ');
  const has = (from: number, to: number) =>
    codesIn(words.slice(from, to).join(' '), rules).includes(code);
  const end = firstWhere(1, words.length, (to) => has(0, to));
  const last = firstWhere(0, end, (skipped) => !has(skipped, end)) - 1;
  return last >= 0 ? words.slice(last, end).join(' ') : text;
}

/** More phrases than these are not taken out of one text. */
const mostPhrases = 200;

/** Every phrase of a text that this is found for, one after another. */
export function* findPhrases(text: string, code: string, rules: GuardRules): Generator<string> {
  let rest = text;
  for (let found = 0; found < mostPhrases && codesIn(rest, rules).includes(code); found += 1) {
    const phrase = findPhrase(rest, code, rules);
    yield phrase;
    rest = rest.split(phrase).join(taken);
  }
}

/** What stands where a phrase was: nothing joins over it. */
const taken = ' \n· ¶ ·\n ';
