/**
 * The search page: what the reader types and chooses becomes an address, the address a search, the
 * search a list.
 */
import type { SearchManifest } from '../../documents/format.ts';
import type { SearchWords } from '../../documents/page.ts';
import {
  filterNames,
  formatAddress,
  hasFilters,
  parseAddress,
  type FilterName,
  type SearchState,
  type SortName,
} from './address.ts';
import { SearchAhead } from '../engine/ahead.ts';
import { readCard } from './cards.ts';
import { SearchEngine } from '../engine/engine.ts';
import { countAll, find, onPage, type Engines, type Found } from '../engine/found.ts';
import { parseQuery } from '../engine/query.ts';
import { SearchFiles } from '../engine/files.ts';
import { SearchFilters } from './filters.ts';
import { SearchNotes } from './notes.ts';
import { element, ShownWords } from './nodes.ts';
import { drawResults } from './results.ts';
import { findFeed, save, toCsv, toJson, toRows } from './takeAway.ts';
import { Typing } from './typing.ts';

/**
 * What the build told the page of its indexes, by name; nothing while developing, when there are
 * none.
 */
function readIndexes(told: string): Readonly<Record<string, SearchManifest>> {
  return told.startsWith('{') ? (JSON.parse(told) as Record<string, SearchManifest>) : {};
}

const rangeNames = ['from', 'to', 'changed'] as const;

