/** Spans beside each other: what was planned against what was. */
import type { Element } from 'hast';
import { heightAbove, linesAbove, uprightGrid, axisTitle, type Plot } from '../parts/axes.ts';
import { formatPointValue } from '../format.ts';
import { area, glyph } from '../parts/glyphs.ts';
import { keyOfSeveral } from '../parts/key.ts';
import { topLabels } from '../parts/labels.ts';
import { layRows, nameRoom, type Row } from './rows.ts';
import { dateScale, linearScale, type Scale } from '../parts/scales.ts';
import { mark, seriesGroup } from '../parts/marks.ts';
import { group, writeSmall } from '../parts/pen.ts';
import { place, type Drawing, type Sheet } from '../parts/sheet.ts';
import { s } from 'hastscript';
import {
  isMissing,
  pointsOf,
  voiceOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from '../spec.ts';
import { type ChartValue, toNumber } from '../values.ts';
import { placesOf } from '../table.ts';
import { shorten, widthOf } from '../parts/text.ts';

const thick = 9;
const lanes = (spec: ChartSpec): number => spec.series.length * (thick + 3) - 3;

/** The scale of the y axis along the sheet. */
export function alongScale(sheet: Sheet, name: 'x' | 'y', range: readonly [number, number]): Scale {
  const { spec } = sheet;
  return spec[name].type === 'date'
    ? dateScale(spec, name, range, sheet.small)
    : linearScale(spec, name, range, sheet.narrow ? 4 : 7, 'honest');
}

/**
 * A point of time or value: the mark of its series, or a ring on its span, which the live figure
 * leaves to the drawing.
 */
function drawInstant(
  sheet: Sheet,
  series: ChartSeries,
  point: ChartPoint,
  at: number,
  middle: number,
): Element[] {
  const spanned = point.low !== undefined;
  const nodes = glyph(
    sheet,
    spanned ? 'ring' : sheet.looks.get(series)!.shape,
    at,
    middle,
    spanned ? 4 : 4.5,
    point.smallBase,
  );
  return spanned ? [group('glyph', nodes)] : nodes;
}

/** A span that has not ended goes on to the end and points beyond it. */
function drawSpan(
  sheet: Sheet,
  x: Scale,
  series: ChartSeries,
  point: ChartPoint,
  top: number,
  openEnd: number,
): { nodes: Element[]; end: number; from: number } {
  const from = x.at(point.low!);
  const open = point.high === undefined;
  const end = open ? Math.max(from + 2, openEnd) : Math.max(from + 2, x.at(point.high!, 'last'));
  const nodes = [area(sheet, voiceOf(series, point), from, top, end - from, thick)];
  if (open) {
    const tip =
      sheet.spec.direction === 'rtl' ? ([sheet.width - end, -7] as const) : ([end, 7] as const);
    nodes.push(
      s('path', {
        className: 'tip',
        d: `M${tip[0]} ${top - 1.5}l${tip[1]} ${thick / 2 + 1.5}l${-tip[1]} ${thick / 2 + 1.5}Z`,
      }),
    );
  }
  return { nodes, end: open ? end + 7 : end, from };
}

/**
 * The point's own words after its span, or before it where the sheet ends; shortened where there is
 * room for them on neither side.
 */
function drawWords(
  sheet: Sheet,
  point: ChartPoint,
  from: number,
  end: number,
  middle: number,
  least: number,
): Element[] {
  if (point.text === undefined) return [];
  const width = widthOf(point.text, sheet.small);
  const [roomBefore, roomAfter] = [from - 5 - least, sheet.width - end - 5];
  const before = width > roomAfter && roomBefore > roomAfter;
  const said = shorten(point.text, sheet.small, Math.max(before ? roomBefore : roomAfter, 0));
  return [
    writeSmall(
      sheet,
      before ? from - 5 : end + 5,
      middle + sheet.small * 0.35,
      said,
      before ? 'end' : 'start',
      'halo',
    ),
  ];
}

/**
 * Where a span that has not ended stops: today, where the chart says when that is, else the end of
 * the axis.
 */
function openEndOf(spec: ChartSpec, x: Scale): number {
  const today = todayOf(spec);
  return today === undefined ? x.range[1] : x.at(today);
}

/** The value of the line that says when today is. */
function todayOf(spec: ChartSpec): ChartValue | undefined {
  return (spec.referenceLines ?? []).find(({ axis, role }) => axis === 'y' && role === 'today')
    ?.value;
}

/** Where words stand for a span that is not known: under the first span of its row. */
function gapStart(spec: ChartSpec, x: Scale, key: string): number {
  const starts = spec.series
    .flatMap(({ points }) => points)
    .filter(({ x: at, low }) => String(at) === key && low !== undefined)
    .map(({ low }) => x.at(low!));
  return starts.length === 0 ? x.range[0] : Math.min(...starts);
}

function drawMark(
  sheet: Sheet,
  x: Scale,
  row: Row,
  order: number,
  series: ChartSeries,
  point: ChartPoint,
): Element {
  const top = row.top + order * (thick + 3);
  const middle = top + thick / 2;
  place(sheet, series, point, middle);
  if (isMissing(sheet.spec, point)) {
    const said = formatPointValue(sheet.spec, point);
    return mark(sheet, series, point, [
      writeSmall(
        sheet,
        gapStart(sheet.spec, x, row.key),
        middle + sheet.small * 0.35,
        said,
        'start',
        'soft',
      ),
    ]);
  }
  const span =
    point.low === undefined
      ? undefined
      : drawSpan(sheet, x, series, point, top, openEndOf(sheet.spec, x));
  const at = point.y === undefined || point.y === null ? undefined : x.at(point.y);
  const from = Math.min(span?.from ?? Infinity, at === undefined ? Infinity : at - 5);
  const end = Math.max(span?.end ?? -Infinity, at === undefined ? -Infinity : at + 5);
  return mark(sheet, series, point, [
    ...(span?.nodes ?? []),
    ...(at === undefined ? [] : drawInstant(sheet, series, point, at, middle)),
    ...drawWords(sheet, point, from, end, middle, x.range[0]),
  ]);
}

/**
 * Room that is kept at the end for the points' own words: as much as they need, but not so much
 * that the spans suffer.
 */
function wordRoom(sheet: Sheet): number {
  const widest = pointsOf(sheet.spec).reduce(
    (most, { point }) =>
      Math.max(most, isMissing(sheet.spec, point) ? 0 : widthOf(point.text ?? '', sheet.small)),
    0,
  );
  return widest === 0 ? 0 : Math.min(widest + 10, sheet.width * (sheet.narrow ? 0.2 : 0.28));
}

export function drawRange(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const places = placesOf(spec, 'x');
  const start = nameRoom(sheet, places);
  const open = spec.series.some(({ points }) =>
    points.some((point) => point.low !== undefined && point.high === undefined),
  );
  const x = alongScale(sheet, 'y', [
    start + (start > 0 ? 4 : 6),
    sheet.width - Math.max(open ? 12 : 6, wordRoom(sheet)),
  ]);
  const key = keyOfSeveral(sheet, 0);
  const title = axisTitle(sheet, spec.y, key.height);
  const labels = linesAbove(sheet, 'y', x.at);
  const top = key.height + title.height + heightAbove(sheet, labels, start) + 4;
  const laid = layRows(sheet, places, top, () => lanes(spec));
  const plot: Plot = { start, end: sheet.width, top: top - 2, bottom: laid.bottom };
  const today = todayOf(spec);
  const layout = {
    plot: [x.range[0], plot.top, x.range[1], plot.bottom],
    along: x.domain,
    up: [plot.bottom, plot.top],
    lying: true,
    thick,
    open: today === undefined ? x.domain[1] : toNumber(spec.y.type, today),
  } as const;
  return {
    height: plot.bottom + sheet.small * 1.8,
    layout,
    nodes: [
      ...key.nodes,
      ...title.nodes,
      uprightGrid(sheet, x, plot),
      ...topLabels(sheet, labels, key.height + title.height, start, plot.bottom).nodes,
      ...laid.nodes,
      ...spec.series.map((series, order) =>
        seriesGroup(
          series,
          series.points.map((point) =>
            drawMark(sheet, x, laid.rows.get(String(point.x))!, order, series, point),
          ),
        ),
      ),
    ],
  };
}
