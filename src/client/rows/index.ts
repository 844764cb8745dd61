/**
 * Finds and orders rows among all of a table, which is fetched when first asked for. Until then,
 * and without this, the pages as they stand have every row.
 */
import { shownPages } from '../../schema/values/index.ts';
import type { KnownRows } from '../../views/pages/index.ts';
import {
  type AskedRows,
  asksAnything,
  findRows,
  formatAskedRows,
  parseAskedRows,
} from './asked.ts';
import { readCsv } from './csv.ts';
import { drawPageLinks, drawRows } from './drawing.ts';

class Rows {
  readonly #section: HTMLElement;
  readonly #known: KnownRows;
  readonly #form: HTMLFormElement;
  readonly #status: HTMLElement;
  /** What stood here at first, which answers where nothing is asked. */
  readonly #first: { path: string; body: Node[]; pages: Node[]; range: string };
  #rows: Promise<string[][]> | undefined;
  #turn = 0;

  constructor(section: HTMLElement) {
    this.#section = section;
    this.#known = JSON.parse(section.dataset['known']!) as KnownRows;
    this.#form = section.querySelector('form')!;
    this.#status = section.querySelector('[role="status"]')!;
    this.#first = {
      path: location.pathname,
      body: [...this.#body.childNodes],
      pages: [...this.#pages.childNodes],
      range: this.#status.textContent ?? '',
    };
    this.#form.hidden = false;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) =>
      this.#ask(this.#read(), event.target instanceof HTMLSelectElement ? 'chosen' : 'typed'),
    );
    this.#form.addEventListener('focusin', () => void this.#load().catch(() => undefined));
    this.#pages.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => void this.#show(parseAskedRows(location.search)));
    if (asksAnything(parseAskedRows(location.search)))
      void this.#show(parseAskedRows(location.search));
  }

  get #body(): HTMLTableSectionElement {
    return this.#section.querySelector('tbody')!;
  }
  get #pages(): HTMLElement {
    return this.#section.querySelector('.pages')!;
  }

  #load(): Promise<string[][]> {
    this.#rows ??= fetch(this.#known.csv).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return readCsv(await response.text()).slice(1);
    });
    this.#rows.catch(() => (this.#rows = undefined));
    return this.#rows;
  }

  /** What the form says. */
  #read(): AskedRows {
    const values = [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    return parseAskedRows(new URLSearchParams(values).toString());
  }

  /** Has the form say what is asked. */
  #fill({ query, values, by, falling }: AskedRows): void {
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = falling;
      else if (field instanceof HTMLInputElement && field.value.trim() !== query)
        field.value = query;
      if (!(field instanceof HTMLSelectElement)) continue;
      field.value =
        field.name === 'by'
          ? String(by ?? '')
          : (values.get(Number(field.name.slice('is-'.length))) ?? '');
    }
  }

  /** Asks anew; while someone types, the address changes in its place. */
  #ask(asked: AskedRows, how: 'typed' | 'chosen'): void {
    const address = this.#known.address + formatAskedRows(asked);
    const typed = how === 'typed' && location.search !== '';
    history[typed ? 'replaceState' : 'pushState'](null, '', address);
    void this.#show(asked);
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !new URL(link.href).search || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    this.#ask(parseAskedRows(new URL(link.href).search), 'chosen');
    this.#section.scrollIntoView();
    this.#status.focus();
  }

  async #show(asked: AskedRows): Promise<void> {
    const turn = (this.#turn += 1);
    this.#fill(asked);
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
    this.#pages.replaceChildren(...this.#first.pages);
    this.#pages.parentElement!.hidden = this.#first.pages.length < 2;
    this.#status.textContent = this.#first.range;
    this.#mark(undefined, false);
  }

  #draw(rows: readonly string[][], asked: AskedRows): void {
    const { onPage, locale, say, address } = this.#known;
    const found = findRows(rows, asked, locale);
    const pages = Math.max(1, Math.ceil(found.length / onPage));
    const page = Math.min(asked.page, pages);
    const from = (page - 1) * onPage;
    const shown = found.slice(from, from + onPage);
    drawRows(this.#body, this.#section.querySelector('thead')!, rows, shown, this.#known);
    drawPageLinks(
      this.#pages,
      shownPages(page, pages).map((one) => ({
        number: one,
        href: one === page ? undefined : address + formatAskedRows({ ...asked, page: one }),
      })),
    );
    this.#pages.parentElement!.hidden = pages < 2;
    const number = new Intl.NumberFormat(locale);
    const told: Readonly<Record<string, number>> = {
      from: from + 1,
      to: from + shown.length,
      found: found.length,
      count: rows.length,
    };
    const some = found.length < rows.length ? say.rangeFound : say.range;
    this.#status.textContent = (found.length === 0 ? say.foundNone : some).replace(
      /\{(\w+)\}/g,
      (_, name: string) => number.format(told[name]!),
    );
    this.#mark(asked.by, asked.falling);
  }

  /** Tells readers of the head by which column, and which way, rows are ordered. */
  #mark(by: number | undefined, falling: boolean): void {
    for (const [index, cell] of [...this.#section.querySelectorAll('thead th')].entries()) {
      if (index === by) cell.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    }
  }
}

document.querySelectorAll<HTMLElement>('[data-known]').forEach((section) => new Rows(section));
