/**
 * Text of a table to rows of text. The tokenizer cuts; what it leaves open (quotes, line ends, labels, widths, places) is judged here, before and
 * after. Runs in a browser too.
 */
import Papa from 'papaparse';
import type { Dialect } from '../schema/descriptor.ts';
import { FaultList, toFound } from '../schema/faultList.ts';
import type { Fault, Place } from '../schema/faults.ts';
import type { TextRow, TextTable } from '../schema/tables.ts';
import { scanRows, toCellText, toPlace, toRawCells, toTableText, type RawRow, type TableText } from './tableText.ts';

export { decodeTable } from './encoding.ts';
export { plainDialect } from './dialect.ts';

export const mostRows = 2_000_000;
export const longestCell = 32_767;
/** How much text the tokenizer gets at once: whole rows, few enough to be thrown away young. */
const blockSize = 262_144;
const longestShared = 12;
const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

/**
 * A table's rows, and everything that is wrong with its text. The table is undefined where nothing in it can be read; else its rows have one cell
 * for each label, too short ones filled up and too long ones cut, each with its fault.
 */
export function parseTable(text: string, dialect: Dialect, file: string): { table: TextTable | undefined; faults: Fault[] } {
  const faults = new FaultList();
  const source = toTableText(text, dialect, file);
  const table = judgeText(source, faults) ? readTable(source, faults) : undefined;
  return { table, faults: faults.toFaults() };
}

/** What is wrong with the text as a whole; false where there is no sense in cutting it. */
function judgeText(source: TableText, faults: FaultList): boolean {
  const { text, file, dialect, lineEnd } = source;
  const whole = { start: 0, line: 1 };
  const add = (code: 'x-nul' | 'x-bare-carriage-return' | 'x-mixed-line-ends', at: number) =>
    faults.add(code, () => ({ file, ...toPlace(source, whole, at) }), code === 'x-mixed-line-ends' ? { first: 'CR' } : {});
  if (Papa.BAD_DELIMITERS.includes(dialect.delimiter) || dialect.delimiter === '' || dialect.delimiter === dialect.quoteChar) {
    faults.add('source-error', () => ({ file }), { why: 'dialect' });
  } else if (text === '') {
    faults.add('source-error', () => ({ file, line: 1, column: 1 }), { why: 'empty' });
  } else if (text.includes('\0')) add('x-nul', text.indexOf('\0'));
  else if (lineEnd === '\r') {
    if (text.includes('\n')) add('x-mixed-line-ends', text.indexOf('\n'));
    return true;
  } else if (text.includes('\r')) return judgeCarriageReturns(text, (at) => add('x-bare-carriage-return', at));
  else return true;
  return false;
}

/** Reports every carriage return without its line feed; false where the text has no other line ends. */
function judgeCarriageReturns(text: string, add: (at: number) => void): boolean {
  const bare = /\r(?!\n)/g;
  const split = text.includes('\n');
  for (let match = bare.exec(text); match; match = bare.exec(text)) {
    add(match.index);
    if (!split) return false;
  }
  return true;
}

function readTable(source: TableText, faults: FaultList): TextTable | undefined {
  const reader = new TableReader(source, faults);
  for (const row of scanRows(source, faults)) {
    if (!reader.take(row)) break;
  }
  return reader.finish();
}

/** Takes the rows of one text: header first, then the body in blocks. */
class TableReader {
  readonly #source: TableText;
  readonly #faults: FaultList;
  readonly #cutter: RowCutter;
  readonly #rows: TextRow[] = [];
  #headerRows: readonly number[];
  readonly #headers: RawRow[] = [];
  #header: string[] | undefined;
  #places: readonly number[] = [];
  #block: RawRow[] = [];
  #taken = 0;
  #unreadable = false;

  constructor(source: TableText, faults: FaultList) {
    this.#source = source;
    this.#faults = faults;
    this.#cutter = new RowCutter(source, faults);
    this.#headerRows = source.dialect.header ? source.dialect.headerRows : [];
  }

