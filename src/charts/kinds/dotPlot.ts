/**
 * A row of dots for each category: how several judgements of one thing lie, with the spread between
 * them.
 */
import type { Element } from 'hast';
import { axisTitle, linesAbove, uprightGrid, type Plot } from '../parts/axes.ts';
import { whisker } from './bar.ts';
import { formatPointValue } from '../format.ts';
import { glyph } from '../parts/glyphs.ts';
import { drawKey } from '../parts/key.ts';
import { namesAbove, topLabels, type NamedPlace } from '../parts/labels.ts';
import { shapeOf } from '../parts/look.ts';
import { alongScale } from './range.ts';
import { layRows, nameRoom, type Row } from './rows.ts';
import type { Scale } from '../parts/scales.ts';
import {
  group,
  line,
  mark,
  place,
  seriesGroup,
  silent,
  text,
  type Drawing,
  type Node,
  type Sheet,
} from '../parts/sheet.ts';
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
  const uncertain =
    point.low === undefined || point.high === undefined
      ? []
      : whisker(sheet, [x.at(point.low), x.at(point.high)], row.middle + move, 'level');
  return mark(sheet, series, point, [
    ...uncertain,
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
  const over =
    clear && names.length === spec.series.length && (start > 0 || !sheet.narrow)
      ? namesAbove(sheet, names, start, sheet.small, sheet.small + 14)
      : undefined;
  return over === undefined
    ? drawKey(sheet, 0)
    : { height: sheet.small + 14, nodes: [group('names', over)] };
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
  const uncertain = pointsOf(spec).some(({ point }) => point.low !== undefined);
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
        [...laid.rows.values()].flatMap((row) => {
          const points = shown.get(row.key);
          return points === undefined
            ? [
                text(
                  sheet,
                  x.range[0],
                  row.middle + sheet.small * 0.35,
                  formatPointValue(spec, { x: row.key, missing: true }),
                  'start',
                  'soft',
                  sheet.small,
                ),
              ]
            : uncertain
              ? []
              : drawSpread(sheet, x, row, points);
        }),
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
