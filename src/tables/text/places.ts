/** Line and character of what stands in the text of a table. */
import type { TextRow } from '../../schema/index.ts';
import { toRawCells } from './cells.ts';
import type { TableText, RawRow } from './tableText.ts';

/** A line and a character of it, both from 1. */
export interface Spot {
  line: number;
  column: number;
}

/**
 * Line and character of offsets that are asked for in rising order, from a known line's beginning
 * on.
 */
export class PlaceCursor {
  readonly #source: Pick<TableText, 'text' | 'lineEnd'>;
  #line: number;
  #start: number;
  /** How far line breaks were counted. */
  #seen: number;

  constructor(source: Pick<TableText, 'text' | 'lineEnd'>, from: Pick<RawRow, 'start' | 'line'>) {
    this.#source = source;
    this.#line = from.line;
    this.#start = from.start;
    this.#seen = from.start;
  }

  placeOf(offset: number): Spot {
    // Never beyond the offset: a line may be as long as the file.
    const passed = this.#source.text.slice(this.#seen, offset);
    for (
      let at = passed.indexOf(this.#source.lineEnd);
      at >= 0;
      at = passed.indexOf(this.#source.lineEnd, at + 1)
    ) {
      this.#line++;
      this.#start = this.#seen + at + 1;
    }
    this.#seen = Math.max(this.#seen, offset);
    return { line: this.#line, column: offset - this.#start + 1 };
  }
}

/** Line and character of an offset in a row. */
export function toPlace(
  source: TableText,
  row: Pick<RawRow, 'start' | 'line'>,
  offset: number,
): Spot {
  return new PlaceCursor(source, row).placeOf(offset);
}

/**
 * The places of a row's cells, each as `line * 65_536 + column`; a column beyond that counts as the
 * last.
 */
export function toPlaces(source: TableText, row: Pick<RawRow, 'start' | 'end' | 'line'>): number[] {
  const cursor = new PlaceCursor(source, row);
  return toRawCells(source, row).map((cell) => packPlace(cursor.placeOf(cell.start)));
}

export function packPlace({ line, column }: Spot): number {
  return line * 65_536 + Math.min(column, 65_535);
}

export function unpackPlace(place: number): Spot {
  return { line: Math.floor(place / 65_536), column: place % 65_536 };
}

/** A row that works out the places of its cells only when asked. */
export class PlacedRow implements TextRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly written?: readonly string[];
  readonly blank?: boolean;
  readonly #source: TableText;
  readonly #start: number;
  readonly #end: number;

  constructor(
    source: TableText,
    row: RawRow,
    { cells, written, blank }: Pick<TextRow, 'cells' | 'written' | 'blank'>,
  ) {
    this.line = row.line;
    this.cells = cells;
    if (written) this.written = written;
    if (blank) this.blank = blank;
    this.#source = source;
    this.#start = row.start;
    this.#end = row.end;
  }

  get places(): readonly number[] {
    return toPlaces(this.#source, { start: this.#start, end: this.#end, line: this.line });
  }
}
