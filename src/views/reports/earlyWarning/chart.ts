/** How fast each participant acknowledged the alerts that it received, as a picture. */
import type { ChartPoint, ChartSpec, Voice } from '../../../charts/index.ts';
import type { ReceiptResult } from '../../figures/earlyWarning.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import type { Group } from '../groups.ts';
import { type Receipt, countOf, withLimit } from './receipts.ts';

const name = 'early-warning';
const parts: readonly (readonly [ReceiptResult, Voice])[] = [
  ['inTime', 'done'],
  ['late', 'underway'],
  ['never', 'late'],
];

export function receiptsChart(
  context: Context,
  groups: readonly Group<Receipt>[],
): ChartSpec | undefined {
  const bars = groups
    .map((group) => ({ ...group, items: withLimit(context, group.items) }))
    .filter(({ items }) => items.length > 0);
  if (bars.length === 0) return undefined;
  const all = [...new Set(bars.flatMap(({ items }) => items))];
  return toChart(context, {
    kind: 'stackedBar',
    id: 'report-early-warning-participant',
    bars: 'lying',
    title: context.say('report.earlyWarning.chart', {
      inTime: countOf(context, all, 'inTime'),
      base: all.length,
    }),
    x: {
      type: 'category',
      label: context.say('field.participant'),
      categories: bars.map(({ key, label, href }) => ({
        key,
        label,
        href: href ?? rowsAddress(context, name, { participant: key }),
      })),
    },
    y: { type: 'linear', label: context.say('register.acknowledgements.many'), min: 0 },
    series: parts
      .filter(([part]) => countOf(context, all, part) > 0)
      .map(([part, voice]) => ({
        key: part,
        voice,
        label: context.say(`report.receipt.${part}`),
        points: bars.map((bar) => toPoint(context, bar, part)),
      })),
  });
}

function toPoint(
  context: Context,
  { key, items }: Group<Receipt>,
  part: ReceiptResult,
): ChartPoint {
  const count = countOf(context, items, part);
  return {
    x: key,
    y: count,
    base: items.length,
    href: rowsAddress(context, name, { participant: key, result: part }),
    text: context.say('word.ofBase', { count, base: items.length }),
  };
}
