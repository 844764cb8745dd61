/** The words that the page brought along, and nodes made of them. Text becomes text nodes only. */
import type { SaidKey, SearchWords } from '../../documents/page.ts';
import type { SearchState } from '../address.ts';

/** Makes a link to the search on the page, changed. */
export type SearchLink = (
  change: Partial<SearchState>,
  text: string,
  attributes?: Readonly<Record<string, string>>,
) => HTMLAnchorElement;

export class ShownWords {
  readonly #words: SearchWords;
  readonly #rules: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;
  readonly #lists: Intl.ListFormat;
  /** By the length of a date, which tells how precise it is. */
  readonly #dates = new Map<number, Intl.DateTimeFormat>();

  constructor(words: SearchWords) {
    this.#words = words;
    this.#rules = new Intl.PluralRules(words.locale);
    this.#numbers = new Intl.NumberFormat(words.locale);
    this.#lists = new Intl.ListFormat(words.locale);
  }

  get site(): string {
    return this.#words.site;
  }

  get asOf(): string {
    return this.#words.asOf;
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  say(key: SaidKey, params: Readonly<Record<string, string>> = {}): string {
    return this.#words.said[key].replace(/\{(\w+)\}/g, (all, name: string) => params[name] ?? all);
  }

  /** A message with nodes in the places of its parameters. */
  fill(key: SaidKey, params: Readonly<Record<string, Node | string>>): (Node | string)[] {
    return this.#words.said[key]
      .split(/(\{\w+\})/)
      .map((part) => params[part.slice(1, -1)] ?? part);
  }

  count(key: keyof SearchWords['counts'], count: number, language = ''): string {
    const forms = this.#words.counts[key];
    const form =
      (count === 0 ? forms.none : undefined) ??
      forms[this.#rules.select(count)] ??
      forms.other ??
      '';
    return form
      .replace('{count}', this.number(count))
      .replace('{language}', this.language(language));
  }

  list(items: readonly string[]): string {
    return this.#lists.format(items);
  }

  /** A list of nodes, with the words between them that the language has. */
  listOf(items: readonly Node[]): (Node | string)[] {
    return this.#lists
      .formatToParts(items.map((_, index) => String(index)))
      .map(({ type, value }) => (type === 'element' ? items[Number(value)]! : value));
  }

  /** The heading of a text of records; nothing for other ids. */
  section(id: string): string {
    return this.#words.sections[id] ?? '';
  }

  language(code: string): string {
    return this.#words.languages[code] ?? code;
  }

  /** A date of any precision in the reader's words. */
  date(date: string): string {
    const [year, month, day] = date.split('-').map(Number);
    const options: Intl.DateTimeFormatOptions = {
      year: 'numeric',
      month: month ? 'long' : undefined,
      day: day ? 'numeric' : undefined,
      timeZone: 'UTC',
      calendar: 'gregory',
    };
    const when = new Date(0);
    when.setUTCFullYear(year ?? 1970, (month ?? 1) - 1, day ?? 1);
    let format = this.#dates.get(date.length);
    if (!format)
      this.#dates.set(date.length, (format = new Intl.DateTimeFormat(this.#words.locale, options)));
    const text = format.format(when);
    return this.#words.locale === 'fr' && day ? text.replace(/^1 /, '1er ') : text;
  }
}

/** An element with attributes and children; `undefined` attributes are left out. */
export function elementOf<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A plain button. */
export function buttonOf(text: string, onClick: () => void): HTMLButtonElement {
  const button = elementOf('button', { type: 'button', class: 'plainbutton' }, text);
  button.addEventListener('click', onClick);
  return button;
}

/** Gives an element that scripts fill in, by its name. */
export type PartOf = <T extends HTMLElement = HTMLElement>(name: string) => T;

/** The named elements within another. */
export function partsOf(root: HTMLElement): PartOf {
  return <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!;
}

const svg = 'http://www.w3.org/2000/svg';

/** A status mark: its shape, drawn once in the page's sprite, and its word. */
export function markOf(voice: string, text: string): HTMLElement {
  const shape = document.createElementNS(svg, 'svg');
  shape.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#m-${voice}`);
  shape.append(use);
  return elementOf(
    'span',
    { class: `mark mark-${voice}` },
    shape,
    elementOf('span', { class: 'mark-text' }, text),
  );
}
