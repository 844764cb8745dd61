/**
 * A register's list: a sentence that says what is counted, the filters, and the rows, most needed
 * first.
 */
import { type MessageKey, formatDate, formatNumber, hasMessage } from '../../../i18n/index.ts';
import { remember } from '../../../schema/values/index.ts';
import { type RegisterName, registers } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import { contextKey, type Context } from '../../parts/context.ts';
import { type Commitment, isOverdue } from '../../figures/deadline.ts';
import { registerName, searchAddress } from '../../parts/inlines.ts';
import { editionSentence, editionTable, isOf } from '../../changes/editionWords.ts';
import { sinceLastEdition } from '../../changes/lastEdition.ts';
import type { Section } from '../../parts/sections.ts';
import { type RowFinder, type Table, toKeyText, toKnownRows } from '../../parts/table.ts';
import { inListOrder } from './order.ts';
import { toListTable } from '../recordTable.ts';
import { viewOf } from '../registers/index.ts';
import { type Facet, facetsOf, keysOf } from './facets.ts';

const pageSize = 100;

export interface ListView {
  register: RegisterName;
  title: string;
  /** What is counted, and as of when; or why there is nothing. */
  sentence: string;
  /**
   * What became overdue since the last edition and what is no longer so; its rows on the first
   * page.
   */
  since?: { sentence: string; table?: Table };
  /** What rows are found and ordered with, where there are more than can be seen at once. */
  finder?: RowFinder;
  /** What rows can be chosen by, with the pages that have them too. */
  facets: readonly Facet[];
  charts: readonly ChartSpec[];
  /** What stands above the rows besides charts. */
  above: readonly Section[];
  table: Table;
  /** Of each row, what it is chosen by. */
  keys: readonly string[];
  /** Which of how many rows stand here, and in which order. */
  range: string;
  page: number;
  pages: number;
  /** Addresses of all pages, in order. */
  pageAddresses: readonly string[];
  searchHref: string;
  csv: string;
}

/** The number of pages of a register's list; an empty register has one. */
export function countPages(context: Context, register: RegisterName): number {
  return Math.max(1, Math.ceil(context.repository.records.of(register).length / pageSize));
}

/** The path of a page of a list without language or base. */
export function listPath(register: RegisterName, page: number): string {
  return page === 1 ? `/${register}/` : `/${register}/page/${page}/`;
}

export function toListView(context: Context, register: RegisterName, page: number): ListView {
  const records = inListOrder(context.repository, register);
  const pages = countPages(context, register);
  const first = (page - 1) * pageSize;
  const shown = records.slice(first, first + pageSize);
  const summary = summaryOf(context, register, records);
  const table = toListTable(context, register, shown);
  const pageAddresses = Array.from({ length: pages }, (_, index) =>
    addressIn(context, listPath(register, index + 1)),
  );
  return {
    register,
    page,
    pages,
    title: registerName(context, register, 'many'),
    ...summary,
    ...sinceOf(context, register, page),
    charts: page === 1 ? chartsOf(context, register) : [],
    above: page === 1 ? (viewOf(register).above?.(context) ?? []) : [],
    table,
    keys: shown.map((record) => toKeyText(keysOf(context, record, summary.facets))),
    range: rangeOf(context, register, first, shown.length, records.length),
    pageAddresses,
    ...(records.length > fewRows
      ? { finder: finderOf(context, register, table, summary.facets, pageAddresses) }
      : {}),
    searchHref: searchAddress(context, { kind: register }),
    csv: csvOf(context, register),
  };
}

/** So many rows are seen at once, and are neither looked for nor ordered. */
const fewRows = 10;

/** The rows of a list that have a value, and where they stand; nothing where it has no such filter. */
export function findFilteredList(
  context: Context,
  register: RegisterName,
  filter: string,
  value: string,
): { count: number; href: string } | undefined {
  const records = inListOrder(context.repository, register);
  if (records.length <= fewRows) return undefined;
  const facet = summaryOf(context, register, records).facets.find(({ name }) => name === filter);
  const count = facet?.values.find(({ key }) => key === value)?.count;
  const address = addressIn(context, listPath(register, 1));
  return count === undefined ? undefined : { count, href: `${address}?${filter}=${value}` };
}

