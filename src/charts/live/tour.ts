/** The way through the points of a live figure by keyboard. */
import { formatWhen } from '../format.ts';
import type { ChartSpec } from '../spec.ts';
import type { LivePoint } from './config.ts';

/**
 * One point on the way: where it stands in the live figure, its lane among the series, its place
 * among the values of x.
 */
export interface Stop {
  datasetIndex: number;
  index: number;
  lane: number;
  place: string;
  rank: number;
}
/**
 * Points of a lying chart stand one under the other, so that the keys for up and down lead along a
 * series.
 */
export interface Way {
  lying: boolean;
  rtl: boolean;
}

/**
 * Every point once, missing ones too: by series, in the order in which they stand. Events are one
 * series, in the order of their dates.
 */
export function toTour(spec: ChartSpec, data: readonly (readonly LivePoint[])[]): Stop[] {
  const timeline = spec.kind === 'timeline';
  const stops = data.flatMap((points, datasetIndex) =>
    points.map(({ series, point }, index): Stop & { order: number } => ({
      datasetIndex,
      index,
      lane: timeline ? 0 : spec.series.indexOf(series),
      place: timeline ? formatWhen(spec, point) : String(point.x),
      rank: 0,
      order: timeline
        ? Date.parse(String(point.x))
        : spec.kind === 'line'
          ? index
          : series.points.indexOf(point),
    })),
  );
  stops.sort((a, b) => a.lane - b.lane || a.order - b.order);
  return stops.map(({ order: _order, ...stop }, rank) => ({ ...stop, rank }));
}

/** Which way a key leads: along the series, or across to another. */
function directionOf(
  key: string,
  { lying, rtl }: Way,
): { along: number } | { across: number } | undefined {
  const onward = rtl ? -1 : 1;
  const sideways = key === 'ArrowRight' ? onward : key === 'ArrowLeft' ? -onward : 0;
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (sideways === 0 && down === 0) return undefined;
  const along = lying ? down : sideways;
  return along === 0 ? { across: lying ? sideways : down } : { along };
}

/** The stop in another lane at the same place, or else as far along. */
function across(tour: readonly Stop[], from: Stop, step: number): Stop | undefined {
  const lanes = [...new Set(tour.map(({ lane }) => lane))];
  const lane = lanes[lanes.indexOf(from.lane) + step];
  const there = tour.filter((stop) => stop.lane === lane);
  const index = tour.filter((stop) => stop.lane === from.lane).indexOf(from);
  return (
    there.find(({ place }) => place === from.place) ?? there[Math.min(index, there.length - 1)]
  );
}

/**
 * The stop to which a key leads; nothing where it leads nowhere. The first key leads to the first
 * point.
 */
export function stepFrom(
  tour: readonly Stop[],
  from: Stop | undefined,
  key: string,
  way: Way,
): Stop | undefined {
  if (key === 'Home') return tour[0];
  if (key === 'End') return tour.at(-1);
  const direction = directionOf(key, way);
  if (direction === undefined) return undefined;
  if (from === undefined) return tour[0];
  if ('across' in direction) return across(tour, from, direction.across);
  const next = tour[from.rank + direction.along];
  return next?.lane === from.lane ? next : undefined;
}
