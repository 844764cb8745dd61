/**
 * From the specification of a chart to the configuration of Chart.js. Pure: what depends on the
 * browser (colours, patterns, the size of the page) comes in as a look. The live figure stands
 * exactly where the drawing stands, so its axes are given by the drawing's layout and show nothing
 * themselves: names, ticks and labels stay the drawing's own text.
 */
import type { ChartConfiguration, ChartDataset, PointStyle } from 'chart.js';
import { hollow, keptShapes, lookOf, shapeOf, type Shape } from '../parts/look.ts';
import {
  isMissing,
  voiceOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
  type Voice,
} from '../spec.ts';
import { type ChartValue, toNumber } from '../values.ts';
import { toParts } from '../kinds/stack.ts';
import type { LiveLayout } from '../svg.ts';

export type LiveKind = 'bar' | 'line' | 'scatter';

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

type Axis = 'x' | 'y';
type LiveDataset = ChartDataset<LiveKind, LivePoint[]>;

/** A dataset whose options stand by point: the library takes arrays for each. */
type Options = Record<string, unknown>;
const dataset = (type: LiveKind, label: string, data: LivePoint[], options: Options): LiveDataset =>
  ({ type, label, data, clip: false, ...options }) as unknown as LiveDataset;

const extent = (point: ChartPoint): Pick<LivePoint, 'low' | 'high'> => ({
  ...(typeof point.low === 'number' ? { low: point.low } : {}),
  ...(typeof point.high === 'number' ? { high: point.high } : {}),
});

/** A live point with its value on one axis and its place on the other. */
function at(
  values: Axis,
  value: LivePoint['x'],
  place: number | null,
  series: ChartSeries,
  point: ChartPoint,
): LivePoint {
  return values === 'x'
    ? { x: value, y: place, ...extent(point), series, point }
    : { x: place, y: value, ...extent(point), series, point };
}

/**
 * How bars look: each by its own voice, hollow ones by their outline, the one looked at by an
 * outline of ink.
 */
function barOptions(
  data: readonly LivePoint[],
  layout: LiveLayout,
  look: ChartLook,
  values: Axis,
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
const hollowShapes: ReadonlySet<Shape> = new Set(['ring', 'hollowSquare']);

function shapeOfPoint(spec: ChartSpec, { series, point }: LivePoint): Shape {
  if (point.smallBase === true) return 'ring';
  return point.voice === undefined
    ? lookOf(spec, series, spec.series.indexOf(series)).shape
    : shapeOf(point.voice, 0);
}

/** How points look; those whose shapes the drawing keeps are only an outline when looked at. */
function pointOptions(
  spec: ChartSpec,
  data: readonly LivePoint[],
  look: ChartLook,
  radius: (one: LivePoint) => number,
): Options {
  const shapes = data.map((one) => shapeOfPoint(spec, one));
  const voices = data.map(({ series, point }) => voiceOf(series, point));
  const fill = shapes.map((shape, index) =>
    keptShapes.has(shape)
      ? 'transparent'
      : hollowShapes.has(shape)
        ? look.paper
        : look.stroke(voices[index]!),
  );
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
    pointBorderWidth: shapes.map((shape) =>
      hollowShapes.has(shape) ? 1.4 * look.scale : shape === 'cross' ? 2 * look.scale : 0,
    ),
    pointHoverBorderColor: look.ink,
    pointHoverBorderWidth: 2,
  };
}

const numberOf = (
  spec: ChartSpec,
  name: Axis,
  value: ChartValue,
  end: 'first' | 'last' = 'first',
): number => toNumber(spec[name].type, value, end);

function toLines(spec: ChartSpec, layout: LiveLayout, look: ChartLook): LiveDataset[] {
  return spec.series.map((series, order) => {
    const data = series.points
      .map((point, index): LivePoint => {
        const place =
          spec.x.type === 'category'
            ? (layout.at[order]?.[index] ?? null)
            : numberOf(spec, 'x', point.x);
        return at(
          'y',
          isMissing(spec, point) ? null : numberOf(spec, 'y', point.y!),
          place,
          series,
          point,
        );
      })
      .sort((a, b) => Number(a.x) - Number(b.x));
    const alone = (index: number) =>
      (data[index - 1]?.y ?? null) === null && (data[index + 1]?.y ?? null) === null;
    const shown = new Set(
      data.filter(
        ({ point }, index) => data.length <= 36 || point.smallBase === true || alone(index),
      ),
    );
    const { dash } = lookOf(spec, series, order);
    return dataset('line', series.label, data, {
      spanGaps: false,
      borderColor: look.stroke(series.voice),
      borderWidth: 2 * look.scale,
      borderJoinStyle: 'round',
      borderDash:
        dash === undefined ? [] : dash.split(' ').map((part) => Number(part) * look.scale),
      ...pointOptions(spec, data, look, (one) => (shown.has(one) ? 3.2 : 0)),
    });
  });
}

function toBars(spec: ChartSpec, layout: LiveLayout, look: ChartLook): LiveDataset[] {
  const values: Axis = layout.lying ? 'x' : 'y';
  return spec.series.map((series, order) => {
    const data = series.points.map((point, index) =>
      at(
        values,
        isMissing(spec, point) ? null : numberOf(spec, 'y', point.y!),
        layout.at[order]?.[index] ?? null,
        series,
        point,
      ),
    );
    return dataset('bar', series.label, data, barOptions(data, layout, look, values));
  });
}

