/**
 * Text of a table to rows of text. The tokenizer cuts; what it leaves open (quotes, line ends,
 * labels, widths, places) is judged here, before and after. Runs in a browser too.
 */
import Papa from 'papaparse';
import type { Dialect, TextTable } from '../../schema/index.ts';
import { type Fault, type FaultCode, FaultList } from '../../schema/faults/index.ts';
import { parseJsonTable } from '../json/table.ts';
import { TableReader, delimiters } from './reader.ts';
import { scanRows } from './scan.ts';
import { marksFault } from './encoding.ts';
import { PlaceCursor } from './places.ts';
import { toTableText, type TableText } from './tableText.ts';

/**
 * A table's rows, and everything that is wrong with its text. The table is undefined where nothing
 * in it can be read; else its rows have one cell for each label, too short ones filled up and too
 * long ones cut, each with its fault. What is damaged in one way is read on as it is likely meant,
 * so that what else is wrong is told with it.
 */
export function parseTable(
  text: string,
  dialect: Dialect,
  file: string,
): { table: TextTable | undefined; faults: Fault[] } {
  const { json } = dialect;
  if (json) return parseJsonTable(text, { ...dialect, json }, file);
  const { table, faults } = parseAsStated(text, dialect, file);
  const other = faults.find(({ code }) => code === 'x-looks-delimited');
  if (!other) return { table, faults };
  const delimiter = delimiters[other.params['delimiter'] as keyof typeof delimiters];
  const likely = parseAsStated(text, { ...dialect, delimiter }, file);
  return { table: likely.table, faults: [other, ...likely.faults] };
}

function parseAsStated(
  text: string,
  dialect: Dialect,
  file: string,
): { table: TextTable | undefined; faults: Fault[] } {
  const faults = new FaultList();
  const source = judgeText(toTableText(text, dialect, file), faults);
  const table = source && readTable(source, faults);
  return { table, faults: faults.toFaults() };
}

function readTable(source: TableText, faults: FaultList): TextTable | undefined {
  const reader = new TableReader(source, faults);
  for (const row of scanRows(source, faults)) {
    if (!reader.take(row)) break;
  }
  return reader.finish();
}

/**
 * Tells what is wrong with the text as a whole, and gives it as it is cut; nothing where there is no
 * sense in cutting it.
 */
function judgeText(source: TableText, faults: FaultList): TableText | undefined {
  const { text, file, dialect } = source;
  const cursor = new PlaceCursor(source, { start: 0, line: 1 });
  const add = (code: FaultCode, at: number, params: Fault['params'] = {}) =>
    faults.add(code, () => ({ file, ...cursor.placeOf(at) }), params);
  if (
    Papa.BAD_DELIMITERS.includes(dialect.delimiter) ||
    dialect.delimiter === '' ||
    dialect.delimiter === dialect.quoteChar
  ) {
    add('source-error', 0, { why: 'dialect', most: 0 });
    return undefined;
  }
  if (text === '') {
    add('source-error', 0, { why: 'empty', most: 0 });
    return undefined;
  }
  if (text.includes('\0')) {
    add('x-nul', text.indexOf('\0'));
    return judgeText(toTableText(text.replaceAll('\0', '\uFFFD'), dialect, file), faults);
  }
  const marks = dialect.escapeChar && marksFault(text, { file }, dialect.escapeChar);
  if (!marks) return judgeLineEnds(source, add);
  faults.add(marks.code, () => marks, marks.params);
  return undefined;
}

/** Carriage returns alone end lines where there are no line feeds; else they are part of a cell. */
function judgeLineEnds(
  source: TableText,
  add: (code: FaultCode, at: number, params?: Fault['params']) => void,
): TableText {
  const { text, lineEnd } = source;
  if (lineEnd === '\r') {
    if (text.includes('\n')) add('x-mixed-line-ends', text.indexOf('\n'), { first: 'CR' });
    return source;
  }
  const bare = /\r(?!\n)/g;
  const ends = text.includes('\n');
  for (let match = bare.exec(text); match; match = bare.exec(text)) {
    add('x-bare-carriage-return', match.index);
    if (!ends) return { ...source, lineEnd: '\r' };
  }
  return source;
}
