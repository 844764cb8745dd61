/**
 * The search page: what the reader types and chooses becomes an address, the address a search, the
 * search a list.
 */
import type { SearchWords } from '../../documents/page.ts';
import { hasFilters, parseSearch, type SearchState, type SortName } from '../address.ts';
import {
  canSearch,
  languagesOf,
  openEngines,
  readIndexes,
  type Engines,
  type Indexes,
} from '../engine/engines.ts';
import { asksNothing, countAll, find, type Found } from '../engine/found.ts';
import { AddressBar } from './addressBar.ts';
import { SearchAhead } from './ahead.ts';
import { SearchAway } from './away.ts';
import { SearchChosen } from './chosen.ts';
import { SearchControls } from './controls.ts';
import { SearchFilters } from './filters.ts';
import { partsOf, ShownWords, type PartOf } from './nodes.ts';
import { SearchNotes } from './notes.ts';
import { readCard } from './results/cards.ts';
import { ResultView } from './results/view.ts';
import { Typing } from './typing.ts';

/** What the list shows, and the search that it answers. */
interface Shown {
  found: Found;
  state: SearchState;
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #part: PartOf;
  readonly #words: ShownWords;
  readonly #indexes: Indexes;
  readonly #address = new AddressBar();
  readonly #controls: SearchControls;
  readonly #typing: Typing;
  readonly #ahead = new SearchAhead(() => this.#engines);
  readonly #notes: SearchNotes;
  readonly #view: ResultView;
  readonly #chosen: SearchChosen;
  readonly #away: SearchAway;
  #engines: Engines;
  #filters: Promise<SearchFilters> | undefined;
  /** Nothing while another search is under way or after one that failed. */
  #shown: Shown | undefined;
  /** The newest search, until it has ended in one way or another. */
  #running: Promise<unknown> = Promise.resolve();
  #newest = 0;

