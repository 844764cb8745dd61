/** Every chart that has a name, for pages and for reports. */
import { yearOf } from '../../../schema/values/index.ts';
import type { ChartName, Filter, RecordOf, StandingReportName } from '../../../schema/index.ts';
import { addressIn, findAddress } from '../../parts/addresses.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import { standingOf } from '../deadline.ts';
import { percentile } from '../earlyWarning.ts';
import { punctualityOf } from '../regularity.ts';
import { shareOf } from '../share.ts';
import { slipOf, slippedDays } from '../../changes/slips.ts';
import { isContradicted, verifiedStatus } from '../verification.ts';
import { wordOf } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';
import { scoresByEdition } from './assessmentCharts.ts';
import { chosen } from './chosen.ts';
import { toChart } from './chartWords.ts';
import { followThroughByMeeting } from './followThroughCharts.ts';
import { milestoneSlips } from './milestoneCharts.ts';
import { rowsAddress } from '../../reports/report.ts';

/**
 * A named chart on the rows that the filter chooses; nothing where the record has too little for
 * it.
 */
export function findChart(
  context: Context,
  name: ChartName,
  filter: Filter,
): ChartSpec | undefined {
  const { records } = context.repository;
  switch (name) {
    case 'follow-through-by-meeting':
      return followThroughByMeeting(
        context,
        chosen(records, records.of('meetings'), filter, (one) => one.fields.starts_on),
      );
    case 'milestones-timeline':
      return milestoneSlips(
        context,
        chosen(
          records,
          records.of('milestones'),
          filter,
          (one) => one.fields.due_original ?? one.fields.due,
        ),
      );
    case 'assessment-scores-by-edition':
      return scoresByEdition(context);
    case 'verification-coverage':
      return verificationCoverage(context, filter);
    case 'slippage-by-year':
      return slippageByYear(context, filter);
    case 'regularity':
      return assessmentRegularity(context);
    case 'lessons-by-state':
      return lessonsByState(context, filter);
  }
}

/**
 * The rows behind a point: those of the standing report, which are of the whole record, so that a
 * chart of a part of it leads to none.
 */
function rowsOf(
  context: Context,
  filter: Filter,
  report: StandingReportName,
  chosen: Readonly<Record<string, string>>,
): { href?: string } {
  return Object.keys(filter).length > 0 ? {} : { href: rowsAddress(context, report, chosen) };
}

/**
 * Completed actions by the year of agreement: verified, partly or otherwise found, not yet looked
 * at.
 */
function verificationCoverage(context: Context, filter: Filter): ChartSpec | undefined {
  const { records } = context.repository;
  const done = chosen(records, records.of('actions'), filter, (one) => one.fields.agreed_on).filter(
    (one) => standingOf(one) === 'done' && one.fields.agreed_on,
  );
  if (done.length === 0) return undefined;
  const years = [...new Set(done.map((one) => yearOf(one.fields.agreed_on!)))].toSorted();
  const kindOf = (one: RecordOf<'actions'>) =>
    isContradicted(records, one) ? 'contradicted' : verifiedStatus(records, one.id);
  const parts = [
    ['verified', 'verified'],
    ['partly', 'underway'],
    ['contradicted', 'contested'],
    ['unable', 'neutral'],
    ['none', 'notBegun'],
  ] as const;
  const looked = shareOf(done.filter((one) => kindOf(one) !== 'none').length, done.length);
  return toChart(context, {
    kind: 'stackedBar',
    id: 'verification-coverage',
    title: context.say('chart.coverage.title', {
      looked: looked.count,
      base: looked.base,
      verified: done.filter((one) => kindOf(one) === 'verified').length,
    }),
    x: {
      type: 'category',
      label: context.say('chart.coverage.year'),
      categories: years.map((year) => ({
        key: year,
        label: year,
        ...rowsOf(context, filter, 'verification', { kind: 'actions', agreed: year }),
      })),
    },
    y: { type: 'linear', label: context.say('chart.coverage.axis'), min: 0 },
    series: parts
      .filter(([part]) => done.some((one) => kindOf(one) === part))
      .map(([part, voice]) => ({
        key: part,
        voice,
        label: context.say(`proof.mark.${part}`),
        points: years.map((year) => {
          const all = done.filter((one) => yearOf(one.fields.agreed_on!) === year);
          const count = all.filter((one) => kindOf(one) === part).length;
          return {
            x: year,
            y: count,
            base: all.length,
            text: context.say('word.ofBase', { count, base: all.length }),
            ...(records.of('findings').length === 0
              ? {}
              : rowsOf(context, filter, 'verification', {
                  kind: 'actions',
                  agreed: year,
                  proof: part,
                })),
          };
        }),
      })),
  });
}

