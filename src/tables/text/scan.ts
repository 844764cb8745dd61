/**
 * The text of a table with its dialect: where rows and cells begin and end. Cuts nothing by itself
 * that the tokenizer can cut.
 */
import type { Dialect } from '../../schema/index.ts';
import { type FaultCode, FaultList, type Place, toFound } from '../../schema/faults/index.ts';

export interface TableText {
  file: string;
  text: string;
  /**
   * The text with every escaped pair of characters masked, so that what is left of quotes,
   * delimiters and line ends has its meaning.
   */
  shape: string;
  dialect: Dialect;
  /** Numbers of rows that are comments. */
  comments: ReadonlySet<number>;
  lineEnd: '\n' | '\r';
}

/** A row as it stands in the text, the line break left out. */
export interface RawRow {
  start: number;
  end: number;
  /** Line of the file on which it begins, from 1. */
  line: number;
  /** Which row it is, from 1, comments counted. */
  number: number;
  comment: boolean;
  /** Whether it ends as the first row does, in CR LF or in LF. */
  alike: boolean;
  /** Whether its quotes are in order. */
  sound: boolean;
}

/**
 * A cell as it stands in the text: from the delimiter before it, and its content without quotes.
 */
export interface RawCell {
  start: number;
  from: number;
  to: number;
  rest: number;
  quoted: boolean;
}

export function toTableText(text: string, dialect: Dialect, file: string): TableText {
  const shape =
    dialect.escapeChar === null
      ? text
      : text.replace(escapedPair(dialect.escapeChar), '\u0001\u0001');
  return {
    file,
    text,
    shape,
    dialect,
    comments: new Set(dialect.commentRows),
    lineEnd: dialect.lineTerminator === '\r' ? '\r' : '\n',
  };
}

/**
 * Line and character of offsets that are asked for in rising order, from a known line's beginning
 * on.
 */
export class PlaceCursor {
  readonly #source: Pick<TableText, 'text' | 'lineEnd'>;
  #line: number;
  #start: number;
  #next: number;

  constructor(source: Pick<TableText, 'text' | 'lineEnd'>, from: Pick<RawRow, 'start' | 'line'>) {
    this.#source = source;
    this.#line = from.line;
    this.#start = from.start;
    this.#next = source.text.indexOf(source.lineEnd, from.start);
  }

