/** The rows of a report in groups, and the table that counts each group's parts. */
import { type MessageKey, formatList } from '../../i18n/index.ts';
import type { RecordOf, StandingReportName } from '../../schema/index.ts';
import { groupByAll, toAddress } from '../../schema/values/index.ts';
import { shareOf } from '../figures/share.ts';
import { type ChosenRows, findAddress, rowsAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { linked, plain } from '../parts/inlines.ts';
import { countLink, shareText } from '../parts/shares.ts';
import { type Table, column, numberColumn } from '../parts/table.ts';
import { shortTitleOf } from '../parts/texts.ts';

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
  register: 'forums' | 'participants' | 'themes' | 'measures' | 'exercises',
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

const longestKey = 48;

/**
 * A text of the record as a key of addresses and of names of files: its letters and digits of ASCII,
 * the rest as hyphens. What that would not tell apart from another text has a checksum behind it.
 */
export function textKey(text: string): string {
  const lower = text.trim().toLowerCase();
  const key = lower.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (lower === '') return 'none';
  if (/^[ -]*[a-z0-9][a-z0-9 -]*$/.test(lower) && key.length <= longestKey) return key;
  const sum = [...lower].reduce((all, one) => (all * 31 + one.codePointAt(0)!) >>> 0, 7);
  return `${key.slice(0, longestKey)}-${sum.toString(36)}`.replace(/^-/, '');
}

/** Groups by a text of the record, such as the name of a fund. */
export function groupByText<T>(
  items: readonly T[],
  textOf: (item: T) => string | undefined,
): readonly Group<T>[] {
  const groups = groupByAll(items, (item) => {
    const text = textOf(item);
    return text ? [textKey(text)] : [];
  });
  return [...groups].map(([key, own]) => ({ key, label: textOf(own[0]!)!, items: own }));
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

/** The groups of which the greatest share counts, all that are equal; a small base is not ranked. */
export function greatestShares<T>(
  groups: readonly Group<T>[],
  countIn: (group: Group<T>) => number,
): readonly Group<T>[] {
  const ranked = groups.filter(({ items }) => !shareOf(0, items.length).small);
  // Whole numbers, since equal shares of two bases may differ as fractions.
  const isMore = (a: Group<T>, b: Group<T>) =>
    countIn(a) * b.items.length > countIn(b) * a.items.length;
  return ranked.filter((one) => !ranked.some((other) => isMore(other, one)));
}

/** The groups by their shares, the greatest first; those of small bases after them. */
export function byShare<T>(
  groups: readonly Group<T>[],
  countIn: (group: Group<T>) => number,
): readonly Group<T>[] {
  const isSmall = ({ items }: Group<T>) => Number(shareOf(0, items.length).small);
  const more = (a: Group<T>, b: Group<T>) =>
    countIn(b) * a.items.length - countIn(a) * b.items.length;
  return groups.toSorted((a, b) => isSmall(a) - isSmall(b) || more(a, b));
}

/** Up to how many equal groups a title names. */
const mostNamed = 3;

/** What a title says of those groups: their names, each with its count and base, or how many. */
export function shareWords<T>(
  context: Context,
  groups: readonly Group<T>[],
  countIn: (group: Group<T>) => number,
): { name: string; count: number } {
  const [first] = groups;
  if (!first) return { name: 'none', count: 0 };
  const count = countIn(first);
  const named = groups.map((group) =>
    context.say('report.namedShare', {
      name: group.label,
      share: shareText(context, countIn(group), group.items.length),
    }),
  );
  const { percent = 0 } = shareOf(count, first.items.length);
  return {
    name:
      groups.length > mostNamed
        ? context.say('report.equalShares', { count: groups.length, percent })
        : formatList(context.language, named),
    count,
  };
}

/** A part of the rows, by the values that choose it. */
export interface CountedPart<T> {
  key: string;
  label: string;
  chosen: ChosenRows;
  has: (item: T) => boolean;
}

/**
 * A table with a line for each group and a count for each part, each leading to its rows; `within`
 * chooses what all groups are made of, where that is not every row.
 */
export function breakdown<T>(
  context: Context,
  name: StandingReportName,
  by: string,
  groups: readonly Group<T>[],
  parts: readonly CountedPart<T>[],
  within: ChosenRows = {},
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
        countLink(
          context,
          group.items.length,
          rowsAddress(context, name, { [by]: group.key, ...within }),
        ),
      ],
    })),
  };
}
