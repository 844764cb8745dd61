/**
 * Events on an axis of dates, in lanes where the y axis names some: each with its name beside it,
 * packed where they would meet.
 */
import type { Element } from 'hast';
import { heightAbove, linesAbove, uprightGrid, type Plot } from '../parts/axes.ts';
import { area, glyph } from '../parts/glyphs.ts';
import { keyOfSeveral } from '../parts/key.ts';
import { topLabels } from '../parts/labels.ts';
import { shapeOf } from '../parts/look.ts';
import { alongScale } from './range.ts';
import { layRows, nameRoom } from './rows.ts';
import type { Scale } from '../parts/scales.ts';
import { mark, seriesGroup } from '../parts/marks.ts';
import { line, writeSmall } from '../parts/pen.ts';
import { place, type Drawing, type Layout, type Node, type Sheet } from '../parts/sheet.ts';
import {
  isMissing,
  pointsOf,
  voiceOf,
  type ChartCategory,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from '../spec.ts';
import { placesOf } from '../table.ts';
import { shorten, widthOf } from '../parts/text.ts';
import { formatPointValue } from '../format.ts';

const radius = 4.6;
interface Held {
  series: ChartSeries;
  point: ChartPoint;
  from: number;
  end: number;
  lane: string;
}
interface Packed extends Held {
  shown: string;
  before: boolean;
  level: number;
}

/** Events with their extents on the axis. A date without a day extends over its month or year. */
function toHeld(spec: ChartSpec, x: Scale): Held[] {
  return pointsOf(spec)
    .filter(({ point }) => !isMissing(spec, point))
    .map(({ series, point }) => ({
      series,
      point,
      from: x.at(point.x),
      end: Math.max(x.at(point.x), x.at(point.x2 ?? point.x, 'last')),
      lane: String(point.y ?? ''),
    }))
    .sort((a, b) => a.from - b.from);
}

/** Events without names: all on the one level of their lane. */
const unnamed = (held: readonly Held[]): Packed[] =>
  held.map((one) => ({ ...one, shown: '', before: false, level: 0 }));

/** Puts each event and its name on the lowest level of its lane on which both find room. */
function pack(sheet: Sheet, held: readonly Held[], least: number): Packed[] {
  const ends = new Map<string, number[]>();
  return held.map((one) => {
    const room = Math.max(sheet.width - one.end - 12, one.from - least - 12);
    const shown = shorten(one.point.label ?? '', sheet.small, Math.max(room, 60));
    const width = widthOf(shown, sheet.small) + 10;
    const before = one.end + width > sheet.width;
    const [from, end] = before ? [one.from - width, one.end] : [one.from - radius, one.end + width];
    const levels = ends.get(one.lane) ?? [];
    ends.set(one.lane, levels);
    const free = levels.findIndex((taken) => from >= taken + 6);
    const level = free < 0 ? levels.length : free;
    levels[level] = end;
    return { ...one, shown, before, level };
  });
}

/** The mark of an event: a shape on its day, a bar over its days. */
function drawEvent(sheet: Sheet, { series, point, from, end }: Held, middle: number): Element[] {
  const voice = voiceOf(series, point);
  const shape = point.voice === undefined ? sheet.looks.get(series)!.shape : shapeOf(voice, 0);
  if (point.x2 === undefined) {
    const span = end - from < radius ? [] : [line(sheet, [from, middle], [end, middle], 'spread')];
    return [...span, ...glyph(sheet, shape, (from + end) / 2, middle, radius, point.smallBase)];
  }
  return [area(sheet, voice, from, middle - 4.5, end - from, 9)];
}

/** Marks by series, at the heights that `middleOf` gives. */
function drawMarks<H extends Held>(
  sheet: Sheet,
  held: readonly H[],
  middleOf: (one: H) => number,
  words: (one: H) => Element[],
): Element[] {
  for (const one of held) place(sheet, one.series, one.point, middleOf(one));
  return sheet.spec.series.map((series) =>
    seriesGroup(series, [
      ...held
        .filter((one) => one.series === series)
        .map((one) =>
          mark(sheet, series, one.point, [...drawEvent(sheet, one, middleOf(one)), ...words(one)]),
        ),
      ...series.points
        .filter((point) => isMissing(sheet.spec, point))
        .map((point) => mark(sheet, series, point, [])),
    ]),
  );
}

const lanesOf = (spec: ChartSpec): readonly ChartCategory[] => {
  const lanes = placesOf(spec, 'y');
  return lanes.length === 0 ? [{ key: '', label: '' }] : lanes;
};

/** Whether each series is a lane of its own, whose name says which it is. */
const isNamedByLanes = ({ series }: ChartSpec): boolean => {
  const lanes = series.map(({ points }) => new Set(points.map(({ y }) => y)));
  return (
    lanes.every(({ size }) => size === 1) &&
    new Set(lanes.flatMap((one) => [...one])).size === series.length
  );
};

function head(
  sheet: Sheet,
  x: Scale,
  start: number,
): { height: number; nodes: Node[]; draw: (bottom: number) => readonly Node[] } {
  const key = isNamedByLanes(sheet.spec) ? { height: 0, nodes: [] } : keyOfSeveral(sheet, 0);
  const labels = linesAbove(sheet, 'x', x.at);
  return {
    height: key.height + heightAbove(sheet, labels, start) + 4,
    nodes: key.nodes,
    draw: (bottom) => topLabels(sheet, labels, key.height, start, bottom).nodes,
  };
}

function drawPacked(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const lanes = lanesOf(spec);
  const step = sheet.small * 1.75;
  const start = nameRoom(sheet, lanes);
  const x = alongScale(sheet, 'x', [start + 8, sheet.width - 8]);
  const held = toHeld(spec, x);
  const packed = spec.names === 'none' ? unnamed(held) : pack(sheet, held, start);
  const levels = new Map<string, number>();
  for (const { lane, level } of packed) levels.set(lane, Math.max(levels.get(lane) ?? 0, level));
  const top = head(sheet, x, start);
  const laid = layRows(sheet, lanes, top.height, (key) => ((levels.get(key) ?? 0) + 1) * step);
  const plot: Plot = { start, end: sheet.width, top: top.height, bottom: laid.bottom };
  const middleOf = ({ lane, level }: Packed) => {
    const row = laid.rows.get(lane) ?? [...laid.rows.values()][0]!;
    return row.top + (level + 0.5) * step;
  };
  const words = (one: Packed) =>
    one.shown === ''
      ? []
      : [
          writeSmall(
            sheet,
            one.before ? one.from - 9 : one.end + 9,
            middleOf(one) + sheet.small * 0.35,
            one.shown,
            one.before ? 'end' : 'start',
            'halo',
          ),
        ];
  return {
    height: plot.bottom + sheet.small * 1.8,
    layout: toLayout(x, plot),
    nodes: [
      ...top.nodes,
      uprightGrid(sheet, x, plot),
      ...laneLines(
        sheet,
        [...laid.rows.values()].map(({ top: at }) => at - 4.5),
        plot,
      ),
      ...top.draw(plot.bottom),
      ...laid.nodes,
      ...drawMarks(sheet, packed, middleOf, words),
    ],
  };
}

function laneLines(sheet: Sheet, heights: readonly number[], plot: Plot): Element[] {
  return heights.length < 2
    ? []
    : heights.slice(1).map((at) => line(sheet, [0, at], [plot.end, at], 'grid'));
}

const toLayout = (x: Scale, plot: Plot): Layout => ({
  plot: [x.range[0], plot.top, x.range[1], plot.bottom],
  along: x.domain,
  up: [plot.bottom, plot.top],
  lying: false,
  thick: 9,
});

/**
 * On a narrow sheet each event has a row of its own: its name, and beside or under it its mark on
 * the axis.
 */
function drawListed(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const names = toHeld(spec, alongScale(sheet, 'x', [8, sheet.width - 8])).map(
    ({ point }, index): ChartCategory => ({
      key: String(index),
      label: formatPointValue(spec, point),
      ...(point.href === undefined ? {} : { href: point.href }),
    }),
  );
  const step = 2 * radius + 2;
  const start = nameRoom(sheet, names);
  const x = alongScale(sheet, 'x', [start + 8, sheet.width - 8]);
  const held = toHeld(spec, x);
  const top = head(sheet, x, start);
  const laid = layRows(sheet, names, top.height, () => step);
  const rows = new Map(held.map((one, index) => [one, laid.rows.get(String(index))!]));
  const plot: Plot = { start, end: sheet.width, top: top.height, bottom: laid.bottom };
  return {
    height: plot.bottom + sheet.small * 1.8,
    layout: toLayout(x, plot),
    nodes: [
      ...top.nodes,
      uprightGrid(sheet, x, plot),
      ...top.draw(plot.bottom),
      ...laid.nodes,
      ...drawMarks(
        sheet,
        held,
        (one) => rows.get(one)!.middle,
        () => [],
      ),
    ],
  };
}

export function drawTimeline(sheet: Sheet): Drawing {
  return sheet.narrow && sheet.spec.names !== 'none' ? drawListed(sheet) : drawPacked(sheet);
}
