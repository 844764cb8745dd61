/** The rows of one table's text, taken in order: header first, then the body in blocks. */
import { FaultList, type Place, toFound } from '../../schema/faults/index.ts';
import type { TextRow, TextTable } from '../../schema/index.ts';
import { RowCutter } from './cutter.ts';
import { PlacedRow, toPlace, toPlaces, unpackPlace } from './places.ts';
import { hasMoreCells, toCellText, toRawCells } from './cells.ts';
import { type RawRow, type TableText } from './tableText.ts';
import { joinLabels, judgeLabels, numberLabels } from './labels.ts';

/** Of one file; a table may have several. */
export const mostRows = 100_000;
export const longestCell = 32_767;
/** As many as spreadsheets have. */
export const mostColumns = 16_384;
/** Cells by which short rows are filled up: a table that lacks more cannot be held. */
export const mostFilled = 2_000_000;
/** How much text and how many rows are cut at once: few enough to be thrown away young. */
const blockSize = 262_144;
const blockRows = 1024;
/** What a table may look separated by, by the name in its fault. */
export const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;

export class TableReader {
  readonly #source: TableText;
  readonly #faults: FaultList;
  readonly #cutter: RowCutter;
  readonly #rows: TextRow[] = [];
  readonly #headerRows: readonly number[];
  /** How far comments have moved the header down. */
  #moved = 0;
  readonly #headers: RawRow[] = [];
  #header: string[] | undefined;
  #places: readonly number[] = [];
  #block: RawRow[] = [];
  #taken = 0;
  /** Cells that rows lacked so far. */
  #filled = 0;
  #unreadable = false;

  constructor(source: TableText, faults: FaultList) {
    this.#source = source;
    this.#faults = faults;
    this.#cutter = new RowCutter(source, faults);
    this.#headerRows = source.dialect.header ? source.dialect.headerRows : [];
  }

  /**
   * Takes the next row; false where no more are wanted. A comment where a header row was expected
   * moves the header down.
   */
  take(row: RawRow): boolean {
    const next = this.#headerRows[this.#headers.length];
    const expected = next !== undefined && row.number === next + this.#moved;
    if (row.comment) this.#moved += expected ? 1 : 0;
    else if (expected) this.#headers.push(row);
    else if (next === undefined) return this.#takeBody(row);
    return true;
  }

