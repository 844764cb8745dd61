/** When each assessment was planned and when it was published, as a picture. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { titleOf } from '../../parts/texts.ts';
import { type Punctuality, punctualityOf } from '../regularity.ts';
import { toChart } from './chartWords.ts';

export function assessmentRegularity(context: Context): ChartSpec | undefined {
  const all = punctualityOf(context.repository.records).toSorted((a, b) =>
    compareText(a.planned, b.planned),
  );
  if (all.length === 0) return undefined;
  const late = all.filter(({ days }) => (days ?? 0) > 0).length;
  const published = all.filter((one) => one.published).length;
  return toChart(context, {
    kind: 'range',
    figure: 'regularity-rows',
    id: 'regularity',
    bars: 'lying',
    title: context.say('chart.regularity.title', { late, published }),
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
        points: all.map((one) => toPoint(context, one)),
      },
    ],
  });
}

const toPoint = (
  context: Context,
  { record, planned, published, days }: Punctuality,
): ChartPoint => ({
  x: record.id,
  low: planned,
  ...(published ? { high: published } : {}),
  href: findAddress(context, record),
  ...(days === undefined ? {} : { text: delayText(context, days) }),
});

const delayText = (context: Context, days: number): string =>
  context.say('chart.regularity.days', { days: Math.abs(days), when: directionOf(days) });

function directionOf(days: number): 'later' | 'earlier' | 'same' {
  if (days === 0) return 'same';
  return days > 0 ? 'later' : 'earlier';
}
