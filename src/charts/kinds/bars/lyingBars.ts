/** Bars that lie: a row for each category, each value at the end of its bar. */
import type { Element } from 'hast';
import { axisTitle, heightAbove, linesAbove } from '../../parts/axes.ts';
import { area } from '../../parts/glyphs.ts';
import { keyOfSeveral } from '../../parts/key.ts';
import { topLabels } from '../../parts/labels.ts';
import { mark, seriesGroup } from '../../parts/marks.ts';
import { line, silent, writeSmall } from '../../parts/pen.ts';
import { linearScale, type Scale } from '../../parts/scales.ts';
import { place, type Drawing, type Sheet } from '../../parts/sheet.ts';
import { widthOf } from '../../parts/text.ts';
import {
  isMissing,
  voiceOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from '../../spec.ts';
import { placesOf } from '../../table.ts';
import { layRows, nameRoom, type Row } from '../rows.ts';
import { barLabel, lengthOf, whisker, widestLabel } from './barMarks.ts';

/** How thick the bar of one series is. */
const thickness = (spec: ChartSpec): number => (spec.series.length > 1 ? 12 : 15);

/** Where the bar of a series begins in its row. */
const barTop = (spec: ChartSpec, row: Row, order: number): number =>
  row.top + order * (thickness(spec) + 2);

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
  top: number,
  series: ChartSeries,
  point: ChartPoint,
): Element {
  const { spec } = sheet;
  const thick = thickness(spec);
  const middle = top + thick / 2;
  const [zero, end] = [x.at(0), x.at(lengthOf(point))];
  const label = barLabel(spec, point);
  const write = (at: number, anchor: 'start' | 'end', className: string) =>
    writeSmall(sheet, at, middle + sheet.small * 0.35, label, anchor, className);
  place(sheet, series, point, middle);
  if (isMissing(spec, point)) return mark(sheet, series, point, [write(zero + 5, 'start', 'soft')]);
  const far = Math.max(end, point.high === undefined ? end : x.at(point.high));
  return mark(sheet, series, point, [
    area(sheet, voiceOf(series, point), Math.min(zero, end), top, Math.abs(end - zero), thick),
    ...whisker(sheet, x, point, middle, 'level'),
    hasColumn(spec)
      ? write(sheet.width, 'end', 'label')
      : write((end < zero ? zero : far) + 5, 'start', 'halo'),
  ]);
}

/** The name of a series after its value in a row, where it finds room. */
function nameInRow(
  sheet: Sheet,
  x: Scale,
  row: Row,
  series: ChartSeries,
  order: number,
): Element | undefined {
  const { spec, small } = sheet;
  const point = series.points.find(({ x: at }) => String(at) === row.key);
  if (point === undefined || isMissing(spec, point) || lengthOf(point) < 0) return undefined;
  const end = x.at(point.high ?? lengthOf(point));
  const from = end + 5 + widthOf(barLabel(spec, point), small, true) + 8;
  if (from + widthOf(series.label, small, true) > sheet.width) return undefined;
  const baseline = barTop(spec, row, order) + thickness(spec) / 2 + small * 0.35;
  return writeSmall(sheet, from, baseline, series.label, 'start', 'strong');
}

/** Names of series after the values of the first row; nothing where some find no room. */
function namesInRow(sheet: Sheet, x: Scale, row: Row | undefined): Element[] | undefined {
  const { spec } = sheet;
  if (row === undefined || spec.series.length < 2 || hasColumn(spec)) return undefined;
  const names = spec.series.map((series, order) => nameInRow(sheet, x, row, series, order));
  return names.includes(undefined) ? undefined : (names as Element[]);
}

/** The scale of values, with room for the widest label after it. */
function valueScale(sheet: Sheet, start: number): Scale {
  const room = widestLabel(sheet) + (hasColumn(sheet.spec) ? 16 : 8);
  const end = Math.max(start + 60, sheet.width - room);
  return linearScale(sheet.spec, 'y', [start, end], 5, 'always');
}

export function drawLyingBars(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const first = places[0]?.key ?? '';
  const start = nameRoom(sheet, places);
  const x = valueScale(sheet, start);
  const lane = spec.series.length * (thickness(spec) + 2) - 2;
  const title = axisTitle(sheet, spec.y, 0);
  const labels = linesAbove(sheet, 'y', x.at);
  // Whether names find room is a matter of widths alone: any place of the row tells.
  const firstRow = layRows(sheet, places.slice(0, 1), 0, () => lane).rows.get(first);
  const isNamed = namesInRow(sheet, x, firstRow) !== undefined;
  const key = isNamed ? { height: 0, nodes: [] } : keyOfSeveral(sheet, title.height);
  const above = heightAbove(sheet, labels, start);
  const top = title.height + key.height + above;
  const laid = layRows(sheet, places, top + 4, () => lane);
  const names = isNamed ? (namesInRow(sheet, x, laid.rows.get(first)) ?? []) : [];
  const lines = topLabels(sheet, labels, title.height + key.height, start, laid.bottom);
  return {
    height: laid.bottom + 2,
    layout: {
      plot: [x.range[0], 0, x.range[1], laid.bottom],
      along: x.domain,
      up: [laid.bottom, 0],
      lying: true,
      thick: thickness(spec),
    },
    nodes: [
      ...title.nodes,
      ...key.nodes,
      ...lines.nodes,
      silent('axis', [line(sheet, [x.at(0), laid.bottom - 2], [x.at(0), top], 'base')]),
      ...laid.nodes,
      ...spec.series.map((series, order) =>
        seriesGroup(series, [
          ...series.points.map((point) => {
            const row = laid.rows.get(String(point.x))!;
            return lyingMark(sheet, x, barTop(spec, row, order), series, point);
          }),
          ...names.slice(order, order + 1),
        ]),
      ),
    ],
  };
}
