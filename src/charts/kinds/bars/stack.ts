/** Stacks: parts of wholes, laid end to end. */
import { formatMark } from '../../format.ts';
import {
  isMissing,
  pointsOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from '../../spec.ts';

/** Where a part of a stack begins and ends, as values. Values below zero stack below it. */
export interface StackPart {
  series: ChartSeries;
  point: ChartPoint;
  from: number;
  to: number;
}

/** The parts of all stacks, in the order of the series. */
export function toParts(spec: ChartSpec): StackPart[] {
  const ends = new Map<string, { up: number; down: number }>();
  return pointsOf(spec).map(({ series, point }) => {
    const key = String(point.x);
    const end = ends.get(key) ?? { up: 0, down: 0 };
    const value = isMissing(spec, point) || typeof point.y !== 'number' ? 0 : point.y;
    const from = value < 0 ? end.down : end.up;
    ends.set(key, value < 0 ? { ...end, down: from + value } : { ...end, up: from + value });
    return { series, point, from, to: from + value };
  });
}

/** The values at which stacks end, above and below zero: what the axis has to reach. */
export function stackEnds(spec: ChartSpec): number[] {
  return toParts(spec).map(({ to }) => to);
}

/** The value at which the stack of each place ends. */
export function endsByPlace(parts: readonly StackPart[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { point, to } of parts)
    ends.set(String(point.x), Math.max(ends.get(String(point.x)) ?? 0, to));
  return ends;
}

/** Sums of the stacks in words, by place; none where the values are shares of a whole. */
export function sumsByPlace(spec: ChartSpec): ReadonlyMap<string, string> {
  if (spec.y.unit === '%') return new Map();
  const sums = new Map<string, number>();
  for (const { point } of pointsOf(spec))
    if (!isMissing(spec, point))
      sums.set(String(point.x), (sums.get(String(point.x)) ?? 0) + Number(point.y));
  return new Map([...sums].map(([key, sum]) => [key, formatMark(spec, sum)]));
}
