/** The points of a live figure: their places on its two axes, and what they stand for. */
import {
  isMissing,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
  type Voice,
} from '../spec.ts';
import type { Frame } from '../parts/sheet.ts';
import type { LiveLayout } from '../svg.ts';
import { toNumber, type ChartValue } from '../values.ts';

/**
 * One point of the live figure: its place on the two axes, and what it stands for. A bar's value is
 * a span where it does not begin at zero.
 */
export interface LivePoint {
  x: number | [number, number] | null;
  y: number | [number, number] | null;
  low?: number;
  high?: number;
  series: ChartSeries;
  point: ChartPoint;
}

/**
 * What the browser knows: how many of its pixels a unit of the sheet is, and how the style sheet
 * paints each voice.
 */
export interface ChartLook {
  scale: number;
  /** Width of the sheet, in its own units. */
  width: number;
  height: number;
  stroke: (voice: Voice) => string;
  fill: (voice: Voice) => string | CanvasPattern;
  ink: string;
  paper: string;
  /** The reader wants no movement. */
  still: boolean;
}

/** A figure as the browser has it: what it says, where the drawing stands, and how it is painted. */
export interface Figure {
  spec: ChartSpec;
  layout: LiveLayout;
  look: ChartLook;
}

export type AxisName = 'x' | 'y';

/** The axis along which values run. */
export const valueAxis = ({ lying }: LiveLayout): AxisName => (lying ? 'x' : 'y');

const extent = (point: ChartPoint): Pick<LivePoint, 'low' | 'high'> => ({
  ...(typeof point.low === 'number' ? { low: point.low } : {}),
  ...(typeof point.high === 'number' ? { high: point.high } : {}),
});

/** A live point with its value on one axis and its place on the other. */
export function toLivePoint(
  values: AxisName,
  value: LivePoint['x'],
  place: number | null,
  series: ChartSeries,
  point: ChartPoint,
): LivePoint {
  return values === 'x'
    ? { x: value, y: place, ...extent(point), series, point }
    : { x: place, y: value, ...extent(point), series, point };
}

/** A value of an axis as a number on it. */
export function numberOn(
  spec: ChartSpec,
  name: AxisName,
  value: ChartValue,
  end: 'first' | 'last' = 'first',
): number {
  return toNumber(spec[name].type, value, end);
}

/** The value of a point as a number; null where it is not known. */
export function valueOf(spec: ChartSpec, point: ChartPoint): number | null {
  return isMissing(spec, point) ? null : numberOn(spec, 'y', point.y!);
}

/** Where the drawing has the mark of a point, by the numbers of its series and of itself. */
export function drawnPlace({ at }: LiveLayout, series: number, point: number): number | null {
  return at[series]?.[point] ?? null;
}

/** How far a value stands between two ends, as a place between two others. */
function between(value: LivePoint['x'], from: readonly number[], to: readonly number[]) {
  if (typeof value !== 'number') return null;
  const [first = 0, last = 0] = from;
  const [start = 0, end = 0] = to;
  return start + ((value - first) / (last - first || 1)) * (end - start);
}

/** A point of a small panel, where it stands on the sheet. */
export function onSheet(live: LivePoint, { plot, along, up }: Frame): LivePoint {
  const [start, top, end, bottom] = plot;
  return {
    ...live,
    x: between(live.x, along, [start, end]),
    y: between(live.y, up, [bottom, top]),
  };
}
