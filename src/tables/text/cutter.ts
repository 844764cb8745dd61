/**
 * Rows of a table's text to cells: through the tokenizer where it can be trusted with them, singly
 * where not.
 */
import Papa from 'papaparse';
import type { FaultList } from '../../schema/faults/index.ts';
import { toCellText, toRawCells } from './cells.ts';
import { type RawRow, type TableText } from './tableText.ts';

/** Longer texts seldom come twice. */
const longestShared = 12;
/** Smaller tables are not worth a pool. */
const sharedFrom = 1_000_000;

export class RowCutter {
  readonly #source: TableText;
  readonly #faults: FaultList;
  readonly #plain: boolean;
  readonly #pool: CellPool | undefined;

  constructor(source: TableText, faults: FaultList) {
    this.#source = source;
    this.#faults = faults;
    this.#pool = source.text.length > sharedFrom ? new CellPool() : undefined;
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
    const { data, errors } = this.#parserFor(rows).parse(
      text.slice(first.start, last.end),
      0,
      false,
    ) as { data: string[][]; errors: unknown[] };
    if (errors.length === 0 && data.length === rows.length)
      return this.#pool ? data.map((cells) => this.#pool!.share(cells)) : data;
    this.#faults.add(
      'source-error',
      () => ({ file: this.#source.file, line: first.line, column: 1 }),
      { why: 'tokenizer', most: 0 },
    );
    return rows.map((row) => this.#cutRow(row));
  }

  #parserFor(rows: readonly RawRow[]): Papa.Parser {
    const { dialect, text, lineEnd } = this.#source;
    const crlf = rows.length > 1 && lineEnd === '\n' && text[rows[0]!.end] === '\r';
    const quote = dialect.quoteChar ?? '"';
    return new Papa.Parser({
      delimiter: dialect.delimiter,
      newline: crlf ? '\r\n' : lineEnd,
      quoteChar: quote,
      escapeChar: dialect.doubleQuote ? quote : '\0',
      fastMode: dialect.quoteChar === null ? true : undefined,
    });
  }

  #cutRow(row: RawRow): string[] {
    return toRawCells(this.#source, row).map((cell) => toCellText(this.#source, cell));
  }
}

/**
 * Keeps one copy of short texts that come again and again: tables repeat themselves, and memory is
 * what a large one costs.
 */
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
