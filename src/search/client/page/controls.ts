/** The box and the order at the head of the page, and the keys that walk from the box to results. */
import type { SearchState, SortName } from '../address.ts';
import { partsOf } from './nodes.ts';

/** The order that a search has without one chosen; without words none can be by relevance. */
function shownSort({ query, sort }: SearchState): SortName {
  if (sort !== '' && (sort !== 'relevance' || query !== '')) return sort;
  return query === '' ? 'newest' : 'relevance';
}

/** How many results further a key leads. */
const steps: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 };

export class SearchControls {
  readonly #results: HTMLElement;
  readonly box: HTMLInputElement;
  readonly sort: HTMLSelectElement;

  constructor(root: HTMLElement) {
    const part = partsOf(root);
    this.#results = part('results');
    this.box = part('form').querySelector('input')!;
    this.sort = part('bar').querySelector('select')!;
    root.addEventListener('keydown', (event) => this.#onKey(event));
  }

  get query(): string {
    return this.box.value.trim();
  }

  /** Writes a search into the controls; not into the box in which it is being typed. */
  show(state: SearchState, how: 'typed' | 'chosen' = 'chosen'): void {
    const isInBox = document.activeElement === this.box && this.query === state.query;
    if (how === 'chosen' && !isInBox) this.box.value = state.query;
    this.sort.value = shownSort(state);
    this.sort.options[0]!.hidden = this.sort.options[0]!.disabled = state.query === '';
  }

  /**
   * Arrows walk from the box through the results and back; Escape goes back to the box, and from
   * there leaves it.
   */
  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const stops = [this.box, ...this.#results.querySelectorAll<HTMLElement>('.found-title a')];
    const at = stops.indexOf(target);
    if (event.key === 'Escape' && (at >= 0 || this.#results.contains(target))) {
      event.preventDefault();
      if (at === 0) this.box.blur();
      else this.box.focus();
    }
    const next = at < 0 ? undefined : stops[at + (steps[event.key] ?? NaN)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
