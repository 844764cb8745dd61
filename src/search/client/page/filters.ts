/** The filters beside the results: every value with what choosing it would give. */
import { filterNames, noFilters, type FilterName, type SearchState } from './address.ts';
import type { Counts, SearchFacts } from '../engine/facts.ts';
import { element, type ShownWords } from './nodes.ts';

/** How many values of a filter stand open. */
const open = 8;

interface Choice {
  value: string;
  item: HTMLLIElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

export class SearchFilters {
  readonly #form: HTMLElement;
  readonly #words: ShownWords;
  readonly #choices = new Map<FilterName, readonly Choice[]>();
  readonly #more = new Map<FilterName, HTMLButtonElement>();
  readonly #widened = new Set<FilterName>();

  constructor(
    form: HTMLElement,
    words: ShownWords,
    onChange: (change: Partial<SearchState>) => void,
  ) {
    this.#form = form;
    this.#words = words;
    form.addEventListener('change', () => onChange({ ...this.#chosen(), page: 1 }));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#part('clear').addEventListener('click', () => {
      onChange(noFilters);
      // The button goes, and the focus must be somewhere.
      form.querySelector<HTMLInputElement>('li:not([hidden]) input')?.focus();
    });
  }

  #part(name: string): HTMLElement {
    return this.#form.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #field(name: string): HTMLInputElement {
    return this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  }

  /**
   * Draws the values that the index of all records knows, the most frequent first, in the words of
   * the page's own; years stay in their order.
   */
  draw(facts: SearchFacts, own: SearchFacts, languages: readonly string[]): void {
    const { counts } = facts.select(
      { query: '', sort: '', written: false, most: false, ...noFilters },
      undefined,
    );
    for (const name of filterNames) {
      const group = this.#form.querySelector<HTMLElement>(`[data-filter="${name}"]`);
      if (!group) continue;
      const size = (value: string) => counts[name].get(value)?.results ?? 0;
      const values = facts
        .valuesOf(name)
        .filter(([value]) => name !== 'language' || languages.includes(value));
      const sorted = name === 'year' ? values : values.toSorted((a, b) => size(b[0]) - size(a[0]));
      const labels = new Map(own.valuesOf(name));
      const choices = sorted.map(([value, label]) =>
        this.#choice(
          value,
          name === 'language' ? this.#words.language(value) : (labels.get(value) ?? label),
        ),
      );
      group.querySelector('ul')!.replaceChildren(...choices.map(({ item }) => item));
      this.#choices.set(name, choices);
      if (choices.length > open) this.#addMore(name, group, choices.length);
    }
    this.#part('changed').hidden = !facts.header.changed;
    this.#form.hidden = false;
  }

  #choice(value: string, label: string): Choice {
    const input = element('input', { type: 'checkbox', value });
    const count = element('span', { class: 'count' });
    return {
      value,
      input,
      count,
      item: element('li', {}, element('label', {}, input, element('bdi', {}, label), ' ', count)),
    };
  }

  #addMore(name: FilterName, group: HTMLElement, count: number): void {
    const button = element(
      'button',
      { type: 'button', class: 'plainbutton' },
      this.#words.count('filter.more', count),
    );
    button.addEventListener('click', () => {
      this.#widened.add(name);
      const hidden = this.#choices
        .get(name)!
        .find(({ item }) => item.hidden && !item.hasAttribute('data-empty'));
      this.#showChoices(name);
      hidden?.input.focus();
    });
    this.#more.get(name)?.remove();
    this.#more.set(name, button);
    group.append(button);
  }

  /** Shows what is chosen and what each value gives. */
  update(state: SearchState, counts: Counts): void {
    for (const [name, choices] of this.#choices) {
      const chosen = state.filters[name];
      for (const { value, input, count, item } of choices) {
        const { results, more } = counts[name].get(value) ?? { results: 0, more: 0 };
        input.checked = chosen.includes(value);
        const adds = chosen.length > 0 && !input.checked;
        count.textContent = adds ? `+${this.#words.number(more)}` : this.#words.number(results);
        if (adds) count.setAttribute('aria-label', this.#words.count('filter.adds', more));
        else count.removeAttribute('aria-label');
        item.toggleAttribute('data-empty', !input.checked && (adds ? more : results) === 0);
      }
      this.#showChoices(name);
    }
    for (const name of ['from', 'to', 'changed'] as const) {
      const field = this.#field(name);
      // A date that is being typed has no value yet; it is let be.
      if (field !== document.activeElement || (field.value !== '' && field.validity.valid))
        field.value = state[name];
    }
    this.#part('clear').hidden =
      state.from === '' &&
      state.to === '' &&
      state.changed === '' &&
      filterNames.every((name) => state.filters[name].length === 0);
  }

  /** Values that give nothing are left out; of many the first stand open, and those chosen. */
  #showChoices(name: FilterName): void {
    const choices = this.#choices.get(name)!;
    let shown = 0;
    let folded = 0;
    for (const { item, input } of choices) {
      const useful = !item.hasAttribute('data-empty');
      item.hidden = !useful || (!input.checked && shown >= open && !this.#widened.has(name));
      if (!item.hidden) shown += 1;
      else if (useful) folded += 1;
    }
    const more = this.#more.get(name);
    if (more) {
      more.hidden = folded === 0;
      more.textContent = this.#words.count('filter.more', shown + folded);
    }
    this.#form.querySelector<HTMLElement>(`[data-filter="${name}"]`)!.hidden =
      shown === 0 || (choices.length < 2 && !choices.some(({ input }) => input.checked));
  }

  #chosen(): Partial<SearchState> {
    const filters = Object.fromEntries(
      filterNames.map((name) => [
        name,
        (this.#choices.get(name) ?? [])
          .filter(({ input }) => input.checked)
          .map(({ value }) => value),
      ]),
    );
    const field = (name: string, pattern: RegExp) =>
      pattern.test(this.#field(name).value.trim()) ? this.#field(name).value.trim() : '';
    return {
      filters: filters as unknown as SearchState['filters'],
      from: field('from', /^\d{4}-\d{2}$/),
      to: field('to', /^\d{4}-\d{2}$/),
      changed: field('changed', /^\d{4}-\d{2}-\d{2}$/),
    };
  }
}
