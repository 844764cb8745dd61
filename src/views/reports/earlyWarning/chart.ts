/** How fast each participant acknowledged the alerts that it received, as a picture. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import type { Group } from '../groups.ts';
import { type DrawnPart, partsChart } from '../partsChart.ts';
import { type Receipt, countOf, resultOf, withLimit } from './receipts.ts';

const parts = [
  ['inTime', 'done'],
  ['late', 'underway'],
  ['never', 'late'],
] as const;

export function receiptsChart(
  context: Context,
  groups: readonly Group<Receipt>[],
): ChartSpec | undefined {
  const bars = groups.map((group) => ({ ...group, items: withLimit(context, group.items) }));
  const all = [...new Set(bars.flatMap(({ items }) => items))];
  return partsChart(context, {
    name: 'early-warning',
    id: 'report-early-warning-participant',
    by: 'participant',
    title: context.say('report.earlyWarning.chart', {
      inTime: countOf(context, all, 'inTime'),
      base: all.length,
    }),
    x: context.say('field.participant'),
    y: context.say('register.acknowledgements.many'),
    groups: bars,
    parts: parts.map(([result, voice]): DrawnPart<Receipt> => ({
      key: result,
      voice,
      label: context.say(`report.receipt.${result}`),
      chosen: { result },
      has: (one) => resultOf(context, one) === result,
    })),
  });
}
