/**
 * Finds and orders rows among all of a table, which are fetched when first asked for. Until then,
 * and without this, the pages as they stand have every row.
 */
import { shownPages } from '../../schema/values/index.ts';
import type { KnownRows } from '../../views/parts/index.ts';
import {
  type Askable,
  type AskedRows,
  asksAnything,
  asksForSome,
  findRows,
  formatAskedRows,
  parseAskedRows,
  toOrder,
} from './asked.ts';
import { drawPageLinks } from './drawing.ts';
import { Fold } from './fold.ts';
import { keepInSight, makeHeads, markHeads } from './heads.ts';
import { type DrawnRow, fetchText, loadRows } from './sources.ts';

class Rows {
  readonly #section: HTMLElement;
  readonly #known: KnownRows;
  readonly #form: HTMLFormElement;
  readonly #table: HTMLTableElement;
  readonly #status: HTMLElement;
  readonly #pages: HTMLElement;
  readonly #clear: HTMLAnchorElement;
  readonly #take: HTMLAnchorElement;
  readonly #askable: Askable;
  readonly #fold: Fold;
  /** What stood here at first, which answers where nothing is asked. */
  readonly #first: { path: string; body: Node[]; pages: Node[]; range: string };
  #rows: Promise<readonly DrawnRow[]> | undefined;
  #asked: AskedRows;
  /** The rows that have what is asked, on all pages; none where all are shown as they stand. */
  #found: readonly DrawnRow[] = [];
  #turn = 0;

  constructor(section: HTMLElement) {
    const find = <T extends Element>(selector: string) => section.querySelector<T>(selector)!;
    this.#section = section;
    this.#known = JSON.parse(section.dataset['known']!) as KnownRows;
    this.#form = find('form');
    this.#table = find('table');
    this.#status = find('[role="status"]');
    this.#pages = find('.pages');
    this.#clear = find('.rows-clear');
    this.#take = find('.actions a[href$=".csv"]');
    const filters = [...this.#form.querySelectorAll('select')].map(({ name }) => name);
    this.#askable = {
      filters: filters.filter((name) => name !== 'sort'),
      columns: this.#known.columns,
    };
    this.#first = {
      path: location.pathname,
      body: [...this.#body.childNodes],
      pages: [...this.#pages.childNodes],
      range: this.#status.textContent,
    };
    this.#asked = parseAskedRows(location.search, this.#askable);
    this.#listen();
    keepInSight(this.#table);
    this.#fold = new Fold(section.querySelector('.rows-rest')!, this.#known);
    this.#fold.close(this.#body);
    // A browser may have kept what the form said before.
    this.#fill(this.#asked);
    if (asksAnything(this.#asked)) void this.#show(this.#asked);
  }

  get #body(): HTMLTableSectionElement {
    return this.#table.tBodies[0]!;
  }

  #listen(): void {
    const form = this.#form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) =>
      this.#ask(this.#read(), event.target instanceof HTMLSelectElement ? 'chosen' : 'typed'),
    );
    form.addEventListener('focusin', () => void this.#load().catch(() => undefined));
    makeHeads(this.#table.tHead!, this.#known.columns, (column) => this.#order(column));
    this.#pages.addEventListener('click', (event) => this.#follow(event));
    this.#clear.addEventListener('click', (event) => this.#follow(event));
    this.#take.addEventListener('click', (event) => void this.#takeAlong(event));
    addEventListener('popstate', () => void this.#show(this.#parse(location.search)));
  }

  readonly #parse = (search: string) => parseAskedRows(search, this.#askable);

  #load(): Promise<readonly DrawnRow[]> {
    this.#rows ??= loadRows(this.#known, this.#table, this.#first.path);
    this.#rows.catch(() => (this.#rows = undefined));
    return this.#rows;
  }

  /** What the form says. */
  #read(): AskedRows {
    const values = [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    return this.#parse(new URLSearchParams(values).toString());
  }

  /** Has the form say what is asked. */
  #fill({ find, values, sort, falling }: AskedRows): void {
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.value.trim() !== find) field.value = find;
      if (!(field instanceof HTMLSelectElement)) continue;
      const order = sort === undefined ? '' : toOrder(sort, falling);
      field.value = field.name === 'sort' ? order : (values.get(field.name) ?? '');
    }
  }

