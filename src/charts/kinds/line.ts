/**
 * A line for each series: change over time or along an order, with gaps where nothing is known and
 * a band where a value is uncertain.
 */
import type { Element } from 'hast';
import {
  axisTitle,
  footNames,
  footTicks,
  heightAbove,
  levelGrid,
  linesAbove,
  referenceLabel,
  tickRoom,
  type Plot,
} from '../parts/axes.ts';
import { formatMark, formatPointValue } from '../format.ts';
import { glyph } from '../parts/glyphs.ts';
import { drawKey } from '../parts/key.ts';
import { endLabels, endLines, topLabels, type EndLabel } from '../parts/labels.ts';
import { bandScale, dateScale, linearScale, type Scale } from '../parts/scales.ts';
import {
  group,
  line,
  mark,
  path,
  place,
  seriesGroup,
  silent,
  toPath,
  text,
  type Drawing,
  type Node,
  type Place,
  type Sheet,
} from '../parts/sheet.ts';
import { s } from 'hastscript';
import { isMissing, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { placesOf } from '../table.ts';
import { widthOf } from '../parts/text.ts';

/** More points than this are told by the line and by the table, not one by one. */
const dense = 240;
const fewEnoughForDots = 36;

/** The points of a series from the first to the last along the axis. */
function inOrder(series: ChartSeries, x: Scale): ChartPoint[] {
  return [...series.points].sort((a, b) => x.at(a.x) - x.at(b.x));
}

/** Runs of neighbouring points that have values: between two runs is a gap. */
function toRuns(spec: ChartSpec, points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  let open = false;
  for (const point of points) {
    if (isMissing(spec, point)) {
      open = false;
      continue;
    }
    if (!open) runs.push([]);
    runs.at(-1)!.push(point);
    open = true;
  }
  return runs;
}

interface Lines {
  x: Scale;
  y: Scale;
  plot: Plot;
  total: number;
}

function drawBand(sheet: Sheet, { x, y }: Lines, run: readonly ChartPoint[]): Element[] {
  const sure = run.filter(({ low, high }) => low !== undefined && high !== undefined);
  if (sure.length < 2) return [];
  const there: Place[] = sure.map((point) => [x.at(point.x), y.at(point.high!)]);
  const back: Place[] = sure.toReversed().map((point) => [x.at(point.x), y.at(point.low!)]);
  return [s('path', { className: 'band', d: toPath(sheet, [...there, ...back], true) })];
}

/**
 * What is said of a gap at the foot of the plot, where there is room to say it; said once, and only
 * where all series lack the same.
 */
function drawGap(
  sheet: Sheet,
  { x, plot }: Lines,
  series: ChartSeries,
  point: ChartPoint,
): Element[] {
  const here = sheet.spec.series.flatMap((one) =>
    one.points.filter((other) => other.x === point.x).map((other) => ({ one, other })),
  );
  if (here[0]?.one !== series || here.some(({ other }) => !isMissing(sheet.spec, other))) return [];
  const shown = formatPointValue(sheet.spec, point);
  const others = series.points
    .filter((other) => other !== point)
    .map((other) => Math.abs(x.at(other.x) - x.at(point.x)));
  const room = 2 * Math.min(...others, sheet.width) - 8;
  if (widthOf(shown, sheet.small) > room) return [];
  return [text(sheet, x.at(point.x), plot.bottom - 5, shown, 'middle', 'halo soft', sheet.small)];
}

function drawPoint(
  sheet: Sheet,
  lines: Lines,
  series: ChartSeries,
  point: ChartPoint,
  alone: boolean,
): Element {
  const { x, y, total } = lines;
  const at = x.at(point.x);
  if (isMissing(sheet.spec, point))
    return mark(sheet, series, point, drawGap(sheet, lines, series, point), total <= dense);
  const high = y.at(point.y!);
  const look = sheet.looks.get(series)!;
  const shown = alone || point.smallBase === true || series.points.length <= fewEnoughForDots;
  const whisker =
    alone && point.low !== undefined && point.high !== undefined
      ? [line(sheet, [at, y.at(point.low)], [at, y.at(point.high)], 'whisker')]
      : [];
  return mark(
    sheet,
    series,
    point,
    [...whisker, ...(shown ? glyph(sheet, look.shape, at, high, 3.2, point.smallBase) : [])],
    total <= dense,
  );
}

function drawSeries(sheet: Sheet, lines: Lines, series: ChartSeries): Element {
  const points = inOrder(series, lines.x);
  const runs = toRuns(sheet.spec, points);
  const dash = sheet.looks.get(series)!.dash;
  const places = (run: readonly ChartPoint[]): Place[] =>
    run.map((point) => [lines.x.at(point.x), lines.y.at(point.y!)]);
  const single = new Set(runs.filter((run) => run.length === 1).map(([point]) => point));
  return seriesGroup(series, [
    ...runs.flatMap((run) => drawBand(sheet, lines, run)),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        path(sheet, places(run), 'curve', dash === undefined ? {} : { strokeDasharray: dash }),
      ),
    ...points.map((point) => drawPoint(sheet, lines, series, point, single.has(point))),
  ]);
}

