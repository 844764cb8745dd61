/** How far dates have moved, by the year in which they were first due, as a picture. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import type { Filter } from '../../../schema/index.ts';
import { yearOf } from '../../../schema/values/index.ts';
import { slipOf, slippedDays } from '../../changes/slips.ts';
import type { Context } from '../../parts/context.ts';
import { percentile } from '../earlyWarning.ts';
import { shareOf } from '../share.ts';
import { toChart } from './chartWords.ts';
import { chosen, firstDueChosen, rowsBehind } from './chosen.ts';

interface Slipped {
  year: string;
  days: number;
}

/** Median slip of the dates of actions and milestones, by the year in which they were first due. */
export function slippageByYear(context: Context, filter: Filter): ChartSpec | undefined {
  const slips = slipsOf(context, filter);
  if (slips.length === 0) return undefined;
  const all = inOrder(slips);
  const years = [...new Set(slips.map(({ year }) => year))].toSorted();
  const anyLate = slips.some(({ days }) => days > 0);
  return toChart(context, {
    kind: 'dotPlot',
    figure: 'slippage-rows',
    id: 'slippage-by-year',
    title: context.say('chart.slippage.title', {
      days: Math.max(0, daysAt(all, 0.5)),
      count: all.length,
      worst: Math.max(0, daysAt(all, 0.9)),
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
        points: years.map((year) =>
          toPoint(
            year,
            inOrder(slips.filter((one) => one.year === year)),
            anyLate ? rowsBehind(context, filter, 'slippage', { due: year }) : {},
          ),
        ),
      },
    ],
    referenceLines: [
      { axis: 'y', value: 0, label: context.say('chart.slippage.onTime'), role: 'baseline' },
    ],
    note: context.say('chart.slippage.note'),
  });
}

function slipsOf(context: Context, filter: Filter): readonly Slipped[] {
  const { repository } = context;
  const { records } = repository;
  return [
    ...chosen(records, records.of('actions'), filter, ({ fields }) => fields.agreed_on),
    ...chosen(records, records.of('milestones'), filter, firstDueChosen),
  ].flatMap((one) => {
    const slip = slipOf(repository, one);
    if (!slip) return [];
    return [{ year: yearOf(slip.original), days: slippedDays(repository, one, slip) }];
  });
}

const inOrder = (slips: readonly Slipped[]): readonly number[] =>
  slips.map(({ days }) => days).toSorted((a, b) => a - b);

const daysAt = (sorted: readonly number[], rank: number): number =>
  Math.round(percentile(sorted, rank)!);

const toPoint = (year: string, sorted: readonly number[], rows: { href?: string }): ChartPoint => ({
  x: year,
  y: daysAt(sorted, 0.5),
  low: daysAt(sorted, 0.25),
  high: daysAt(sorted, 0.75),
  base: sorted.length,
  ...rows,
  ...(shareOf(0, sorted.length).small ? { smallBase: true } : {}),
});
