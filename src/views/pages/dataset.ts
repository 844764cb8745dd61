/**
 * A table's own page: what it is, what its columns mean, its first rows, and what is doubtful in
 * it.
 */
import { formatNumber } from '../../i18n/index.ts';
import type { Dataset } from '../../schema/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import { addressIn, fileAddress } from '../parts/addresses.ts';
import { sourceLine } from '../takeaway/cite.ts';
import { type Table, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { linked, linkOrSymbol, plain, registerName, type Inline } from '../parts/inlines.ts';
import { findOwnText, type Text } from '../parts/texts.ts';
import { isRunAsFormula } from '../../tables/records/index.ts';
import { columnTable } from './datasetColumns.ts';
import { faultsIn, qualityOf } from './datasetQuality.ts';
import { faultsByRow, rowsTable } from './datasetRows.ts';

export interface DatasetView {
  name: string;
  title: string;
  description?: Text;
  facts: readonly { label: string; values: readonly Inline[] }[];
  columns: Table;
  preview: Table;
  previewTitle: string;
  /** Rows further down in which something is doubtful. */
  concerned?: { title: string; table: Table };
  quality: { sentence: string; table?: Table };
  downloads: readonly { label: string; href: string }[];
  /** Why there are two CSV files, where there are. */
  safeCsv?: string;
}

const previewRows = 50;
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
  const risky = !resource.register && hasFormulas(dataset);
  const faults = faultsIn(context.repository, dataset);
  const doubts = faultsByRow(dataset, faults);
  const shown = Math.min(previewRows, dataset.rows.length);
  const concerned = concernedRows(context, dataset, doubts);
  return {
    name: resource.name,
    title: datasetTitle(context, dataset),
    ...(description ? { description } : {}),
    facts: factsOf(context, dataset),
    columns: columnTable(context, dataset),
    preview: rowsTable(context, dataset, [...Array(shown).keys()], doubts),
    quality: qualityOf(context, dataset, faults),
    previewTitle: context.say('data.preview', { shown, count: dataset.rows.length }),
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
  const further = [...doubts.keys()].filter((index) => index >= previewRows).sort((a, b) => a - b);
  const shown = further.slice(0, previewRows);
  if (shown.length === 0) return undefined;
  const counts = { shown: shown.length, hidden: further.length - shown.length };
  return {
    title: context.say('data.concerned', counts),
    table: rowsTable(context, dataset, shown, doubts),
  };
}

/** Whether a spreadsheet would take some cell for a formula. */
export function hasFormulas(dataset: Dataset): boolean {
  return dataset.texts.some((row) => row.some(isRunAsFormula));
}

const withheldMark = (context: Context): Inline => ({
  kind: 'mark',
  voice: 'unknown',
  text: context.say('data.withheld'),
});

function factsOf(context: Context, { resource, files, rows }: Dataset): DatasetView['facts'] {
  const licences =
    resource.licenses.length > 0 ? resource.licenses : context.repository.descriptor.licenses;
  const sources =
    resource.sources.length > 0 ? resource.sources : context.repository.descriptor.sources;
  const fact = (label: string, values: readonly Inline[]) =>
    values.length > 0 ? [{ label, values }] : [];
  return [
    ...fact(context.say('data.rowCount'), [
      resource.opaque === 'unreadable'
        ? withheldMark(context)
        : plain(formatNumber(context.language, rows.length)),
    ]),
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
    ...fact(
      context.say('data.licence'),
      licences.map((one) => nameAndAddress(one.title ?? one.name, one.path)),
    ),
    ...fact(
      context.say('data.sources'),
      sources.map((one) => nameAndAddress(one.title, one.path)),
    ),
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

const nameAndAddress = (name: string | undefined, path: string | undefined): Inline =>
  path && /^https?:/.test(path)
    ? { kind: 'link', text: name ?? path, href: path, external: true }
    : plain(name ?? path ?? '');

export interface DataIndexView {
  sentence: string;
  table: Table;
  descriptor: string;
}

function rowCount(context: Context, { resource, rows }: Dataset): readonly Inline[] {
  if (resource.opaque === 'unreadable') return [withheldMark(context)];
  return resource.opaque ? [] : [plain(formatNumber(context.language, rows.length))];
}

export function toDataIndexView(context: Context): DataIndexView {
  const { datasets } = context.repository;
  const size = (dataset: Dataset) => dataset.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    sentence: datasets.length === 0 ? context.say('data.none') : context.say('data.intro'),
    descriptor: fileAddress(context, '/data/datapackage.json'),
    table: {
      columns: [
        column('title', context.say('data.table'), 'title'),
        column('register', context.say('data.register')),
        column('rows', context.say('data.rowCount'), 'number'),
        column('files', context.say('data.files')),
      ],
      rows: datasets
        .toSorted(
          (a, b) =>
            Number(b.resource.register !== undefined) - Number(a.resource.register !== undefined) ||
            compareText(a.resource.name, b.resource.name),
        )
        .map((dataset) => ({
          id: dataset.resource.name,
          cells: [
            [
              linked(
                datasetTitle(context, dataset),
                addressIn(context, `/data/${dataset.resource.name}/`),
              ),
            ],
            dataset.resource.register
              ? [plain(registerName(context, dataset.resource.register, 'many'))]
              : [],
            rowCount(context, dataset),
            dataset.resource.opaque
              ? dataset.resource.path.map((path) => linkOrSymbol(path))
              : [
                  linked(`CSV`, fileAddress(context, `/data/${dataset.resource.name}.csv`)),
                  linked('JSON', fileAddress(context, `/data/${dataset.resource.name}.json`)),
                  plain(
                    context.say('data.bytes', {
                      size: formatNumber(context.language, size(dataset) / 1000, {
                        maximumFractionDigits: 0,
                      }),
                    }),
                    true,
                  ),
                ],
          ],
        })),
    },
  };
}
