/**
 * The rows of a table: on pages that anybody can read, and with what the browser needs to find and
 * order among all of them.
 */
import { formatNumber, localeOf } from '../../../i18n/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import { remember } from '../../../schema/values/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import type { Table } from '../../parts/table.ts';
import { faultsIn } from './quality.ts';
import { faultsByRow, mostOfCell, rowsTable } from './rows.ts';

export interface RowsView {
  /** Which rows stand here, of how many. */
  range: string;
  table: Table;
  page: number;
  pageAddresses: readonly string[];
  finder?: RowFinder;
}

/** A column whose values are few: one of them can be chosen. */
interface FewValues {
  /** Its place among the columns, and its label. */
  column: number;
  label: string;
  values: readonly string[];
}

interface RowFinder {
  address: string;
  filters: readonly FewValues[];
  columns: readonly string[];
  /** What the script knows, as it is written into the page. */
  known: KnownRows;
}

/** What the script that finds rows is told. */
export interface KnownRows {
  csv: string;
  address: string;
  locale: string;
  onPage: number;
  mostOfCell: number;
  /** Numbers of the rows in which something is doubtful. */
  doubtful: readonly number[];
  say: Readonly<Record<SaidOfRows, string>>;
}

const said = ['range', 'rangeFound', 'foundNone', 'loading', 'failed', 'doubtful'] as const;
type SaidOfRows = (typeof said)[number];

const mostOnPage = 100;
const leastOnPage = 10;
/** Bytes of the rows of a page, about: with all the rest it stays below 300 kB. */
const pageBytes = 180_000;
/** What a cell costs beside its text. */
const cellBytes = 70;

/** How many rows stand on a page of a table: fewer, where they are long. */
export function rowsOnPage(dataset: Dataset): number {
  return remember('rows on a page', dataset, () => {
    const sizes = dataset.texts.map((row) =>
      row.reduce((sum, text) => sum + cellBytes + Math.min(text.length, mostOfCell), 0),
    );
    const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
    return Math.max(leastOnPage, Math.min(mostOnPage, Math.floor(pageBytes / mean)));
  });
}

export const countRowPages = (dataset: Dataset): number =>
  Math.max(1, Math.ceil(dataset.rows.length / rowsOnPage(dataset)));

/** The path of a page of rows without language or base. */
export const rowsPath = ({ resource: { name } }: Dataset, page: number): string =>
  page === 1 ? `/data/${name}/` : `/data/${name}/page/${page}/`;

/** The address of one row: its place on the page on which it stands. */
export const rowAddress = (context: Context, dataset: Dataset, row: number): string =>
  `${addressIn(context, rowsPath(dataset, 1 + Math.floor(row / rowsOnPage(dataset))))}#row-${row + 1}`;

export function toRowsView(context: Context, dataset: Dataset, page: number): RowsView {
  const count = dataset.rows.length;
  const onPage = rowsOnPage(dataset);
  const [from, to] = [(page - 1) * onPage, Math.min(count, page * onPage)];
  const doubts = remember('doubts of rows', dataset, () =>
    faultsByRow(dataset, faultsIn(context.repository, dataset)),
  );
  const table = rowsTable(
    context,
    dataset,
    Array.from({ length: to - from }, (_, index) => from + index),
    doubts,
  );
  const number = (value: number) => formatNumber(context.language, value);
  return {
    range: context.say('data.range', {
      from: number(from + 1),
      to: number(to),
      count: number(count),
    }),
    table: {
      ...table,
      rows: table.rows.map((row) => ({ ...row, id: `row-${Number(row.id) + 1}` })),
    },
    page,
    pageAddresses: Array.from({ length: countRowPages(dataset) }, (_, index) =>
      addressIn(context, rowsPath(dataset, index + 1)),
    ),
    ...(count > 1 && !dataset.resource.opaque
      ? { finder: finderOf(context, dataset, [...doubts.keys()]) }
      : {}),
  };
}

function finderOf(context: Context, dataset: Dataset, doubtful: readonly number[]): RowFinder {
  const { language, say } = context;
  const address = addressIn(context, rowsPath(dataset, 1));
  const words = Object.fromEntries(
    ['from', 'to', 'count', 'found'].map((name) => [name, `{${name}}`]),
  );
  return {
    address,
    filters: fewValues(dataset),
    columns: dataset.header,
    known: {
      csv: fileAddress(context, `/data/${dataset.resource.name}.csv`),
      address,
      locale: localeOf(language),
      onPage: rowsOnPage(dataset),
      mostOfCell,
      doubtful,
      say: Object.fromEntries(
        said.map((key) => [key, say(`data.${key}`, words)]),
      ) as KnownRows['say'],
    },
  };
}

const mostFilters = 3;
const mostValues = 30;
const longestValue = 60;

/** The first columns of few values, each of which many rows have. */
const fewValues = (dataset: Dataset): readonly FewValues[] =>
  remember('columns of few values', dataset, () =>
    dataset.header
      .flatMap((label, column) => {
        const values = new Set<string>();
        for (const row of dataset.texts) {
          values.add(row[column] ?? '');
          if (values.size > mostValues) return [];
        }
        values.delete('');
        const useful =
          values.size > 1 &&
          values.size <= dataset.texts.length / 4 &&
          [...values].every((value) => value.length <= longestValue);
        return useful ? [{ column, label, values: [...values].sort(compareValues) }] : [];
      })
      .slice(0, mostFilters),
  );

const compareValues = new Intl.Collator('en', { numeric: true }).compare;
