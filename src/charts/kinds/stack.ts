/** Stacks: parts of wholes, laid end to end. */
import { isMissing, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';

/** Where a part of a stack begins and ends, as values. Values below zero stack below it. */
export interface Part {
  series: ChartSeries;
  point: ChartPoint;
  from: number;
  to: number;
}

/** The parts of all stacks, in the order of the series. */
export function toParts(spec: ChartSpec): Part[] {
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
