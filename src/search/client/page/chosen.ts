/** What a search asks for in words: each thing chosen as a link to the search without it. */
import { filterNames, rangeNames, type FilterName, type SearchState } from '../address.ts';
import { elementOf, type SearchLink, type ShownWords } from './nodes.ts';

/** The ranges that a search has. */
const rangesOf = (state: SearchState) => rangeNames.filter((name) => state[name] !== '');

export class SearchChosen {
  readonly #root: HTMLElement;
  readonly #words: ShownWords;
  readonly #link: SearchLink;

  constructor(root: HTMLElement, words: ShownWords, link: SearchLink) {
    this.#root = root;
    this.#words = words;
    this.#link = link;
  }

  /** The links, as items of a list. */
  draw(state: SearchState): HTMLElement[] {
    const values = filterNames.flatMap((name) =>
      state.filters[name].map((value) =>
        this.#without(withoutValue(state, name, value), this.labelOf(name, value)),
      ),
    );
    const ranges = rangesOf(state).map((name) =>
      this.#without({ [name]: '' }, this.#rangeOf(state, name)),
    );
    return [...values, ...ranges];
  }

  /** The search in words: what was typed and what was chosen. */
  told(state: SearchState): string {
    const filters = filterNames
      .filter((name) => state.filters[name].length > 0)
      .map((name) => this.#filterOf(state, name));
    const ranges = rangesOf(state).map((name) => this.#rangeOf(state, name));
    const parts = [...(state.query === '' ? [] : [state.query]), ...filters, ...ranges];
    return parts.join('; ') || this.#words.say('everything');
  }

  #without(change: Partial<SearchState>, value: string): HTMLElement {
    const link = this.#link(change, value, {
      class: 'found-chosen',
      'aria-label': this.#words.say('filter.remove', { value }),
    });
    return elementOf('li', {}, link);
  }

  #filterOf({ filters }: SearchState, name: FilterName): string {
    const legend = this.#root.querySelector(`[data-filter="${name}"] legend`);
    const values = filters[name].map((value) => this.labelOf(name, value));
    return `${legend?.textContent ?? name}: ${this.#words.list(values)}`;
  }

  #rangeOf(state: SearchState, name: (typeof rangeNames)[number]): string {
    return `${this.#words.say(`filter.${name}`)} ${this.#words.date(state[name])}`;
  }

  /** What a value of a filter is called. */
  labelOf(name: FilterName, value: string): string {
    const input = `[data-filter="${name}"] input[value="${CSS.escape(value)}"]`;
    return this.#root.querySelector(`${input} + bdi`)?.textContent ?? value;
  }
}

function withoutValue(
  { filters }: SearchState,
  name: FilterName,
  value: string,
): Partial<SearchState> {
  return { filters: { ...filters, [name]: filters[name].filter((one) => one !== value) } };
}
