/** Bars that stand: over dates, or over categories whose names are short. */
import type { Element } from 'hast';
import { formatPointValue } from '../../format.ts';
import { area } from '../../parts/glyphs.ts';
import { mark, seriesGroup } from '../../parts/marks.ts';
import { line, silent, writeSmall } from '../../parts/pen.ts';
import { place, type Drawing, type Sheet } from '../../parts/sheet.ts';
import { wrap } from '../../parts/text.ts';
import { isMissing, voiceOf, type ChartPoint, type ChartSeries } from '../../spec.ts';
import { placesOf } from '../../table.ts';
import { barLabel, lengthOf, whisker, widestLabel } from './barMarks.ts';
import { layUprightFrame, toUprightLayout, type UprightFrame } from './uprightFrame.ts';

/**
 * What is said where a bar would stand, wrapped in its band; nothing where the band is too narrow
 * for a word.
 */
function gapWords(
  sheet: Sheet,
  { x, plot }: UprightFrame,
  point: ChartPoint,
  at: number,
): Element[] {
  const lines = wrap(formatPointValue(sheet.spec, point), sheet.small, x.band - 4, 4);
  if (lines.length === 0 || lines.some((one) => one.endsWith('…'))) return [];
  const first = plot.bottom - 6 - (lines.length - 1) * sheet.small * 1.25;
  return [writeSmall(sheet, at, first, lines, 'middle', 'soft')];
}

interface Bars {
  frame: UprightFrame;
  /** Each bar has its value over it. */
  labelled: boolean;
  thick: number;
}

function uprightMark(
  sheet: Sheet,
  { frame, labelled, thick }: Bars,
  at: number,
  series: ChartSeries,
  point: ChartPoint,
): Element {
  place(sheet, series, point, at);
  if (isMissing(sheet.spec, point))
    return mark(sheet, series, point, gapWords(sheet, frame, point, at));
  const { y } = frame;
  const [zero, end] = [y.at(0), y.at(lengthOf(point))];
  const top = Math.min(zero, end);
  const high = point.high === undefined ? end : Math.min(end, y.at(point.high));
  const over = Math.min(zero, high) - 4;
  return mark(sheet, series, point, [
    area(sheet, voiceOf(series, point), at - thick / 2, top, thick, Math.abs(end - zero)),
    ...whisker(sheet, y, point, at, 'upright'),
    ...(labelled
      ? [writeSmall(sheet, at, over, barLabel(sheet.spec, point), 'middle', 'halo')]
      : []),
  ]);
}

/** Whether there is room for a value over each bar. */
function hasRoomForLabels(sheet: Sheet): boolean {
  const places = placesOf(sheet.spec, 'x').length;
  const count = Math.max(1, places) * Math.max(1, sheet.spec.series.length);
  return (sheet.width * 0.86) / count > widestLabel(sheet) + 3;
}

export function drawUprightBars(sheet: Sheet): Drawing {
  const { series } = sheet.spec;
  const labelled = hasRoomForLabels(sheet);
  const headroom = labelled ? sheet.small * 1.3 : 6;
  const frame = layUprightFrame(sheet, { hasGrid: !labelled, headroom });
  const { x, y, plot } = frame;
  const each = Math.min(x.band * 0.66, 56 * series.length) / Math.max(1, series.length);
  const thick = Math.max(1, each - (series.length > 1 ? 2 : 0));
  const middleOf = (point: ChartPoint, order: number) =>
    x.at(point.x) + (order - (series.length - 1) / 2) * each;
  const zero = y.at(0);
  return {
    height: frame.height,
    layout: toUprightLayout(frame, thick),
    nodes: [
      ...frame.nodes,
      ...series.map((one, order) =>
        seriesGroup(
          one,
          one.points.map((point) =>
            uprightMark(sheet, { frame, labelled, thick }, middleOf(point, order), one, point),
          ),
        ),
      ),
      silent('axis', [line(sheet, [plot.start, zero], [plot.end, zero], 'base')]),
    ],
  };
}