class SearchPage {
  readonly #root: HTMLElement;
  readonly #words: ShownWords;
  readonly #indexes: Readonly<Record<string, SearchManifest>>;
  readonly #languages: readonly string[];
  #state: SearchState;
  #engines: Engines;
  readonly #ahead = new SearchAhead(() => this.#engines);
  readonly #notes: SearchNotes;
  #filters: Promise<SearchFilters> | undefined;
  /**
   * What the list shows, and the search that it answers; nothing while another is under way or
   * after one that failed.
   */
  #shown: { found: Found; state: SearchState } | undefined;
  readonly #typing: Typing;
  /** The newest search, until it has ended in one way or another. */
  #running: Promise<unknown> = Promise.resolve();
  /** The number of the newest search: older ones are not drawn. */
  #newest = 0;
  /** Whether the address is one that Back should come to. */
  #isSettled = true;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#words = new ShownWords(JSON.parse(root.dataset.words!) as SearchWords);
    this.#indexes = readIndexes(root.dataset.indexes!);
    this.#languages = Object.keys(this.#indexes).map((name) => name.replace(/-[0-9a-f]{12}$/, ''));
    this.#engines = this.#openEngines();
    this.#notes = new SearchNotes(
      this.#words,
      () => this.#engines,
      (change, text, attributes) => this.#link(change, text, attributes),
    );
    this.#state = parseAddress(location.search);
    this.#typing = new Typing(
      this.#box,
      () => void this.#change({ query: this.#box.value.trim(), page: 1 }, 'typed'),
      (typed) => void this.#ahead.look(typed, this.#state),
    );
    this.#listen();
    this.#showState();
    this.#leadToLanguages();
    void this.#run();
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.#root.querySelector<T>(`[data-part="${name}"]`)!;
  }

  get #box(): HTMLInputElement {
    return this.#part('form').querySelector('input')!;
  }

  get #sort(): HTMLSelectElement {
    return this.#part('bar').querySelector('select')!;
  }

  #listen(): void {
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.#sort.addEventListener(
      'change',
      () => void this.#choose({ sort: this.#sort.value as SortName, page: 1 }),
    );
    window.addEventListener('popstate', () => {
      this.#typing.stop();
      this.#state = parseAddress(location.search);
      this.#isSettled = true;
      this.#showState();
      this.#leadToLanguages();
      void this.#run();
    });
    this.#root.addEventListener('keydown', (event) => this.#onKey(event));
    this.#root.addEventListener('click', (event) => this.#onClick(event));
  }

  /** What is chosen beside the box, with what stands in the box by then. */
  #choose(change: Partial<SearchState>): Promise<Found | undefined> {
    return this.#change({
      ...(this.#typing.stop() ? { query: this.#box.value.trim() } : {}),
      ...change,
    });
  }

  /** Enter in the box: a name leads to its record, other words to their results. */
  async #submit(): Promise<void> {
    this.#typing.stop();
    const found = await this.#change({ query: this.#box.value.trim(), page: 1 });
    if (found?.named?.isSure)
      await this.#goTo(found.named, 'assign').catch((error: unknown) => this.#fail(error));
  }

  async #goTo(
    { engine, row }: NonNullable<Found['named']>,
    how: 'assign' | 'replace',
  ): Promise<void> {
    location[how]((await readCard(engine.files, row))[4]);
  }

  /** Changes the search; while someone types, the address changes in its place. */
  #change(
    change: Partial<SearchState>,
    how: 'typed' | 'chosen' = 'chosen',
  ): Promise<Found | undefined> {
    const next = { ...this.#state, ...change };
    const address = location.pathname + formatAddress(next);
    if (formatAddress(next) !== formatAddress(this.#state)) {
      if (how === 'typed' && !this.#isSettled) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.#isSettled = how === 'chosen';
    }
    this.#state = next;
    if (how === 'chosen') this.#showState();
    else this.#showSort();
    this.#leadToLanguages();
    return this.#run();
  }

  /** Writes the search into its controls. */
  #showState(): void {
    if (document.activeElement !== this.#box || this.#box.value.trim() !== this.#state.query)
      this.#box.value = this.#state.query;
    this.#showSort();
  }

  #showSort(): void {
    const { query, sort } = this.#state;
    this.#sort.value =
      sort === '' || (sort === 'relevance' && query === '')
        ? query === ''
          ? 'newest'
          : 'relevance'
        : sort;
    this.#sort.options[0]!.hidden = this.#sort.options[0]!.disabled = query === '';
  }

  /** The page in another language asks the same. */
  #leadToLanguages(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      link.search = formatAddress({ ...this.#state, page: 1 });
  }

  /**
   * The engines of the page's own language and of the source language, which is named first; others
   * are made when they are asked.
   */
  #openEngines(): Engines {
    const { root = '', language = '' } = this.#root.dataset;
    const engines = Object.entries(this.#indexes).map(
      ([name, manifest]) =>
        () =>
          new SearchEngine(new SearchFiles(root, name), manifest, language),
    );
    const at = this.#languages.indexOf(language);
    let others: readonly SearchEngine[] | undefined;
    return {
      own: engines[at]!(),
      ...(at > 0 ? { source: engines[0]!() } : {}),
      others: () =>
        (others ??= engines.filter((_, index) => index > 0 && index !== at).map((make) => make())),
    };
  }

  #run(): Promise<Found | undefined> {
    const running = this.#start();
    this.#running = running;
    return running;
  }

  async #start(): Promise<Found | undefined> {
    const number = ++this.#newest;
    const isNewest = () => number === this.#newest;
    const state = this.#state;
    delete this.#root.dataset.state;
    this.#shown = undefined;
    if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function')
      return void this.#say(this.#words.say('noEngine'));
    const slow = setTimeout(() => isNewest() && this.#say(this.#words.say('loading')), 150);
    try {
      const engines = this.#engines;
      if (parseQuery(state.query).length === 0 && !hasFilters(state) && state.sort === '')
        this.#clear(state);
      else await this.#search(engines, state, isNewest);
      clearTimeout(slow);
      if (isNewest()) await this.#showFilters(engines, state, isNewest);
      if (isNewest()) this.#root.dataset.state = 'done';
    } catch (error) {
      if (isNewest()) this.#fail(error);
    } finally {
      clearTimeout(slow);
    }
    return isNewest() ? this.#foundBy(state) : undefined;
  }

  /** What was found by just this search, if it is what the list shows. */
  #foundBy(state: SearchState): Found | undefined {
    return this.#shown?.state === state ? this.#shown.found : undefined;
  }

  async #search(engines: Engines, state: SearchState, isNewest: () => boolean): Promise<void> {
    const found = await find(engines, state);
    if (!isNewest()) return;
    const pages = Math.max(1, Math.ceil(found.total / onPage));
    const page = Math.min(state.page, pages);
    if (found.named?.isSure && new URLSearchParams(location.search).has('go'))
      return this.#goTo(found.named, 'replace');
    const [list, notes] = await Promise.all([
      drawResults(found, page, this.#words),
      this.#notes.about(found, state),
    ]);
    if (!isNewest()) return;
    this.#shown = { found, state };
    this.#root.dataset.asked = '';
    this.#part('list').replaceChildren(...list);
    this.#part('notes').replaceChildren(...notes);
    this.#part('bar').hidden = found.total < 2;
    this.#showPages(state, page, pages);
    this.#showTakeAway(state, found);
    this.#showFeed(state);
    const results = this.#words.count('count', found.total);
    this.#announce(
      pages > 1
        ? this.#words.say('pageOf', {
            results,
            page: this.#words.number(page),
            pages: this.#words.number(pages),
          })
        : results,
    );
  }

  /** Nothing asked: nothing shown but what can be chosen. */
  #clear(state: SearchState): void {
    delete this.#root.dataset.asked;
    this.#empty();
    this.#say(this.#notes.noWord(state)[0] ?? this.#words.say('ready'));
  }

  #empty(): void {
    for (const name of ['list', 'notes', 'chosen']) this.#part(name).replaceChildren();
    for (const name of ['bar', 'pages', 'away']) this.#part(name).hidden = true;
  }

  /**
   * Says how many results there are, also where they are as many as before: the mark that makes the
   * text another is not read.
   */
  #announce(text: string): void {
    this.#say(this.#part('status').textContent === text ? `${text}\u200B` : text);
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status.textContent !== text) status.textContent = text;
  }

  #fail(error: unknown): void {
    console.error(error);
    this.#shown = undefined;
    this.#empty();
    this.#engines = this.#openEngines();
    this.#filters = undefined;
    const retry = element(
      'button',
      { type: 'button', class: 'plainbutton' },
      this.#words.say('retry'),
    );
    retry.addEventListener('click', () => void this.#run());
    this.#part('status').replaceChildren(this.#words.say('failed'), ' ', retry);
  }

  /** A link to a search that differs from this one. */
  #link(
    change: Partial<SearchState>,
    text: string,
    attributes: Record<string, string> = {},
  ): HTMLAnchorElement {
    return element(
      'a',
      {
        href: location.pathname + formatAddress({ ...this.#state, page: 1, ...change }),
        'data-search': '',
        ...attributes,
      },
      text,
    );
  }

  #showPages(state: SearchState, page: number, pages: number): void {
    const nav = this.#part('pages');
    nav.hidden = pages < 2;
    const numbers = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
      (one) => one >= 1 && one <= pages,
    );
    nav.querySelector('ul')!.replaceChildren(
      ...numbers.flatMap((one, index) => {
        const text = this.#words.number(one);
        const link =
          one === page
            ? element('span', { 'aria-current': 'page' }, text)
            : this.#link({ ...state, page: one }, text, {
                'aria-label': this.#words.say('page', { page: text }),
              });
        return [
          ...(index > 0 && one > numbers[index - 1]! + 1
            ? [element('li', { 'aria-hidden': 'true' }, '…')]
            : []),
          element('li', {}, link),
        ];
      }),
    );
  }

  async #showFilters(engines: Engines, state: SearchState, isNewest: () => boolean): Promise<void> {
    this.#filters ??= this.#openFilters(engines);
    const filters = await this.#filters;
    const own = this.#root.dataset.language!;
    const found = this.#foundBy(state) ?? (await find(engines, { ...state, sort: 'newest' }));
    const counts = await countAll(found, state, own);
    if (!isNewest()) return;
    filters.update(state, counts);
    this.#showChosen(state);
    if (this.#shown) this.#showTakeAway(state, this.#shown.found);
  }

  /** Each value chosen, as a link to the search without it. */
  #showChosen(state: SearchState): void {
    const without = (change: Partial<SearchState>, value: string) =>
      element(
        'li',
        {},
        this.#link(change, value, {
          class: 'found-chosen',
          'aria-label': this.#words.say('filter.remove', { value }),
        }),
      );
    const values = filterNames.flatMap((name) =>
      state.filters[name].map((value) =>
        without(
          {
            filters: {
              ...state.filters,
              [name]: state.filters[name].filter((one) => one !== value),
            },
          },
          this.#labelOf(name, value),
        ),
      ),
    );
    const ranges = rangeNames
      .filter((name) => state[name] !== '')
      .map((name) =>
        without(
          { [name]: '' },
          `${this.#words.say(`filter.${name}`)} ${this.#words.date(state[name])}`,
        ),
      );
    this.#part('chosen').replaceChildren(...values, ...ranges);
  }

  #labelOf(name: FilterName, value: string): string {
    return (
      this.#root.querySelector(`[data-filter="${name}"] input[value="${CSS.escape(value)}"] + bdi`)
        ?.textContent ?? value
    );
  }

  async #openFilters(engines: Engines): Promise<SearchFilters> {
    const facts = await (engines.source ?? engines.own).facts();
    const filters = new SearchFilters(
      this.#part('filters'),
      this.#words,
      (change) => void this.#choose(change),
    );
    filters.draw(facts, engines.source ? await engines.own.facts() : facts, this.#languages);
    this.#part<HTMLDetailsElement>('fold').open = matchMedia('(min-width: 60rem)').matches;
    return filters;
  }

  #showTakeAway(state: SearchState, { total }: Found): void {
    this.#part('away').hidden = total === 0;
    this.#part('progress').textContent = '';
    this.#part('copy').textContent = this.#words.say('copy');
    this.#part('citation').textContent = this.#words.say('citation', {
      site: this.#words.site,
      query: this.#told(state),
      count: this.#words.count('count', total),
      date: this.#words.date(this.#words.asOf),
      address: this.#addressOf(state),
    });
  }

  #showFeed(state: SearchState): void {
    const { root = '', feeds } = this.#root.dataset;
    const feed = feeds === undefined ? undefined : findFeed(state, feeds);
    const link = this.#part<HTMLAnchorElement>('feed');
    link.hidden = feed === undefined;
    if (feed !== undefined) link.href = `${root}/feeds/${feed}.xml`;
  }

  /** The search in words: what was typed and what was chosen. */
  #told(state: SearchState): string {
    const chosen = filterNames
      .filter((name) => state.filters[name].length > 0)
      .map((name) => {
        const label =
          this.#root.querySelector(`[data-filter="${name}"] legend`)?.textContent ?? name;
        return `${label}: ${this.#words.list(state.filters[name].map((value) => this.#labelOf(name, value)))}`;
      });
    const range = rangeNames
      .filter((name) => state[name] !== '')
      .map((name) => `${this.#words.say(`filter.${name}`)} ${this.#words.date(state[name])}`);
    return (
      [...(state.query === '' ? [] : [state.query]), ...chosen, ...range].join('; ') ||
      this.#words.say('everything')
    );
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const link = target.closest<HTMLAnchorElement>('a[data-search]');
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      this.#typing.stop();
      const next = parseAddress(link.search);
      void this.#change(next);
      if (next.page !== 1 || link.closest('[data-part="pages"]'))
        this.#part('results').scrollIntoView({ block: 'start' });
      this.#box.focus({ preventScroll: true });
    }
    const take = target.closest<HTMLElement>('[data-take]')?.dataset.take;
    if (take)
      void (
        this.#typing.stop()
          ? this.#change({ query: this.#box.value.trim(), page: 1 })
          : this.#running
      ).then(() => this.#shown && this.#takeAway(this.#shown, take as 'csv' | 'json'));
    if (target.closest('[data-part="copy"]')) void this.#copy();
  }

  async #takeAway(
    { found, state }: { found: Found; state: SearchState },
    form: 'csv' | 'json',
  ): Promise<void> {
    const progress = this.#part('progress');
    const about = {
      query: this.#told(state),
      address: this.#addressOf(state),
      asOf: this.#words.asOf,
    };
    try {
      const rows = await toRows(
        found,
        (done) =>
          (progress.textContent = this.#words.say('preparing', {
            done: this.#words.number(done),
            count: this.#words.number(found.total),
          })),
      );
      progress.textContent = '';
      if (form === 'csv') save('search.csv', 'text/csv', toCsv(rows));
      else save('search.json', 'application/json', toJson(rows, about));
    } catch (error) {
      console.error(error);
      progress.textContent = this.#words.say('notTaken');
    }
  }

  /** The whole address of a search, from its first page of results. */
  #addressOf(state: SearchState): string {
    return location.origin + location.pathname + formatAddress({ ...state, page: 1 });
  }

  async #copy(): Promise<void> {
    const citation = this.#part('citation');
    try {
      await navigator.clipboard.writeText(citation.textContent);
      this.#part('copy').textContent = this.#words.say('copied');
    } catch {
      getSelection()?.selectAllChildren(citation);
    }
  }

  /**
   * Arrows walk from the box through the results and back; Escape goes back to the box, and from
   * there leaves it.
   */
  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const stops = [this.#box, ...this.#root.querySelectorAll<HTMLElement>('.found-title a')];
    const at = stops.indexOf(target);
    if (event.key === 'Escape' && (at >= 0 || this.#part('results').contains(target))) {
      event.preventDefault();
      if (at === 0) this.#box.blur();
      else this.#box.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step]!.focus();
  }
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root && Object.keys(readIndexes(root.dataset.indexes ?? '')).length > 0) new SearchPage(root);
