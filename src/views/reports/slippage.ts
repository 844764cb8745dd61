/** Slippage: how far dates have moved, by forum, owner and year, and which moved furthest. */
import { formatNumber } from '../../i18n/index.ts';
import { toAddress, yearOf } from '../../schema/values/index.ts';
import type { ChartSpec } from '../../charts/index.ts';
import { type Table, column, numberColumn } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { type Commitment, doneOn } from '../figures/deadline.ts';
import { percentile } from '../figures/earlyWarning.ts';
import { leastBase, shareOf } from '../figures/share.ts';
import {
  dated,
  labelOf,
  linked,
  linkTo,
  plain,
  registerName,
  valuesOf,
  type Inline,
} from '../parts/inlines.ts';
import { findReportedMark } from '../parts/marks.ts';
import { editionSentence, editionTable, sinceKey } from '../changes/editionWords.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { reasonsOf } from '../changes/record/sentences.ts';
import { hasMoved, slipOf, slippedDays, type MovedSlip } from '../changes/slips.ts';
import { ownerIdsOf } from '../parts/owners.ts';
import { once } from '../../schema/values/index.ts';
import type { Section } from '../parts/sections.ts';
import { findChart } from '../figures/placed/charts.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import { forumOf } from './followThrough.ts';
import {
  countLink,
  groupById,
  groupByYear,
  methodLinks,
  rowsAddress,
  shareLink,
  type CountedRows,
  type Group,
  type StandingReport,
} from './report.ts';

const name = 'slippage';
interface Slipped {
  promise: Commitment;
  slip: MovedSlip;
  days: number;
  moved: boolean;
}
const by = { forum: 'forum', owner: 'owner', year: 'due' } as const;

export function slippedOf(context: Context): readonly Slipped[] {
  const { records } = context.repository;
  return [...records.of('actions'), ...records.of('milestones')].flatMap((promise: Commitment) => {
    const slip = slipOf(context.repository, promise);
    return slip
      ? [
          {
            promise,
            slip,
            days: slippedDays(context.repository, promise, slip),
            moved: hasMoved(context.repository, promise),
          },
        ]
      : [];
  });
}

const sortedDays = (items: readonly Slipped[]) =>
  items.map(({ days }) => days).toSorted((a, b) => a - b);