  placeOf(offset: number): { line: number; column: number } {
    while (this.#next >= 0 && this.#next < offset) {
      this.#line++;
      this.#start = this.#next + 1;
      this.#next = this.#source.text.indexOf(this.#source.lineEnd, this.#start);
    }
    return { line: this.#line, column: offset - this.#start + 1 };
  }
}

/** Line and character of an offset in a row. */
export function toPlace(
  source: TableText,
  row: Pick<RawRow, 'start' | 'line'>,
  offset: number,
): { line: number; column: number } {
  return new PlaceCursor(source, row).placeOf(offset);
}

/**
 * The places of a row's cells, each as `line * 65536 + column`; a column beyond that counts as the
 * last.
 */
export function toPlaces(source: TableText, row: Pick<RawRow, 'start' | 'end' | 'line'>): number[] {
  const cursor = new PlaceCursor(source, row);
  return toRawCells(source, row).map((cell) => {
    const { line, column } = cursor.placeOf(cell.start);
    return line * 65_536 + Math.min(column, 65_535);
  });
}

export function unpackPlace(place: number): { line: number; column: number } {
  return { line: Math.floor(place / 65_536), column: place % 65_536 };
}

/**
 * Every row of the text, in order; a line break at the end of the file begins no row. Faults in
 * quotes and line ends are added on the way.
 */
export function* scanRows(source: TableText, faults: FaultList): Generator<RawRow> {
  const { shape, text, lineEnd } = source;
  const quotes = new QuoteJudge(source, faults);
  let crlf: boolean | undefined;
  let [start, line, number] = [0, 1, 0];
  while (start < shape.length) {
    const comment = isComment(source, start, ++number);
    let stop = findLineEnd(shape, start, lineEnd);
    const row: RawRow = { start, end: stop, line, number, comment, alike: true, sound: true };
    stop = quotes.judge(row);
    const ends = lineEnd === '\n' && shape[stop - 1] === '\r' && stop > start;
    row.end = ends ? stop - 1 : stop;
    if (stop < shape.length) {
      crlf ??= ends;
      row.alike = ends === crlf;
      if (!row.alike && faults.count('x-mixed-line-ends') === 0)
        faults.add(
          'x-mixed-line-ends',
          () => ({ file: source.file, ...toPlace(source, row, row.end) }),
          { first: crlf ? 'CRLF' : 'LF' },
        );
    }
    yield row;
    line += 1 + (shape === text ? quotes.breaks : countBreaks(text, start, stop, lineEnd));
    start = stop + 1;
  }
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
 * What a cell says: without its quotes, doubled quotes and escapes. A quoted cell that goes on
 * behind its closing quote keeps the rest.
 */
export function toCellText(source: TableText, cell: RawCell): string {
  const { text, dialect } = source;
  const content = text.slice(cell.from, cell.to);
  if (content === dialect.nullSequence) return content;
  if (!cell.quoted)
    return dialect.escapeChar === null
      ? content
      : content.replace(escapedPair(dialect.escapeChar), '$1');
  return (
    content.replace(
      innerPair(dialect),
      (pair, escaped: string | undefined) => escaped ?? pair[0]!,
    ) + text.slice(cell.to + 1, cell.rest)
  );
}

function countBreaks(text: string, start: number, stop: number, lineEnd: string): number {
  let count = 0;
  for (
    let at = text.indexOf(lineEnd, start);
    at >= 0 && at < stop;
    at = text.indexOf(lineEnd, at + 1)
  )
    count++;
  return count;
}

function findLineEnd(shape: string, from: number, lineEnd: string): number {
  const at = shape.indexOf(lineEnd, from);
  return at < 0 ? shape.length : at;
}

/** Whether a row is not data: a comment, or something above the header. */
function isComment({ dialect, text, comments }: TableText, start: number, number: number): boolean {
  if (comments.has(number) || (dialect.header && number < (dialect.headerRows[0] ?? 0)))
    return true;
  return dialect.commentChar !== null && text.startsWith(dialect.commentChar, start);
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return next;
}

/** Where the quote that closes the cell stands, or -1. */
function findClose(shape: string, open: number, dialect: Dialect): number {
  const quote = dialect.quoteChar!;
  let at = shape.indexOf(quote, open + 1);
  while (dialect.doubleQuote && at >= 0 && shape[at + 1] === quote)
    at = shape.indexOf(quote, at + 2);
  return at;
}

function toLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function escapedPair(escapeChar: string): RegExp {
  return new RegExp(`${toLiteral(escapeChar)}([\\s\\S])`, 'g');
}

function innerPair(dialect: Dialect): RegExp {
  const escaped = dialect.escapeChar === null ? '(?!)()' : escapedPair(dialect.escapeChar).source;
  const doubled = dialect.doubleQuote ? toLiteral(dialect.quoteChar! + dialect.quoteChar!) : '(?!)';
  return new RegExp(`${escaped}|${doubled}`, 'g');
}

/**
 * Judges the quotes of rows, one after another: each opens where a cell begins and closes where it
 * ends.
 */
class QuoteJudge {
  readonly #source: TableText;
  readonly #faults: FaultList;
  #next: number;
  /** Line breaks within the cells of the row judged last. */
  breaks = 0;

  constructor(source: TableText, faults: FaultList) {
    this.#source = source;
    this.#faults = faults;
    this.#next = this.#find(0);
  }

  /**
   * Where the row's line break stands, those within quotes passed over; `row.end` must be the first
   * one. A comment has no quotes.
   */
  judge(row: RawRow): number {
    this.breaks = 0;
    if (row.comment) return row.end;
    if (this.#next < row.start) this.#next = this.#find(row.start);
    let stop = row.end;
    while (this.#next < stop) stop = this.#judgeCell(row, stop);
    return stop;
  }

  #find(from: number): number {
    const { shape, dialect } = this.#source;
    const at = dialect.quoteChar === null ? -1 : shape.indexOf(dialect.quoteChar, from);
    return at < 0 ? Infinity : at;
  }

  #judgeCell(row: RawRow, end: number): number {
    const { shape, dialect, lineEnd } = this.#source;
    const open = this.#next;
    if (!this.#opensCell(row, open)) return this.#passUnquoted(row, open, end);
    const close = findClose(shape, open, dialect);
    if (close < 0)
      return this.#report(row, 'x-unterminated-quote', open, shape.length, shape.length, {});
    let stop = end;
    for (; stop < close; stop = findLineEnd(shape, stop + 1, lineEnd)) this.breaks++;
    if (!this.#endsCell(close + 1, stop)) {
      return this.#report(row, 'x-stray-quote', close, close + 1, stop, {
        why: 'behind',
        opened: toPlace(this.#source, row, open).line,
      });
    }
    this.#next = this.#find(close + 1);
    return stop;
  }

  #opensCell(row: RawRow, open: number): boolean {
    const { shape, dialect } = this.#source;
    let at = open;
    while (dialect.skipInitialSpace && at > row.start && shape[at - 1] === ' ') at--;
    return at === row.start || shape.startsWith(dialect.delimiter, at - dialect.delimiter.length);
  }

  /**
   * A quote within a cell that has none around it is a character like others; one that only spaces
   * part from the delimiter may mean either.
   */
  #passUnquoted(row: RawRow, quote: number, end: number): number {
    const { shape, dialect } = this.#source;
    const before = shape.slice(row.start, quote);
    const cell = before.lastIndexOf(dialect.delimiter);
    if (before.slice(cell < 0 ? 0 : cell + dialect.delimiter.length).trim() === '') {
      return this.#report(row, 'x-stray-quote', quote, quote, end, { why: 'spaced', opened: 0 });
    }
    this.#passCell(quote, end);
    return end;
  }

  #endsCell(at: number, stop: number): boolean {
    const { shape, dialect, lineEnd } = this.#source;
    return (
      at === stop ||
      (lineEnd === '\n' && at === stop - 1 && shape[at] === '\r') ||
      shape.startsWith(dialect.delimiter, at)
    );
  }

  /** Reports a quote and goes on behind its cell. */
  #report(
    row: RawRow,
    code: FaultCode,
    at: number,
    from: number,
    stop: number,
    params: Record<string, string | number>,
  ): number {
    row.sound = false;
    this.#faults.add(code, () => this.#placeOf(row, at, stop), params);
    this.#passCell(from, stop);
    return stop;
  }

  /** Goes on behind the cell that `from` is in. */
  #passCell(from: number, stop: number): void {
    const next = this.#source.shape.slice(from, stop).indexOf(this.#source.dialect.delimiter);
    this.#next = this.#find(next < 0 ? stop : from + next);
  }

  #placeOf(row: RawRow, at: number, stop: number): Place {
    const { file, text } = this.#source;
    const end = Math.min(findLineEnd(text, at, '\n'), stop);
    return { file, ...toPlace(this.#source, row, at), found: toFound(text.slice(at, end)) };
  }
}