  /** The table, after its last row; undefined where it cannot be read. */
  finish(): TextTable | undefined {
    if (this.#header === undefined) this.#readHeader(undefined);
    if (!this.#unreadable) this.#flush();
    if (this.#unreadable) return undefined;
    return {
      file: this.#source.file,
      header: this.#header!,
      headerPlaces: this.#places,
      rows: this.#rows,
      text: this.#source.text,
    };
  }

  #takeBody(row: RawRow): boolean {
    if (this.#header === undefined) this.#readHeader(row);
    if (this.#unreadable) return false;
    if (++this.#taken > mostRows) {
      this.#faults.add('x-too-many-rows', () => this.#placeOf(row, row.start), { most: mostRows });
      this.#unreadable = true;
      return false;
    }
    if (row.end - row.start > blockSize && hasMoreCells(this.#source, row, mostColumns)) {
      this.#refuse(row, 'too_wide');
      return false;
    }
    this.#block.push(row);
    if (this.#block.length === blockRows || row.end - this.#block[0]!.start > blockSize)
      this.#flush();
    return !this.#unreadable;
  }

  #readHeader(first: RawRow | undefined): void {
    const { dialect } = this.#source;
    this.#header = [];
    const head = this.#headers[0] ?? first;
    if (dialect.header && this.#headers.length === 0) return this.#refuse(head, 'no_header');
    if (head && hasMoreCells(this.#source, head, mostColumns))
      return this.#refuse(head, 'too_wide');
    const rows = this.#headers.map((row) =>
      toRawCells(this.#source, row).map((cell) => toCellText(this.#source, cell)),
    );
    this.#header = dialect.header
      ? joinLabels(rows, dialect.headerJoin)
      : numberLabels(first ? toRawCells(this.#source, first).length : 0);
    const other = head && this.#header.length === 1 ? this.#findDelimiter(head, first) : undefined;
    if (other !== undefined) {
      this.#faults.clear();
      this.#faults.add('x-looks-delimited', () => this.#placeOf(head!, head!.start), {
        delimiter: other,
      });
      this.#unreadable = true;
    } else if (dialect.header) this.#judgeLabels(this.#headers[0]!);
  }

  #refuse(row: RawRow | undefined, why: 'no_header' | 'too_wide' | 'too_short'): void {
    this.#unreadable = true;
    this.#faults.add(
      'source-error',
      () => (row ? this.#placeOf(row, row.start) : { file: this.#source.file, line: 1, column: 1 }),
      { why, most: why === 'too_short' ? mostFilled : mostColumns },
    );
  }

  /** The character by which the text looks separated, where it is another than the one stated. */
  #findDelimiter(head: RawRow, first: RawRow | undefined): string | undefined {
    const { text, dialect } = this.#source;
    if (head.sound && dialect.quoteChar !== null && text.startsWith(dialect.quoteChar, head.start))
      return undefined;
    const count = (row: RawRow, character: string) =>
      text.slice(row.start, row.end).split(character).length;
    const isLike = (row: RawRow, character: string) =>
      row === head || row.end === row.start || count(row, character) >= count(head, character);
    const others = Object.entries(delimiters).filter(
      ([, character]) => character !== dialect.delimiter && count(head, character) > 1,
    );
    return others.find(([, character]) => first === undefined || isLike(first, character))?.[0];
  }

  #judgeLabels(row: RawRow): void {
    const { file } = this.#source;
    this.#places = toPlaces(this.#source, row);
    const placeOf = (index: number): Place => ({
      file,
      ...unpackPlace(this.#places[index] ?? this.#places.at(-1)!),
    });
    judgeLabels(this.#header!, placeOf, this.#faults);
  }

  #flush(): void {
    const block = this.#block;
    this.#block = [];
    this.#cutter.cut(block).forEach((cells, index) => this.#addRow(block[index]!, cells));
  }

  #addRow(row: RawRow, cells: string[]): void {
    const width = this.#header!.length;
    const blank =
      (cells[0] === '' && cells.every((cell) => cell === '')) ||
      (cells.length === 1 && width > 1 && cells[0]!.trim() === '');
    if (blank) this.#faults.add('blank-row', () => this.#placeOf(row, row.start));
    if (row.end === row.start) return;
    const fits = cells.length === width;
    const fitted = fits ? cells : this.#fit(row, cells, blank);
    if (row.end - row.start > longestCell) this.#judgeLengths(row, cells);
    this.#rows.push(
      new PlacedRow(this.#source, row, {
        cells: fitted,
        ...(fits ? {} : { written: cells }),
        blank,
      }),
    );
  }

  /**
   * The cells of a row filled up or cut to the header's width; a row that is blank, or whose quotes
   * are out of order, has its fault already.
   */
  #fit(row: RawRow, cells: readonly string[], blank: boolean): string[] {
    const width = this.#header!.length;
    const params = { cells: cells.length, labels: width };
    const isTold = blank || !row.sound;
    if (!isTold && cells.length < width) {
      this.#faults.add(
        'missing-cell',
        () => ({ ...this.#placeOf(row, row.end), field: this.#header![cells.length]! }),
        params,
      );
    } else if (!isTold) {
      this.#faults.add(
        'extra-cell',
        () => ({
          ...this.#placeOf(row, toRawCells(this.#source, row)[width]!.start),
          found: toFound(cells[width]!),
        }),
        params,
      );
    }
    const lacking = Math.max(0, width - cells.length);
    this.#filled += lacking;
    if (this.#filled <= mostFilled)
      return [...cells.slice(0, width), ...Array<string>(lacking).fill('')];
    if (!this.#unreadable) this.#refuse(row, 'too_short');
    return [];
  }

  #judgeLengths(row: RawRow, cells: readonly string[]): void {
    cells.forEach((cell, index) => {
      if (cell.length <= longestCell) return;
      const place = () =>
        this.#placeOf(row, toRawCells(this.#source, row)[index]?.start ?? row.start);
      this.#faults.add('x-cell-too-long', () => ({ ...place(), field: this.#header![index]! }), {
        length: cell.length,
        most: longestCell,
      });
    });
  }

  #placeOf(row: RawRow, offset: number): Place {
    return { file: this.#source.file, ...toPlace(this.#source, row, offset) };
  }
}
