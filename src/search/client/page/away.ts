/** What the page offers to take away of a search: files, a feed that follows it, a citation. */
import { formatSearch, type SearchState } from '../address.ts';
import type { Found } from '../engine/found.ts';
import type { SearchChosen } from './chosen.ts';
import { partsOf, type PartOf, type ShownWords } from './nodes.ts';
import { findFeed, save, toResultRows, toResultsCsv, toResultsJson } from './takeAway.ts';

/** The whole address of a search, from its first page of results. */
function addressOf(state: SearchState): string {
  return location.origin + location.pathname + formatSearch({ ...state, page: 1 });
}

export class SearchAway {
  readonly #root: HTMLElement;
  readonly #part: PartOf;
  readonly #words: ShownWords;
  readonly #chosen: SearchChosen;

  constructor(root: HTMLElement, words: ShownWords, chosen: SearchChosen) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#words = words;
    this.#chosen = chosen;
  }

  show(state: SearchState, { total }: Found): void {
    this.#showFeed(state);
    this.#part('away').hidden = total === 0;
    this.#part('progress').textContent = '';
    this.#part('copy').textContent = this.#words.say('copy');
    this.#part('citation').textContent = this.#words.say('citation', {
      site: this.#words.site,
      query: this.#chosen.told(state),
      count: this.#words.count('count', total),
      date: this.#words.date(this.#words.asOf),
      address: addressOf(state),
    });
  }

  #showFeed(state: SearchState): void {
    const { root = '', feeds } = this.#root.dataset;
    const feed = findFeed(state, feeds);
    const link = this.#part<HTMLAnchorElement>('feed');
    link.hidden = feed === undefined;
    if (feed !== undefined) link.href = `${root}/feeds/${feed}.xml`;
  }

  /** Hands all results to the reader as a file. */
  async take(found: Found, state: SearchState, form: 'csv' | 'json'): Promise<void> {
    const progress = this.#part('progress');
    const about = {
      query: this.#chosen.told(state),
      address: addressOf(state),
      asOf: this.#words.asOf,
    };
    try {
      const rows = await toResultRows(found, (done) => {
        progress.textContent = this.#words.say('preparing', {
          done: this.#words.number(done),
          count: this.#words.number(found.total),
        });
      });
      progress.textContent = '';
      if (form === 'csv') save('search.csv', 'text/csv', toResultsCsv(rows));
      else save('search.json', 'application/json', toResultsJson(rows, about));
    } catch (error) {
      console.error(error);
      progress.textContent = this.#words.say('notTaken');
    }
  }

  /** Copies the citation, or selects it where a page may not copy. */
  async copy(): Promise<void> {
    const citation = this.#part('citation');
    try {
      await navigator.clipboard.writeText(citation.textContent);
      this.#part('copy').textContent = this.#words.say('copied');
    } catch {
      getSelection()?.selectAllChildren(citation);
    }
  }
}
