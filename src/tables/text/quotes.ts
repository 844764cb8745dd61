/** Quotes of rows, judged: where they open and close cells. */
import {
  type Fault,
  type FaultList,
  type FaultCode,
  type Place,
  toFound,
} from '../../schema/faults/index.ts';
import { findClose } from './cells.ts';
import { toPlace } from './places.ts';
import { type TableText, type RawRow, endsInBoth, findLineEnd } from './tableText.ts';

/** What a fault shows of the text behind a quote is cut from as many characters. */
const mostLooked = 1000;

/**
 * Judges the quotes of rows, one after another: each opens where a cell begins and closes where it
 * ends.
 */
export class QuoteJudge {
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
      return this.#report(
        row,
        'x-unterminated-quote',
        open,
        shape.length,
        shape.length,
        () => ({}),
      );
    let stop = end;
    for (; stop < close; stop = findLineEnd(shape, stop + 1, lineEnd)) this.breaks++;
    if (!this.#endsCell(close + 1, stop)) {
      return this.#report(row, 'x-stray-quote', close, close + 1, stop, () => ({
        why: 'behind',
        opened: toPlace(this.#source, row, open).line,
      }));
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
      return this.#report(row, 'x-stray-quote', quote, quote, end, () => ({
        why: 'spaced',
        opened: 0,
      }));
    }
    this.#passCell(quote, end);
    return end;
  }

  #endsCell(at: number, stop: number): boolean {
    const { shape, dialect } = this.#source;
    return (
      at === stop ||
      (at === stop - 1 && endsInBoth(this.#source, stop)) ||
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
    params: () => Fault['params'],
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
    const [rest = ''] = text.slice(at, Math.min(at + mostLooked, stop)).split('\n', 1);
    return { file, ...toPlace(this.#source, row, at), found: toFound(rest) };
  }
}
