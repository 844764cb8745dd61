/** All rows of a table: from its file, or from the pages on which they stand. */
import type { KnownRows } from '../../views/parts/index.ts';
import { type FindableRow, readNumber } from './asked.ts';
import { readCsv } from './csv.ts';
import { toRowDrawing } from './drawing.ts';

/** A row that can be put on the page. */
export interface DrawnRow extends FindableRow {
  draw: () => HTMLElement;
  /** How the file of the table calls it; its number among the rows where there is no name. */
  id: string | number;
}

/** Fetches all rows of a table in the order in which they stand; those of the page `here` it has. */
export function loadRows(
  known: KnownRows,
  table: HTMLTableElement,
  here: string,
): Promise<readonly DrawnRow[]> {
  return known.rows.in === 'file'
    ? rowsOfFile(known, table.tHead!)
    : rowsOfPages(known, known.rows.pages, table, here);
}

/** The text of a file of the site. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/** A page of the site, parsed by the browser: its policy lets no script make one out of a text. */
function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      const page = request.status === 200 ? request.responseXML : null;
      if (page) resolve(page);
      else reject(new Error(`${address}: ${request.status}`));
    });
    request.send();
  });
}

async function rowsOfFile(
  known: KnownRows,
  head: HTMLTableSectionElement,
): Promise<readonly DrawnRow[]> {
  const rows = readCsv(await fetchText(known.csv)).slice(1);
  const draw = toRowDrawing(head, known);
  return rows.map((cells, number) => ({
    id: number,
    cells,
    text: cells.join('\n'),
    has: (filter, value) => cells[Number(filter.slice('is-'.length))] === value,
    draw: () => draw(cells, number),
  }));
}

/** So many pages are fetched at a time. */
const together = 6;

async function rowsOfPages(
  known: KnownRows,
  pages: readonly string[],
  table: HTMLTableElement,
  here: string,
): Promise<readonly DrawnRow[]> {
  const read = toRowReading(known, table);
  const all: (readonly DrawnRow[])[] = [];
  const waiting = [...pages.entries()];
  const fetchNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, address] = next;
      const page =
        new URL(address, location.href).pathname === here ? undefined : await fetchPage(address);
      const found = page ? page.querySelector<HTMLTableElement>('[data-known] table') : table;
      if (!found) throw new Error(address);
      all[index] = [...found.tBodies[0]!.rows].map(read);
    }
  };
  await Promise.all(Array.from({ length: together }, fetchNext));
  return all.flat();
}

/** What a row of a page says: dates and numbers as such, statuses in the order of their filter. */
function toRowReading(
  { locale }: KnownRows,
  table: HTMLTableElement,
): (row: HTMLTableRowElement) => DrawnRow {
  const kinds = [...table.tHead!.rows[0]!.cells].map(({ className }) => className);
  const statuses = [
    ...(table
      .closest('[data-known]')
      ?.querySelectorAll<HTMLOptionElement>('select[name="status"] option') ?? []),
  ].map(({ value }) => value);
  return (row) => {
    const keys = new Set((row.dataset['keys'] ?? '').split(' '));
    const status = statuses.findIndex((value) => keys.has(`status:${value}`));
    const toCell = (cell: HTMLTableCellElement, kind: string | undefined) => {
      const text = cell.textContent.trim();
      if (kind === 'date') return cell.querySelector('time')?.dateTime ?? '';
      if (kind === 'number') return readNumber(text, locale);
      return kind === 'status' && status >= 0 ? String(status) : text;
    };
    return {
      id: row.dataset['id'] ?? '',
      text: row.textContent,
      cells: [...row.cells].map((cell, index) => toCell(cell, kinds[index])),
      has: (filter, value) => keys.has(`${filter}:${value}`),
      // A copy, so that nothing that stands on the page is seen to move.
      draw: () => document.importNode(row, true),
    };
  };
}
