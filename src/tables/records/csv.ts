/** Tables as CSV (RFC 4180): UTF-8, LF, quotes where they are needed. */
import { isRunAsFormula } from './formulas.ts';

const toCell = (text: string) =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const toLine = (cells: readonly string[]) =>
  cells.length === 1 && cells[0] === '' ? '""' : cells.map(toCell).join(',');

/** The text of a table; reading it back gives the same header and the same cells. */
export function toTableCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `${[header, ...rows].map(toLine).join('\n')}\n`;
}

/**
 * The same with an apostrophe before each cell that a spreadsheet would take for a formula; a
 * number keeps its sign.
 */
export function toSafeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = (cells: readonly string[]) =>
    cells.map((text) => (isRunAsFormula(text) ? `'${text}` : text));
  return toTableCsv(safe(header), rows.map(safe));
}
