/** The cells of one row: where they begin and end, and what they say. */
import type { Dialect } from '../../schema/index.ts';
import { type TableText, type RawRow, escapedPair, toLiteral } from './tableText.ts';

/**
 * A cell as it stands in the text: from the delimiter before it, and its content without quotes.
 */
interface RawCell {
  start: number;
  from: number;
  to: number;
  rest: number;
  quoted: boolean;
}

/** The cells of a row, in order: one at least. */
export function toRawCells(source: TableText, row: Pick<RawRow, 'start' | 'end'>): RawCell[] {
  const { dialect } = source;
  const shape = source.shape.slice(row.start, row.end);
  const cells: RawCell[] = [];
  for (let at = 0; ;) {
    const from = dialect.skipInitialSpace ? skipSpaces(shape, at) : at;
    const quoted = dialect.quoteChar !== null && shape.startsWith(dialect.quoteChar, from);
    const close = quoted ? findClose(shape, from, dialect) : from;
    const to = close < 0 ? shape.length : close;
    const next = shape.indexOf(dialect.delimiter, quoted ? to + 1 : to);
    const stop = next < 0 ? shape.length : next;
    cells.push({
      start: row.start + at,
      from: row.start + from + (quoted ? 1 : 0),
      to: row.start + (quoted ? to : stop),
      rest: row.start + stop,
      quoted,
    });
    if (next < 0) return cells;
    at = next + dialect.delimiter.length;
  }
}

/** Whether a row may have more cells than that, quotes not looked at; cheaper than cutting it. */
export function hasMoreCells(
  { shape, dialect }: TableText,
  row: Pick<RawRow, 'start' | 'end'>,
  most: number,
): boolean {
  let count = 1;
  for (
    let at = shape.indexOf(dialect.delimiter, row.start);
    at >= 0 && at < row.end && count <= most;
    at = shape.indexOf(dialect.delimiter, at + 1)
  )
    count++;
  return count > most;
}

/**
 * What a cell says: without its quotes, doubled quotes and escapes. One that goes on behind its
 * closing quote keeps its quotes as well: they may be part of what it says.
 */
export function toCellText(source: TableText, cell: RawCell): string {
  const { text, dialect } = source;
  const content = text.slice(cell.from, cell.to);
  if (content === dialect.nullSequence) return content;
  if (!cell.quoted)
    return dialect.escapeChar === null
      ? content
      : content.replace(escapedPair(dialect.escapeChar), '$1');
  const said = content.replace(
    innerPair(dialect),
    (pair, escaped: string | undefined) => escaped ?? pair[0]!,
  );
  const rest = text.slice(cell.to + 1, cell.rest);
  const { quoteChar: quote } = dialect;
  return rest === '' ? said : `${quote}${said}${quote}${rest}`;
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return next;
}

/** Where the quote that closes the cell stands, or -1. */
export function findClose(shape: string, open: number, dialect: Dialect): number {
  const quote = dialect.quoteChar!;
  let at = shape.indexOf(quote, open + 1);
  while (dialect.doubleQuote && at >= 0 && shape[at + 1] === quote)
    at = shape.indexOf(quote, at + 2);
  return at;
}

function innerPair(dialect: Dialect): RegExp {
  const escaped = dialect.escapeChar === null ? '(?!)()' : escapedPair(dialect.escapeChar).source;
  const doubled = dialect.doubleQuote ? toLiteral(dialect.quoteChar! + dialect.quoteChar!) : '(?!)';
  return new RegExp(`${escaped}|${doubled}`, 'g');
}
