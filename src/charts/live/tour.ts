/** The way through the points of a live figure by keyboard. */
import { formatWhen } from '../format.ts';
import type { ChartSpec } from '../spec.ts';
import type { LivePoint } from './points.ts';

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

/** Where a point stands in its lane: lines and their points keep the order along the axis. */
function orderOf({ kind }: ChartSpec, { series, point }: LivePoint, index: number): number {
  if (kind === 'timeline') return Date.parse(String(point.x));
  return kind === 'line' ? index : series.points.indexOf(point);
}

/**
 * Every point once, missing ones too: by series, in the order in which they stand. Events are one
 * series, in the order of their dates.
 */
export function toTour(spec: ChartSpec, data: readonly (readonly LivePoint[])[]): Stop[] {
  const isTimeline = spec.kind === 'timeline';
  const toStop = (live: LivePoint, index: number, datasetIndex: number) => ({
    datasetIndex,
    index,
    lane: isTimeline ? 0 : spec.series.indexOf(live.series),
    place: isTimeline ? formatWhen(spec, live.point) : String(live.point.x),
  });
  return data
    .flatMap((points, datasetIndex) =>
      points.map((live, index) => ({
        stop: toStop(live, index, datasetIndex),
        order: orderOf(spec, live, index),
      })),
    )
    .sort((a, b) => a.stop.lane - b.stop.lane || a.order - b.order)
    .map(({ stop }, rank) => ({ ...stop, rank }));
}

/** How far a key leads along the sheet, towards where reading ends, and down it. */
const steps: Readonly<Partial<Record<string, readonly [sideways: number, down: number]>>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Which way a key leads: along the series, or across to another. */
function directionOf(
  key: string,
  { lying, rtl }: Way,
): { along: number } | { across: number } | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const [sideways, down] = [rtl ? -step[0] : step[0], step[1]];
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
