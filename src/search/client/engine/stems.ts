/** Words in any of their forms, and how well they fit, by Pagefind. */
import { placeWeights } from '../../ranking.ts';

interface PagefindResult {
  id: string;
  score: number;
  words: readonly number[];
}
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  preload: (words: string) => Promise<void>;
  search: (words: string) => Promise<{ results: readonly PagefindResult[] }>;
}

/**
 * How well a document fits, at which of its words, and whether it has the word itself or only
 * longer ones that begin with it.
 */
export interface Fit {
  score: number;
  words: readonly number[];
  whole: boolean;
}
export type Fits = ReadonlyMap<number, Fit>;

/**
 * Pagefind counts words that begin with the one asked for as if they were it, only for less, and
 * does not say which it found. So longer words are made to count for so much less that the score
 * tells: `similarity` is the exponent by which a match loses with the letters it has too many, and
 * even one letter too many divides it by thousands, far more than texts differ in number of words.
 * Titles count by their weight in the text alone, and a long text does not count less for its
 * length: lessons and reports are long.
 */
const indexerRanking = { termSimilarity: 60, pageLength: 0, metaWeights: { title: 0 } };
/**
 * What a match counts that has no letter too many: Pagefind's own formula, for a difference of one.
 */
const wholeBonus = Math.exp(indexerRanking.termSimilarity * (Math.exp(-1 / 8) - 1));
/** Between what the poorest whole match counts and the best of a longer word. */
const threshold = 1e-6;
/** Pagefind's own saturation (BM25), of which small scores know only that it is. */
const saturation = 1.4;

export class SearchStems {
  readonly #pagefind: Pagefind;
  readonly #documents: number;
  readonly #known = new Map<string, Promise<Fits>>();
  /** One question after the other: whether accents count is a state of the whole index. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(pagefind: Pagefind, documents: number) {
    this.#pagefind = pagefind;
    this.#documents = documents;
  }

  /**
   * Loads the index in `folder`. What it will ask for is asked for at once, not one thing after the
   * other.
   */
  static async open(folder: string, wasm: string, documents: number): Promise<SearchStems> {
    const needed = [
      'pagefind-entry.json?ts=1',
      'pagefind.words.pf_meta',
      `wasm.${wasm}.pagefind`,
    ].map((name) => folder + name);
    for (const href of needed) preload(href);
    const { createInstance } = await (
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<{
        createInstance: (options: Record<string, unknown>) => Pagefind;
      }>
    ).catch(async (error: unknown) => {
      // What failed to come beforehand would answer the next question for it: so it is asked for
      // here.
      await Promise.allSettled(needed.map((href) => fetch(href)));
      throw error;
    });
    // An instance of its own, so that one which could not load does not stand in the way of the
    // next. Its worker would need a policy for trusted types, and the site allows none.
    return new SearchStems(
      createInstance({
        noWorker: true,
        metaCacheTag: '1',
        excerptLength: 1,
        ranking: indexerRanking,
      }),
      documents,
    );
  }

  /** Fetches what words need, all at once. */
  prepare(words: readonly string[]): Promise<void> {
    return this.#pagefind.preload(words.join(' '));
  }

  /**
   * Documents with the word, or the words one after the other, in any form; with exactly its
   * accents where asked. How well is not told.
   */
  whole(words: string, accents = false): Promise<Fits> {
    return this.#search(`"${words}"`, accents);
  }

  /**
   * Documents with the word in any form; and with the longer words that begin with it if those are
   * given, else with some of them.
   */
  async beginning(word: string, longer: readonly string[] = []): Promise<Fits> {
    if (longer.length === 0) return this.#search(word, false);
    await this.prepare(longer);
    return this.#search(word, false, `all ${word}`);
  }

  #search(query: string, accents: boolean, key = `${accents} ${query}`): Promise<Fits> {
    let found = this.#known.get(key);
    if (!found) {
      found = this.#last.then(() => this.#ask(query, accents));
      this.#last = found.catch(() => undefined);
      this.#known.set(key, found);
      found.catch(() => this.#known.delete(key));
    }
    return found;
  }

  async #ask(query: string, accents: boolean): Promise<Fits> {
    if (accents) await this.#pagefind.options({ exactDiacritics: true });
    const { results } = await this.#pagefind.search(query);
    if (accents) await this.#pagefind.options({ exactDiacritics: false });
    const rarity = Math.log(1 + (this.#documents - results.length + 0.5) / (results.length + 0.5));
    return new Map(
      results.map(({ id, score, words }) => [
        Number(id),
        {
          score: toScore(score, rarity) + rarity * earliness(words[0]),
          words,
          whole: score > threshold * rarity,
        },
      ]),
    );
  }
}

/**
 * A word among the first of a document stands in its title, and tells the more of it the sooner it
 * comes.
 */
const earliness = (place = Infinity) => placeWeights.first / (1 + place / placeWeights.reach);

/**
 * What the places of a word tell, undoing what made longer words count for nothing: one in a short
 * title is worth many in the text, and each further one adds less.
 */
function toScore(score: number, rarity: number): number {
  const places = (score * saturation) / (rarity * (saturation + 1) * wholeBonus);
  return (rarity * placeWeights.all * Math.log1p(places)) / Math.log1p(placeWeights.many);
}

function preload(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
