/** What the page offers to take away of a search: files, a feed that follows it, a citation. */
import { formatSearch, type SearchState } from '../address.ts';
import type { Counts } from '../engine/facts.ts';
import type { Found } from '../engine/found.ts';
import type { SearchChosen } from './chosen.ts';
import { elementOf, partsOf, type PartOf, type ShownWords } from './nodes.ts';
import { type FollowedFeed, findFeed, nearFeeds } from './follow.ts';
import { save, toResultRows, toResultsCsv, toResultsJson } from './takeAway.ts';

/** The whole address of a search, from its first page of results. */
function addressOf(state: SearchState): string {
  return location.origin + location.pathname + formatSearch({ ...state, page: 1 });
}

/** What can be copied, by its button. */
const copyable = ['copy', 'copyLink'] as const;

export class SearchAway {
  readonly #root: HTMLElement;
  readonly #part: PartOf;
  readonly #words: ShownWords;
  readonly #chosen: SearchChosen;
  #address = '';

  constructor(root: HTMLElement, words: ShownWords, chosen: SearchChosen) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#words = words;
    this.#chosen = chosen;
    for (const name of copyable)
      this.#part(name).addEventListener('click', () => void this.#copy(name));
  }

  /** `counts` are how many of the results each value has, once that is known. */
  show(state: SearchState, { total }: Found, counts?: Counts): void {
    this.#showFeeds(state, counts && { counts, total });
    this.#part('away').hidden = total === 0;
    this.#part('progress').textContent = '';
    for (const name of copyable) this.#part(name).textContent = this.#words.say(name);
    this.#address = addressOf(state);
    this.#part('citation').textContent = this.#words.say('citation', {
      site: this.#words.site,
      query: this.#chosen.told(state),
      count: this.#words.count('count', total),
      date: this.#words.date(this.#words.asOf),
      address: this.#address,
    });
  }

  /** The feed of the search, or what comes nearest to one. */
  #showFeeds(state: SearchState, found: Parameters<typeof nearFeeds>[2]): void {
    const { root = '', feeds } = this.#root.dataset;
    const address = ({ name }: FollowedFeed) => `${root}/feeds/${name}.xml`;
    const feed = feeds === undefined ? undefined : findFeed(state, feeds);
    const link = this.#part<HTMLAnchorElement>('feed');
    link.hidden = feed === undefined;
    if (feed) link.href = address(feed);
    const near = feeds === undefined || feed ? [] : nearFeeds(state, feeds, found);
    const links = near.map((one) =>
      elementOf(
        'a',
        { href: address(one) },
        one.of ? this.#chosen.labelOf(...one.of) : this.#words.say('everything'),
      ),
    );
    this.#part('near').hidden = near.length === 0;
    this.#part('near').replaceChildren(
      ...this.#words.fill('nearFeeds', {
        feeds: elementOf('span', {}, ...this.#words.listOf(links)),
      }),
    );
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

  /** Copies the citation or the address, or selects the citation, which has it, where a page may not. */
  async #copy(name: (typeof copyable)[number]): Promise<void> {
    const citation = this.#part('citation');
    try {
      await navigator.clipboard.writeText(name === 'copy' ? citation.textContent : this.#address);
      this.#part(name).textContent = this.#words.say('copied');
    } catch {
      getSelection()?.selectAllChildren(citation);
    }
  }
}
