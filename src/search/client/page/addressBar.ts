/** The search that the address of the page asks for, and how it becomes another. */
import { formatSearch, parseSearch, type SearchState } from '../address.ts';
import { elementOf, type SearchLink } from './nodes.ts';

export class AddressBar {
  #state = parseSearch(location.search);
  /** Whether the address is one that Back should come to. */
  #isSettled = true;

  constructor() {
    this.#leadToLanguages();
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Reads the address anew, where Back or Forward came to another. */
  read(): void {
    this.#state = parseSearch(location.search);
    this.#isSettled = true;
    this.#leadToLanguages();
  }

  /** Changes the search; while someone types, the address changes in its place. */
  change(change: Partial<SearchState>, how: 'typed' | 'chosen'): void {
    const next = { ...this.#state, ...change };
    const address = formatSearch(next);
    if (address !== formatSearch(this.#state)) {
      const isReplaced = how === 'typed' && !this.#isSettled;
      history[isReplaced ? 'replaceState' : 'pushState'](null, '', location.pathname + address);
      this.#isSettled = how === 'chosen';
    }
    this.#state = next;
    this.#leadToLanguages();
  }

  /** The page in another language asks the same. */
  #leadToLanguages(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      link.search = formatSearch({ ...this.#state, page: 1 });
  }

  /** A link to a search that differs from this one. */
  readonly link: SearchLink = (change, text, attributes = {}) => {
    const search = formatSearch({ ...this.#state, page: 1, ...change });
    const href = location.pathname + search;
    return elementOf('a', { href, 'data-search': '', ...attributes }, text);
  };
}
