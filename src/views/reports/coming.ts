/**
 * Coming reviews and sunsets: what is to be reviewed, what ends unless renewed, and what should
 * have been reviewed already.
 */
import { type IsoDate, addDays, isBefore, lastDay, yearOf } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { findAddress } from '../parts/addresses.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import { dated, labelOf, linkTo, plain, registerName } from '../parts/inlines.ts';
import { findReportedMark } from '../parts/marks.ts';
import { once } from '../../schema/values/index.ts';
import { titleOf } from '../parts/texts.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import {
  breakdown,
  countLink,
  groupByYear,
  methodLinks,
  rowsAddress,
  type StandingReport,
} from './report.ts';
import { column } from '../parts/table.ts';

const name = 'coming';
const kinds = ['review', 'sunset', 'planned'] as const;
type Kind = (typeof kinds)[number];
interface Awaited {
  record: RecordOf;
  kind: Kind;
  date: IsoDate;
  past: boolean;
}

const closed = new Set(['expired', 'retired', 'superseded', 'proposed']);

/**
 * Every review, sunset and planned edition that is still to come, or whose day has passed without
 * it.
 */
export function awaitedOf(context: Context): readonly Awaited[] {
  const { records, asOf } = context.repository;
  const replaced = new Set(
    records.of('assessments').map((one) => one.fields.replaces?.toLowerCase()),
  );
  const found: Omit<Awaited, 'past'>[] = [];
  const add = (record: RecordOf, kind: Kind, date: IsoDate | undefined) => {
    if (date) found.push({ record, kind, date });
  };
  for (const measure of records
    .of('measures')
    .filter((one) => !closed.has(one.fields.status ?? ''))) {
    add(measure, 'review', measure.fields.review_due);
    add(measure, 'sunset', measure.fields.expires_on);
  }
  for (const decision of records.of('decisions')) {
    add(decision, 'review', decision.fields.review_due);
    if (decision.fields.expires_on && !isBefore(decision.fields.expires_on, asOf))
      add(decision, 'sunset', decision.fields.expires_on);
  }
  for (const edition of records.of('assessments')) {
    if (edition.fields.published_on && !replaced.has(edition.id.toLowerCase()))
      add(edition, 'review', edition.fields.review_due);
    if (!edition.fields.published_on) add(edition, 'planned', edition.fields.planned_for);
  }
  return found
    .map((one) => ({ ...one, past: isBefore(one.date, asOf) }))
    .toSorted((a, b) =>
      lastDay(a.date) < lastDay(b.date)
        ? -1
        : lastDay(a.date) > lastDay(b.date)
          ? 1
          : a.record.id < b.record.id
            ? -1
            : 1,
    );
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
      points: shown
        .filter((one) => one.kind === kind)
        .map(({ record, date }) => ({
          x: lastDay(date),
          y: kind,
          label: record.id,
          href: findAddress(context, record),
        })),
    })),
  });
}

export function comingReport(context: Context): StandingReport | undefined {
  const all = awaitedOf(context);
  if (all.length === 0) return undefined;
  const [past, ahead] = [all.filter((one) => one.past), all.filter((one) => !one.past)];
  const chart = comingChart(context, all);
  const count = (kind: Kind) => ahead.filter((one) => one.kind === kind).length;
  return {
    name,
    title: context.say('report.coming'),
    finding: context.say('report.coming.finding', {
      reviews: count('review'),
      sunsets: count('sunset'),
      past: past.length,
    }),
    numbers: [
      ...kinds
        .filter((kind) => count(kind) > 0)
        .map((kind) => ({
          label: context.say(`report.coming.${kind}`),
          values: countLink(
            context,
            count(kind),
            rowsAddress(context, name, { kind, when: 'ahead' }),
          ),
        })),
      {
        label: context.say('report.coming.past'),
        values: countLink(context, past.length, rowsAddress(context, name, { when: 'past' })),
      },
    ],
    sections: [
      ...(chart
        ? [
            {
              kind: 'figure' as const,
              id: 'timeline',
              title: context.say('report.coming.next'),
              chart,
            },
          ]
        : []),
      {
        kind: 'table',
        id: 'by-year',
        title: context.say('report.coming.table'),
        table: breakdown(
          context,
          name,
          'year',
          groupByYear(all, ({ date }) => yearOf(date)),
          [
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
          ],
        ),
      },
    ],
    rows: once(() => ({
      title: context.say('report.coming.rows'),
      columns: [
        column('date', context.say('field.date'), 'date'),
        column('title', context.say('report.item'), 'title'),
        column('register', context.say('report.kind'), 'text'),
        column('kind', context.say('report.coming.what'), 'text'),
        column('when', context.say('report.coming.when'), 'text'),
        column('status', labelOf(context, 'measures', 'status'), 'status'),
      ],
      all: all.map(({ record, kind, date, past: gone }) => {
        const mark = findReportedMark(context, record);
        return {
          row: {
            id: `${record.id}/${kind}`,
            cells: [
              [dated(context, date)],
              [linkTo(context, record)],
              [plain(registerName(context, record.register, 'one'))],
              [plain(context.say(`report.coming.${kind}`))],
              [plain(context.say(gone ? 'report.coming.passed' : 'report.coming.ahead'))],
              mark ? [mark] : [],
            ],
          },
          keys: { kind: [kind], when: [gone ? 'past' : 'ahead'], year: [yearOf(date)] },
        };
      }),
    })),
    method: methodLinks(context, ['status']),
  };
}
