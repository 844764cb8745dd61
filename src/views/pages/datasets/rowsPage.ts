/**
 * The rows of a table: on pages that anybody can read, and with what the browser needs to find and
 * order among all of them.
 */
import { formatNumber } from '../../../i18n/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import { remember } from '../../../schema/values/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type RowFilter, type RowFinder, type Table, toKnownRows } from '../../parts/table.ts';
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
    range: context.say('data.inOrder', {
      range: context.say('data.range', {
        from: number(from + 1),
        to: number(to),
        count: number(count),
      }),
      order: context.say('list.order', { order: 'written' }),
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
  const address = addressIn(context, rowsPath(dataset, 1));
  const columns = dataset.header.map((label, index) => ({ key: String(index), label }));
  return {
    address,
    filters: fewValues(dataset),
    columns,
    known: toKnownRows(
      context,
      {
        address,
        columns: columns.map(({ key }) => key),
        onPage: rowsOnPage(dataset),
        csv: fileAddress(context, `/data/${dataset.resource.name}.csv`),
        rows: { in: 'file', mostOfCell, doubtful },
      },
      context.say('list.order', { order: 'written' }),
    ),
  };
}

const mostFilters = 3;
const mostValues = 30;
const longestValue = 60;

/** The first columns of few values, each of which many rows have. */
const fewValues = (dataset: Dataset): readonly RowFilter[] =>
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
        const options = [...values]
          .sort(compareValues)
          .map((value) => ({ key: value, label: value }));
        return useful ? [{ name: `is-${column}`, label, options }] : [];
      })
      .slice(0, mostFilters),
  );

const compareValues = new Intl.Collator('en', { numeric: true }).compare;