/** The name and last value of each series, and of each level line. */
function toEndLabels(sheet: Sheet, width: number, x: Scale, y: Scale, named: boolean): EndLabel[] {
  const { spec } = sheet;
  const series = spec.series.flatMap((one): EndLabel[] => {
    const last = inOrder(one, x).findLast((point) => !isMissing(spec, point));
    if (last === undefined) return [];
    const value = formatMark(spec, Number(last.y));
    const lines = named ? endLines(sheet, `${one.label} ${value}`, width) : [value];
    return [{ at: y.at(last.y!), lines, className: 'strong', voice: one.voice }];
  });
  const levels = (spec.referenceLines ?? [])
    .filter(({ axis }) => axis === 'y')
    .map((reference): EndLabel => ({
      at: y.at(reference.value),
      lines: endLines(sheet, referenceLabel(sheet, reference), width),
      className: 'soft',
    }));
  return [...series, ...levels];
}

const still: Scale = { at: () => 0, ticks: [], range: [0, 0], domain: [0, 0] };

/** Whether names at the ends of the lines find room, and how much they take. */
function endRoom(
  sheet: Sheet,
  x: Scale,
  height: number,
): { named: boolean; room: number; width: number } {
  const width = sheet.narrow ? 78 : 150;
  const step = sheet.small * 1.25;
  const measure = (labels: readonly EndLabel[]) =>
    Math.max(
      0,
      ...labels.flatMap(({ lines }) => lines.map((one) => widthOf(one, sheet.small, true))),
    ) + 14;
  const several = sheet.spec.series.length > 1;
  const labels = toEndLabels(sheet, width, x, still, several);
  const cut = labels.some(({ lines }) => lines.some((one) => one.endsWith('…')));
  const fits =
    !cut && labels.reduce((sum, { lines }) => sum + lines.length * step + 3, 0) <= height;
  if (fits) return { named: several, room: measure(labels), width };
  return { named: false, room: measure(toEndLabels(sheet, width, x, still, false)), width };
}

function xScale(sheet: Sheet, range: readonly [number, number]): Scale & { band: number } {
  const { spec } = sheet;
  if (spec.x.type === 'category')
    return bandScale(
      placesOf(spec, 'x').map(({ key }) => key),
      range,
    );
  const scale =
    spec.x.type === 'date'
      ? dateScale(spec, 'x', range, sheet.small)
      : linearScale(spec, 'x', range, sheet.narrow ? 5 : 8, 'never');
  return { ...scale, band: 0 };
}

export function drawLine(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const height = sheet.tall;
  const { named, room, width } = endRoom(sheet, xScale(sheet, [0, 1]), height);
  const key = spec.series.length > 1 && !named ? drawKey(sheet, 0) : { height: 0, nodes: [] };
  const title = axisTitle(sheet, spec.y, key.height);
  const ticksOf = (range: readonly [number, number]) => linearScale(spec, 'y', range, 4, 'honest');
  const start = tickRoom(sheet, ticksOf([1, 0]).ticks);
  const x = xScale(sheet, [start + 6, sheet.width - room]);
  const labels = linesAbove(sheet, 'x', x.at);
  const top = key.height + title.height + heightAbove(sheet, labels, start) + 8;
  const plot: Plot = { start, end: sheet.width - room + 6, top, bottom: top + height };
  const y = ticksOf([plot.bottom, plot.top]);
  const above = topLabels(sheet, labels, key.height + title.height, start, plot.bottom);
  const foot =
    spec.x.type === 'category'
      ? footNames(sheet, placesOf(spec, 'x'), x.at, x.band, plot)
      : footTicks(sheet, x.ticks, plot);
  const lines: Lines = {
    x,
    y,
    plot,
    total: spec.series.reduce((sum, { points }) => sum + points.length, 0),
  };
  const ends =
    endLabels(sheet, toEndLabels(sheet, width, x, y, named), plot.end - 6, plot.top, plot.bottom) ??
    [];
  if (spec.x.type === 'category')
    for (const series of spec.series)
      for (const point of series.points) place(sheet, series, point, x.at(point.x));
  const layout = {
    plot: [x.range[0], plot.top, x.range[1], plot.bottom],
    along: x.domain,
    up: y.domain,
    lying: false,
  } as const;
  return {
    height: plot.bottom + foot.height,
    layout,
    nodes: [
      ...key.nodes,
      ...title.nodes,
      levelGrid(sheet, y, plot),
      ...foot.nodes,
      ...levelRules(sheet, y, plot),
      ...above.nodes,
      ...spec.series.map((series) => drawSeries(sheet, lines, series)),
      silent('names', ends),
    ],
  };
}

/** Level lines through the plot: a target, a baseline. */
export function levelRules(sheet: Sheet, y: Scale, plot: Plot): Node[] {
  return (sheet.spec.referenceLines ?? [])
    .filter(({ axis }) => axis === 'y')
    .map((reference) =>
      group('reference', [
        s('title', referenceLabel(sheet, reference)),
        line(
          sheet,
          [plot.start, y.at(reference.value)],
          [plot.end, y.at(reference.value)],
          `rule ${reference.role}`,
        ),
      ]),
    );
}

/** The sentence that stands in place of a drawing of nothing. */
export function drawEmpty(sheet: Sheet): Drawing {
  return {
    height: sheet.size * 3,
    nodes: [text(sheet, 0, sheet.size * 1.8, sheet.spec.words.empty, 'start', 'soft')],
  };
}
