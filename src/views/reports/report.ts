/**
 * What every standing report is made of: a finding, figures, and the rows that its numbers count,
 * each number with the address of its rows.
 */
import { type MessageKey, formatNumber } from '../../i18n/index.ts';
import type { RecordOf, StandingReportName } from '../../schema/index.ts';
import { groupByAll, toAddress } from '../../schema/values/index.ts';
import { registers } from '../../schema/registers/index.ts';
import { addressIn, findAddress } from '../parts/addresses.ts';
import { type Column, type Table, type DataRow, numberColumn, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { linked, plain, type Inline } from '../parts/inlines.ts';
import type { Fact, Section } from '../parts/sections.ts';
import { shareText } from '../parts/shares.ts';
import { shortTitleOf } from '../parts/texts.ts';

/** What a row can be chosen by: each key with the values that it has. */
export type RowKeys = Readonly<Record<string, readonly string[]>>;
export interface CountedRow {
  row: DataRow;
  keys: RowKeys;
  /** Dates and numbers of the row for machines. */ data?: Readonly<
    Record<string, string | number>
  >;
}

export interface CountedRows {
  title: string;
  columns: readonly Column[];
  all: readonly CountedRow[];
}

export interface StandingReport {
  name: StandingReportName;
  title: string;
  /** The finding in a sentence, worked out from the record. */
  finding: string;
  numbers: readonly Fact[];
  sections: readonly Section[];
  /**
   * Every row that is counted; the numbers lead to parts of it. Worked out when it is first asked
   * for, since the figures need none.
   */
  rows: () => CountedRows;
  /** Entries of the method page that it rests on. */
  method: readonly { text: string; href: string }[];
}

/** Rows that a page can hold; a longer list is cut, and says so. */
export const mostShownRows = 2000;

type Chosen = Readonly<Record<string, string | readonly string[]>>;

/**
 * The address of the rows of a report that have these values; of several values of one key, any
 * will do.
 */
export function rowsAddress(
  context: Context,
  name: StandingReportName,
  chosen: Chosen = {},
): string {
  const pairs = Object.entries(chosen).flatMap(([key, values]) =>
    [values].flat().map((value) => [key, value] as [string, string]),
  );
  const query = new URLSearchParams(pairs).toString();
  return `${addressIn(context, `/reports/${name}/`)}${query === '' ? '' : `?${query}`}#rows`;
}

/** A row's keys as one text: `forum:twg result:late`. */
export function toKeyText(keys: RowKeys): string {
  return Object.entries(keys)
    .flatMap(([key, values]) => values.map((value) => `${key}:${value}`))
    .join(' ');
}

/** A count as a link to its rows; nought leads nowhere. */
export function countLink(context: Context, count: number, href: string): readonly Inline[] {
  return count === 0 ? [plain('0', true)] : [linked(formatNumber(context.language, count), href)];
}

/** A count with its base as a link to its rows. */
export function shareLink(
  context: Context,
  count: number,
  base: number,
  href: string,
): readonly Inline[] {
  return count === 0
    ? [plain(shareText(context, count, base))]
    : [linked(shareText(context, count, base), href)];
}

export const oneDigit = { maximumFractionDigits: 1, minimumFractionDigits: 1 };

/** A group of rows under one heading: a forum, a participant, a year. */
export interface Group<T> {
  key: string;
  label: string;
  href?: string;
  items: readonly T[];
}

/** Groups by the ids that `idsOf` gives, named by the records of a register, the largest first. */
export function groupById<T>(
  context: Context,
  register: 'forums' | 'participants' | 'themes' | 'measures',
  items: readonly T[],
  idsOf: (item: T) => readonly string[],
): readonly Group<T>[] {
  return [...groupByAll(items, (item) => idsOf(item).map(toAddress))]
    .map(([key, own]) => {
      const record: RecordOf | undefined = context.repository.records.findIn(register, key);
      const href = record && findAddress(context, record);
      return {
        key,
        label: record ? shortTitleOf(context, record).text : key,
        ...(href ? { href } : {}),
        items: own,
      };
    })
    .toSorted((a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : 1));
}

export function groupByYear<T>(
  items: readonly T[],
  yearOf: (item: T) => string | undefined,
): readonly Group<T>[] {
  const groups = groupByAll(items, (item) => [yearOf(item)].filter((year) => year !== undefined));
  return [...groups]
    .map(([key, own]) => ({ key, label: key, items: own }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** A table with a line for each group and a count for each part, each leading to its rows. */
export function breakdown<T>(
  context: Context,
  name: StandingReportName,
  by: string,
  groups: readonly Group<T>[],
  parts: readonly { key: string; label: string; chosen: Chosen; has: (item: T) => boolean }[],
): Table {
  const used = parts.filter((part) => groups.some((group) => group.items.some(part.has)));
  return {
    columns: [
      column('title', context.say(`report.by.${by}` as MessageKey), 'title'),
      ...used.map(({ key, label }) => numberColumn(key, label)),
      numberColumn('all', context.say('report.all')),
    ],
    rows: groups.map((group) => ({
      id: group.key,
      cells: [
        [group.href ? linked(group.label, group.href) : plain(group.label)],
        ...used.map(({ chosen, has }) =>
          countLink(
            context,
            group.items.filter(has).length,
            rowsAddress(context, name, { [by]: group.key, ...chosen }),
          ),
        ),
        countLink(context, group.items.length, rowsAddress(context, name, { [by]: group.key })),
      ],
    })),
  };
}

const methods = {
  overdue: 'overdue',
  edition: 'edition',
  moved: 'moved',
  followThrough: 'followthrough',
  verified: 'verified',
  risk: 'risk',
  status: 'status',
  regularity: 'regularity',
  lesson: 'lesson',
  share: 'share',
} as const;

export function methodLinks(
  context: Context,
  keys: readonly (keyof typeof methods)[],
): StandingReport['method'] {
  return keys.map((key) => ({
    text: context.say(`method.${key}`),
    href: `${addressIn(context, '/method/')}#${methods[key]}`,
  }));
}

/** Whether the record has rows of each register. */
export function hasRows(context: Context, ...names: readonly (keyof typeof registers)[]): boolean {
  return names.every((name) => context.repository.records.of(name).length > 0);
}
