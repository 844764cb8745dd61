/**
 * Two things side by side: editions of an assessment on pages of their own; measures, participants
 * and years as rows of one table, two of which the address chooses.
 */
import { formatNumber } from '../../i18n/index.ts';
import { toAddress, yearOf } from '../../schema/values/index.ts';
import type { RecordOf, StatName } from '../../schema/index.ts';
import { addressIn, findAddress } from '../parts/addresses.ts';
import { signed } from './scores.ts';
import type { ChartSpec } from '../../charts/index.ts';
import { type Column, type Table, numberColumn, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { isOverdue } from '../figures/deadline.ts';
import { followThrough } from '../figures/followThrough.ts';
import { judgementsOf, type Judgement } from '../figures/risk.ts';
import {
  labelOf,
  linked,
  linkTo,
  linkToId,
  plain,
  valuesOf,
  type Inline,
} from '../parts/inlines.ts';
import { marksOf } from '../parts/marks.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import { toStat } from '../figures/placed/stats.ts';
import { oneDigit } from '../reports/report.ts';
import { shortTitleOf, titleOf } from '../parts/texts.ts';

export const comparedKinds = ['measures', 'participants', 'years'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** Rows by name; the address chooses two of them by their keys. */
export interface CompareView {
  kind: ComparedKind;
  title: string;
  path: string;
  columns: readonly Column[];
  rows: readonly { key: string; label: string; cells: readonly (readonly Inline[])[] }[];
}
export interface EditionPair {
  earlier: RecordOf<'assessments'>;
  later: RecordOf<'assessments'>;
  path: string;
}
export interface PairView {
  title: string;
  finding: string;
  links: readonly Inline[];
  chart?: ChartSpec;
  table: Table;
}

/** Editions beyond which pairs would be too many pages: the newest ones are paired. */
const mostEditions = 12;

/** Every pair of published editions with scores, the newest first. */
export function editionPairs(context: Context): readonly EditionPair[] {
  const { records, asOf } = context.repository;
  const editions = records
    .of('assessments')
    .filter(
      (one) =>
        one.fields.published_on &&
        one.fields.published_on <= asOf &&
        judgementsOf(records, one.id).length > 0,
    )
    .toSorted((a, b) => (a.fields.published_on! < b.fields.published_on! ? 1 : -1))
    .slice(0, mostEditions);
  return editions.flatMap((later, index) =>
    editions.slice(index + 1).map((earlier) => ({
      earlier,
      later,
      path: `/compare/assessments/${toAddress(earlier.id)}/${toAddress(later.id)}/`,
    })),
  );
}

interface Move {
  one: Judgement;
  was: number;
  now: number;
}
const mostMoves = 12;
const named = (context: Context, { one }: Move) => {
  const { records } = context.repository;
  const [scenario, participant] = [
    records.findIn('scenarios', one.scenario),
    records.findIn('participants', one.participant),
  ];
  return context.say('report.assessment.pair', {
    scenario: scenario ? titleOf(context, scenario).text : one.scenario,
    participant: participant ? shortTitleOf(context, participant).text : one.participant,
  });
};

export function toPairView(context: Context, { earlier, later }: EditionPair): PairView {
  const { records } = context.repository;
  const key = (one: Judgement) => toAddress(`${one.scenario}/${one.participant}`);
  const before = new Map(judgementsOf(records, earlier.id).map((one) => [key(one), one.risk]));
  const moves: Move[] = judgementsOf(records, later.id)
    .flatMap((one) => {
      const was = before.get(key(one));
      return was === undefined || one.risk === undefined ? [] : [{ one, was, now: one.risk }];
    })
    .toSorted((a, b) => Math.abs(b.now - b.was) - Math.abs(a.now - a.was));
  const [up, down] = [
    moves.filter(({ was, now }) => now - was >= 1).length,
    moves.filter(({ was, now }) => was - now >= 1).length,
  ];
  const names = { earlier: titleOf(context, earlier).text, later: titleOf(context, later).text };
  const finding =
    moves.length === 0
      ? context.say('compare.assessment.none')
      : context.say('compare.assessment.finding', {
          ...names,
          up,
          down,
          same: moves.length - up - down,
          base: moves.length,
        });
  const number = (value: number): readonly Inline[] => [
    plain(formatNumber(context.language, value, oneDigit)),
  ];
  return {
    title: context.say('compare.pair', names),
    finding,
    links: [linkTo(context, earlier), linkTo(context, later)],
    ...(moves.length > 0
      ? { chart: pairChart(context, earlier, later, moves.slice(0, mostMoves)) }
      : {}),
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('chart.risk.territory'), 'text'),
        numberColumn('before', context.say('column.before')),
        numberColumn('now', context.say('column.now')),
        numberColumn('change', context.say('column.change')),
      ],
      rows: moves.map(({ one, was, now }) => ({
        id: key(one),
        cells: [
          [linkToId(context, one.scenario, 'full')],
          [linkToId(context, one.participant)],
          number(was),
          number(now),
          [plain(signed(context, now - was))],
        ],
      })),
    },
  };
}

