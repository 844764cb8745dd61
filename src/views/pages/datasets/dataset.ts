/**
 * A table's own page: what it is, its rows, what its columns mean, and what is doubtful in it.
 */
import { formatNumber } from '../../../i18n/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import { sourceLine } from '../../takeaway/cite.ts';
import type { Table } from '../../parts/table.ts';
import type { Context } from '../../parts/context.ts';
import { linked, plain, registerName, type Inline } from '../../parts/inlines.ts';
import { findOwnText, type Text } from '../../parts/texts.ts';
import { isRunAsFormula } from '../../../tables/records/index.ts';
import { datasetChart } from './chart.ts';
import { columnTable } from './columns.ts';
import { fact, originOf, rowCount } from './facts.ts';
import { faultsIn, qualityOf } from './quality.ts';
import { faultsByRow, rowsTable } from './rows.ts';
import { type RowsView, rowsOnPage, toRowsView } from './rowsPage.ts';

export interface DatasetView {
  name: string;
  title: string;
  description?: Text;
  facts: readonly { label: string; values: readonly Inline[] }[];
  columns: Table;
  rows: RowsView;
  chart?: ChartSpec;
  /** Rows further down in which something is doubtful. */
  concerned?: { title: string; table: Table };
  quality: { sentence: string; table?: Table };
  downloads: readonly { label: string; href: string }[];
  /** Why there are two CSV files, where there are. */
  safeCsv?: string;
}

/** Most rows of one plain table that the search finds one by one. */
export const mostSearchedRows = 20_000;

/**
 * The table's own title in the reader's language, or the name of its register there; else as the
 * descriptor has it.
 */
export function datasetTitle(context: Context, { resource }: Dataset): string {
  const own = findOwnText(context, resource, 'title');
  if (own && (!own.lang || !resource.register)) return own.text;
  return resource.register ? registerName(context, resource.register, 'many') : resource.name;
}

export function toDatasetView(context: Context, dataset: Dataset): DatasetView {
  const { resource } = dataset;
  const path = `/data/${resource.name}`;
  const description = findOwnText(context, resource, 'description');
  const risky = hasFormulas(dataset);
  const faults = faultsIn(context.repository, dataset);
  const doubts = faultsByRow(dataset, faults);
  const chart = datasetChart(context, dataset);
  const concerned = concernedRows(context, dataset, doubts);
  return {
    name: resource.name,
    title: datasetTitle(context, dataset),
    ...(description ? { description } : {}),
    facts: factsOf(context, dataset),
    columns: columnTable(context, dataset),
    rows: toRowsView(context, dataset, 1),
    ...(chart ? { chart } : {}),
    quality: qualityOf(context, dataset, faults),
    ...(concerned ? { concerned } : {}),
    downloads: resource.opaque
      ? []
      : [
          { label: context.say('data.csv'), href: fileAddress(context, `${path}.csv`) },
          { label: context.say('data.json'), href: fileAddress(context, `${path}.json`) },
          ...(risky
            ? [
                {
                  label: context.say('data.safeCsv'),
                  href: fileAddress(context, `${path}.safe.csv`),
                },
              ]
            : []),
        ],
    ...(risky ? { safeCsv: context.say('data.safeCsvWhy') } : {}),
  };
}

/** The rows behind the first ones in which something is doubtful, as many as those. */
function concernedRows(
  context: Context,
  dataset: Dataset,
  doubts: ReturnType<typeof faultsByRow>,
): DatasetView['concerned'] {
  const onPage = rowsOnPage(dataset);
  const further = [...doubts.keys()].filter((index) => index >= onPage).sort((a, b) => a - b);
  const shown = further.slice(0, onPage);
  if (shown.length === 0) return undefined;
  const counts = { shown: shown.length, hidden: further.length - shown.length };
  return {
    title: context.say('data.concerned', counts),
    table: rowsTable(context, dataset, shown, doubts),
  };
}

/** Whether a spreadsheet would take some cell or label for a formula. */
export function hasFormulas({ header, texts }: Dataset): boolean {
  return header.some(isRunAsFormula) || texts.some((row) => row.some(isRunAsFormula));
}

function factsOf(context: Context, dataset: Dataset): DatasetView['facts'] {
  const { resource, files, rows } = dataset;
  return [
    ...fact(context.say('data.rowCount'), rowCount(context, dataset)),
    ...(resource.register
      ? fact(context.say('data.register'), [
          linked(
            registerName(context, resource.register, 'many'),
            addressIn(context, registerPath(resource.register)),
          ),
        ])
      : []),
    ...(!resource.register && rows.length > mostSearchedRows
      ? fact(context.say('data.searched'), [
          plain(context.say('data.searchedRows', { shown: mostSearchedRows })),
        ])
      : []),
    ...originOf(context, resource),
    ...fact(
      context.say('data.files'),
      files.map(({ file, bytes }) => {
        const href = sourceLine(context, file);
        const kilobytes = formatNumber(context.language, bytes / 1000, {
          maximumFractionDigits: 1,
        });
        const text = `${file} (${context.say('data.bytes', { size: kilobytes })})`;
        return href ? { kind: 'link' as const, text, href, external: true } : plain(text);
      }),
    ),
  ];
}

const pageOf: Readonly<Record<string, string>> = {
  terms: '/glossary/',
  corrections: '/corrections/',
  amendments: '/changes/',
  participation: '/measures/',
  submissions: '/measures/',
  scores: '/assessments/',
  positions: '/decisions/',
  reviews: '/measures/',
  acknowledgements: '/alerts/',
  observations: '/indicators/',
  contributions: '/participants/',
  translations: '/about/',
};
const registerPath = (register: string) => pageOf[register] ?? `/${register}/`;
