/** Takes the rows that were found along as a file. */
import { toSafeCsv } from '../../tables/records/index.ts';
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

/** Has the browser save a text under a name. */
export function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
