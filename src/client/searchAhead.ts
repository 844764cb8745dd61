/**
 * Looks ahead while a word is being typed: the record's own words tell which it will probably be, and what the results of that one will need is
 * fetched before the reader is done. Nothing is shown; a wrong guess costs some bytes, so that nothing is guessed for readers who asked their browser to
 * save data.
 */
import { fold, hasUnspacedScript } from '../views/searchWords.ts';
import type { SearchState } from './searchAddress.ts';
import { readFragment } from './searchCards.ts';
import { findGroups, onPage, type Engines } from './searchFound.ts';
import { parseQuery } from './searchQuery.ts';
import type { Word } from './searchSpelling.ts';

/** A word at the end of what is typed that stands by itself: not within a phrase, not one that is left out, and begun after a space. */
const begun = /(?:^|\s)([\p{L}\p{N}\p{M}]+)$/u;

/** From how many letters on a guess is made: one letter is the beginning of too many words. */
const fewest = 2;
/** Of the documents that have any word with this beginning, how many must have the one meant before its part of the index is loaded, and before its results are read. */
const likely = 0.35;
const likeliest = 0.5;
/** For how many guesses about one word the results are read. */
const mostGuesses = 3;

interface Guess { word: string; share: number }

export class SearchAhead {
  readonly #engines: () => Engines;
  /** What was typed last: what was typed before is not looked into any further. */
  #typed = '';
  /** The text before the word, and the words guessed since that began. */
  #before = '';
  #guessed: string[] = [];

  /** `engines` gives those that the page asks at the time. */
  constructor(engines: () => Engines) {
    this.#engines = engines;
  }

  /** Fetches what the word at the end of a text may need; if that fails, so will the search, and says so. */
  async look(typed: string, state: SearchState): Promise<void> {
    this.#typed = typed;
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    const [, word = ''] = begun.exec(typed) ?? [];
    if (word === '' || typed.includes('"') || hasUnspacedScript(word)) return;
    const before = typed.slice(0, typed.length - word.length);
    if (before !== this.#before) [this.#before, this.#guessed] = [before, []];
    await this.#guess(typed, before, fold(word), state).catch(() => undefined);
  }

  async #guess(typed: string, before: string, beginning: string, state: SearchState): Promise<void> {
    const { own, source } = this.#engines();
    const opening = own.stems();
    for (const engine of source ? [own, source] : [own]) {
      const words = await engine.spelling.wordsWith(beginning);
      if (typed !== this.#typed) return;
      if (words.length === 0) continue;
      const guesses = beginning.length < fewest ? [] : toGuesses(words);
      const stems = await engine.stems();
      await Promise.all(guesses.filter(({ share }) => share >= likely).map(({ word }) => stems.prepare([word])));
      const [best] = guesses;
      if (best && best.share >= likeliest) await this.#read(before, best.word, state);
      break;
    }
    await opening;
  }

  /** Whether what is typed by now may still become a word. */
  #isStill(before: string, word: string): boolean {
    return this.#typed.startsWith(before) && word.startsWith(fold(this.#typed.slice(before.length)));
  }

  /** Reads the first results of a guess, once for all forms of a word. */
  async #read(before: string, word: string, state: SearchState): Promise<void> {
    if (!this.#isStill(before, word) || this.#guessed.length >= mostGuesses || this.#guessed.some((one) => areForms(one, word))) return;
    this.#guessed.push(word);
    const query = before + word;
    const groups = await findGroups(this.#engines(), parseQuery(query), { ...state, query, page: 1 });
    if (!this.#isStill(before, word)) return;
    const results = groups.flatMap(({ engine, rows }) => rows.slice(0, onPage).map((row) => ({ engine, row }))).slice(0, onPage);
    await Promise.all(results.map(({ engine, row }) => readFragment(engine.files, row)));
  }
}

/** The words that may be meant, the likeliest first, each with the share that its forms have among all. */
function toGuesses(words: readonly Word[]): Guess[] {
  const all = words.reduce((sum, [, documents]) => sum + documents, 0);
  const guesses: Guess[] = [];
  for (const [word] of words.toSorted((a, b) => b[1] - a[1]).slice(0, Math.floor(1 / likely) * 4)) {
    if (guesses.some((guess) => areForms(guess.word, word))) continue;
    guesses.push({ word, share: words.reduce((sum, [one, documents]) => (areForms(one, word) ? sum + documents : sum), 0) / all });
  }
  return guesses.toSorted((a, b) => b.share - a.share);
}

/** Whether two words look like forms of one: they differ at their ends alone, and by few letters. */
function areForms(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length - short.length <= 3 && long.startsWith(short.slice(0, -1));
}
