/** Words in any of their forms, and how well they fit, by Pagefind. */

interface PagefindResult { id: string; score: number; words: readonly number[] }
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  preload: (words: string) => Promise<void>;
  search: (words: string) => Promise<{ results: readonly PagefindResult[] }>;
}

/** How well a document fits, and at which of its words. */
export interface Fit { score: number; words: readonly number[] }
export type Fits = ReadonlyMap<number, Fit>;

export class SearchStems {
  readonly #pagefind: Pagefind;
  readonly #known = new Map<string, Promise<Fits>>();
  /** One question after the other: whether accents count is a state of the whole index. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** Loads the index in `folder`. What it will ask for is asked for at once, not one thing after the other. */
  static async open(folder: string, wasm: string): Promise<SearchStems> {
    for (const name of ['pagefind-entry.json?ts=1', 'pagefind.words.pf_meta', `wasm.${wasm}.pagefind`]) preload(folder + name);
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    // Its worker would need a policy for trusted types, and the site allows none.
    await pagefind.options({ noWorker: true, metaCacheTag: '1', excerptLength: 1 });
    await pagefind.init();
    return new SearchStems(pagefind);
  }

  /** Fetches what words need, all at once. */
  prepare(words: readonly string[]): Promise<void> {
    return this.#pagefind.preload(words.join(' '));
  }

  /** Documents with the word, or the words one after the other, in any form; with exactly its accents where asked. */
  whole(words: string, accents = false): Promise<Fits> {
    return this.#search(`"${words}"`, accents);
  }

  /** Documents with all the words, or longer words that begin with them. */
  beginning(words: string): Promise<Fits> {
    return this.#search(words, false);
  }

  #search(query: string, accents: boolean): Promise<Fits> {
    const key = `${accents} ${query}`;
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
    return new Map(results.map(({ id, score, words }) => [Number(id), { score, words }]));
  }
}

function preload(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
