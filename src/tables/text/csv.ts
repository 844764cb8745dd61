/**
 * Text of a table to rows of text. The tokenizer cuts; what it leaves open (quotes, line ends,
 * labels, widths, places) is judged here, before and after. Runs in a browser too.
 */
import Papa from 'papaparse';
import type { Dialect, TextTable } from '../../schema/index.ts';
import { type Fault, type FaultCode, FaultList } from '../../schema/faults/index.ts';
import { TableReader } from './reader.ts';
import { scanRows } from './scan.ts';
import { PlaceCursor } from './places.ts';
import { toTableText, type TableText } from './tableText.ts';

/**
 * A table's rows, and everything that is wrong with its text. The table is undefined where nothing
 * in it can be read; else its rows have one cell for each label, too short ones filled up and too
 * long ones cut, each with its fault.
 */
export function parseTable(
  text: string,
  dialect: Dialect,
  file: string,
): { table: TextTable | undefined; faults: Fault[] } {
  const faults = new FaultList();
  const source = toTableText(text, dialect, file);
  const table = judgeText(source, faults) ? readTable(source, faults) : undefined;
  return { table, faults: faults.toFaults() };
}

function readTable(source: TableText, faults: FaultList): TextTable | undefined {
  const reader = new TableReader(source, faults);
  for (const row of scanRows(source, faults)) {
    if (!reader.take(row)) break;
  }
  return reader.finish();
}

/** What is wrong with the text as a whole; false where there is no sense in cutting it. */
function judgeText(source: TableText, faults: FaultList): boolean {
  const { text, file, dialect, lineEnd } = source;
  const cursor = new PlaceCursor(source, { start: 0, line: 1 });
  const add = (code: FaultCode, at: number, params: Fault['params'] = {}) =>
    faults.add(code, () => ({ file, ...cursor.placeOf(at) }), params);
  if (
    Papa.BAD_DELIMITERS.includes(dialect.delimiter) ||
    dialect.delimiter === '' ||
    dialect.delimiter === dialect.quoteChar
  ) {
    add('source-error', 0, { why: 'dialect', most: 0 });
  } else if (text === '') add('source-error', 0, { why: 'empty', most: 0 });
  else if (text.includes('\0')) add('x-nul', text.indexOf('\0'));
  else {
    if (lineEnd === '\n')
      return (
        !text.includes('\r') ||
        judgeCarriageReturns(text, (at) => add('x-bare-carriage-return', at))
      );
    if (text.includes('\n')) add('x-mixed-line-ends', text.indexOf('\n'), { first: 'CR' });
    return true;
  }
  return false;
}

/**
 * Reports every carriage return without its line feed; false where the text has no other line ends.
 */
function judgeCarriageReturns(text: string, add: (at: number) => void): boolean {
  const bare = /\r(?!\n)/g;
  const split = text.includes('\n');
  for (let match = bare.exec(text); match; match = bare.exec(text)) {
    add(match.index);
    if (!split) return false;
  }
  return true;
}