  /** Asks anew; while someone types, the address changes in its place. */
  #ask(asked: AskedRows, how: 'typed' | 'chosen'): void {
    const address = this.#known.address + formatAskedRows(asked);
    const typed = how === 'typed' && location.search !== '';
    history[typed ? 'replaceState' : 'pushState'](null, '', address);
    void this.#show(asked);
  }

  /** Orders by a column: upwards, then downwards, then as the rows stand. */
  #order(column: string): void {
    const { sort, falling } = this.#asked;
    const again = sort === column;
    const next = again && falling ? undefined : column;
    this.#ask({ ...this.#asked, sort: next, falling: again && !falling, page: 1 }, 'chosen');
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    // A page that stands by itself is gone to, unless rows are chosen now.
    if (link !== this.#clear && !new URL(link.href).search) return;
    event.preventDefault();
    this.#ask(this.#parse(new URL(link.href).search), 'chosen');
    this.#section.scrollIntoView();
    this.#status.focus();
  }

  async #takeAlong(event: MouseEvent): Promise<void> {
    if (!asksAnything(this.#asked)) return;
    event.preventDefault();
    const ids = this.#found.map(({ id }) => id);
    const name = new URL(this.#take.href).pathname.split('/').at(-1)!;
    try {
      const [text, { handOver }] = await Promise.all([
        fetchText(this.#known.csv),
        import('./taking.ts'),
      ]);
      handOver(name, text, ids);
    } catch {
      this.#status.textContent = this.#known.say.failed;
    }
  }

  async #show(asked: AskedRows): Promise<void> {
    const turn = (this.#turn += 1);
    this.#asked = asked;
    this.#fill(asked);
    const asks = asksAnything(asked);
    // The style sheet keeps the rows' place, so that the end of the page does not jump up.
    this.#section.toggleAttribute('data-asked', asks);
    this.#clear.classList.toggle('kept', !asks);
    if (location.pathname === this.#first.path && formatAskedRows(asked) === '')
      return this.#restore();
    const { say } = this.#known;
    try {
      if (!this.#rows) this.#status.textContent = say.loading;
      const rows = await this.#load();
      if (turn === this.#turn) this.#draw(rows, asked);
    } catch {
      if (turn === this.#turn) this.#status.textContent = say.failed;
    }
  }

  #restore(): void {
    this.#body.replaceChildren(...this.#first.body);
    this.#fold.close(this.#body);
    this.#pages.replaceChildren(...this.#first.pages);
    this.#pages.parentElement!.hidden = this.#first.pages.length < 2;
    this.#status.textContent = this.#first.range;
    markHeads(this.#table.tHead!, -1, false);
  }

  #draw(rows: readonly DrawnRow[], asked: AskedRows): void {
    const { onPage, locale, address, columns } = this.#known;
    this.#found = findRows(rows, asked, columns, locale).map((number) => rows[number]!);
    const pages = Math.max(1, Math.ceil(this.#found.length / onPage));
    const page = Math.min(asked.page, pages);
    const from = (page - 1) * onPage;
    const shown = this.#found.slice(from, from + onPage);
    this.#body.replaceChildren(...shown.map((row) => row.draw()));
    this.#fold.close(this.#body);
    drawPageLinks(
      this.#pages,
      shownPages(page, pages).map((one) => ({
        number: one,
        href: one === page ? undefined : address + formatAskedRows({ ...asked, page: one }),
      })),
    );
    this.#pages.parentElement!.hidden = pages < 2;
    this.#status.textContent = this.#tell(asked, {
      from: from + 1,
      to: from + shown.length,
      found: this.#found.length,
      count: rows.length,
    });
    markHeads(
      this.#table.tHead!,
      asked.sort === undefined ? -1 : columns.indexOf(asked.sort),
      asked.falling,
    );
  }

  /** Which rows stand here, of how many, in which order. */
  #tell(asked: AskedRows, numbers: Readonly<Record<string, number>>): string {
    const { say, locale } = this.#known;
    const { format } = new Intl.NumberFormat(locale);
    const put = (text: string, words: Readonly<Record<string, string>>) =>
      text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
    const counts = Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [name, format(value)]),
    );
    if (numbers['found'] === 0) return put(say.foundNone, counts);
    const range = put(asksForSome(asked) ? say.rangeFound : say.range, counts);
    const { selectedOptions } = this.#form.elements.namedItem('sort') as HTMLSelectElement;
    const column = selectedOptions[0]?.textContent.trim() ?? '';
    const order = asked.sort === undefined ? say.order : put(say.by, { column });
    return put(say.inOrder, { range, order });
  }
}

document.querySelectorAll<HTMLElement>('[data-known]').forEach((section) => new Rows(section));