const median = (items: readonly Slipped[]) => Math.round(percentile(sortedDays(items), 0.5)!) + 0;
const mostBars = 14;
const days = (context: Context, count: number): readonly Inline[] => [
  plain(
    formatNumber(context.language, count, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
  ),
];

function chartBy(
  context: Context,
  key: 'forum' | 'owner',
  groups: readonly Group<Slipped>[],
): ChartSpec {
  const shown = groups.slice(0, mostBars);
  const lateIn = (group: Group<Slipped>) => group.items.filter((one) => one.days > 0).length;
  const large = shown.filter(({ items }) => items.length >= leastBase);
  const worst = (large.length > 0 ? large : shown).toSorted(
    (a, b) => lateIn(b) / b.items.length - lateIn(a) / a.items.length,
  )[0]!;
  return toChart(context, {
    kind: 'dotPlot',
    id: `report-slippage-${key}`,
    title: context.say(`report.slippage.by.${key}`, {
      name: worst.label,
      late: lateIn(worst),
      count: worst.items.length,
    }),
    x: {
      type: 'category',
      label: context.say(`report.by.${key}`),
      categories: shown.map(({ key: id, label, href }) => ({
        key: id,
        label,
        href: href ?? rowsAddress(context, name, { [key]: id }),
      })),
    },
    y: { type: 'linear', label: context.say('chart.slippage.axis') },
    series: [
      {
        key: 'median',
        label: context.say('chart.slippage.median'),
        voice: 'accent',
        points: shown.map((group) => ({
          x: group.key,
          y: median(group.items),
          low: Math.round(percentile(sortedDays(group.items), 0.25)!),
          high: Math.round(percentile(sortedDays(group.items), 0.75)!),
          base: group.items.length,
          href: rowsAddress(context, name, { [key]: group.key }),
          ...(shareOf(0, group.items.length).small ? { smallBase: true } : {}),
        })),
      },
    ],
    referenceLines: [
      { axis: 'y', value: 0, label: context.say('chart.slippage.onTime'), role: 'baseline' },
    ],
    note: context.say('chart.slippage.note'),
  });
}

function tableBy(context: Context, key: keyof typeof by, groups: readonly Group<Slipped>[]): Table {
  return {
    columns: [
      column(
        'title',
        context.say(key === 'year' ? 'chart.slippage.year' : `report.by.${key}`),
        'title',
      ),
      numberColumn('all', context.say('report.slippage.dated')),
      numberColumn('moved', context.say('report.slippage.moved')),
      numberColumn('median', context.say('chart.slippage.median')),
      numberColumn('worst', context.say('report.slippage.worst')),
    ],
    rows: groups.map((group) => ({
      id: group.key,
      cells: [
        [group.href ? linked(group.label, group.href) : plain(group.label)],
        countLink(
          context,
          group.items.length,
          rowsAddress(context, name, { [by[key]]: group.key }),
        ),
        countLink(
          context,
          group.items.filter(({ moved }) => moved).length,
          rowsAddress(context, name, { [by[key]]: group.key, moved: 'yes' }),
        ),
        days(context, median(group.items)),
        days(context, Math.max(...sortedDays(group.items))),
      ],
    })),
  };
}

function rowsOf(context: Context, all: readonly Slipped[]): CountedRows {
  const label = (field: string) => labelOf(context, 'actions', field);
  return {
    title: context.say('report.slippage.rows'),
    columns: [
      column('title', context.say('report.promise'), 'title'),
      column('register', context.say('report.kind'), 'text'),
      column('owner', label('owner'), 'text'),
      column('due_original', label('due_original'), 'date'),
      column('due', label('due'), 'date'),
      column('done', context.say('report.slippage.done'), 'date'),
      numberColumn('moves', context.say('report.slippage.moves')),
      numberColumn('days', context.say('report.slippage.days')),
      column('reasons', context.say('history.reason'), 'text'),
      column('status', label('status'), 'status'),
    ],
    all: all
      .toSorted((a, b) => b.days - a.days || (a.promise.id < b.promise.id ? -1 : 1))
      .map(({ promise, slip, days: count, moved }) => {
        const done = doneOn(promise);
        const forum = promise.register === 'actions' ? forumOf(context, promise) : undefined;
        const mark = findReportedMark(context, promise);
        return {
          row: {
            id: promise.id,
            cells: [
              [linkTo(context, promise)],
              [plain(registerName(context, promise.register, 'one'))],
              valuesOf(context, promise, promise.register === 'actions' ? 'owner' : 'responsible'),
              [dated(context, slip.original)],
              [dated(context, slip.due)],
              done ? [dated(context, done)] : [],
              [plain(formatNumber(context.language, slip.moves.count))],
              days(context, count),
              reasonsOf(slip.moves.amendments).map((reason) => plain(reason)),
              mark ? [mark] : [],
            ],
          },
          keys: {
            forum: forum ? [toAddress(forum)] : [],
            owner: ownerIdsOf(promise).map(toAddress),
            due: [yearOf(slip.original)],
            moved: [moved ? 'yes' : 'no'],
            kind: [promise.register],
            slipped: [count > 0 ? 'yes' : 'no'],
            since: sinceKey(context, promise),
          },
          data: {
            first_due: slip.original,
            due: slip.due,
            done_on: done ?? '',
            moves: slip.moves.count,
            days: count,
            days_to_due: slip.days,
            days_to_done: slip.daysToDone ?? '',
          },
        };
      }),
  };
}

export function slippageReport(context: Context): StandingReport | undefined {
  const all = slippedOf(context);
  const moved = all.filter((one) => one.moved);
  const late = all.filter((one) => one.days > 0);
  if (all.length === 0 || (moved.length === 0 && late.length === 0)) return undefined;
  const forums = groupById(
    context,
    'forums',
    all.filter(({ promise }) => promise.register === 'actions'),
    ({ promise }) =>
      [promise.register === 'actions' ? forumOf(context, promise) : undefined].filter(
        (id) => id !== undefined,
      ),
  );
  const owners = groupById(context, 'participants', all, ({ promise }) => ownerIdsOf(promise));
  const years = groupByYear(all, ({ slip }) => yearOf(slip.original));
  const charts = [
    findChart(context, 'slippage-by-year', {}),
    findChart(context, 'milestones-timeline', {}),
  ];
  const figure = (id: string, title: string, chart: ChartSpec | undefined): readonly Section[] =>
    chart ? [{ kind: 'figure', id, title, chart }] : [];
  const worst = all.toSorted((a, b) => b.days - a.days)[0]!;
  const since = editionTable(context);
  const { fresh, cleared } = sinceLastEdition(context.repository);
  return {
    name,
    title: context.say('report.slippage'),
    finding: context.say('report.slippage.finding', {
      moved: moved.length,
      base: all.length,
      days: median(all),
      worst: worst.days,
    }),
    numbers: [
      {
        label: context.say('report.slippage.moved'),
        values: shareLink(
          context,
          moved.length,
          all.length,
          rowsAddress(context, name, { moved: 'yes' }),
        ),
      },
      {
        label: context.say('report.slippage.late'),
        values: shareLink(
          context,
          late.length,
          all.length,
          rowsAddress(context, name, { slipped: 'yes' }),
        ),
      },
      {
        label: context.say('chart.slippage.median'),
        values: [
          linked(context.say('word.days', { count: median(all) }), rowsAddress(context, name)),
        ],
      },
      {
        label: context.say('report.slippage.worst'),
        values: [linkTo(context, worst.promise), ...days(context, worst.days)],
      },
      {
        label: context.say('edition.fresh'),
        values: countLink(context, fresh.length, rowsAddress(context, name, { since: 'fresh' })),
      },
      {
        label: context.say('edition.cleared'),
        values: countLink(
          context,
          cleared.length,
          rowsAddress(context, name, { since: 'cleared' }),
        ),
      },
    ],
    sections: [
      ...(since
        ? [
            {
              kind: 'table' as const,
              id: 'since-last-edition',
              title: editionSentence(context),
              table: since,
            },
          ]
        : []),
      ...figure('most-moved', context.say('report.slippage.most'), charts[1]),
      ...figure('by-year', context.say('report.by.year'), charts[0]),
      ...(years.length > 0
        ? [
            {
              kind: 'table' as const,
              id: 'by-year-table',
              title: context.say('report.slippage.table.year'),
              table: tableBy(context, 'year', years),
            },
          ]
        : []),
      ...(forums.length > 0
        ? [
            ...figure(
              'by-forum',
              context.say('report.by.forum'),
              chartBy(context, 'forum', forums),
            ),
            {
              kind: 'table' as const,
              id: 'by-forum-table',
              title: context.say('report.slippage.table.forum'),
              table: tableBy(context, 'forum', forums),
            },
          ]
        : []),
      ...(owners.length > 0
        ? [
            ...figure(
              'by-owner',
              context.say('report.by.owner'),
              chartBy(context, 'owner', owners),
            ),
            {
              kind: 'table' as const,
              id: 'by-owner-table',
              title: context.say('report.slippage.table.owner'),
              table: tableBy(context, 'owner', owners),
            },
          ]
        : []),
    ],
    rows: once(() => rowsOf(context, all)),
    method: methodLinks(context, ['moved', 'edition', 'share']),
  };
}
