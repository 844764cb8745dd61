/**
 * Coming reviews and sunsets: what is to be reviewed, what ends unless renewed, and what should
 * have been reviewed already.
 */
import type { ChartPoint, ChartSpec } from '../../charts/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import {
  type IsoDate,
  addDays,
  isBefore,
  lastDay,
  once,
  yearOf,
} from '../../schema/values/index.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import { findAddress, rowsAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { dated, labelOf, linkTo, plain, registerName } from '../parts/inlines.ts';
import { findReportedMark } from '../parts/marks.ts';
import { figureSection, tableSection } from '../parts/sections.ts';
import { type Table, column } from '../parts/table.ts';
import { titleOf } from '../parts/texts.ts';
import { comingMonths } from './comingMonths.ts';
import { breakdown, groupByYear } from './groups.ts';
import {
  type CountedRow,
  type CountedRows,
  type Figures,
  type StandingReport,
  methodLinks,
  numbersFor,
} from './report.ts';

const name = 'coming';
const kinds = ['review', 'sunset', 'planned'] as const;
type Kind = (typeof kinds)[number];
interface Awaited {
  record: RecordOf;
  kind: Kind;
  date: IsoDate;
  /** Whether its day has passed and nothing says that it was held. */
  past: boolean;
}
type Expected = readonly [record: RecordOf, kind: Kind, date: IsoDate | undefined];

const closed = new Set(['expired', 'retired', 'superseded', 'proposed']);

/**
 * Every review, sunset and planned edition that is still to come, or whose day has passed without
 * it.
 */
function awaitedOf(context: Context): readonly Awaited[] {
  const { asOf } = context.repository;
  return [...ofMeasures(context), ...ofDecisions(context), ...ofAssessments(context)]
    .flatMap(([record, kind, date]): Awaited[] =>
      date ? [{ record, kind, date, past: isBefore(date, asOf) }] : [],
    )
    .filter(({ record, kind, date }) => kind !== 'review' || !isReviewed(context, record, date))
    .toSorted(
      (a, b) =>
        compareText(lastDay(a.date), lastDay(b.date)) || compareText(a.record.id, b.record.id),
    );
}

/**
 * A review answers every review date of its subject up to the day on which it was held, and the one
 * that it names as `due`.
 */
function isReviewed({ repository }: Context, { id }: RecordOf, date: IsoDate): boolean {
  return repository.records
    .linkedFrom('reviews', 'subject', id)
    .some(
      ({ fields: { held_on, due } }) =>
        held_on !== undefined &&
        !isBefore(repository.asOf, held_on) &&
        (lastDay(date) <= lastDay(held_on) || date === due),
    );
}

const ofMeasures = ({ repository: { records } }: Context): readonly Expected[] =>
  records
    .of('measures')
    .filter(({ fields }) => !closed.has(fields.status ?? ''))
    .flatMap((measure): Expected[] => [
      [measure, 'review', measure.fields.review_due],
      [measure, 'sunset', measure.fields.expires_on],
    ]);

/** The end of a decision is awaited until it has come. */
const ofDecisions = ({ repository: { records, asOf } }: Context): readonly Expected[] =>
  records.of('decisions').flatMap((decision): Expected[] => {
    const { review_due, expires_on } = decision.fields;
    const ends = expires_on && !isBefore(expires_on, asOf) ? expires_on : undefined;
    return [
      [decision, 'review', review_due],
      [decision, 'sunset', ends],
    ];
  });

function ofAssessments({ repository: { records } }: Context): readonly Expected[] {
  const editions = records.of('assessments');
  const replaced = new Set(editions.map(({ fields }) => fields.replaces?.toLowerCase()));
  return editions.flatMap((edition): Expected[] => {
    const { published_on, review_due, planned_for } = edition.fields;
    if (!published_on) return [[edition, 'planned', planned_for]];
    return replaced.has(edition.id.toLowerCase()) ? [] : [[edition, 'review', review_due]];
  });
}

const monthsShown = 24;

