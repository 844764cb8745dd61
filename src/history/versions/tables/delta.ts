/**
 * One file of a table in its versions: each read as its day's description says, and the rows in
 * which two of them differ, as text. Rows are compared as a multiset, so order, quotes, line ends,
 * delimiter and encoding make no difference.
 *
 * Where both versions are described alike and in order, only the stretches of bytes that differ are
 * cut and decoded; else both are read whole. Both ways give the same difference, to the order of
 * its rows.
 */
import { compareText } from '../../../schema/faults/index.ts';
import { decodeTable, mostTableBytes, parseTable } from '../../../tables/text/index.ts';
import { compareRows, type Split } from './rows.ts';
import { type TableReading, rowsOf, type Description, sameDescription } from './reading.ts';

/** The rows of a file that differ between two versions, as cells, in a fixed order. */
export interface RowDelta {
  /** Header before and after; undefined where there was no file. */
  from?: readonly string[] | undefined;
  to?: readonly string[] | undefined;
  removed: readonly (readonly string[])[];
  added: readonly (readonly string[])[];
  /**
   * Whether `removed` and `added` are all rows, because labels differ or because it was asked for.
   */
  whole: boolean;
}

const lineFeed = 10;

/**
 * The difference between two versions read whole; one that is undefined had no file. With `whole`
 * asked for, all rows of both.
 */
export function compareReadings(
  from: TableReading | undefined,
  to: TableReading | undefined,
  whole = false,
): RowDelta {
  const [before, after] = [from ? rowsOf(from) : [], to ? rowsOf(to) : []];
  const alike = !whole && (!from || !to || sameLabels(from.header, to.header));
  const { removed, added } = alike
    ? toDifference(before, after)
    : { removed: before, added: after };
  return {
    from: from?.header,
    to: to?.header,
    removed: toOrdered(removed),
    added: toOrdered(added),
    whole: !alike,
  };
}

/**
 * Reads the next version of a file through the one before it, or undefined where it must be read
 * whole. The new reading has no `rows`.
 */
export function readNext(
  from: TableReading,
  bytes: Buffer,
  description: Description,
): { reading: TableReading; delta: RowDelta } | undefined {
  if (
    !from.starts ||
    bytes.length > mostTableBytes ||
    !sameDescription(from.description, description)
  )
    return undefined;
  const split = compareRows(from.bytes, from.starts, bytes);
  if (split.stretches.some((stretch) => stretch.fromStart === 0)) return undefined;
  const rows = readStretches(from, bytes, split);
  if (!rows) return undefined;
  const { removed, added } = toDifference(rows.removed, rows.added);
  return {
    reading: {
      file: from.file,
      bytes,
      description,
      header: from.header,
      starts: split.starts,
      rows: undefined,
    },
    delta: {
      from: from.header,
      to: from.header,
      removed: toOrdered(removed),
      added: toOrdered(added),
      whole: false,
    },
  };
}

/**
 * The rows of all stretches of both versions, under the table's header; undefined where any of them
 * has a fault.
 */
function readStretches(
  from: TableReading,
  bytes: Buffer,
  split: Split,
): Pick<RowDelta, 'removed' | 'added'> | undefined {
  const before = split.stretches.map((one) => from.bytes.subarray(one.fromStart, one.fromEnd));
  const after = split.stretches.map((one) => bytes.subarray(one.toStart, one.toEnd));
  const parts = [...before, ...after].filter((part) => part.length > 0).map(withLineFeed);
  if (parts.length === 0) return { removed: [], added: [] };
  const { file, description } = from;
  const { text, faults: wrong } = decodeTable(
    Buffer.concat([from.bytes.subarray(0, from.starts![1]), ...parts]),
    description.encoding,
    { file },
  );
  if (text === undefined || wrong.length > 0) return undefined;
  const { table, faults } = parseTable(text, description.dialect, file);
  if (!table || faults.length > 0 || table.rows.length !== split.removed + split.added)
    return undefined;
  const rows = table.rows.map((row) => row.cells);
  return { removed: rows.slice(0, split.removed), added: rows.slice(split.removed) };
}

/**
 * A stretch that can be followed by another: only the last row of a file may end without a line
 * feed.
 */
function withLineFeed(part: Buffer): Buffer {
  return part.at(-1) === lineFeed ? part : Buffer.concat([part, Buffer.of(lineFeed)]);
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index]);
}

/** What is left of two multisets of rows when the rows that both have are taken away. */
function toDifference(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Pick<RowDelta, 'removed' | 'added'> {
  const counts = new Map<string, number>();
  for (const row of before) count(counts, row, 1);
  const added = after.filter((row) => !take(counts, row));
  const removed = before.filter((row) => take(counts, row));
  return { removed, added };
}

function count(counts: Map<string, number>, row: readonly string[], by: number): void {
  const key = JSON.stringify(row);
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Whether the multiset holds the row, which is then taken out of it. */
function take(counts: Map<string, number>, row: readonly string[]): boolean {
  const key = JSON.stringify(row);
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

function toOrdered(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ row }) => row);
}
