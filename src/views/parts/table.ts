/**
 * A table as plain data; and what its rows are found and ordered with in the browser: what the form
 * above them offers, and what its script is told.
 */
import { localeOf } from '../../i18n/index.ts';
import type { Context } from './context.ts';
import type { Inline } from './inlines.ts';

export type ColumnKind = 'title' | 'text' | 'date' | 'number' | 'status' | 'spark';
export interface Column {
  key: string;
  label: string;
  kind: ColumnKind;
  /** The definition that its numbers come to, where that is not the one of the table. */
  figure?: string;
}
export interface DataRow {
  id: string;
  cells: readonly (readonly Inline[])[];
  quiet?: boolean;
}
export interface Table {
  columns: readonly Column[];
  rows: readonly DataRow[];
  caption?: string;
}

export const column = (key: string, label: string, kind: ColumnKind = 'text'): Column => ({
  key,
  label,
  kind,
});
/** Columns whose numbers come to a definition of their own. */
export const ofFigure = (figure: string, ...columns: readonly Column[]): readonly Column[] =>
  columns.map((one) => ({ ...one, figure }));
export const numberColumn = (key: string, label: string): Column => column(key, label, 'number');

/** Whether a table is of numbers that are read one against the other, some beside a word. */
export function isCounts({ columns: [, ...others] }: Table): boolean {
  const numbers = others.filter(({ kind }) => kind === 'number').length;
  return (
    others.length > 1 &&
    (numbers === others.length || (numbers >= 5 && numbers === others.length - 1))
  );
}

/** Letters of a line on a phone. */
const lineLetters = 32;

/** How many lines a row has on a phone: each cell stands in lines of its own. */
const linesOf = ({ cells }: DataRow): number =>
  cells
    .flat()
    .reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / lineLetters)), 0);

/** Lines of a table that a phone shows before it asks, and the fewest rows worth asking for. */
const firstLines = 40;
const fewestFurther = 3;

/** How many rows of a table a phone shows at first; all of them where few would be left. */
export function firstRows(table: Table, most = firstLines): number {
  const { rows } = table;
  if (isCounts(table)) return rows.length;
  let lines = 0;
  const first = rows.findIndex((row) => (lines += linesOf(row)) > most);
  return first === -1 || rows.length - first < fewestFurther ? rows.length : Math.max(first, 1);
}

/** How many lines of a table stand on a phone at first. */
export const shownLines = (table: Table): number =>
  isCounts(table)
    ? 2 * table.rows.length
    : table.rows.slice(0, firstRows(table)).reduce((sum, row) => sum + linesOf(row), 0);

/** Something that rows can be chosen by; in its address it is called by this name. */
export interface RowFilter {
  name: string;
  label: string;
  options: readonly { key: string; label: string; lang?: string | undefined }[];
}

export interface RowFinder {
  /** Where the rows begin. */
  address: string;
  filters: readonly RowFilter[];
  /** What rows can be ordered by; in the address a column is called by its key. */
  columns: readonly { key: string; label: string }[];
  /** What the script knows, as it is written into the page. */
  known: KnownRows;
}

/** What the script that finds rows is told. */
export interface KnownRows {
  address: string;
  locale: string;
  onPage: number;
  columns: readonly string[];
  /** The file of which the rows that are found can be taken. */
  csv: string;
  /** All rows as the file has them, or the pages on which they stand. */
  rows:
    | {
        in: 'file';
        mostOfCell: number;
        /** Numbers of the rows in which something is doubtful. */
        doubtful: readonly number[];
      }
    | { in: 'pages'; pages: readonly string[] };
  say: Readonly<Record<SaidOfRows, string>>;
}

const said = [
  'range',
  'rangeFound',
  'foundNone',
  'loading',
  'failed',
  'doubtful',
  'inOrder',
  'by',
  'more',
] as const;
type SaidOfRows = (typeof said)[number] | 'order';

/** Completes what the script is told: how the language writes numbers, and the words. */
export function toKnownRows(
  { language, say }: Context,
  known: Omit<KnownRows, 'locale' | 'say'>,
  order: string,
): KnownRows {
  const names = ['from', 'to', 'count', 'found', 'range', 'order', 'column'];
  const words = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  return {
    ...known,
    locale: localeOf(language),
    say: {
      ...(Object.fromEntries(said.map((key) => [key, say(`data.${key}`, words)])) as Omit<
        KnownRows['say'],
        'order'
      >),
      order,
    },
  };
}

/** What a row can be chosen by: each key with the values that it has. */
export type RowKeys = Readonly<Record<string, readonly string[]>>;

/** A row's keys as one text: `forum:twg result:late`. */
export function toKeyText(keys: RowKeys): string {
  return Object.entries(keys)
    .flatMap(([key, values]) => values.map((value) => `${key}:${value}`))
    .join(' ');
}