function comingChart(context: Context, all: readonly Awaited[]): ChartSpec | undefined {
  const { asOf } = context.repository;
  const until = addDays(asOf, monthsShown * 31);
  const shown = all.filter(({ date, past }) => !past && lastDay(date) <= until);
  const next = shown[0];
  if (!next) return undefined;
  const used = kinds.filter((kind) => shown.some((one) => one.kind === kind));
  return toChart(context, {
    kind: 'timeline',
    figure: 'coming-rows',
    id: 'report-coming',
    title: context.say('report.coming.chart', {
      count: shown.length,
      months: monthsShown,
      title: titleOf(context, next.record).text,
      kind: next.kind,
    }),
    x: { type: 'date', label: context.say('field.date'), min: addDays(asOf, -120) },
    y: {
      type: 'category',
      label: context.say('report.kind'),
      categories: used.map((kind) => ({
        key: kind,
        label: context.say(`report.coming.${kind}`),
        href: rowsAddress(context, name, { kind }),
      })),
    },
    series: used.map((kind) => ({
      key: kind,
      label: context.say(`report.coming.${kind}`),
      voice: kind === 'sunset' ? ('late' as const) : ('accent' as const),
      points: shown.filter((one) => one.kind === kind).map((one) => toPoint(context, one)),
    })),
  });
}

const toPoint = (context: Context, { record, kind, date }: Awaited): ChartPoint => ({
  x: lastDay(date),
  y: kind,
  label: record.id,
  href: findAddress(context, record),
});

function tableByYear(context: Context, all: readonly Awaited[]): Table {
  const years = groupByYear(all, ({ date }) => yearOf(date));
  return breakdown(context, name, 'year', years, [
    ...kinds.map((kind) => ({
      key: kind,
      label: context.say(`report.coming.${kind}`),
      chosen: { kind },
      has: (one: Awaited) => one.kind === kind,
    })),
    {
      key: 'past',
      label: context.say('report.coming.past'),
      chosen: { when: 'past' },
      has: (one: Awaited) => one.past,
    },
  ]);
}

function rowsOf(context: Context, all: readonly Awaited[]): CountedRows {
  return {
    title: context.say('report.coming.rows'),
    columns: [
      column('date', context.say('field.date'), 'date'),
      column('title', context.say('report.item'), 'title'),
      column('register', context.say('report.kind')),
      column('kind', context.say('report.coming.what')),
      column('when', context.say('report.coming.when')),
      column('status', labelOf(context, 'measures', 'status'), 'status'),
    ],
    all: all.map((one) => toRow(context, one)),
  };
}

function toRow(context: Context, { record, kind, date, past }: Awaited): CountedRow {
  const mark = findReportedMark(context, record);
  const cells = [
    [dated(context, date)],
    [linkTo(context, record)],
    [plain(registerName(context, record.register, 'one'))],
    [plain(context.say(`report.coming.${kind}`))],
    [plain(context.say(past ? 'report.coming.passed' : 'report.coming.ahead'))],
    mark ? [mark] : [],
  ];
  const keys = { kind: [kind], when: [past ? 'past' : 'ahead'], year: [yearOf(date)] };
  return { row: { id: `${record.id}/${kind}`, cells }, keys };
}

/** Of each kind how many are still to come, and how many days passed without it. */
export function comingFigures(context: Context): Figures {
  const all = awaitedOf(context);
  const ahead = (kind: Kind) => all.filter((one) => !one.past && one.kind === kind).length;
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, ahead(kind)])),
    past: all.filter((one) => one.past).length,
    ...Object.fromEntries(
      comingMonths(context).map(({ key, items, more }) => [`month.${key}`, items.length + more]),
    ),
  };
}

export function comingReport(context: Context): StandingReport | undefined {
  const all = awaitedOf(context);
  if (all.length === 0) return undefined;
  const past = all.filter((one) => one.past).length;
  const ahead = (kind: Kind) => all.filter((one) => !one.past && one.kind === kind).length;
  const { count } = numbersFor(context, name);
  return {
    name,
    title: context.say('report.coming'),
    finding: context.say('report.coming.finding', {
      reviews: ahead('review'),
      sunsets: ahead('sunset'),
      past,
    }),
    numbers: [
      ...kinds
        .filter((kind) => ahead(kind) > 0)
        .map((kind) =>
          count(context.say(`report.coming.${kind}`), ahead(kind), { kind, when: 'ahead' }),
        ),
      count(context.say('report.coming.past'), past, { when: 'past' }),
    ],
    sections: [
      ...figureSection('timeline', context.say('report.coming.next'), comingChart(context, all)),
      ...tableSection('by-year', context.say('report.coming.table'), tableByYear(context, all)),
    ],
    rows: once(() => rowsOf(context, all)),
    method: methodLinks(context, ['coming', 'status']),
  };
}
