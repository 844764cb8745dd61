/**
 * A row of dots for each category: how several judgements of one thing lie, with the spread between
 * them.
 */
import type { Element } from 'hast';
import { axisTitle, linesAbove, uprightGrid, type Plot } from '../parts/axes.ts';
import { whisker } from './bars/barMarks.ts';
import { formatPointValue } from '../format.ts';
import { glyph } from '../parts/glyphs.ts';
import { drawKey, namesOrKey } from '../parts/key.ts';
import { topLabels, type NamedPlace } from '../parts/labels.ts';
import { shapeOf } from '../parts/look.ts';
import { alongScale } from './range.ts';
import { layRows, nameRoom, type Row } from './rows.ts';
import type { Scale } from '../parts/scales.ts';
import { mark, seriesGroup } from '../parts/marks.ts';
import { group, line, silent, writeSmall } from '../parts/pen.ts';
import { place, type Drawing, type Node, type Sheet } from '../parts/sheet.ts';
import { isMissing, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { placesOf } from '../table.ts';

const radius = 4.6;
const apart = 10;
type Shown = { series: ChartSeries; point: ChartPoint };

/** The points of each row that have values. */
function byRow(spec: ChartSpec): Map<string, Shown[]> {
  const rows = new Map<string, Shown[]>();
  for (const shown of pointsOf(spec)) {
    if (isMissing(spec, shown.point)) continue;
    const key = String(shown.point.x);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [shown]);
    else row.push(shown);
  }
  return rows;
}

/**
 * Points of a row that would hide each other stand one over the other: how far each is moved from
 * the middle.
 */
export function dodge(places: readonly number[]): number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  const moves = new Array<number>(places.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && order[to]!.place - order[to - 1]!.place < apart - 1) to += 1;
    for (let index = from; index < to; index += 1)
      moves[order[index]!.index] = (index - from - (to - from - 1) / 2) * apart;
    from = to;
  }
  return moves;
}

/** How far each point is moved up or down, and how high its row becomes. */
function layDots(
  sheet: Sheet,
  x: Scale,
): { moves: Map<ChartPoint, number>; heights: Map<string, number> } {
  const moves = new Map<ChartPoint, number>();
  const heights = new Map<string, number>();
  for (const [key, shown] of byRow(sheet.spec)) {
    const dodged = dodge(shown.map(({ point }) => x.at(point.y!)));
    shown.forEach(({ point }, index) => moves.set(point, dodged[index]!));
    heights.set(
      key,
      dodged.reduce((most, move) => Math.max(most, 2 * Math.abs(move)), 0) + 2 * radius + 4,
    );
  }
  return { moves, heights };
}

/** From the least to the greatest value of a row. */
function drawSpread(sheet: Sheet, x: Scale, row: Row, shown: readonly Shown[]): Element[] {
  const places = shown.map(({ point }) => x.at(point.y!));
  const [least, greatest] = [Math.min(...places), Math.max(...places)];
  return greatest - least < 1
    ? []
    : [line(sheet, [least, row.middle], [greatest, row.middle], 'spread')];
}

/**
 * What lies behind the dots of a row: their spread, unless each has one of its own; or that nothing
 * is known.
 */
function drawBetween(
  sheet: Sheet,
  x: Scale,
  row: Row,
  shown: readonly Shown[] | undefined,
): Element[] {
  const { spec } = sheet;
  if (shown === undefined) {
    const said = formatPointValue(spec, { x: row.key, missing: true });
    return [writeSmall(sheet, x.range[0], row.middle + sheet.small * 0.35, said, 'start', 'soft')];
  }
  const isUncertain = pointsOf(spec).some(({ point }) => point.low !== undefined);
  return isUncertain ? [] : drawSpread(sheet, x, row, shown);
}

function drawDot(
  sheet: Sheet,
  x: Scale,
  row: Row,
  move: number,
  series: ChartSeries,
  point: ChartPoint,
): Element {
  place(sheet, series, point, row.middle + move);
  if (isMissing(sheet.spec, point)) return mark(sheet, series, point, []);
  const shape =
    point.voice === undefined ? sheet.looks.get(series)!.shape : shapeOf(point.voice, 0);
  return mark(sheet, series, point, [
    ...whisker(sheet, x, point, row.middle + move, 'level'),
    ...glyph(sheet, shape, x.at(point.y!), row.middle + move, radius, point.smallBase),
  ]);
}

/** Names over the dots of the first row, or the key. */
function nameSeries(
  sheet: Sheet,
  x: Scale,
  first: string | undefined,
  start: number,
): { height: number; nodes: readonly Node[] } {
  const { spec } = sheet;
  if (spec.series.length < 2) return { height: 0, nodes: [] };
  const shown = byRow(spec).get(first ?? '') ?? [];
  const names = shown.map(({ series, point }): NamedPlace => ({
    at: x.at(point.y!),
    label: series.label,
    voice: series.voice,
  }));
  const clear = new Set(names.map(({ at }) => Math.round(at / apart))).size === names.length;
  const isOver = clear && (start > 0 || !sheet.narrow);
  return isOver ? namesOrKey(sheet, names, start, 0) : drawKey(sheet, 0);
}

export function drawDotPlot(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const start = nameRoom(sheet, places);
  const x = alongScale(sheet, 'y', [start + 10, sheet.width - 10]);
  const { moves, heights } = layDots(sheet, x);
  const labels = linesAbove(sheet, 'y', x.at);
  const title = axisTitle(sheet, spec.y, 0);
  const above = topLabels(sheet, labels, title.height, start, 0).height;
  const names = nameSeries(sheet, x, places[0]?.key, start);
  const top = title.height + above + names.height + 2;
  const laid = layRows(sheet, places, top, (key) => heights.get(key) ?? 2 * radius + 4);
  const plot: Plot = {
    start: start === 0 ? 0 : start + 2,
    end: sheet.width,
    top,
    bottom: laid.bottom,
  };
  const shown = byRow(spec);
  const layout = {
    plot: [x.range[0], plot.top, x.range[1], plot.bottom],
    along: x.domain,
    up: [plot.bottom, plot.top],
    lying: true,
  } as const;
  return {
    height: plot.bottom + sheet.small * 1.8,
    layout,
    nodes: [
      ...title.nodes,
      uprightGrid(sheet, x, plot),
      ...topLabels(sheet, labels, title.height, start, plot.bottom).nodes,
      ...laid.nodes,
      group(
        'names',
        names.nodes,
        title.height + above === 0 ? {} : { transform: `translate(0 ${title.height + above})` },
      ),
      silent(
        'spreads',
        [...laid.rows.values()].flatMap((row) => drawBetween(sheet, x, row, shown.get(row.key))),
      ),
      ...spec.series.map((series) =>
        seriesGroup(
          series,
          series.points.map((point) =>
            drawDot(
              sheet,
              x,
              laid.rows.get(String(point.x))!,
              moves.get(point) ?? 0,
              series,
              point,
            ),
          ),
        ),
      ),
    ],
  };
}
