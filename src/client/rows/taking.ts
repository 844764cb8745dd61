/** Takes the rows that were found along as a file. */
import { toSafeCsv } from '../../tables/records/index.ts';
import { save } from '../../search/client/index.ts';
import { readCsv } from './csv.ts';

/**
 * Of the text of a table, its head and the rows called so, in this order, as a spreadsheet may open
 * them; a row is called by its id, or by its number.
 */
export function takeRows(text: string, ids: readonly (string | number)[]): string {
  const [header = [], ...rows] = readCsv(text);
  const column = header.indexOf('id');
  const byId = new Map(rows.map((row) => [row[column], row]));
  const taken = ids.flatMap((id) => {
    const row = typeof id === 'number' ? rows[id] : byId.get(id);
    return row ? [row] : [];
  });
  return toSafeCsv(header, taken);
}

/** Hands such rows to the reader; the mark before them tells spreadsheets that it is Unicode. */
export function handOver(name: string, text: string, ids: readonly (string | number)[]): void {
  save(name, 'text/csv', `\uFEFF${takeRows(text, ids)}`);
}
