/** What the text of a stranger's table is: its encoding, how its cells are separated, its labels. */
import { formatFault } from '../../../i18n/index.ts';
import { type Fault, FaultList } from '../../../schema/faults/index.ts';
import type { ResourceDescriptor, TextTable } from '../../../schema/index.ts';
import { parseDescriptor } from '../../../tables/descriptor/index.ts';
import {
  decodeTable,
  parseTable,
  scanRows,
  toCellText,
  toRawCells,
  toTableText,
} from '../../../tables/text/index.ts';

/** A table as it is likely to be read: what its resource says of it, and what is doubtful. */
export interface GuessedText {
  raw: Readonly<Record<string, unknown>>;
  text: string;
  table: TextTable | undefined;
  doubts: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];
/** Rows that are looked at for the form of all. */
/** A word that ASCII cannot write. */
const isForeign = (word: string): boolean => /[^\0-\x7F]/.test(word);
const mostLooked = 200;
/** How far down the labels may stand. */
const mostAbove = 20;

/** The resource that a descriptor's entry is read as. */
export function toResource(raw: object): ResourceDescriptor {
  const { descriptor } = parseDescriptor({ resources: [raw] }, 'datapackage.json');
  return descriptor.resources[0]!;
}

export function guessText(bytes: Uint8Array, path: string): GuessedText {
  const { encoding, text, doubts } = guessEncoding(bytes, path);
  const base = { name: 'table', path, ...(encoding === 'utf-8' ? {} : { encoding }) };
  const raw = /\.(?:json|jsonl|ndjson)$/i.test(path)
    ? guessJson(base, text)
    : guessDialect(base, text);
  const { table, faults } = parseTable(text, toResource(raw).dialect, path);
  return { raw, text, table, doubts: [...doubts, ...faultDoubts(faults)] };
}

/** UTF-8 where it can be; else what the first bytes, or those that are none, look like. */
function guessEncoding(
  bytes: Uint8Array,
  file: string,
): { encoding: string; text: string; doubts: string[] } {
  const marked = [bytes[0], bytes[1]].join() === '255,254' ? 'utf-16le' : undefined;
  const first = marked ?? ([bytes[0], bytes[1]].join() === '254,255' ? 'utf-16be' : 'utf-8');
  const { text, faults } = decodeTable(bytes, first, { file });
  const wrong = faults.find(({ code }) => code === 'encoding-error');
  if (!wrong) return { encoding: first, text: text ?? '', doubts: [] };
  const encoding = String(wrong.params['suggestion']);
  const again = decodeTable(bytes, encoding, { file }).text ?? '';
  const words =
    again
      .match(/[\p{L}\d\u0080-\u{10FFFF}]+/gu)
      ?.filter(isForeign)
      .slice(0, mostLooked) ?? [];
  const word = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return {
    encoding,
    text: again,
    doubts: [`it is not in UTF-8 and was read as ${encoding}: is “${word}” right?`],
  };
}

/** A list of rows, or the property that holds it. */
function guessJson(base: { path: string }, text: string): Record<string, unknown> {
  const raw = { ...base, type: 'table' };
  const { faults } = parseTable(text, toResource(raw).dialect, base.path);
  const property = faults.find(({ code }) => code === 'source-error')?.params['suggestion'];
  return property ? { ...raw, dialect: { property } } : raw;
}

/** One row of a text as it is cut: its number, from 1, and its cells. */
interface Cut {
  number: number;
  cells: string[];
}

function cutRows(text: string, dialect: object): Cut[] {
  const source = toTableText(text, toResource({ path: 'x.csv', dialect }).dialect, '');
  const rows: Cut[] = [];
  for (const row of scanRows(source, new FaultList())) {
    const cells = toRawCells(source, row).map((cell) => toCellText(source, cell).trim());
    rows.push({ number: row.number, cells });
    if (rows.length === mostLooked) break;
  }
  return rows;
}

/** The separation by which most rows have the same number of cells, and the row of labels. */
function guessDialect(base: { path: string }, text: string): Record<string, unknown> {
  const tried = delimiters.map((delimiter) => {
    const rows = cutRows(text, { delimiter });
    return { delimiter, rows, ...commonWidth(rows) };
  });
  const [best] = tried.toSorted((a, b) => b.share - a.share || b.width - a.width);
  const { delimiter, width, rows } = best!.share > 0 ? best! : tried[0]!;
  const isUsual = delimiter === (/\.(?:tsv|tab)$/i.test(base.path) ? '\t' : ',');
  const dialect = {
    ...(isUsual ? {} : { delimiter }),
    ...(text.includes('\r') && !text.includes('\n') ? { lineTerminator: '\r' } : {}),
    ...(/(?:^|[^"]),\s+"/m.test(text) && delimiter === ',' ? spacing(text) : {}),
    ...guessHeader(rows, width),
  };
  const format = /\.(?:csv|tsv|tab)$/i.test(base.path) ? {} : { format: 'csv' };
  return { ...base, ...format, ...(Object.keys(dialect).length > 0 ? { dialect } : {}) };
}

function commonWidth(rows: readonly Cut[]): { width: number; share: number } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const counts = new Map<number, number>();
  for (const { cells } of filled) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: width > 1 ? count / filled.length : 0 };
}

/** Whether quotes stand behind spaces: then spaces are no part of cells. */
function spacing(text: string): object {
  const { faults } = parseTable(text, toResource({ path: 'x.csv' }).dialect, '');
  return faults.some(({ code, params }) => code === 'x-stray-quote' && params['why'] === 'spaced')
    ? { skipInitialSpace: true }
    : {};
}

/** The first row that is as wide as most and mostly filled has the labels. */
function guessHeader(rows: readonly Cut[], width: number): object {
  const filled = ({ cells }: Cut) => cells.filter((cell) => cell !== '').length;
  const at = rows
    .slice(0, mostAbove)
    .findIndex((row) => row.cells.length === width && filled(row) >= Math.ceil(width * 0.6));
  const head = rows[Math.max(at, 0)];
  const above = rows.slice(0, Math.max(at, 0));
  if (above.length > 0 && above.every(({ cells }) => cells[0]!.startsWith('#')))
    return { commentChar: '#' };
  if (above.length > 0) return { headerRows: [head!.number] };
  const isData = head !== undefined && head.cells.every((cell) => /^[-+]?[\d.,:/ ]+$/.test(cell));
  return isData && width > 1 ? { header: false } : {};
}

/** What is wrong with the text whatever its columns are, one line for each kind. */
function faultDoubts(faults: readonly Fault[]): string[] {
  const kinds = new Map<string, Fault[]>();
  for (const one of faults) kinds.set(one.code, [...(kinds.get(one.code) ?? []), one]);
  return [...kinds].map(([code, [first, ...more]]) => {
    const others = more.length > 0 ? `, and ${more.length} more` : '';
    return `line ${first!.line ?? 1}${others}: ${formatFault('en', first!)} [${code}]`;
  });
}
