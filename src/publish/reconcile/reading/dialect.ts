/** The cells of a table of the record, read with another parser than the engine's. */
import { parse } from 'csv-parse/sync';
import type { ResourceDescriptor } from '../../../schema/index.ts';
import { readJson } from './json.ts';

type Row = readonly string[];

/** What stands before a quotation mark within quotes; none where nothing is quoted. */
function escapeOf({ quoteChar, doubleQuote, escapeChar }: ResourceDescriptor['dialect']) {
  return quoteChar !== null && !doubleQuote ? escapeChar : quoteChar;
}

/** A carriage return ends a line where the descriptor says so, or where nothing else does. */
const lineEndsOf = (text: string, { lineTerminator }: ResourceDescriptor['dialect']): string[] =>
  lineTerminator === '\r' || !text.includes('\n') ? ['\r'] : ['\r\n', '\n'];

/** The cells of a file in the dialect that the descriptor gives. */
export function readDialect(
  bytes: Buffer,
  { dialect, encoding, schema }: ResourceDescriptor,
): { header: Row; rows: readonly Row[] } {
  const text = new TextDecoder(encoding).decode(bytes);
  if (dialect.json) return readJson(text, dialect, dialect.json);
  const records = parse(text, {
    delimiter: dialect.delimiter,
    quote: dialect.quoteChar ?? false,
    escape: escapeOf(dialect),
    bom: true,
    ltrim: dialect.skipInitialSpace,
    comment: dialect.commentChar,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: lineEndsOf(text, dialect),
  }) as unknown as { record: string[]; raw: string }[];
  // Lines that are empty count where rows are numbered, and hold nothing.
  const kept = records
    .map(({ record, raw }, index) => ({ cells: record, raw, number: index + 1 }))
    .filter(({ raw, number }) => /[^\r\n]/.test(raw) && !dialect.commentRows.includes(number));
  const isHead = (number: number) => dialect.header && dialect.headerRows.includes(number);
  const heads = kept.filter(({ number }) => isHead(number)).map(({ cells }) => cells);
  const rows = kept
    .filter(({ number }) => !dialect.header || number > Math.max(...dialect.headerRows))
    .map(({ cells }) => cells);
  const width = Math.max(0, ...heads.map((cells) => cells.length));
  const labels = Array.from({ length: width }, (_, column) =>
    heads
      .map((cells) => cells[column] ?? '')
      .filter((part) => part !== '')
      .join(dialect.headerJoin),
  );
  const header = dialect.header ? labels : schema.fields.map(({ name }) => name);
  return { header, rows };
}