/** Stacks as spans that touch: each part's value is the length of its span. */
function toStacks(spec: ChartSpec, layout: LiveLayout, look: ChartLook): LiveDataset[] {
  const values: Axis = layout.lying ? 'x' : 'y';
  const parts = toParts(spec);
  return spec.series.map((series, order) => {
    const data = parts
      .filter((part) => part.series === series)
      .map(({ point, from, to }, index) =>
        at(
          values,
          isMissing(spec, point) ? null : [from, to],
          layout.at[order]?.[index] ?? null,
          series,
          point,
        ),
      );
    return dataset('bar', series.label, data, barOptions(data, layout, look, values));
  });
}

/**
 * Spans as bars, and instants as points, of a chart whose values run along the sheet. An instant on
 * a span is part of it.
 */
function toSpans(
  spec: ChartSpec,
  layout: LiveLayout,
  look: ChartLook,
  spanOf: (point: ChartPoint) => [number, number] | undefined,
  instantOf: (point: ChartPoint) => number | undefined,
): LiveDataset[] {
  return spec.series.flatMap((series, order) => {
    const place = (index: number) => layout.at[order]?.[index] ?? null;
    const spans = series.points.flatMap((point, index) => {
      const span = isMissing(spec, point) ? undefined : spanOf(point);
      return span === undefined && instantOf(point) !== undefined
        ? []
        : [at('x', span ?? null, place(index), series, point)];
    });
    const instants = series.points.flatMap((point, index) => {
      const instant = isMissing(spec, point) ? undefined : instantOf(point);
      return instant === undefined || spanOf(point) !== undefined
        ? []
        : [at('x', instant, place(index), series, point)];
    });
    return [
      ...(spans.length === 0
        ? []
        : [dataset('bar', series.label, spans, barOptions(spans, layout, look, 'x'))]),
      ...(instants.length === 0
        ? []
        : [
            dataset('scatter', series.label, instants, {
              indexAxis: 'x',
              ...pointOptions(spec, instants, look, () => 4.6),
            }),
          ]),
    ];
  });
}

function toRanges(spec: ChartSpec, layout: LiveLayout, look: ChartLook): LiveDataset[] {
  return toSpans(
    spec,
    layout,
    look,
    (point) =>
      point.low === undefined
        ? undefined
        : [
            numberOf(spec, 'y', point.low),
            point.high === undefined
              ? (layout.open ?? layout.along[1])
              : numberOf(spec, 'y', point.high, 'last'),
          ],
    (point) =>
      point.y === undefined || point.y === null ? undefined : numberOf(spec, 'y', point.y),
  );
}

function toEvents(spec: ChartSpec, layout: LiveLayout, look: ChartLook): LiveDataset[] {
  return toSpans(
    spec,
    layout,
    look,
    (point) =>
      point.x2 === undefined
        ? undefined
        : [numberOf(spec, 'x', point.x), numberOf(spec, 'x', point.x2, 'last')],
    (point) =>
      point.x2 === undefined
        ? (numberOf(spec, 'x', point.x) + numberOf(spec, 'x', point.x, 'last')) / 2
        : undefined,
  );
}

function toDots(spec: ChartSpec, layout: LiveLayout, look: ChartLook): LiveDataset[] {
  return spec.series.map((series, order) => {
    const data = series.points.map((point, index) =>
      at(
        'x',
        isMissing(spec, point) ? null : numberOf(spec, 'y', point.y!),
        layout.at[order]?.[index] ?? null,
        series,
        point,
      ),
    );
    return dataset(
      'scatter',
      series.label,
      data,
      pointOptions(spec, data, look, () => 4.6),
    );
  });
}

const datasets = {
  line: toLines,
  bar: toBars,
  stackedBar: toStacks,
  range: toRanges,
  dotPlot: toDots,
  timeline: toEvents,
} as const;

/**
 * An axis that shows nothing and ends where the drawing's axis ends. `turned` where its values fall
 * towards the far end or the head.
 */
function axis([first, last]: readonly [number, number], turned: boolean): Options {
  return {
    type: 'linear',
    display: false,
    min: Math.min(first, last),
    max: Math.max(first, last),
    reverse: first > last !== turned,
    offset: false,
  };
}

/**
 * The configuration of the live figure. A matrix has none: it is a table, which is read as it
 * stands.
 */
export function toChartConfig(
  spec: ChartSpec,
  layout: LiveLayout,
  look: ChartLook,
): ChartConfiguration<LiveKind, LivePoint[]> | undefined {
  if (spec.kind === 'matrix') return undefined;
  const [start, top, end, bottom] = layout.plot;
  const rightward = spec.direction === 'rtl';
  const [left, right] = rightward ? [look.width - end, start] : [start, look.width - end];
  return {
    type: 'bar',
    data: { datasets: datasets[spec.kind](spec, layout, look) },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      transitions: { active: { animation: { duration: look.still ? 0 : 120 } } },
      events: ['mousemove', 'mouseout', 'click', 'touchstart'],
      interaction: { mode: 'nearest', intersect: true, axis: 'xy' },
      layout: {
        autoPadding: false,
        padding: {
          left: left * look.scale,
          right: right * look.scale,
          top: top * look.scale,
          bottom: (look.height - bottom) * look.scale,
        },
      },
      scales: { x: axis(layout.along, rightward), y: axis(layout.up, false) },
    },
  } as unknown as ChartConfiguration<LiveKind, LivePoint[]>;
}
