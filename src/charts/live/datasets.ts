/** The datasets of a live figure, by the kind of its chart: a matrix has none. */
import type { ChartDataset } from 'chart.js';
import { toParts } from '../kinds/bars/stack.ts';
import { hasSubject, lookOf } from '../parts/look.ts';
import { isMissing, type ChartPoint } from '../spec.ts';
import type { ChartKind } from '../words.ts';
import { barOptions, pointOptions, type Options } from './painting.ts';
import {
  numberOn,
  drawnPlace,
  toLivePoint,
  valueAxis,
  onSheet,
  valueOf,
  type AxisName,
  type Figure,
  type LivePoint,
} from './points.ts';

export type LiveKind = 'bar' | 'line' | 'scatter';
export type LiveDataset = ChartDataset<LiveKind, LivePoint[]>;

const dataset = (type: LiveKind, label: string, data: LivePoint[], options: Options): LiveDataset =>
  ({ type, label, data, clip: false, ...options }) as unknown as LiveDataset;

/** The radius of points on a line, and of those that stand by themselves. */
const radius = { line: 3.2, alone: 4.6 };

/** Lines of more points than this show only those that would else be missed. */
const fewEnoughForDots = 36;

/** The points of a line that are shown: of many those that stand alone or on a small base. */
function shownOf(data: readonly LivePoint[]): ReadonlySet<LivePoint> {
  const isGap = (one: LivePoint | undefined) => (one?.y ?? null) === null;
  const isAlone = (index: number) => isGap(data[index - 1]) && isGap(data[index + 1]);
  return new Set(
    data.filter(
      ({ point }, index) =>
        data.length <= fewEnoughForDots || point.smallBase === true || isAlone(index),
    ),
  );
}

function toLines(figure: Figure): LiveDataset[] {
  const { spec, layout, look } = figure;
  return spec.series.map((series, order) => {
    const placeAlong = (point: ChartPoint, index: number) =>
      spec.x.type === 'category' ? drawnPlace(layout, order, index) : numberOn(spec, 'x', point.x);
    const frame = layout.panels?.[order];
    const data = series.points
      .map((point, index) =>
        toLivePoint('y', valueOf(spec, point), placeAlong(point, index), series, point),
      )
      .map((live) => (frame ? onSheet(live, frame) : live))
      .sort((a, b) => Number(a.x) - Number(b.x));
    const shown = shownOf(data);
    const dash = lookOf(spec, series, order).dash?.split(' ') ?? [];
    return dataset('line', series.label, data, {
      spanGaps: false,
      frame: frame?.plot,
      borderColor: look.stroke(series.voice),
      borderWidth: (hasSubject(spec) && series.voice === 'neutral' ? 1.3 : 2) * look.scale,
      order: series.voice === 'accent' ? 0 : 1,
      borderJoinStyle: 'round',
      borderDash: dash.map((part) => Number(part) * look.scale),
      ...pointOptions(data, figure, (one) => (shown.has(one) ? radius.line : 0)),
    });
  });
}

/** A dataset for each series, of all its points, with their values on one axis. */
function bySeries(
  { spec, layout }: Figure,
  values: AxisName,
  draw: (label: string, data: LivePoint[]) => LiveDataset,
): LiveDataset[] {
  return spec.series.map((series, order) => {
    const data = series.points.map((point, index) =>
      toLivePoint(values, valueOf(spec, point), drawnPlace(layout, order, index), series, point),
    );
    return draw(series.label, data);
  });
}

function toBars(figure: Figure): LiveDataset[] {
  const values = valueAxis(figure.layout);
  return bySeries(figure, values, (label, data) =>
    dataset('bar', label, data, barOptions(data, figure, values)),
  );
}

function toDots(figure: Figure): LiveDataset[] {
  return bySeries(figure, 'x', (label, data) =>
    dataset(
      'scatter',
      label,
      data,
      pointOptions(data, figure, () => radius.alone),
    ),
  );
}

/** Stacks as spans that touch: each part's value is the length of its span. */
function toStacks(figure: Figure): LiveDataset[] {
  const { spec, layout } = figure;
  const values = valueAxis(layout);
  const parts = toParts(spec);
  return spec.series.map((series, order) => {
    const data = parts
      .filter((part) => part.series === series)
      .map(({ point, from, to }, index) => {
        const span: LivePoint['x'] = isMissing(spec, point) ? null : [from, to];
        return toLivePoint(values, span, drawnPlace(layout, order, index), series, point);
      });
    return dataset('bar', series.label, data, barOptions(data, figure, values));
  });
}

type Span = [number, number];

/**
 * Spans as bars, and instants as points, of a chart whose values run along the sheet. An instant on
 * a span is part of it.
 */
function toSpans(
  figure: Figure,
  spanOf: (point: ChartPoint) => Span | undefined,
  instantOf: (point: ChartPoint) => number | undefined,
): LiveDataset[] {
  const { spec, layout } = figure;
  return spec.series.flatMap((series, order) => {
    const live = (point: ChartPoint, index: number, value: LivePoint['x']) =>
      toLivePoint('x', value, drawnPlace(layout, order, index), series, point);
    const spans = series.points.flatMap((point, index) => {
      const span = isMissing(spec, point) ? undefined : spanOf(point);
      return span === undefined && instantOf(point) !== undefined
        ? []
        : [live(point, index, span ?? null)];
    });
    const instants = series.points.flatMap((point, index) => {
      const instant = isMissing(spec, point) ? undefined : instantOf(point);
      return instant === undefined || spanOf(point) !== undefined
        ? []
        : [live(point, index, instant)];
    });
    const look = pointOptions(instants, figure, () => radius.alone);
    return [
      dataset('bar', series.label, spans, barOptions(spans, figure, 'x')),
      dataset('scatter', series.label, instants, { indexAxis: 'x', ...look }),
    ].filter(({ data }) => data.length > 0);
  });
}

/** Where a range ends on its axis: one that has not ended where the drawing lets it stop. */
function endOf({ spec, layout }: Figure, { high }: ChartPoint): number {
  return high === undefined ? (layout.open ?? layout.along[1]) : numberOn(spec, 'y', high, 'last');
}

function toRanges(figure: Figure): LiveDataset[] {
  const { spec } = figure;
  return toSpans(
    figure,
    (point) =>
      point.low === undefined ? undefined : [numberOn(spec, 'y', point.low), endOf(figure, point)],
    ({ y }) => (y === undefined || y === null ? undefined : numberOn(spec, 'y', y)),
  );
}

function toEvents(figure: Figure): LiveDataset[] {
  const first = ({ x }: ChartPoint) => numberOn(figure.spec, 'x', x);
  const last = ({ x, x2 = x }: ChartPoint) => numberOn(figure.spec, 'x', x2, 'last');
  return toSpans(
    figure,
    (point) => (point.x2 === undefined ? undefined : [first(point), last(point)]),
    (point) => (point.x2 === undefined ? (first(point) + last(point)) / 2 : undefined),
  );
}

const byKind: Readonly<Record<ChartKind, (figure: Figure) => LiveDataset[]>> = {
  line: toLines,
  bar: toBars,
  stackedBar: toStacks,
  range: toRanges,
  dotPlot: toDots,
  timeline: toEvents,
  sparkline: () => [],
  matrix: () => [],
};

export function toDatasets(figure: Figure): LiveDataset[] {
  return byKind[figure.spec.kind](figure);
}