  /** Takes the next row; false where no more are wanted. */
  take(row: RawRow): boolean {
    if (row.comment) this.#passComment(row.number);
    else if (this.#headerRows.includes(row.number)) this.#headers.push(row);
    else if (row.number > (this.#headerRows.at(-1) ?? 0)) return this.#takeBody(row);
    return true;
  }

  finish(): TextTable | undefined {
    if (this.#header === undefined) this.#readHeader(undefined);
    this.#flush();
    if (this.#unreadable) return undefined;
    return { file: this.#source.file, header: this.#header!, headerPlaces: this.#places, rows: this.#rows, text: this.#source.text };
  }

  /** A comment where a header row was expected moves the header down. */
  #passComment(number: number): void {
    if (this.#headerRows.includes(number)) this.#headerRows = this.#headerRows.map((row) => (row < number ? row : row + 1));
  }

  #takeBody(row: RawRow): boolean {
    if (this.#header === undefined) this.#readHeader(row);
    if (this.#unreadable) return false;
    if (++this.#taken > mostRows) {
      this.#faults.add('x-too-many-rows', () => this.#placeOf(row, row.start), { most: mostRows });
      return false;
    }
    this.#block.push(row);
    if (row.end - this.#block[0]!.start > blockSize) this.#flush();
    return true;
  }

  #readHeader(first: RawRow | undefined): void {
    const { file, dialect } = this.#source;
    if (dialect.header && this.#headers.length === 0) {
      this.#faults.add('source-error', () => ({ file, line: 1, column: 1 }), { why: 'no-header' });
      this.#unreadable = true;
    }
    const rows = this.#headers.map((row) => toRawCells(this.#source, row).map((cell) => toCellText(this.#source, cell)));
    this.#header = dialect.header ? joinLabels(rows, dialect.headerJoin) : numberLabels(this.#source, first);
    if (this.#looksOtherwise(first)) this.#unreadable = true;
    else if (dialect.header && this.#headers.length > 0) this.#judgeLabels(this.#headers[0]!);
  }

  /** Whether the text looks separated by another character than the one stated. */
  #looksOtherwise(first: RawRow | undefined): boolean {
    const head = this.#headers[0] ?? first;
    if (this.#header!.length !== 1 || head === undefined) return false;
    const textOf = (row: RawRow) => this.#source.text.slice(row.start, row.end);
    const found = Object.entries(delimiters).find(([, character]) => {
      const count = textOf(head).split(character).length;
      return count > 1 && (first === undefined || first.end === first.start || textOf(first).split(character).length >= count);
    });
    if (found) this.#faults.add('x-looks-delimited', () => this.#placeOf(head, head.start), { delimiter: found[0] });
    return found !== undefined;
  }

  #judgeLabels(row: RawRow): void {
    const { file } = this.#source;
    this.#places = toPlaces(this.#source, row);
    const seen = new Map<string, number>();
    this.#header!.forEach((label, index) => {
      const place = (): Place => ({ file, ...unpack(this.#places[index] ?? this.#places.at(-1)!), found: toFound(label) });
      const params = { position: index + 1 };
      if (label.trim() === '') this.#faults.add('blank-label', place, params);
      else if (seen.has(label)) this.#faults.add('duplicate-label', place, { ...params, first: seen.get(label)! });
      else seen.set(label, index + 1);
    });
  }

  #flush(): void {
    const block = this.#block;
    this.#block = [];
    this.#cutter.cut(block).forEach((cells, index) => this.#addRow(block[index]!, cells));
  }

  #addRow(row: RawRow, cells: string[]): void {
    const width = this.#header!.length;
    const blank = (cells[0] === '' && cells.every((cell) => cell === '')) || (cells.length === 1 && width > 1 && cells[0]!.trim() === '');
    if (blank) return this.#faults.add('blank-row', () => this.#placeOf(row, row.start));
    if (cells.length !== width) this.#fit(row, cells, width);
    if (row.end - row.start > longestCell) this.#judgeLengths(row, cells);
    this.#rows.push(new PlacedRow(this.#source, row, cells));
  }

  /** Fills up or cuts a row to the header's width; a row whose quotes are out of order has its fault already. */
  #fit(row: RawRow, cells: string[], width: number): void {
    const params = { cells: cells.length, labels: width };
    if (!row.sound) void 0;
    else if (cells.length < width) {
      this.#faults.add('missing-cell', () => ({ ...this.#placeOf(row, row.end), field: this.#header![cells.length]! }), params);
    } else {
      this.#faults.add('extra-cell', () => ({ ...this.#placeOf(row, toRawCells(this.#source, row)[width]!.start), found: toFound(cells[width]!) }), params);
    }
    while (cells.length < width) cells.push('');
    cells.length = width;
  }

  #judgeLengths(row: RawRow, cells: readonly string[]): void {
    cells.forEach((cell, index) => {
      if (cell.length <= longestCell) return;
      const place = () => this.#placeOf(row, toRawCells(this.#source, row)[index]?.start ?? row.start);
      this.#faults.add('x-cell-too-long', () => ({ ...place(), field: this.#header![index]! }), { length: cell.length, most: longestCell });
    });
  }

  #placeOf(row: RawRow, offset: number): Place {
    return { file: this.#source.file, ...toPlace(this.#source, row, offset) };
  }
}

/** Cuts rows into cells: through the tokenizer where it can be trusted with them, singly where not. */
class RowCutter {
  readonly #source: TableText;
  readonly #faults: FaultList;
  readonly #plain: boolean;
  readonly #pool = new CellPool();

  constructor(source: TableText, faults: FaultList) {
    this.#source = source;
    this.#faults = faults;
    this.#plain = source.dialect.escapeChar === null && !source.dialect.skipInitialSpace;
  }

  /** The cells of each row, in order. */
  cut(rows: readonly RawRow[]): string[][] {
    const cells: string[][] = [];
    for (let at = 0; at < rows.length;) {
      let to = at;
      while (to < rows.length && this.#canTokenize(rows, at, to)) to++;
      if (to > at) for (const row of this.#tokenize(rows.slice(at, to))) cells.push(row);
      else cells.push(this.#cutRow(rows[at]!));
      at = Math.max(to, at + 1);
    }
    return cells;
  }

  /** Whether row `to` can go to the tokenizer together with the rows from `at` on. */
  #canTokenize(rows: readonly RawRow[], at: number, to: number): boolean {
    const row = rows[to]!;
    if (!this.#plain || !row.sound || !row.alike || row.end === row.start) return false;
    return to === at || rows[to - 1]!.number === row.number - 1;
  }

  #tokenize(rows: readonly RawRow[]): string[][] {
    const { text } = this.#source;
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const { data, errors } = this.#parserFor(rows).parse(text.slice(first.start, last.end), 0, false) as { data: string[][]; errors: unknown[] };
    if (errors.length === 0 && data.length === rows.length) return data.map((cells) => this.#pool.share(cells));
    this.#faults.add('source-error', () => ({ file: this.#source.file, line: first.line, column: 1 }), { why: 'tokenizer' });
    return rows.map((row) => this.#cutRow(row));
  }

  #parserFor(rows: readonly RawRow[]): Papa.Parser {
    const { dialect, text, lineEnd } = this.#source;
    const crlf = rows.length > 1 && lineEnd === '\n' && text[rows[0]!.end] === '\r';
    const quote = dialect.quoteChar ?? '"';
    return new Papa.Parser({
      delimiter: dialect.delimiter, newline: crlf ? '\r\n' : lineEnd, quoteChar: quote, escapeChar: dialect.doubleQuote ? quote : '\0',
      fastMode: dialect.quoteChar === null ? true : undefined,
    });
  }

  #cutRow(row: RawRow): string[] {
    return toRawCells(this.#source, row).map((cell) => toCellText(this.#source, cell));
  }
}

/** Keeps one copy of short texts that come again and again: tables repeat themselves, and memory is what a large one costs. */
class CellPool {
  readonly #texts: string[] = new Array(65_536).fill('');

  /** A copy of the cells, no larger than it must be. */
  share(cells: readonly string[]): string[] {
    return cells.map((cell) => (cell.length > longestShared ? cell : this.#find(cell)));
  }

  #find(cell: string): string {
    let hash = 0;
    for (let at = 0; at < cell.length; at++) hash = (hash * 31 + cell.charCodeAt(at)) & 65_535;
    const found = this.#texts[hash]!;
    if (found === cell) return found;
    this.#texts[hash] = cell;
    return cell;
  }
}

/** A row that works out the places of its cells only when asked. */
class PlacedRow implements TextRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly #source: TableText;
  readonly #start: number;
  readonly #end: number;

  constructor(source: TableText, row: RawRow, cells: readonly string[]) {
    this.line = row.line;
    this.cells = cells;
    this.#source = source;
    this.#start = row.start;
    this.#end = row.end;
  }

  get places(): readonly number[] {
    return toPlaces(this.#source, { start: this.#start, end: this.#end, line: this.line });
  }
}

function toPlaces(source: TableText, row: Pick<RawRow, 'start' | 'end' | 'line'>): number[] {
  return toRawCells(source, row).map((cell) => {
    const { line, column } = toPlace(source, row, cell.start);
    return line * 65_536 + Math.min(column, 65_535);
  });
}

/** Line and character of a packed place. */
function unpack(place: number): { line: number; column: number } {
  return { line: Math.floor(place / 65_536), column: place % 65_536 };
}

/** Labels of several header rows, each label's parts joined. */
function joinLabels(rows: readonly (readonly string[])[], join: string): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => rows.map((row) => row[index] ?? '').filter((part) => part !== '').join(join));
}

/** Labels of a table without header: `field1`, `field2` and so on. */
function numberLabels(source: TableText, first: RawRow | undefined): string[] {
  const width = first ? toRawCells(source, first).length : 0;
  return Array.from({ length: width }, (_, index) => `field${index + 1}`);
}
