/** Groups of rows as lying bars, each in its parts; the counterpart of the table of `breakdown`. */
import type { ChartPoint, ChartSpec, Voice } from '../../charts/index.ts';
import type { StandingReportName } from '../../schema/index.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import { rowsAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import type { CountedPart, Group } from './groups.ts';

export interface DrawnPart<T> extends CountedPart<T> {
  voice: Voice;
}

interface PartsChart<T> {
  name: StandingReportName;
  id: string;
  title: string;
  /** The key by which a row is chosen, and what its groups are called. */
  by: string;
  x: string;
  /** What is counted. */
  y: string;
  groups: readonly Group<T>[];
  parts: readonly DrawnPart<T>[];
  note?: string;
}

/** The chart; none where there is nothing to count. Each bar leads to its rows. */
export function partsChart<T>(context: Context, chart: PartsChart<T>): ChartSpec | undefined {
  const { name, id, title, by, parts, note } = chart;
  const groups = chart.groups.filter(({ items }) => items.length > 0);
  if (groups.length === 0) return undefined;
  return toChart(context, {
    kind: 'stackedBar',
    figure: `${name}-rows`,
    id,
    bars: 'lying',
    title,
    x: {
      type: 'category',
      label: chart.x,
      categories: groups.map(({ key, label, href }) => ({
        key,
        label,
        href: href ?? rowsAddress(context, name, { [by]: key }),
      })),
    },
    y: { type: 'linear', label: chart.y, min: 0 },
    series: parts
      .filter(({ has }) => groups.some(({ items }) => items.some(has)))
      .map((part) => ({
        key: part.key,
        voice: part.voice,
        label: part.label,
        points: groups.map((group) => toPoint(context, chart, group, part)),
      })),
    ...(note ? { note } : {}),
  });
}

function toPoint<T>(
  context: Context,
  { name, by }: PartsChart<T>,
  { key, items }: Group<T>,
  { has, chosen }: DrawnPart<T>,
): ChartPoint {
  const count = items.filter(has).length;
  return {
    x: key,
    y: count,
    base: items.length,
    href: rowsAddress(context, name, { [by]: key, ...chosen }),
    text: context.say('word.ofBase', { count, base: items.length }),
  };
}
