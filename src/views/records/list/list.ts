/**
 * A register's list: a sentence that says what is counted, the filters, and the rows, most needed
 * first.
 */
import { type MessageKey, formatDate, hasMessage } from '../../../i18n/index.ts';
import { remember } from '../../../schema/values/index.ts';
import { type RegisterName, registers } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import { contextKey, type Context } from '../../parts/context.ts';
import type { Commitment } from '../../figures/deadline.ts';
import { registerName, searchAddress } from '../../parts/inlines.ts';
import { editionSentence, editionTable, isOf } from '../../changes/editionWords.ts';
import { sinceLastEdition } from '../../changes/lastEdition.ts';
import type { Section } from '../../parts/sections.ts';
import type { Table } from '../../parts/table.ts';
import { inListOrder } from './order.ts';
import { toRecordTable } from '../recordTable.ts';
import { viewOf } from '../registers/index.ts';
import { disagreementCounts, statusCounts, type StatusCount } from './statuses.ts';

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
  filters: readonly StatusCount[];
  charts: readonly ChartSpec[];
  /** What stands above the rows besides charts. */
  above: readonly Section[];
  table: Table;
  /** Which of how many rows stand here, and in which order. */
  range: string;
  page: number;
  pages: number;
  /** Addresses of all pages, in order. */
  pageAddresses: readonly string[];
  searchHref: string;
  csv?: string;
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
  return {
    register,
    page,
    pages,
    title: registerName(context, register, 'many'),
    ...summaryOf(context, register, records),
    ...sinceOf(context, register, page),
    charts: page === 1 ? chartsOf(context, register) : [],
    above: page === 1 ? (viewOf(register).above?.(context) ?? []) : [],
    table: toRecordTable(context, register, shown),
    range: context.say('list.range', {
      from: first + 1,
      to: first + shown.length,
      count: records.length,
      order: registers[register].order,
    }),
    pageAddresses: Array.from({ length: pages }, (_, index) =>
      addressIn(context, listPath(register, index + 1)),
    ),
    searchHref: searchAddress(context, { kind: register }),
    ...csvOf(context, register),
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
): Pick<ListView, 'sentence' | 'filters'> {
  const make = () => ({
    sentence: sentenceOf(context, register, records),
    filters: [
      ...statusCounts(context, register, records),
      ...disagreementCounts(context, register, records),
    ],
  });
  return remember(
    'summaries of lists',
    context.repository,
    make,
    `${contextKey(context)} ${register}`,
  );
}

function csvOf(context: Context, register: RegisterName): { csv?: string } {
  const dataset = context.repository.datasets.find(
    ({ resource }) => resource.register === register,
  );
  return dataset ? { csv: fileAddress(context, `/data/${dataset.resource.name}.csv`) } : {};
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
