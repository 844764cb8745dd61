/** The ways to choose among the changes: all, by register, by participant, by week, by day. */
import { type MessageKey, formatDate } from '../../../i18n/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import { type RegisterName, registers } from '../../../schema/registers/index.ts';
import { type IsoDate, groupByAll, remember } from '../../../schema/values/index.ts';
import { addressIn } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { registerName } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';
import { partiesOf } from './edits.ts';
import { type LogEntry, foldAdded, logOf } from './log.ts';
import { isApart } from './apart.ts';

/**
 * One filter of the changes, as it stands in the address: `apart`, `register/actions`,
 * `participant/tavosk`, `week/2025-W12`, `day/2025-03-20`. Only the first page, of all, leaves out
 * what stands apart.
 */
export interface ChangesFilter {
  kind: 'all' | 'apart' | 'register' | 'participant' | 'week' | 'day';
  value: string;
}
/**
 * A page of changes: the one with the newest, or one of `older`, which are numbered from the oldest
 * on, so that what stands on them stays there when something is added.
 */
export interface ChangesPage {
  filter: ChangesFilter;
  older?: number;
}
export interface FilterLink {
  label: string;
  href: string;
  count: number;
}

/** Of an older page; the newest has up to twice as many. */
const pageSize = 100;
const mostListed = 60;
const all: ChangesFilter = { kind: 'all', value: '' };

/** The week of a day by ISO 8601, such as `2025-W12`. */
export function weekOf(date: IsoDate): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const first = Date.UTC(day.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((day.getTime() - first) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The values of a filter under which a change stands. */
function valuesFor(
  context: Context,
  change: LogEntry,
  kind: ChangesFilter['kind'],
): readonly string[] {
  switch (kind) {
    case 'all':
      return isApart(context, change) ? [] : [''];
    case 'apart':
      return isApart(context, change) ? [''] : [];
    case 'register':
      return registersOf(change);
    case 'participant':
      return partiesOf(context, change);
    case 'week':
      return change.date === '' ? [] : [weekOf(change.date)];
    case 'day':
      return change.date === '' ? [] : [change.date];
  }
}

/** The table of the changed row, and for what has a reason that of amendments too. */
export const registersOf = (change: LogEntry): readonly string[] =>
  [
    ...new Set([
      change.register ?? change.dataset ?? '',
      ...(change.amendments.length > 0 ? ['amendments'] : []),
    ]),
  ].filter((name) => name !== '');

const groupsOf = (
  context: Context,
  kind: ChangesFilter['kind'],
): ReadonlyMap<string, readonly LogEntry[]> =>
  remember('changes by filter', context.repository, () => grouped(context, kind), kind);

function grouped(context: Context, kind: ChangesFilter['kind']) {
  const groups = groupByAll(logOf(context), (change) => valuesFor(context, change, kind));
  return new Map([...groups].map(([value, entries]) => [value, foldAdded(entries)]));
}

/** The changes that a filter lets through, newest first. */
export const changesThrough = (context: Context, { kind, value }: ChangesFilter) =>
  groupsOf(context, kind).get(value) ?? [];

/** Those of them that stand on a page. */
export function changesOn(context: Context, { filter, older }: ChangesPage): readonly LogEntry[] {
  const entries = changesThrough(context, filter);
  const begin = entries.length - pageSize * (older ?? countOlder(context, filter));
  return older === undefined ? entries.slice(0, begin) : entries.slice(begin, begin + pageSize);
}

const countOlder = (context: Context, filter: ChangesFilter): number =>
  Math.max(0, Math.floor(changesThrough(context, filter).length / pageSize) - 1);

/** The pages of a filter, that of the newest changes first. */
export const pagesOf = (context: Context, filter: ChangesFilter): readonly ChangesPage[] => [
  { filter },
  ...Array.from({ length: countOlder(context, filter) }, (_, index) => ({
    filter,
    older: index + 1,
  })).toReversed(),
];

/** Every page of changes that the site has. */
export function changesPages(context: Context): readonly ChangesPage[] {
  const filters: ChangesFilter[] = [
    all,
    ...(['apart', 'register', 'participant', 'week', 'day'] as const).flatMap((kind) =>
      [...groupsOf(context, kind).keys()].map((value) => ({ kind, value })),
    ),
  ];
  return filters.flatMap((filter) => pagesOf(context, filter));
}

/** The path of a page of changes below `/changes/`; nothing for the newest of all. */
export function changesParam({ filter, older }: ChangesPage): string | undefined {
  const parts = [
    ...(filter.kind === 'all' ? [] : [filter.kind]),
    ...(filter.value === '' ? [] : [filter.value.toLowerCase()]),
    ...(older === undefined ? [] : ['page', String(older)]),
  ];
  return parts.length > 0 ? parts.join('/') : undefined;
}

export function changesPath(page: ChangesPage): string {
  const param = changesParam(page);
  return param ? `/changes/${param}/` : '/changes/';
}

/** What a filter lets through, in words. */
export function filterLabel(context: Context, { kind, value }: ChangesFilter): string {
  switch (kind) {
    case 'all':
      return context.say('changes.all');
    case 'apart':
      return context.say('changes.apart');
    case 'register':
      return value in registers ? registerName(context, value as RegisterName, 'many') : value;
    case 'participant': {
      const record = context.repository.records.findIn('participants', value);
      return record ? titleOf(context, record).text : value;
    }
    case 'week':
      return context.say('changes.week', {
        week: String(Number(value.slice(6))),
        year: value.slice(0, 4),
      });
    case 'day':
      return formatDate(context.language, value);
  }
}

type Order = (a: string, b: string) => number;
const newestFirst: Order = (a, b) => compareText(b, a);
const listed = [
  ['register', 'changes.byRegister', compareText],
  ['participant', 'changes.byParticipant', compareText],
  ['week', 'changes.byWeek', newestFirst],
  ['day', 'changes.byDay', newestFirst],
] as const satisfies readonly (readonly [ChangesFilter['kind'], MessageKey, Order])[];

/** The links to every filter, by kind; of weeks and days the newest. */
export function filterLinks(
  context: Context,
): readonly { title: string; links: readonly FilterLink[] }[] {
  return listed
    .map(([kind, title, order]) => ({
      title: context.say(title),
      links: [...groupsOf(context, kind).keys()]
        .toSorted(order)
        .slice(0, mostListed)
        .map((value) => toFilterLink(context, { kind, value })),
    }))
    .filter(({ links }) => links.length > 0);
}

const toFilterLink = (context: Context, filter: ChangesFilter): FilterLink => ({
  label: filterLabel(context, filter),
  count: changesThrough(context, filter).length,
  href: addressIn(context, changesPath({ filter })),
});