function pairChart(
  context: Context,
  earlier: RecordOf<'assessments'>,
  later: RecordOf<'assessments'>,
  moves: readonly Move[],
): ChartSpec {
  const side = (
    edition: RecordOf<'assessments'>,
    voice: 'neutral' | 'accent',
    value: (move: Move) => number,
  ) => ({
    key: toAddress(edition.id),
    label: edition.id,
    voice,
    points: moves.map((move, index) => ({
      x: String(index),
      y: value(move),
      text: formatNumber(context.language, value(move), oneDigit),
    })),
  });
  return toChart(context, {
    kind: 'dotPlot',
    id: `compare-${toAddress(earlier.id)}-${toAddress(later.id)}`,
    title: context.say('compare.assessment.chart'),
    x: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: moves.map((move, index) => ({ key: String(index), label: named(context, move) })),
    },
    y: { type: 'linear', label: context.say('figure.risk'), min: 0, max: 25 },
    series: [side(earlier, 'neutral', ({ was }) => was), side(later, 'accent', ({ now }) => now)],
  });
}

/** The table of a kind; nothing where the record has fewer than two of it. */
export function toCompareView(context: Context, kind: ComparedKind): CompareView | undefined {
  const view = { measures: measuresView, participants: participantsView, years: yearsView }[kind](
    context,
  );
  return view.rows.length < 2
    ? undefined
    : { kind, title: context.say(`compare.${kind}`), path: `/compare/${kind}/`, ...view };
}

type Lines = Pick<CompareView, 'columns' | 'rows'>;
const count = (
  context: Context,
  items: readonly unknown[],
  href: string | undefined,
): readonly Inline[] =>
  items.length === 0 || !href
    ? [plain(formatNumber(context.language, items.length), true)]
    : [linked(formatNumber(context.language, items.length), href)];

function measuresView(context: Context): Lines {
  const { records, asOf } = context.repository;
  const fields = [
    'category',
    'legal_force',
    'lead',
    'in_force_from',
    'review_due',
    'expires_on',
    'periodicity',
  ] as const;
  return {
    columns: [
      column('title', context.say('register.measures.one'), 'title'),
      column('status', context.say('field.status'), 'status'),
      ...fields.map((field) => column(field, labelOf(context, 'measures', field), 'text')),
      numberColumn('joined', context.say('compare.joined')),
      column('completed', context.say('followThrough.completed'), 'text'),
      numberColumn('milestones', context.say('register.milestones.many')),
      numberColumn('lessons', context.say('register.lessons.many')),
    ],
    rows: records.of('measures').map((measure) => {
      const href = findAddress(context, measure);
      const result = followThrough(
        records.linkedFrom('actions', 'measure', measure.id),
        records,
        asOf,
      );
      const joined = records
        .linkedFrom('participation', 'measure', measure.id)
        .filter((one) => one.fields.state === 'joined');
      return {
        key: toAddress(measure.id),
        label: titleOf(context, measure).text,
        cells: [
          [linkTo(context, measure)],
          marksOf(context, measure),
          ...fields.map((field) => valuesOf(context, measure, field)),
          count(context, joined, `${href}#participation`),
          result.base.length === 0
            ? []
            : [
                linked(
                  context.say('word.ofBase', {
                    count: result.completed.length,
                    base: result.base.length,
                  }),
                  `${href}#actions-measure`,
                ),
              ],
          count(
            context,
            records.linkedFrom('milestones', 'measure', measure.id),
            `${href}#milestones-measure`,
          ),
          count(
            context,
            records.linkedFrom('lessons', 'measures', measure.id),
            `${href}#lessons-measures`,
          ),
        ],
      };
    }),
  };
}

