/** One version of a table's file, read as its day's description says. */
import type { Dialect } from '../../../schema/index.ts';
import { type FaultCode, type Fault, fault } from '../../../schema/faults/index.ts';
import { parseTable, decodeTable } from '../../../tables/text/index.ts';
import { splitRows } from './rows.ts';

/** How a file is to be read; `own` where the descriptor of its own day says so, not today's. */
export interface Description {
  encoding: string;
  dialect: Dialect;
  own: boolean;
  /** Whether it belongs to no register: its rows are taken as they stand. */
  plain: boolean;
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
const harmless = new Set<FaultCode>([
  'blank-row',
  'x-mixed-line-ends',
  'x-bare-carriage-return',
  'x-cell-too-long',
]);
/** Besides these, faults with which a table without register is published. */
const tolerated = new Set<FaultCode>([
  'missing-cell',
  'extra-cell',
  'x-stray-quote',
  'duplicate-label',
  'blank-label',
]);
const delimiters: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

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
  const serious = faults.find(
    ({ code }) => !harmless.has(code) && !(description.plain && tolerated.has(code)),
  );
  if (serious || !table) return serious ?? fault('source-error', { file }, { why: 'empty' });
  const plain =
    faults.length === 0 && decoded.asDescribed && !other && canSplit(description, table.header);
  const starts = plain ? splitRows(bytes) : undefined;
  return {
    file,
    bytes,
    description,
    header: table.header,
    rows: table.rows.filter((row) => !row.blank).map((row) => row.cells),
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
    !dialect.json &&
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
    const { text, faults } = decodeTable(bytes, 'utf-8', { file });
    if (text !== undefined && faults.length === 0) return { text, asDescribed: false };
  }
  const { text, faults } = decodeTable(bytes, encoding, { file });
  const isText = text !== undefined && (faults.length === 0 || !text.includes('\uFFFD'));
  return isText ? { text, asDescribed: faults.length === 0 } : faults[0]!;
}

/** All rows of a version. */
export function rowsOf(reading: TableReading): readonly (readonly string[])[] {
  if (reading.rows) return reading.rows;
  const again = readVersion(reading.bytes, reading.description, reading.file);
  return 'header' in again ? again.rows! : [];
}

export function sameDescription(a: Description, b: Description): boolean {
  return (
    a === b ||
    (a.encoding === b.encoding &&
      a.own === b.own &&
      a.plain === b.plain &&
      JSON.stringify(a.dialect) === JSON.stringify(b.dialect))
  );
}
