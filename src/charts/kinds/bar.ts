/**
 * A bar for each category or date: quantities from zero, each with its value, so that they need no
 * grid.
 */
import type { Element } from 'hast';
import {
  axisTitle,
  footNames,
  standsUpright,
  heightAbove,
  levelGrid,
  linesAbove,
  tickRoom,
  type Plot,
} from '../parts/axes.ts';
import { formatMark, formatPointValue } from '../format.ts';
import { area } from '../parts/glyphs.ts';
import { drawKey } from '../parts/key.ts';
import { topLabels } from '../parts/labels.ts';
import { levelRules } from './line.ts';
import { layRows, nameRoom, type Row } from './rows.ts';
import { bandScale, linearScale, type Scale } from '../parts/scales.ts';
import {
  line,
  mark,
  place,
  seriesGroup,
  silent,
  text,
  type Drawing,
  type Sheet,
} from '../parts/sheet.ts';
import {
  isMissing,
  pointsOf,
  voiceOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from '../spec.ts';
import { placesOf } from '../table.ts';
import { widthOf, wrap } from '../parts/text.ts';

/** What stands at the end of a bar: the value, and the mark of a small base. */
function barLabel(spec: ChartSpec, point: ChartPoint): string {
  if (isMissing(spec, point)) return formatPointValue(spec, point);
  const value = point.text ?? formatMark(spec, Number(point.y));
  return point.smallBase === true ? `${value} †` : value;
}

const numberOf = (point: ChartPoint): number => (typeof point.y === 'number' ? point.y : 0);

/** How thick the bar of one series is, lying. */
const thickness = (spec: ChartSpec): number => (spec.series.length > 1 ? 12 : 15);

/**
 * Lines through the plot would run through values at the ends of bars: there the values stand in a
 * column of their own, at the sheet's end.
 */
function hasColumn(spec: ChartSpec): boolean {
  return (spec.referenceLines ?? []).some(({ axis }) => axis === 'y');
}

function lyingMark(
  sheet: Sheet,
  x: Scale,
  row: Row,
  order: number,
  series: ChartSeries,
  point: ChartPoint,
): Element {
  const thick = thickness(sheet.spec);
  const top = row.top + order * (thick + 2);
  const [zero, end] = [x.at(0), x.at(numberOf(point))];
  const far = Math.max(end, point.high === undefined ? end : x.at(point.high)) + 5;
  const baseline = top + thick / 2 + sheet.small * 0.35;
  place(sheet, series, point, top + thick / 2);
  if (isMissing(sheet.spec, point)) {
    return mark(sheet, series, point, [
      text(sheet, zero + 5, baseline, barLabel(sheet.spec, point), 'start', 'soft', sheet.small),
    ]);
  }
  const negative = end < zero;
  return mark(sheet, series, point, [
    area(sheet, voiceOf(series, point), Math.min(zero, end), top, Math.abs(end - zero), thick),
    ...(point.low === undefined || point.high === undefined
      ? []
      : whisker(sheet, [x.at(point.low), x.at(point.high)], top + thick / 2, 'level')),
    hasColumn(sheet.spec)
      ? text(sheet, sheet.width, baseline, barLabel(sheet.spec, point), 'end', 'label', sheet.small)
      : text(
          sheet,
          negative ? zero + 5 : far,
          baseline,
          barLabel(sheet.spec, point),
          'start',
          'halo',
          sheet.small,
        ),
  ]);
}

/** The span of uncertainty: a line with a short stroke at each end. */
export function whisker(
  sheet: Sheet,
  [low, high]: readonly [number, number],
  at: number,
  way: 'level' | 'upright',
): Element[] {
  const place = (along: number, across: number) =>
    way === 'level' ? ([along, across] as const) : ([across, along] as const);
  return [
    line(sheet, place(low, at), place(high, at), 'whisker'),
    line(sheet, place(low, at - 3), place(low, at + 3), 'whisker'),
    line(sheet, place(high, at - 3), place(high, at + 3), 'whisker'),
  ];
}

/** Names of series after the values of the first row, where each finds room. */
function namesInFirstRow(sheet: Sheet, x: Scale, row: Row | undefined): Element[] | undefined {
  const { spec } = sheet;
  if (row === undefined || spec.series.length < 2 || hasColumn(spec)) return undefined;
  const names = spec.series.map((series, order) => {
    const point = series.points.find(({ x: at }) => String(at) === row.key);
    if (point === undefined || isMissing(spec, point) || numberOf(point) < 0) return undefined;
    const from =
      x.at(point.high ?? numberOf(point)) +
      5 +
      widthOf(barLabel(spec, point), sheet.small, true) +
      8;
    if (from + widthOf(series.label, sheet.small, true) > sheet.width) return undefined;
    const thick = thickness(spec);
    return text(
      sheet,
      from,
      row.top + order * (thick + 2) + thick / 2 + sheet.small * 0.35,
      series.label,
      'start',
      'strong',
      sheet.small,
    );
  });
  return names.includes(undefined) ? undefined : (names as Element[]);
}

function drawLying(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const start = nameRoom(sheet, places);
  const widest = pointsOf(spec).reduce(
    (most, { point }) => Math.max(most, widthOf(barLabel(spec, point), sheet.small, true)),
    0,
  );
  const x = linearScale(
    spec,
    'y',
    [start, Math.max(start + 60, sheet.width - widest - (hasColumn(spec) ? 16 : 8))],
    5,
    'always',
  );
  const lane = spec.series.length * (thickness(spec) + 2) - 2;
  const title = axisTitle(sheet, spec.y, 0);
  const labels = linesAbove(sheet, 'y', x.at);
  const firstRow = layRows(sheet, places.slice(0, 1), 0, () => lane).rows.get(places[0]?.key ?? '');
  const direct = namesInFirstRow(sheet, x, firstRow) !== undefined;
  const key =
    spec.series.length > 1 && !direct ? drawKey(sheet, title.height) : { height: 0, nodes: [] };
  const above = heightAbove(sheet, labels, start);
  const laid = layRows(sheet, places, title.height + key.height + above + 4, () => lane);
  const names = direct ? (namesInFirstRow(sheet, x, laid.rows.get(places[0]!.key)) ?? []) : [];
  const lines = topLabels(sheet, labels, title.height + key.height, start, laid.bottom);
  const layout = {
    plot: [x.range[0], 0, x.range[1], laid.bottom],
    along: x.domain,
    up: [laid.bottom, 0],
    lying: true,
    thick: thickness(spec),
  } as const;
  return {
    height: laid.bottom + 2,
    layout,
    nodes: [
      ...title.nodes,
      ...key.nodes,
      ...lines.nodes,
      silent('axis', [
        line(
          sheet,
          [x.at(0), laid.bottom - 2],
          [x.at(0), title.height + key.height + above],
          'base',
        ),
      ]),
      ...laid.nodes,
      ...spec.series.map((series, order) =>
        seriesGroup(series, [
          ...series.points.map((point) =>
            lyingMark(sheet, x, laid.rows.get(String(point.x))!, order, series, point),
          ),
          ...(names[order] === undefined ? [] : [names[order]]),
        ]),
      ),
    ],
  };
}

interface Upright {
  y: Scale;
  plot: Plot;
  labelled: boolean;
  middle: (point: ChartPoint) => number;
  thick: number;
  band: number;
}

/**
 * What is said where a bar would stand, wrapped in its band; nothing where the band is too narrow
 * for a word.
 */
function gapWords(
  sheet: Sheet,
  point: ChartPoint,
  at: number,
  bottom: number,
  band: number,
): Element[] {
  const lines = wrap(formatPointValue(sheet.spec, point), sheet.small, band - 4, 4);
  if (lines.length === 0 || lines.some((one) => one.endsWith('…'))) return [];
  return [
    text(
      sheet,
      at,
      bottom - 6 - (lines.length - 1) * sheet.small * 1.25,
      lines,
      'middle',
      'soft',
      sheet.small,
    ),
  ];
}

function uprightMark(
  sheet: Sheet,
  { y, plot, labelled, middle, thick, band }: Upright,
  series: ChartSeries,
  point: ChartPoint,
): Element {
  const at = middle(point);
  place(sheet, series, point, at);
  if (isMissing(sheet.spec, point))
    return mark(sheet, series, point, gapWords(sheet, point, at, plot.bottom, band));
  const [zero, end] = [y.at(0), y.at(numberOf(point))];
  const high = point.high === undefined ? end : Math.min(end, y.at(point.high));
  const label = labelled
    ? [
        text(
          sheet,
          at,
          Math.min(zero, high) - 4,
          barLabel(sheet.spec, point),
          'middle',
          'halo',
          sheet.small,
        ),
      ]
    : [];
  return mark(sheet, series, point, [
    area(
      sheet,
      voiceOf(series, point),
      at - thick / 2,
      Math.min(zero, end),
      thick,
      Math.abs(end - zero),
    ),
    ...(point.low === undefined || point.high === undefined
      ? []
      : whisker(sheet, [y.at(point.low), y.at(point.high)], at, 'upright')),
    ...label,
  ]);
}

function drawUpright(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const widest = pointsOf(spec).reduce(
    (most, { point }) => Math.max(most, widthOf(barLabel(spec, point), sheet.small, true)),
    0,
  );
  const count = Math.max(1, places.length) * Math.max(1, spec.series.length);
  const labelled = (sheet.width * 0.86) / count > widest + 3;
  const ticks = linearScale(spec, 'y', [1, 0], 4, 'always');
  const start = labelled ? 0 : tickRoom(sheet, ticks.ticks);
  const x = bandScale(
    places.map(({ key }) => key),
    [start, sheet.width],
  );
  const key = spec.series.length > 1 ? drawKey(sheet, 0) : { height: 0, nodes: [] };
  const title = axisTitle(sheet, spec.y, key.height);
  const labels = linesAbove(sheet, 'x', x.at);
  const top =
    key.height +
    title.height +
    heightAbove(sheet, labels, start) +
    (labelled ? sheet.small * 1.3 : 6);
  const plot: Plot = { start, end: sheet.width, top, bottom: top + sheet.tall };
  const y = linearScale(spec, 'y', [plot.bottom, plot.top], 4, 'always');
  const above = topLabels(sheet, labels, key.height + title.height, start, plot.bottom);
  const foot = footNames(sheet, places, x.at, x.band, plot);
  const each = Math.min(x.band * 0.66, 56 * spec.series.length) / Math.max(1, spec.series.length);
  const layout = (order: number): Upright => ({
    y,
    plot,
    labelled,
    band: x.band,
    thick: Math.max(1, each - (spec.series.length > 1 ? 2 : 0)),
    middle: (point) => x.at(point.x) + (order - (spec.series.length - 1) / 2) * each,
  });
  const live = {
    plot: [start, top, sheet.width, plot.bottom],
    along: [start, sheet.width],
    up: y.domain,
    lying: false,
    thick: layout(0).thick,
  } as const;
  return {
    height: plot.bottom + foot.height,
    layout: live,
    nodes: [
      ...key.nodes,
      ...title.nodes,
      ...(labelled ? [] : [levelGrid(sheet, y, plot)]),
      ...foot.nodes,
      ...levelRules(sheet, y, plot),
      ...above.nodes,
      ...spec.series.map((series, order) =>
        seriesGroup(
          series,
          series.points.map((point) => uprightMark(sheet, layout(order), series, point)),
        ),
      ),
      silent('axis', [line(sheet, [start, y.at(0)], [sheet.width, y.at(0)], 'base')]),
    ],
  };
}

export function drawBar(sheet: Sheet): Drawing {
  return standsUpright(sheet) ? drawUpright(sheet) : drawLying(sheet);
}
