/**
 * One file of a table in its versions: each read as its day's description says, and the rows in
 * which two of them differ, as text. Rows are compared as a multiset, so order, quotes, line ends,
 * delimiter and encoding make no difference.
 *
 * Where both versions are described alike and in order, only the stretches of bytes that differ are
 * cut and decoded; else both are read whole. Both ways give the same difference, to the order of
 * its rows.
 */
import type { Dialect } from '../../schema/index.ts';
import { type Fault, type FaultCode, compareText, fault } from '../../schema/faults/index.ts';
import { decodeTable, mostTableBytes, parseTable } from '../../tables/text/index.ts';
import { compareRows, splitRows, type Split } from './rows.ts';

/** How a file is to be read; `own` where the descriptor of its own day says so, not today's. */
export interface Description {
  encoding: string;
  dialect: Dialect;
  own: boolean;
}

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

/** One version of a file, read. */
export interface TableReading {
  file: string;
  bytes: Buffer;
  description: Description;
  header: readonly string[];
  /**
   * Where rows begin, the header first; undefined where rows cannot be told apart by their bytes.
   */
  starts: Uint32Array | undefined;
  /** All rows, where they were cut already. */
  rows: readonly (readonly string[])[] | undefined;
}

/** Faults that leave no doubt about what the rows say. */
const harmless = new Set<FaultCode>(['blank-row', 'x-mixed-line-ends', 'x-cell-too-long']);
const delimiters: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};
const lineFeed = 10;
const pointer = 'version https://git-lfs.github.com/spec/';

const isUtf8 = (encoding: string): boolean =>
  /^(?:utf[-_]?8(?:-sig)?|(?:us-)?ascii)$/i.test(encoding.trim());
const isSingleByte = (encoding: string): boolean =>
  /^(?:windows-12\d\d|cp12\d\d|iso-8859-\d+|latin[-_]?1)$/i.test(encoding.trim());

/**
 * Reads a version whole. Where the description does not fit (an older version may be separated or
 * encoded otherwise than today's descriptor says), what the text itself shows is tried; a version
 * that still has a fault that could mean other rows is not read.
 */
export function readVersion(
  bytes: Buffer,
  description: Description,
  file: string,
): TableReading | Fault {
  const decoded = decode(bytes, description, file);
  if (!('text' in decoded)) return decoded;
  if (decoded.text.startsWith(pointer))
    return fault('source-error', { file, line: 1 }, { why: 'pointer' });
  let { dialect } = description;
  let { table, faults } = parseTable(decoded.text, dialect, file);
  const other = faults.find((one) => one.code === 'x-looks-delimited');
  if (other) {
    dialect = { ...dialect, delimiter: delimiters[String(other.params.delimiter)] ?? ',' };
    ({ table, faults } = parseTable(decoded.text, dialect, file));
  }
  const serious = faults.find((one) => !harmless.has(one.code));
  if (serious || !table) return serious ?? fault('source-error', { file }, { why: 'empty' });
  const plain =
    faults.length === 0 && decoded.asDescribed && !other && canSplit(description, table.header);
  const starts = plain ? splitRows(bytes) : undefined;
  return {
    file,
    bytes,
    description,
    header: table.header,
    rows: table.rows.map((row) => row.cells),
    starts: starts?.length === table.rows.length + 2 ? starts : undefined,
  };
}

/** Whether bytes alone tell where rows begin, whatever the rows say. */
function canSplit({ encoding, dialect, own }: Description, header: readonly string[]): boolean {
  const {
    quoteChar,
    doubleQuote,
    escapeChar,
    commentChar,
    commentRows,
    headerRows,
    lineTerminator,
  } = dialect;
  return (
    (isUtf8(encoding) || (own && isSingleByte(encoding))) &&
    header.length > 1 &&
    dialect.header &&
    headerRows.length === 1 &&
    headerRows[0] === 1 &&
    quoteChar === '"' &&
    doubleQuote &&
    escapeChar === null &&
    commentChar === null &&
    commentRows.length === 0 &&
    lineTerminator !== '\r'
  );
}

function decode(
  bytes: Buffer,
  { encoding, own }: Description,
  file: string,
): { text: string; asDescribed: boolean } | Fault {
  if (!own && !isUtf8(encoding) && bytes.some((byte) => byte > 127)) {
    const { text } = decodeTable(bytes, 'utf-8', { file });
    if (text !== undefined) return { text, asDescribed: false };
  }
  const { text, faults } = decodeTable(bytes, encoding, { file });
  if (text !== undefined) return { text, asDescribed: true };
  const suggestion = faults[0]!.params.suggestion;
  const other =
    typeof suggestion === 'string' ? decodeTable(bytes, suggestion, { file }).text : undefined;
  return other === undefined ? faults[0]! : { text: other, asDescribed: false };
}

/** All rows of a version. */
export function rowsOf(reading: TableReading): readonly (readonly string[])[] {
  if (reading.rows) return reading.rows;
  const again = readVersion(reading.bytes, reading.description, reading.file);
  return 'header' in again ? again.rows! : [];
}

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
  const { text } = decodeTable(
    Buffer.concat([from.bytes.subarray(0, from.starts![1]), ...parts]),
    description.encoding,
    { file },
  );
  if (text === undefined) return undefined;
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

export function sameDescription(a: Description, b: Description): boolean {
  return (
    a === b ||
    (a.encoding === b.encoding &&
      a.own === b.own &&
      JSON.stringify(a.dialect) === JSON.stringify(b.dialect))
  );
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