  constructor(root: HTMLElement, indexes: Indexes) {
    this.#root = root;
    this.#part = partsOf(root);
    this.#words = new ShownWords(JSON.parse(root.dataset.words!) as SearchWords);
    this.#indexes = indexes;
    this.#engines = this.#openEngines();
    this.#notes = new SearchNotes(this.#words, () => this.#engines, this.#address.link);
    this.#view = new ResultView(root, this.#words, this.#address.link);
    this.#chosen = new SearchChosen(root, this.#words, this.#address.link);
    this.#away = new SearchAway(root, this.#words, this.#chosen);
    this.#controls = new SearchControls(root);
    this.#typing = new Typing(
      this.#controls.box,
      () => void this.#ask('typed'),
      (typed) => void this.#ahead.look(typed, this.#address.state),
    );
    this.#listen();
    this.#open();
  }

  #listen(): void {
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.#controls.sort.addEventListener('change', () => {
      void this.#choose({ sort: this.#controls.sort.value as SortName, page: 1 });
    });
    window.addEventListener('popstate', () => {
      this.#typing.stop();
      this.#address.read();
      this.#open();
    });
    this.#root.addEventListener('click', (event) => this.#onClick(event));
  }

  /** Shows what the address asks for. */
  #open(): void {
    this.#controls.show(this.#address.state);
    void this.#run();
  }

  #openEngines(): Engines {
    const { root = '', language = '' } = this.#root.dataset;
    return openEngines(this.#indexes, root, language);
  }

  /** What is chosen beside the box, with what stands in the box by then. */
  #choose(change: Partial<SearchState>): Promise<Found | undefined> {
    const typed = this.#typing.stop() ? { query: this.#controls.query } : {};
    return this.#change({ ...typed, ...change });
  }

  /** Enter in the box: a name leads to its record, other words to their results. */
  async #submit(): Promise<void> {
    this.#typing.stop();
    const found = await this.#ask();
    if (found?.named?.isSure)
      await this.#goTo(found.named, 'assign').catch((error: unknown) => this.#fail(error));
  }

  /** Asks for what stands in the box. */
  #ask(how?: 'typed'): Promise<Found | undefined> {
    return this.#change({ query: this.#controls.query, page: 1 }, how);
  }

  async #goTo(
    { engine, row }: NonNullable<Found['named']>,
    how: 'assign' | 'replace',
  ): Promise<void> {
    location[how]((await readCard(engine, row))[4]);
  }

  #change(
    change: Partial<SearchState>,
    how: 'typed' | 'chosen' = 'chosen',
  ): Promise<Found | undefined> {
    this.#address.change(change, how);
    this.#controls.show(this.#address.state, how);
    return this.#run();
  }

  #run(): Promise<Found | undefined> {
    const running = this.#start();
    this.#running = running;
    return running;
  }

  /** What was found, where the search was not overtaken by another and did not fail. */
  async #start(): Promise<Found | undefined> {
    const number = ++this.#newest;
    const isNewest = () => number === this.#newest;
    const { state } = this.#address;
    this.#root.dataset.state = number === 1 ? 'first' : 'busy';
    this.#shown = undefined;
    if (!canSearch()) return void this.#view.giveUp();
    const slow = setTimeout(() => isNewest() && this.#view.say(this.#words.say('loading')), 150);
    try {
      if (asksNothing(state)) this.#view.clear(this.#notes.nothingAsked(state));
      else await this.#search(state, isNewest);
      clearTimeout(slow);
      if (isNewest()) await this.#showFilters(state, isNewest);
      if (isNewest()) this.#root.dataset.state = 'done';
    } catch (error) {
      if (isNewest()) this.#fail(error);
    } finally {
      clearTimeout(slow);
    }
    return isNewest() ? this.#found : undefined;
  }

  /** What the list shows. */
  get #found(): Found | undefined {
    return this.#shown?.found;
  }

  async #search(state: SearchState, isNewest: () => boolean): Promise<void> {
    const found = await find(this.#engines, state);
    if (!isNewest()) return;
    if (found.named?.isSure && new URLSearchParams(location.search).has('go'))
      return this.#goTo(found.named, 'replace');
    const [results, notes] = await Promise.all([
      this.#view.draw(found, state.page),
      this.#notes.about(found, state),
    ]);
    // What is chosen stands above the results, is named as its filter is, and comes with them.
    if (hasFilters(state)) await (this.#filters ??= this.#openFilters());
    if (!isNewest()) return;
    this.#shown = { found, state };
    this.#away.show(state, found);
    this.#part('chosen').replaceChildren(...this.#chosen.draw(state));
    this.#view.show(results, notes);
  }

  /** The next search begins with engines that have nothing of the one that failed. */
  #fail(error: unknown): void {
    console.error(error);
    this.#shown = undefined;
    this.#engines = this.#openEngines();
    this.#filters = undefined;
    this.#view.fail(() => void this.#run());
  }

  async #showFilters(state: SearchState, isNewest: () => boolean): Promise<void> {
    this.#filters ??= this.#openFilters();
    const filters = await this.#filters;
    const found = this.#found ?? (await find(this.#engines, { ...state, sort: 'newest' }));
    const counts = await countAll(found, state, this.#root.dataset.language!);
    if (!isNewest()) return;
    filters.update(state, counts);
    if (this.#shown) this.#away.show(state, this.#shown.found, counts);
  }

  async #openFilters(): Promise<SearchFilters> {
    const { own, source } = this.#engines;
    const facts = await (source ?? own).facts();
    const form = this.#part('filters');
    const filters = new SearchFilters(form, this.#words, (change) => void this.#choose(change));
    filters.draw(facts, await own.facts(), languagesOf(this.#indexes));
    this.#part<HTMLDetailsElement>('fold').open = matchMedia('(min-width: 60rem)').matches;
    return filters;
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const link = target.closest<HTMLAnchorElement>('a[data-search]');
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      this.#follow(link);
    }
    const take = target.closest<HTMLElement>('[data-take]')?.dataset.take;
    if (take) void this.#take(take as 'csv' | 'json');
  }

  /** Goes to another search without leaving the page. */
  #follow(link: HTMLAnchorElement): void {
    this.#typing.stop();
    const next = parseSearch(link.search);
    void this.#change(next);
    if (next.page !== 1 || link.closest('[data-part="pages"]'))
      this.#part('results').scrollIntoView({ block: 'start' });
    this.#controls.box.focus({ preventScroll: true });
  }

  /** Takes the results of what stands in the box by now. */
  async #take(form: 'csv' | 'json'): Promise<void> {
    await (this.#typing.stop() ? this.#ask() : this.#running);
    if (this.#shown) await this.#away.take(this.#shown.found, this.#shown.state, form);
  }
}

const root = document.querySelector<HTMLElement>('[data-search-page]');
const indexes = readIndexes(root?.dataset.indexes ?? '');
if (root && Object.keys(indexes).length > 0) new SearchPage(root, indexes);
else if (root) root.dataset.state = 'failed';
