/** The filters beside the results: every value with what choosing it would give. */
import {
  byFilter,
  filterNames,
  hasFilters,
  noFilters,
  parseSearch,
  rangeNames,
  type FilterName,
  type SearchState,
} from '../address.ts';
import type { Counts, FactTable } from '../engine/facts.ts';
import { buttonOf, elementOf, partsOf, type PartOf, type ShownWords } from './nodes.ts';

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
  readonly #part: PartOf;
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
    this.#part = partsOf(form);
    this.#words = words;
    form.addEventListener('change', () => onChange({ ...this.#chosen(), page: 1 }));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#part('clear').addEventListener('click', () => {
      onChange(noFilters);
      // The button goes, and the focus must be somewhere.
      form.querySelector<HTMLInputElement>('li:not([hidden]) input')?.focus();
    });
  }

  #field(name: string): HTMLInputElement {
    return this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  }

  /**
   * Draws the values that the index of all records knows, the most frequent first, in the words of
   * the page's own; years stay in their order.
   */
  draw(facts: FactTable, own: FactTable, languages: readonly string[]): void {
    const { counts } = facts.select(parseSearch(''), undefined);
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
    const input = elementOf('input', { type: 'checkbox', value });
    const count = elementOf('span', { class: 'count' });
    return {
      value,
      input,
      count,
      item: elementOf(
        'li',
        {},
        elementOf('label', {}, input, elementOf('bdi', {}, label), ' ', count),
      ),
    };
  }

  #addMore(name: FilterName, group: HTMLElement, count: number): void {
    const button = buttonOf(this.#words.count('filter.more', count), () => {
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
        const gives = adds ? more : results;
        count.textContent = `${adds ? '+' : ''}${this.#words.number(gives)}`;
        if (adds) count.setAttribute('aria-label', this.#words.count('filter.adds', gives));
        else count.removeAttribute('aria-label');
        item.toggleAttribute('data-empty', !input.checked && gives === 0);
      }
      this.#showChoices(name);
    }
    for (const name of rangeNames) {
      const field = this.#field(name);
      // A date that is being typed has no value yet; it is let be.
      if (field !== document.activeElement || (field.value !== '' && field.validity.valid))
        field.value = state[name];
    }
    this.#part('clear').hidden = !hasFilters(state);
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
    const filters = byFilter((name) =>
      (this.#choices.get(name) ?? [])
        .filter(({ input }) => input.checked)
        .map(({ value }) => value),
    );
    const field = (name: string, pattern: RegExp) => {
      const value = this.#field(name).value.trim();
      return pattern.test(value) ? value : '';
    };
    return {
      filters,
      from: field('from', /^\d{4}-\d{2}$/),
      to: field('to', /^\d{4}-\d{2}$/),
      changed: field('changed', /^\d{4}-\d{2}-\d{2}$/),
    };
  }
}