function participantsView(context: Context): Lines {
  const { records, asOf } = context.repository;
  const lists = [
    ['led', 'measures', 'lead'],
    ['hosted', 'meetings', 'host'],
    ['reached', 'milestones', 'responsible'],
  ] as const;
  return {
    columns: [
      column('title', context.say('register.participants.one'), 'title'),
      column('kind', context.say('field.kind'), 'text'),
      column('completed', context.say('followThrough.completed'), 'text'),
      numberColumn('overdue', context.say('followThrough.overdue')),
      column('owed', context.say('report.participation.reports'), 'text'),
      ...lists.map(([key]) => numberColumn(key, context.say(`report.carries.${key}`))),
    ],
    rows: records.of('participants').map((party) => {
      const href = findAddress(context, party);
      const owned = records.linkedFrom('actions', 'owner', party.id);
      const result = followThrough(owned, records, asOf);
      const owed = records
        .linkedFrom('submissions', 'participant', party.id)
        .filter((one) => !one.fields.waived && one.fields.due && one.fields.due <= asOf);
      return {
        key: toAddress(party.id),
        label: shortTitleOf(context, party).text,
        cells: [
          [linkTo(context, party)],
          valuesOf(context, party, 'kind'),
          result.base.length === 0
            ? []
            : [
                linked(
                  context.say('word.ofBase', {
                    count: result.completed.length,
                    base: result.base.length,
                  }),
                  `${href}#actions-owner`,
                ),
              ],
          count(
            context,
            owned.filter((one) => isOverdue(one, asOf)),
            `${href}#overdue`,
          ),
          owed.length === 0
            ? []
            : [
                linked(
                  context.say('word.ofBase', {
                    count: owed.filter((one) => one.fields.received_on).length,
                    base: owed.length,
                  }),
                  `${href}#submissions-participant`,
                ),
              ],
          ...lists.map(([, register, field]) =>
            count(
              context,
              records.linkedFrom(register, field, party.id),
              `${href}#${register}-${field}`,
            ),
          ),
        ],
      };
    }),
  };
}

const yearStats: readonly (readonly [
  key: 'agreed' | 'completed' | 'overdue' | 'due' | 'met' | 'meetings' | 'findings' | 'lessons',
  stat: StatName,
])[] = [
  ['agreed', 'actions-agreed'],
  ['completed', 'actions-completed'],
  ['overdue', 'actions-overdue'],
  ['due', 'milestones-due'],
  ['met', 'milestones-met'],
  ['meetings', 'meetings-held'],
  ['findings', 'findings-published'],
  ['lessons', 'lessons-recorded'],
];

function yearsView(context: Context): Lines {
  const { records, asOf } = context.repository;
  const dates = [
    ...records.of('actions').map((one) => one.fields.agreed_on),
    ...records.of('meetings').map((one) => one.fields.starts_on),
    ...records.of('findings').map((one) => one.fields.reported_on),
    ...records.of('lessons').map((one) => one.fields.recorded_on),
  ];
  const years = [
    ...new Set(
      dates.filter((date) => date !== undefined && date <= asOf).map((date) => yearOf(date!)),
    ),
  ].toSorted();
  return {
    columns: [
      column('title', context.say('field.year'), 'title'),
      ...yearStats.map(([key]) => numberColumn(key, context.say(`compare.year.${key}`))),
    ],
    rows: years.map((year) => ({
      key: year,
      label: year,
      cells: [
        [plain(year)],
        ...yearStats.map(([, name]) => {
          const stat = toStat(context, name, { year });
          return stat.count === 0 ? [plain(stat.text, true)] : [linked(stat.text, stat.href)];
        }),
      ],
    })),
  };
}

/** What can be put side by side in this record. */
export function compareEntries(context: Context): readonly { label: string; href: string }[] {
  return comparedKinds
    .filter((kind) => toCompareView(context, kind))
    .map((kind) => ({
      label: context.say(`compare.${kind}`),
      href: addressIn(context, `/compare/${kind}/`),
    }));
}
