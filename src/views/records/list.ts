/**
 * A register's list: a sentence that says what is counted, the filters, and the rows, most needed
 * first.
 */
import { type MessageKey, formatDate, hasMessage } from '../../i18n/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { addressIn, fileAddress } from '../parts/addresses.ts';
import type { ChartSpec } from '../../charts/index.ts';
import { toRecordTable } from './columns.ts';
import type { Table } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { isOverdue, isOpen, standingOf, type Commitment } from '../figures/deadline.ts';
import { isInForce } from '../figures/effectiveStatus.ts';
import { registerName, searchAddress } from '../parts/inlines.ts';
import { editionSentence, editionTable, isOf } from '../changes/editionWords.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { isCommitment, reportedKey } from '../parts/marks.ts';
import { dateThatMatters } from '../parts/filters.ts';
import { scoresByEdition } from '../figures/placed/assessmentCharts.ts';
import { followThroughByMeeting } from '../figures/placed/followThroughCharts.ts';
import { milestoneSlips } from '../figures/placed/milestoneCharts.ts';

export const pageSize = 100;

export interface StatusCount {
  label: string;
  count: number;
  href: string;
}

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
  table: Table;
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
  const records = sorted(context, register);
  const pages = countPages(context, register);
  return {
    register,
    page,
    pages,
    title: registerName(context, register, 'many'),
    ...summaryOf(context, register, records),
    ...sinceOf(context, register, page),
    charts: page === 1 ? chartsOf(context, register) : [],
    table: toRecordTable(context, register, records.slice((page - 1) * pageSize, page * pageSize)),
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

const summaries = new WeakMap<Context, Map<RegisterName, Pick<ListView, 'sentence' | 'filters'>>>();

/** What all pages of a list say alike, worked out once. */
function summaryOf(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): Pick<ListView, 'sentence' | 'filters'> {
  const cache =
    summaries.get(context) ?? new Map<RegisterName, Pick<ListView, 'sentence' | 'filters'>>();
  summaries.set(context, cache);
  const found = cache.get(register) ?? {
    sentence: sentenceOf(context, register, records),
    filters: filtersOf(context, register, records),
  };
  cache.set(register, found);
  return found;
}

function csvOf(context: Context, register: RegisterName): { csv?: string } {
  const dataset = context.repository.datasets.find(
    ({ resource }) => resource.register === register,
  );
  return dataset ? { csv: fileAddress(context, `/data/${dataset.resource.name}.csv`) } : {};
}

const orders = new WeakMap<Context['repository'], Map<RegisterName, readonly RecordOf[]>>();

/** Late first, then what is due soonest; elsewhere the newest first; names by the letter. */
function sorted(context: Context, register: RegisterName): readonly RecordOf[] {
  const cache = orders.get(context.repository) ?? new Map<RegisterName, readonly RecordOf[]>();
  orders.set(context.repository, cache);
  const found = cache.get(register);
  if (found) return found;
  const { asOf, records } = context.repository;
  const keyed = (records.of(register) as readonly RecordOf[]).map((record, index) => ({
    record,
    index,
    key: sortKey(record, asOf),
  }));
  const result = keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ record }) => record);
  cache.set(register, result);
  return result;
}

const turned = (date: string) => date.replace(/\d/g, (digit) => String(9 - Number(digit)));

function sortKey(record: RecordOf, asOf: string): string {
  if (isCommitment(record)) return commitmentKey(record, asOf);
  if (
    record.register === 'themes' ||
    record.register === 'participants' ||
    record.register === 'forums' ||
    record.register === 'scenarios'
  )
    return '';
  if (record.register === 'measures') return record.id;
  return turned(dateThatMatters(record) ?? '');
}

/**
 * Overdue ones oldest first, then open ones by due date, then those without a status, then closed
 * ones newest first.
 */
function commitmentKey(record: Commitment, asOf: string): string {
  const due = record.fields.due ?? '9999';
  if (isOverdue(record, asOf)) return `0 ${due}`;
  if (isOpen(record)) return `1 ${due}`;
  if (standingOf(record) === 'unknown') return due >= asOf ? `2 0 ${due}` : `2 1 ${turned(due)}`;
  return `3 ${turned(dateThatMatters(record) ?? '')}`;
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
      ...countsOf(context, records),
    });
  return context.say('list.count', {
    count: records.length,
    date,
    one: registerName(context, register, 'one'),
    many: registerName(context, register, 'many'),
  });
}

function countsOf(context: Context, records: readonly RecordOf[]): Record<string, number> {
  const { asOf } = context.repository;
  const commitments = records.filter(isCommitment);
  const days = records.flatMap((one) =>
    one.register === 'meetings' || one.register === 'exercises'
      ? [one.fields.starts_on]
      : one.register === 'assessments'
        ? [one.fields.published_on]
        : [],
  );
  return {
    held: days.filter((day) => day !== undefined && day <= asOf).length,
    ahead: days.filter((day) => day !== undefined && day > asOf).length,
    states: records.filter((one) => one.register === 'participants' && one.fields.kind === 'state')
      .length,
    genuine: records.filter((one) => one.register === 'alerts' && one.fields.outcome === 'genuine')
      .length,
    done: commitments.filter((one) => standingOf(one) === 'done').length,
    overdue: commitments.filter((one) => isOverdue(one, asOf)).length,
    reported: commitments.filter((one) => standingOf(one) !== 'unknown').length,
    coming: commitments.filter(
      (one) => standingOf(one) === 'unknown' && (one.fields.due ?? '') > asOf,
    ).length,
    inForce: records.filter(
      (one) => one.register === 'measures' && isInForce(one as RecordOf<'measures'>, asOf),
    ).length,
    validated: records.filter(
      (one) =>
        one.register === 'lessons' && (one as RecordOf<'lessons'>).fields.state === 'validated',
    ).length,
    confirmed: records.filter(
      (one) => one.register === 'findings' && one.fields.outcome === 'confirmed',
    ).length,
  };
}

/** Each reported status with its count, as a link to the search with that filter. */
function filtersOf(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): readonly StatusCount[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = reportedKey(context.repository, record);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  return [...counts].map(([key, count]) => ({
    label: statusLabel(context, key, register),
    count,
    href: searchAddress(context, { kind: register, status: key }),
  }));
}

/** A key of the status filter in words, by the vocabulary of its register where that is known. */
export function statusLabel(context: Context, key: string, register?: RegisterName): string {
  const own =
    register === 'measures'
      ? ['measure_status']
      : register === 'lessons'
        ? ['state']
        : register === 'findings' || register === 'alerts'
          ? ['outcome']
          : [];
  for (const vocabulary of [...own, 'status', 'measure_status', 'state', 'outcome']) {
    const message = `choice.${vocabulary}.${key}`;
    if (hasMessage(message)) return context.say(message);
  }
  return key.replaceAll('_', ' ');
}

function chartsOf(context: Context, register: RegisterName): readonly ChartSpec[] {
  const chart =
    register === 'actions' || register === 'meetings'
      ? followThroughByMeeting(context)
      : register === 'milestones'
        ? milestoneSlips(context)
        : register === 'assessments'
          ? scoresByEdition(context)
          : undefined;
  return chart ? [chart] : [];
}
