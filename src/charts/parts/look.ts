/**
 * What tells series apart besides colour: a pattern for areas, a dash for lines, a shape for
 * points.
 */
import type { ChartSeries, ChartSpec, Voice } from '../spec.ts';

export type Shape =
  | 'circle'
  | 'half'
  | 'ring'
  | 'triangle'
  | 'seal'
  | 'arrows'
  | 'square'
  | 'diamond'
  | 'cross'
  | 'hollowSquare';
/** Shapes that the live figure leaves to the drawing, since its library has none like them. */
export const keptShapes: ReadonlySet<Shape> = new Set(['half', 'triangle', 'seal', 'arrows']);
export interface Look {
  shape: Shape;
  dash: string | undefined;
}

/** The marks that the status words have everywhere on the site. */
const statusShapes: Partial<Record<Voice, Shape>> = {
  done: 'circle',
  underway: 'half',
  notBegun: 'ring',
  late: 'triangle',
  verified: 'seal',
  contested: 'arrows',
};
/** For series without a status, in their order. */
const plainShapes: readonly Shape[] = [
  'circle',
  'square',
  'diamond',
  'ring',
  'cross',
  'hollowSquare',
];
const dashes = [undefined, '7 3', '2 3', '10 3 2 3', '14 4', '4 2'] as const;

export function shapeOf(voice: Voice, order: number): Shape {
  return statusShapes[voice] ?? plainShapes[order % plainShapes.length]!;
}

/** Whether one line stands in colour before grey ones, which are context and need no dashes. */
export const hasSubject = ({ kind, series }: ChartSpec): boolean =>
  kind === 'line' &&
  series.length > 1 &&
  series.filter(({ voice }) => voice === 'accent').length === 1 &&
  series.every(({ voice }) => voice === 'accent' || voice === 'neutral');

/** How a series looks among the others; in a panel of its own it need not be told apart. */
export function lookOf(spec: ChartSpec, series: ChartSeries, index: number): Look {
  if (spec.panels) return { shape: shapeOf(series.voice, 0), dash: undefined };
  const plain = spec.series.filter(({ voice }) => statusShapes[voice] === undefined);
  return {
    shape: shapeOf(series.voice, Math.max(0, plain.indexOf(series))),
    dash: hasSubject(spec) ? undefined : dashes[index % dashes.length],
  };
}

/**
 * How the area of a voice is filled: whole, hollow, or with a pattern of strokes in a square tile.
 * The strokes are drawn in the colour of the voice on a paler ground, so that neighbours differ in
 * greyscale and where colours are taken away.
 */
export interface Hatch {
  tile: number;
  strokes: string;
  width: number;
  ground: 'pale' | 'full';
}
export const hatches: Partial<Readonly<Record<Voice, Hatch>>> = {
  underway: {
    tile: 6,
    strokes: 'M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5',
    width: 2,
    ground: 'pale',
  },
  late: {
    tile: 6,
    strokes: 'M-1.5 4.5L1.5 7.5M0 0L6 6M4.5 -1.5L7.5 1.5',
    width: 1,
    ground: 'full',
  },
  contested: { tile: 6, strokes: 'M0 0L6 6M0 6L6 0', width: 1.2, ground: 'pale' },
  neutral: { tile: 5, strokes: 'M0 2.5H5', width: 1.6, ground: 'pale' },
  verified: { tile: 7, strokes: 'M3.5 3.4V3.6', width: 1.5, ground: 'full' },
};
/** Voices whose areas are only an outline. */
export const hollow: ReadonlySet<Voice> = new Set(['notBegun']);
