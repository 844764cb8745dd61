/** What the cells of a column are: the first type that can read all of them. */
import type { FieldDescriptor } from '../../../schema/index.ts';
import { compileField } from '../../../tables/values/index.ts';

export interface GuessedColumn {
  name: string;
  /** Its cells that are not missing. */
  cells: readonly string[];
  /** How often each of them stands. */
  counts: ReadonlyMap<string, number>;
  rows: number;
  type: Type;
  /** A type that reads most cells, and those that it does not. */
  almost?: { type: Type; misfits: readonly string[] };
  /** What is not certain of its type. */
  doubt?: string;
}

/** The properties of a field that say how its cells are read. */
type Type = Pick<
  FieldDescriptor,
  'type' | 'format' | 'decimalChar' | 'groupChar' | 'trueValues' | 'falseValues'
>;

/** Cells that say of themselves that nothing is known. */
const missing = new Set([
  ...['', '-', '–', '—', '?', '..', '...', 'n/a', 'N/A', 'NA', '#N/A', 'null', 'NULL', 'None'],
  ...['nan', 'NaN', 'n.a.', 'n.d.', 'k. A.', 's.o.', 'غير متاح'],
]);
/** One of these alone may be a value: of a column of words it is kept. */
const mayBeWords = new Set(['-', 'NA', 'None', '?']);
/** So many of the cells must be of a type for the others to be exceptions. */
const mostly = 0.8;
const mostMisfits = 12;

const numbers: readonly Type[] = [
  { type: 'integer' },
  { type: 'number' },
  { type: 'number', groupChar: ',' },
  { type: 'number', decimalChar: ',' },
  { type: 'number', decimalChar: ',', groupChar: '.' },
  { type: 'number', decimalChar: ',', groupChar: ' ' },
];
const dayFirst = ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d/%m/%y', '%d.%m.%y'];
const monthFirst = ['%m/%d/%Y', '%m-%d-%Y', '%m.%d.%Y', '%m/%d/%y', '%m.%d.%y'];
const named = [
  '%d %B %Y',
  '%d %b %Y',
  '%d-%b-%Y',
  '%d-%b-%y',
  '%B %d, %Y',
  '%b %d, %Y',
  '%Y/%m/%d',
];
const dates: readonly Type[] = [
  { type: 'date' },
  { type: 'datetime' },
  ...['%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M', '%d/%m/%Y %H:%M', '%m/%d/%Y %H:%M'].map(
    (format): Type => ({ type: 'datetime', format }),
  ),
  ...[...dayFirst, ...monthFirst, ...named].map((format): Type => ({ type: 'date', format })),
];
const flags: readonly Type[] = (
  [
    ['true', 'false'],
    ['yes', 'no'],
    ['y', 'n'],
    ['oui', 'non'],
    ['ja', 'nein'],
    ['sí', 'no'],
    ['نعم', 'لا'],
  ] as const
).flatMap(([yes, no]): Type[] =>
  [(word: string) => word, (word: string) => word.toUpperCase(), toTitle].map((write) => ({
    type: 'boolean',
    trueValues: [write(yes)],
    falseValues: [write(no)],
  })),
);

function toTitle(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The columns of a table, and which texts in it are no values. */
export function readColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): { columns: GuessedColumn[]; missingValues: string[] } {
  const columns = names.map((name, index) =>
    readColumn(
      name,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  const met = [...missing].filter((word) =>
    columns.some(
      (column, index) => !column.counts.has(word) && rows.some((row) => row[index] === word),
    ),
  );
  const kept = met.filter((word) => !columns.some(({ counts }) => counts.has(word)));
  return { columns, missingValues: [...new Set(['', ...kept])] };
}

function readColumn(name: string, all: readonly string[]): GuessedColumn {
  const isWord = (cell: string) => !missing.has(cell);
  const type = findType(name, all.filter(isWord));
  const isAbsent = (cell: string) =>
    missing.has(cell) && !(type.type === 'string' && mayBeWords.has(cell));
  const cells = all.filter((cell) => !isAbsent(cell));
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const column = { name, cells, counts, rows: all.length, type };
  if (type.type !== 'string') return { ...column, ...doubtOf(type, counts) };
  const almost = isCode(counts.keys()) ? undefined : findAlmost(counts, cells.length);
  return almost && almost.misfits.length > 0 ? { ...column, almost } : column;
}

const readerOf = (type: Type) => {
  const read = compileField({ name: '', ...type }, []);
  return (cell: string) => 'value' in read(cell);
};

/** Zeros in front, and more digits than a number holds, are part of a name. */
function isCode(cells: Iterable<string>): boolean {
  return [...cells].some((cell) => /^[-+]?0\d+$/.test(cell) || /\d{16}/.test(cell));
}

function findType(name: string, cells: readonly string[]): Type {
  if (cells.length === 0) return { type: 'string' };
  const distinct = [...new Set(cells)];
  const isYear = distinct.every((cell) => /^(?:1\d|20)\d\d$/.test(cell));
  if (isYear && /year|ann[ée]e|jahr|سنة|عام/i.test(name)) return { type: 'year' };
  const tried = [...flags, ...(isCode(distinct) ? [] : numbers), ...dates];
  return tried.find((type) => distinct.every(readerOf(type))) ?? { type: 'string' };
}

/** Dates that could be read in two ways. */
function doubtOf(
  { type, format = '' }: Type,
  counts: ReadonlyMap<string, number>,
): { doubt?: string } {
  const other = monthFirst[dayFirst.indexOf(format)];
  if (type !== 'date' || other === undefined) return {};
  return [...counts.keys()].every(readerOf({ type, format: other }))
    ? { doubt: `day and month could change places: ${format} or ${other}?` }
    : {};
}

/** A type of dates or numbers that reads most of the cells. */
function findAlmost(counts: ReadonlyMap<string, number>, total: number): GuessedColumn['almost'] {
  if (total < 4) return undefined;
  for (const type of [...dates, ...numbers]) {
    const reads = readerOf(type);
    let read = 0;
    const misfits: string[] = [];
    for (const [cell, count] of counts) {
      if (reads(cell)) read += count;
      else misfits.push(cell);
      if (misfits.length > mostMisfits) break;
    }
    if (read >= mostly * total && misfits.length <= mostMisfits) return { type, misfits };
  }
  return undefined;
}

/** The column whose values tell the rows apart: one called so, else the first that does. */
export function findKey(columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  const isKey = ({ counts, cells, rows, type }: GuessedColumn) =>
    rows > 0 &&
    cells.length === rows &&
    counts.size === rows &&
    (type.type === 'string' || type.type === 'integer' || type.type === 'year');
  const keys = columns.filter(isKey);
  return (
    keys.find(({ name }) => /(?:^|[^a-z])(?:id|code|key|no|nr|ref)s?$|[a-z]I[dD]$/i.test(name)) ??
    (columns[0] && isKey(columns[0]) ? columns[0] : undefined)
  );
}
