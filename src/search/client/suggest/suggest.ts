/**
 * The box of any page while somebody types in it: what the search would find, in a list below that
 * moves nothing. The form leads to the search page as it does without this.
 */
import type { SearchWords } from '../../documents/page.ts';
import { formatSearch } from '../address.ts';
import { canSearch, openEngines, readIndexes, type Engines } from '../engine/engines.ts';
import { asksNothing, find } from '../engine/found.ts';
import { elementOf, ShownWords } from '../page/nodes.ts';
import { Typing } from '../page/typing.ts';
import { drawHits, drawWay } from './list.ts';
import { countElsewhere, firstHits, searchFor } from './offer.ts';

const listId = 'suggestions';
/**
 * In milliseconds, after the hits are shown: other languages are asked, and their indexes loaded,
 * only of words that are still meant then.
 */
const rest = 500;
const steps: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 };

export class Suggestions {
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #page: Document;
  readonly #finder: HTMLElement;
  readonly #words: ShownWords;
  readonly #list: HTMLElement;
  readonly #said: HTMLElement;
  readonly #typing: Typing;
  #engines: Engines;
  #newest = 0;

  /** `page` is the search page, to which the form leads. */
  constructor(form: HTMLFormElement, page: Document) {
    this.#form = form;
    this.#box = form.querySelector('input')!;
    this.#page = page;
    this.#finder = page.querySelector<HTMLElement>('[data-search-page]')!;
    this.#words = new ShownWords(JSON.parse(this.#finder.dataset.words!) as SearchWords);
    this.#engines = this.#openEngines();
    this.#list = elementOf('div', {
      id: listId,
      role: 'listbox',
      class: 'suggest',
      'aria-label': this.#words.say('results'),
      hidden: '',
    });
    this.#said = elementOf('span', { role: 'status', class: 'unseen' });
    form.append(this.#list, this.#said);
    this.#typing = new Typing(
      this.#box,
      () => void this.#ask(),
      () => void this.#engines.own.stems().catch(() => undefined),
    );
    this.#listen();
    void this.#ask();
  }

  #listen(): void {
    this.#box.addEventListener('keydown', (event) => this.#onKey(event));
    this.#form.addEventListener('submit', () => this.#close());
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#form.contains(relatedTarget as Node | null)) this.#close();
    });
    // What is pressed with a pointer leaves the focus, and with it the list, where it is.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    window.addEventListener('pagehide', () => this.#close());
  }

  #openEngines(): Engines {
    const { indexes = '', root = '', language = '' } = this.#finder.dataset;
    return openEngines(readIndexes(indexes), root, language);
  }

  async #ask(): Promise<void> {
    const number = ++this.#newest;
    const isNewest = () => number === this.#newest;
    const state = searchFor(this.#box.value.trim());
    if (!canSearch() || asksNothing(state)) return this.#close();
    try {
      const found = await find(this.#engines, state);
      const hits = await firstHits(found);
      if (!isNewest()) return;
      const all = drawWay(
        this.#form.action + formatSearch(state),
        this.#words.count('allOf', found.total),
      );
      this.#show([...drawHits(hits, this.#words, this.#engines.own.files.language), all]);
      this.#said.textContent = this.#words.count('count', found.total);
      await new Promise((rested) => setTimeout(rested, rest));
      if (!isNewest()) return;
      const others = await countElsewhere(this.#engines, found, state);
      if (isNewest()) this.#add([...others].map((one) => this.#drawElsewhere(state.query, ...one)));
    } catch (error) {
      console.error(error);
      if (!isNewest()) return;
      this.#engines = this.#openEngines();
      this.#close();
    }
  }

  /** The way to what can be read in another language, by the search page in that language. */
  #drawElsewhere(query: string, language: string, count: number): HTMLElement {
    const link = this.#page.querySelector<HTMLAnchorElement>(`.languages a[lang="${language}"]`)!;
    const state = searchFor(query);
    const filters = { ...state.filters, language: [language] };
    return drawWay(
      link.href + formatSearch({ ...state, filters }),
      ...this.#words.fill('alsoIn', {
        language: elementOf('bdi', { lang: language }, link.textContent),
        count: this.#words.number(count),
      }),
    );
  }

  #show(lines: readonly HTMLElement[]): void {
    this.#list.replaceChildren();
    this.#add(lines);
    this.#list.hidden = false;
    this.#box.setAttribute('aria-expanded', 'true');
    this.#box.setAttribute('aria-controls', listId);
    this.#activate(undefined);
  }

  #add(lines: readonly HTMLElement[]): void {
    this.#list.append(...lines);
    for (const [index, option] of this.#options.entries()) option.id = `${listId}-${index}`;
  }

  /** Also a search that is still under way shows nothing then. */
  #close(): void {
    this.#newest += 1;
    this.#typing?.stop();
    this.#list.hidden = true;
    this.#box.setAttribute('aria-expanded', 'false');
    this.#activate(undefined);
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  get #active(): HTMLAnchorElement | undefined {
    return this.#options.find((option) => option.ariaSelected === 'true');
  }

  #activate(option: HTMLAnchorElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#box.setAttribute('aria-activedescendant', option.id);
    else this.#box.removeAttribute('aria-activedescendant');
  }

  /** Arrows walk through the list and come round to the box; Enter opens, Escape closes. */
  #onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (altKey || ctrlKey || metaKey || isComposing) return;
    const step = steps[key];
    if (this.#list.hidden) {
      if (step) void this.#ask();
      return;
    }
    if (key === 'Escape') this.#close();
    else if (key === 'Enter' && this.#active) this.#active.click();
    else if (step) this.#move(step);
    else return;
    event.preventDefault();
  }

  #move(step: number): void {
    const stops = [undefined, ...this.#options];
    const next = stops.indexOf(this.#active) + step;
    this.#activate(stops.at(next % stops.length));
  }
}
