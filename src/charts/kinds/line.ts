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
  levelRules,
  linesAbove,
  tickRoom,
  type Plot,
} from '../parts/axes.ts';
import { formatPointValue } from '../format.ts';
import { glyph } from '../parts/glyphs.ts';
import { keyOfSeveral } from '../parts/key.ts';
import { hasSubject } from '../parts/look.ts';
import { topLabels } from '../parts/labels.ts';
import { bandScale, dateScale, linearScale, type Scale } from '../parts/scales.ts';
import { mark, seriesGroup } from '../parts/marks.ts';
import { line, path, silent, toPath, writeSmall } from '../parts/pen.ts';
import { place, type Drawing, type Node, type Sheet, type SheetPlace } from '../parts/sheet.ts';
import { s } from 'hastscript';
import { isMissing, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { drawEnds, endRoom, alongAxis } from './lineEnds.ts';
import { placesOf } from '../table.ts';
import { widthOf } from '../parts/text.ts';

/** More points than this are told by the line and by the table, not one by one. */
const dense = 240;
const fewEnoughForDots = 36;

/** Runs of neighbouring points that have values: between two runs is a gap. */
export function toRuns(spec: ChartSpec, points: readonly ChartPoint[]): ChartPoint[][] {
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
  const there: SheetPlace[] = sure.map((point) => [x.at(point.x), y.at(point.high!)]);
  const back: SheetPlace[] = sure.toReversed().map((point) => [x.at(point.x), y.at(point.low!)]);
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
  return [writeSmall(sheet, x.at(point.x), plot.bottom - 5, shown, 'middle', 'halo soft')];
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
  const points = alongAxis(series, lines.x);
  const runs = toRuns(sheet.spec, points);
  const dash = sheet.looks.get(series)!.dash;
  const isContext = series.voice === 'neutral' && hasSubject(sheet.spec);
  const places = (run: readonly ChartPoint[]): SheetPlace[] =>
    run.map((point) => [lines.x.at(point.x), lines.y.at(point.y!)]);
  const single = new Set(runs.filter((run) => run.length === 1).map(([point]) => point));
  return seriesGroup(series, [
    ...runs.flatMap((run) => drawBand(sheet, lines, run)),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        path(
          sheet,
          places(run),
          isContext ? 'curve context' : 'curve',
          dash === undefined ? {} : { strokeDasharray: dash },
        ),
      ),
    ...points.map((point) => drawPoint(sheet, lines, series, point, single.has(point))),
  ]);
}

/** The scale along which lines run; of categories a band each. */
export function xScale(sheet: Sheet, range: readonly [number, number]): Scale & { band: number } {
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

/** Key, name of the axis and labels over the plot, and the height that they take. */
function head(
  sheet: Sheet,
  x: Scale,
  start: number,
  named: boolean,
): { height: number; nodes: Node[]; above: (bottom: number) => Node[] } {
  const key = named ? { height: 0, nodes: [] } : keyOfSeveral(sheet, 0);
  const title = axisTitle(sheet, sheet.spec.y, key.height);
  const labels = linesAbove(sheet, 'x', x.at);
  const top = key.height + title.height;
  return {
    height: top + heightAbove(sheet, labels, start) + 8,
    nodes: [...key.nodes, ...title.nodes],
    above: (bottom) => topLabels(sheet, labels, top, start, bottom).nodes,
  };
}

/** Categories have no values along the axis: the live figure is told where their points stand. */
function noteCategories(sheet: Sheet, x: Scale): void {
  if (sheet.spec.x.type !== 'category') return;
  for (const { series, point } of pointsOf(sheet.spec)) place(sheet, series, point, x.at(point.x));
}

/** Names of categories, or ticks, under the plot. */
function foot(
  sheet: Sheet,
  x: Scale & { band: number },
  plot: Plot,
): { height: number; nodes: Node[] } {
  return sheet.spec.x.type === 'category'
    ? footNames(sheet, placesOf(sheet.spec, 'x'), x.at, x.band, plot)
    : footTicks(sheet, x.ticks, plot);
}

export function drawLine(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const room = endRoom(sheet, xScale(sheet, [0, 1]));
  const upScale = (range: readonly [number, number]) => linearScale(spec, 'y', range, 4, 'honest');
  const start = tickRoom(sheet, upScale([1, 0]).ticks);
  const x = xScale(sheet, [start + 6, sheet.width - room.taken]);
  const { height: top, nodes, above } = head(sheet, x, start, room.named);
  const plot: Plot = { start, end: sheet.width - room.taken + 6, top, bottom: top + sheet.tall };
  const y = upScale([plot.bottom, plot.top]);
  const under = foot(sheet, x, plot);
  const lines: Lines = { x, y, plot, total: pointsOf(spec).length };
  noteCategories(sheet, x);
  return {
    height: plot.bottom + under.height,
    layout: {
      plot: [x.range[0], plot.top, x.range[1], plot.bottom],
      along: x.domain,
      up: y.domain,
      lying: false,
    },
    nodes: [
      ...nodes,
      levelGrid(sheet, y, plot),
      ...under.nodes,
      ...levelRules(sheet, y, plot),
      ...above(plot.bottom),
      // The line in colour lies over the grey ones.
      ...spec.series
        .toSorted((a, b) => Number(a.voice === 'accent') - Number(b.voice === 'accent'))
        .map((series) => drawSeries(sheet, lines, series)),
      silent('names', drawEnds(sheet, x, y, plot, room)),
    ],
  };
}