/** In which order the rows stand, in words: where nothing is overdue, nothing overdue is first. */
function orderOf(context: Context, register: RegisterName): string {
  const { records, asOf } = context.repository;
  const { order } = registers[register];
  const late = () =>
    (records.of(register) as readonly Commitment[]).some((one) => isOverdue(one, asOf));
  return context.say('list.order', { order: order === 'due' && !late() ? 'next' : order });
}

function rangeOf(
  context: Context,
  register: RegisterName,
  before: number,
  shown: number,
  count: number,
): string {
  const number = (value: number) => formatNumber(context.language, value);
  const range = { from: number(before + 1), to: number(before + shown), count: number(count) };
  return context.say('data.inOrder', {
    range: context.say('data.range', range),
    order: orderOf(context, register),
  });
}

function finderOf(
  context: Context,
  register: RegisterName,
  { columns }: Table,
  facets: readonly Facet[],
  pages: readonly string[],
): RowFinder {
  const address = addressIn(context, listPath(register, 1));
  const filters = facets.map(({ name, label, values }) => ({
    name,
    label,
    options: values.map(({ key, label: word, lang, count }) => ({
      key,
      lang,
      label: context.say('list.option', { word, count }),
    })),
  }));
  return {
    address,
    filters,
    columns: columns.filter(({ kind }) => kind !== 'spark'),
    known: toKnownRows(
      context,
      {
        address,
        columns: columns.map(({ key }) => key),
        onPage: pageSize,
        csv: fileAddress(context, `/records/${register}.csv`),
        rows: { in: 'pages', pages },
      },
      orderOf(context, register),
    ),
  };
}

function sinceOf(context: Context, register: RegisterName, page: number): Pick<ListView, 'since'> {
  if (register !== 'actions' && register !== 'milestones') return {};
  const { fresh, cleared, withdrawn } = sinceLastEdition(context.repository);
  const counts = {
    fresh: fresh.filter(isOf(register)).length,
    cleared: [...cleared.map(({ promise }) => promise), ...withdrawn].filter(isOf(register)).length,
  };
  const all = context.repository.records.of(register) as readonly Commitment[];
  if (!all.some((one) => one.fields.status !== undefined)) return {};
  const table = page === 1 ? editionTable(context, register) : undefined;
  return {
    since: {
      sentence: `${context.say('edition.counts', counts)} ${editionSentence(context)}`,
      ...(table ? { table } : {}),
    },
  };
}

/** What all pages of a list say alike, worked out once. */
function summaryOf(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): Pick<ListView, 'sentence' | 'facets'> {
  const make = () => ({
    sentence: sentenceOf(context, register, records),
    facets: facetsOf(context, register, records),
  });
  return remember(
    'summaries of lists',
    context.repository,
    make,
    `${contextKey(context)} ${register}`,
  );
}

/** Its table as it stands; texts and several tables by the names of fields. */
function csvOf(context: Context, register: RegisterName): string {
  const [dataset, ...more] = context.repository.datasets.filter(
    ({ resource }) => resource.register === register,
  );
  const path =
    dataset && more.length === 0
      ? `/data/${dataset.resource.name}.csv`
      : `/records/${register}.csv`;
  return fileAddress(context, path);
}

function sentenceOf(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): string {
  const date = formatDate(context.language, context.repository.asOf);
  if (records.length === 0)
    return context.say('list.empty', { register: registerName(context, register, 'many') });
  const own = `list.${register}`;
  if (hasMessage(own))
    return context.say(own as MessageKey, {
      count: records.length,
      date,
      ...viewOf(register).counts?.(records, context.repository.asOf),
    });
  return context.say('list.count', {
    count: records.length,
    date,
    one: registerName(context, register, 'one'),
    many: registerName(context, register, 'many'),
  });
}

function chartsOf(context: Context, register: RegisterName): readonly ChartSpec[] {
  const chart = viewOf(register).chart?.(context);
  return chart ? [chart] : [];
}
