/** All tables of the record: what each is, how much it holds, and its files. */
import { formatList, formatNumber } from '../../../i18n/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import type { Dataset } from '../../../schema/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import {
  type Inline,
  dated,
  linkOrSymbol,
  linked,
  plain,
  registerName,
} from '../../parts/inlines.ts';
import { type Column, type Table, column } from '../../parts/table.ts';
import { findOwnText } from '../../parts/texts.ts';
import { datasetTitle } from './dataset.ts';
import { lastChanged, rowCount, yearsOf } from './facts.ts';

export interface DataIndexView {
  sentence: string;
  table: Table;
  descriptor: string;
  /** Where empty tables are offered. */
  blanks: string;
}

export function toDataIndexView(context: Context): DataIndexView {
  const { datasets } = context.repository;
  return {
    sentence: datasets.length === 0 ? context.say('data.none') : context.say('data.intro'),
    descriptor: fileAddress(context, '/data/datapackage.json'),
    blanks: `${addressIn(context, '/contribute/')}#blank`,
    table: tablesTable(context),
  };
}

type Told = Column & { cell: (context: Context, dataset: Dataset) => readonly Inline[] };

/** The tables by name, those of registers first; a column that would be empty is left out. */
export function tablesTable(context: Context): Table {
  const datasets = context.repository.datasets.toSorted(
    (a, b) =>
      Number(b.resource.register !== undefined) - Number(a.resource.register !== undefined) ||
      compareText(a.resource.name, b.resource.name),
  );
  const rows = toldOf(context).map(({ cell, ...told }) => ({
    told,
    cells: datasets.map((dataset) => cell(context, dataset)),
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return {
    columns: filled.map(({ told }) => told),
    rows: datasets.map(({ resource }, index) => ({
      id: resource.name,
      cells: filled.map(({ cells }) => cells[index]!),
    })),
  };
}

const toldOf = ({ say }: Context): readonly Told[] => [
  { ...column('title', say('data.table'), 'title'), cell: nameCell },
  { ...column('register', say('data.register')), cell: registerCell },
  { ...column('rows', say('data.rowCount'), 'number'), cell: rowCount },
  { ...column('columns', say('data.columns')), cell: columnsCell },
  { ...column('years', say('data.years')), cell: yearsCell },
  { ...column('changed', say('data.changed'), 'date'), cell: changedCell },
  { ...column('files', say('data.files')), cell: filesCell },
];

function nameCell(context: Context, dataset: Dataset): readonly Inline[] {
  const { resource } = dataset;
  const description = resource.register ? undefined : findOwnText(context, resource, 'description');
  return [
    linked(datasetTitle(context, dataset), addressIn(context, `/data/${resource.name}/`)),
    ...(description ? [{ kind: 'text' as const, ...description, quiet: true }] : []),
  ];
}

const registerCell = (context: Context, { resource: { register } }: Dataset) =>
  register ? [plain(registerName(context, register, 'many'))] : [];

/** Most names of columns that are told of one table. */
const mostNames = 8;

/** What stands in the columns of a plain table; those of registers are known. */
function columnsCell(context: Context, { resource }: Dataset): readonly Inline[] {
  if (resource.register) return [];
  const names = resource.schema.fields.map(({ name, title }) => title ?? name);
  const left = names.length - mostNames;
  return [
    ...(names.length > 0 ? [plain(formatList(context.language, names.slice(0, mostNames)))] : []),
    ...(left > 0 ? [plain(context.say('home.more', { count: left }), true)] : []),
  ];
}

const yearsCell = (_: Context, dataset: Dataset) =>
  dataset.resource.register
    ? []
    : [yearsOf(dataset).join('–')].filter(Boolean).map((text) => plain(text));

function changedCell(context: Context, dataset: Dataset): readonly Inline[] {
  const day = dataset.resource.register ? undefined : lastChanged(context, dataset);
  return day ? [dated(context, day)] : [];
}

function filesCell(context: Context, { resource, files }: Dataset): readonly Inline[] {
  if (resource.opaque) return resource.path.map((path) => linkOrSymbol(path));
  const path = `/data/${resource.name}`;
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const size = formatNumber(context.language, kilobytes, { maximumFractionDigits: 0 });
  return [
    linked('CSV', fileAddress(context, `${path}.csv`)),
    linked('JSON', fileAddress(context, `${path}.json`)),
    plain(context.say('data.bytes', { size }), true),
  ];
}