/** Median slip of the dates of actions and milestones, by the year in which they were first due. */
function slippageByYear(context: Context, filter: Filter): ChartSpec | undefined {
  const { records } = context.repository;
  const slips = [
    ...chosen(records, records.of('actions'), filter, (one) => one.fields.agreed_on),
    ...chosen(
      records,
      records.of('milestones'),
      filter,
      (one) => one.fields.due_original ?? one.fields.due,
    ),
  ].flatMap((one) => {
    const slip = slipOf(context.repository, one);
    return slip
      ? [{ year: yearOf(slip.original), days: slippedDays(context.repository, one, slip) }]
      : [];
  });
  if (slips.length === 0) return undefined;
  const years = [...new Set(slips.map(({ year }) => year))].toSorted();
  const of = (year: string) =>
    slips
      .filter((slip) => slip.year === year)
      .map(({ days }) => days)
      .toSorted((a, b) => a - b);
  const all = slips.map(({ days }) => days).toSorted((a, b) => a - b);
  return toChart(context, {
    kind: 'dotPlot',
    id: 'slippage-by-year',
    title: context.say('chart.slippage.title', {
      days: Math.max(0, Math.round(percentile(all, 0.5)!)),
      count: all.length,
      worst: Math.max(0, Math.round(percentile(all, 0.9)!)),
    }),
    x: {
      type: 'category',
      label: context.say('chart.slippage.year'),
      categories: years.map((year) => ({ key: year, label: year })),
    },
    y: { type: 'linear', label: context.say('chart.slippage.axis') },
    series: [
      {
        key: 'median',
        label: context.say('chart.slippage.median'),
        voice: 'accent',
        points: years.map((year) => ({
          x: year,
          y: Math.round(percentile(of(year), 0.5)!),
          low: Math.round(percentile(of(year), 0.25)!),
          high: Math.round(percentile(of(year), 0.75)!),
          base: of(year).length,
          ...(slips.some(({ days }) => days > 0)
            ? rowsOf(context, filter, 'slippage', { due: year })
            : {}),
          ...(shareOf(0, of(year).length).small ? { smallBase: true } : {}),
        })),
      },
    ],
    referenceLines: [
      { axis: 'y', value: 0, label: context.say('chart.slippage.onTime'), role: 'baseline' },
    ],
    note: context.say('chart.slippage.note'),
  });
}

/** When each assessment was planned and when it was published. */
function assessmentRegularity(context: Context): ChartSpec | undefined {
  const all = punctualityOf(context.repository.records).toSorted((a, b) =>
    a.planned < b.planned ? -1 : 1,
  );
  if (all.length === 0) return undefined;
  const late = all.filter((one) => (one.days ?? 0) > 0).length;
  const published = all.filter((one) => one.published);
  return toChart(context, {
    kind: 'range',
    id: 'regularity',
    bars: 'lying',
    title: context.say('chart.regularity.title', { late, published: published.length }),
    x: {
      type: 'category',
      label: context.say('register.assessments.one'),
      categories: all.map(({ record }) => ({
        key: record.id,
        label: titleOf(context, record).text,
        href: findAddress(context, record),
      })),
    },
    y: { type: 'date', label: context.say('chart.regularity.axis') },
    series: [
      {
        key: 'delay',
        label: context.say('chart.regularity.series'),
        voice: 'accent',
        points: all.map(({ record, planned, published: out, days }) => ({
          x: record.id,
          low: planned,
          ...(out ? { high: out } : {}),
          href: findAddress(context, record),
          ...(days === undefined
            ? {}
            : {
                text: context.say('chart.regularity.days', {
                  days: Math.abs(days),
                  when: days > 0 ? 'later' : days < 0 ? 'earlier' : 'same',
                }),
              }),
        })),
      },
    ],
  });
}

function lessonsByState(context: Context, filter: Filter): ChartSpec | undefined {
  const { records } = context.repository;
  const lessons = chosen(records, records.of('lessons'), filter, (one) => one.fields.recorded_on);
  if (lessons.length === 0) return undefined;
  const states = ['observed', 'identified', 'action_assigned', 'implemented', 'validated'] as const;
  const voices = {
    observed: 'notBegun',
    identified: 'notBegun',
    action_assigned: 'underway',
    implemented: 'done',
    validated: 'verified',
  } as const;
  const count = (state: string) => lessons.filter((one) => one.fields.state === state).length;
  return toChart(context, {
    kind: 'bar',
    id: 'lessons-by-state',
    bars: 'lying',
    title: context.say('chart.lessons.title', {
      validated: count('validated'),
      base: lessons.length,
      idle: count('observed') + count('identified'),
    }),
    x: {
      type: 'category',
      label: context.say('field.state'),
      categories: states.map((state) => ({
        key: state,
        label: wordOf(context, 'state', state),
        href: `${addressIn(context, '/search/')}?kind=lessons&status=${state}`,
      })),
    },
    y: { type: 'linear', label: context.say('register.lessons.many'), min: 0 },
    series: [
      {
        key: 'lessons',
        label: context.say('register.lessons.many'),
        voice: 'accent',
        points: states.map((state) => ({
          x: state,
          y: count(state),
          voice: voices[state],
          base: lessons.length,
          text: context.say('word.ofBase', { count: count(state), base: lessons.length }),
          ...rowsOf(context, filter, 'lessons', { state }),
        })),
      },
    ],
  });
}
