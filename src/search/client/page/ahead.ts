/**
 * Looks ahead while a word is being typed: the record's own words tell which it will probably be,
 * and what the results of that one will need is fetched before the reader is done. Nothing is
 * shown; a wrong guess costs some bytes, so that nothing is guessed for readers who asked their
 * browser to save data.
 */
import { foldWord, hasUnspacedScript } from '../../documents/words.ts';
import type { SearchState } from '../address.ts';
import { readFragment } from './results/cards.ts';
import type { Engines } from '../engine/engines.ts';
import { findGroups, onPage } from '../engine/found.ts';
import { parseQuery } from '../query/query.ts';
import type { Word } from '../engine/spelling.ts';

/**
 * A word at the end of what is typed that stands by itself: not within a phrase, not one that is
 * left out, and begun after a space.
 */
const begun = /(?:^|\s)([\p{L}\p{N}\p{M}]+)$/u;

/** From how many letters on a guess is made: one letter is the beginning of too many words. */
const fewest = 2;
/**
 * Of the documents that have any word with this beginning, how many must have the one meant before
 * what it needs is fetched. On the words of a large record it is met three letters before the end
 * at the median, and is wrong for about every sixth word.
 */
const likely = 0.6;
/** For how many guesses about one word the results are read. */
const mostGuesses = 3;

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

  /**
   * Fetches what the word at the end of a text may need; if that fails, so will the search, and
   * says so.
   */
  async look(typed: string, state: SearchState): Promise<void> {
    this.#typed = typed;
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    const [, word = ''] = begun.exec(typed) ?? [];
    if (word === '' || typed.includes('"') || hasUnspacedScript(word)) return;
    const before = typed.slice(0, typed.length - word.length);
    if (before !== this.#before) [this.#before, this.#guessed] = [before, []];
    await this.#guess(typed, before, foldWord(word), state).catch(() => undefined);
  }

  async #guess(
    typed: string,
    before: string,
    beginning: string,
    state: SearchState,
  ): Promise<void> {
    const { own, source } = this.#engines();
    own.stems().catch(() => undefined);
    for (const engine of source ? [own, source] : [own]) {
      const words = await engine.spelling.wordsWith(beginning);
      if (typed !== this.#typed) return;
      if (words.length === 0) continue;
      const best = beginning.length < fewest ? undefined : findLikely(words);
      if (best) {
        await (await engine.stems()).prepare([best]);
        await this.#read(before, best, state);
      }
      return;
    }
  }

  /** Whether what is typed by now may still become a word. */
  #isStill(before: string, word: string): boolean {
    return (
      this.#typed.startsWith(before) && word.startsWith(foldWord(this.#typed.slice(before.length)))
    );
  }

  /** Reads the first results of a guess, once for all forms of a word. */
  async #read(before: string, word: string, state: SearchState): Promise<void> {
    if (
      !this.#isStill(before, word) ||
      this.#guessed.length >= mostGuesses ||
      this.#guessed.some((one) => areForms(one, word))
    )
      return;
    this.#guessed.push(word);
    const query = before + word;
    const groups = await findGroups(this.#engines(), parseQuery(query), {
      ...state,
      query,
      page: 1,
    });
    if (!this.#isStill(before, word)) return;
    const results = groups
      .flatMap(({ engine, rows }) => rows.slice(0, onPage).map((row) => ({ engine, row })))
      .slice(0, onPage);
    await Promise.all(results.map(({ engine, row }) => readFragment(engine, row)));
  }
}

/** The word that is probably meant, with its forms; nothing where none is likely enough. */
function findLikely(words: readonly Word[]): string | undefined {
  const sum = (some: readonly Word[]) =>
    some.reduce((total, [, documents]) => total + documents, 0);
  const [best] = words.toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return best !== undefined &&
    sum(words.filter(([one]) => areForms(one, best))) >= likely * sum(words)
    ? best
    : undefined;
}

/**
 * Whether two words look like forms of one: they differ at their ends alone, and by few letters.
 */
function areForms(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length - short.length <= 3 && long.startsWith(short.slice(0, -1));
}
