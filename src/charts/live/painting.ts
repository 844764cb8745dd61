/** How the library is told to paint bars and points: as the drawing has them. */
import type { PointStyle } from 'chart.js';
import { hollow, keptShapes, lookOf, shapeOf, type Shape } from '../parts/look.ts';
import { voiceOf, type ChartSpec, type Voice } from '../spec.ts';
import type { AxisName, ChartLook, Figure, LivePoint } from './points.ts';

/** Options of a dataset that stand by point: the library takes arrays for each. */
export type Options = Record<string, unknown>;

/**
 * How bars look: each by its own voice, hollow ones by their outline, the one looked at by an
 * outline of ink.
 */
export function barOptions(
  data: readonly LivePoint[],
  { layout, look }: Figure,
  values: AxisName,
): Options {
  const voice = data.map(({ series, point }) => voiceOf(series, point));
  const fill = voice.map((one) => (hollow.has(one) ? look.paper : look.fill(one)));
  return {
    indexAxis: values === 'x' ? 'y' : 'x',
    grouped: false,
    barThickness: (layout.thick ?? 10) * look.scale,
    borderSkipped: false,
    inflateAmount: 0,
    backgroundColor: fill,
    hoverBackgroundColor: fill,
    borderColor: voice.map(look.stroke),
    borderWidth: voice.map((one) => (hollow.has(one) ? 1.4 * look.scale : 0)),
    hoverBorderColor: look.ink,
    hoverBorderWidth: 2,
  };
}

/**
 * Shapes of the library, and how much larger they are asked for to come out as large as in the
 * drawing.
 */
const pointStyles: Readonly<Record<Shape, readonly [PointStyle, number]>> = {
  circle: ['circle', 1],
  ring: ['circle', 0.9],
  square: ['rect', 1.27],
  hollowSquare: ['rect', 1.13],
  diamond: ['rectRot', 1.25],
  cross: ['crossRot', 1.13],
  half: ['circle', 1.2],
  triangle: ['circle', 1.2],
  seal: ['circle', 1.2],
  arrows: ['circle', 1.4],
};

/** How thick the outlines of shapes are that are nothing but outline. */
const outlines: Partial<Record<Shape, number>> = { ring: 1.4, hollowSquare: 1.4, cross: 2 };

function shapeOfPoint(spec: ChartSpec, { series, point }: LivePoint): Shape {
  if (point.smallBase === true) return 'ring';
  return point.voice === undefined
    ? lookOf(spec, series, spec.series.indexOf(series)).shape
    : shapeOf(point.voice, 0);
}

function fillOf(shape: Shape, voice: Voice, look: ChartLook): string {
  if (keptShapes.has(shape)) return 'transparent';
  return shape === 'ring' || shape === 'hollowSquare' ? look.paper : look.stroke(voice);
}

/** How points look; those whose shapes the drawing keeps are only an outline when looked at. */
export function pointOptions(
  data: readonly LivePoint[],
  { spec, look }: Figure,
  radius: (one: LivePoint) => number,
): Options {
  const shapes = data.map((one) => shapeOfPoint(spec, one));
  const voices = data.map(({ series, point }) => voiceOf(series, point));
  const fill = shapes.map((shape, index) => fillOf(shape, voices[index]!, look));
  const radii = data.map((one, index) => radius(one) * look.scale * pointStyles[shapes[index]!][1]);
  return {
    pointStyle: shapes.map((shape) => pointStyles[shape][0]),
    pointRadius: radii,
    pointHoverRadius: data.map((_, index) => Math.max(radii[index]!, 3 * look.scale) + 1.5),
    pointHitRadius: 12,
    pointBackgroundColor: fill,
    pointHoverBackgroundColor: fill,
    pointBorderColor: shapes.map((shape, index) =>
      keptShapes.has(shape) ? 'transparent' : look.stroke(voices[index]!),
    ),
    pointBorderWidth: shapes.map((shape) => (outlines[shape] ?? 0) * look.scale),
    pointHoverBorderColor: look.ink,
    pointHoverBorderWidth: 2,
  };
}
