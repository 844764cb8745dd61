/**
 * The key: what each colour, pattern and shape stands for, where labels cannot stand by the marks.
 */
import { area, glyph } from './glyphs.ts';
import { voiceClass } from './marks.ts';
import { namesAbove, type NamedPlace } from './labels.ts';
import { group, path, writeSmall } from './pen.ts';
import type { Node, Sheet } from './sheet.ts';
import type { ChartSeries } from '../spec.ts';
import { widthOf, shorten } from './text.ts';

/** A sample of a series, `size` wide, as the kind of chart draws it, its middle at a height. */
function keySwatch(sheet: Sheet, series: ChartSeries, x: number, middle: number): Node[] {
  const look = sheet.looks.get(series)!;
  const { kind } = sheet.spec;
  if (kind === 'line') {
    return [
      path(
        sheet,
        [
          [x, middle],
          [x + 22, middle],
        ],
        'curve',
        look.dash === undefined ? {} : { 'stroke-dasharray': look.dash },
      ),
      ...glyph(sheet, look.shape, x + 11, middle, 3),
    ];
  }
  if (kind === 'dotPlot' || kind === 'timeline')
    return glyph(sheet, look.shape, x + 6, middle, 4.5);
  return [area(sheet, series.voice, x, middle - 6, 12, 12)];
}

/**
 * The key as lines of entries from the top of the sheet; as wide as the sheet, as high as it needs.
 */
export function drawKey(sheet: Sheet, top: number): { height: number; nodes: Node[] } {
  const step = sheet.size * 1.6;
  const sample = sheet.spec.kind === 'line' ? 28 : 18;
  let x = 0;
  let y = top + step / 2;
  const nodes = sheet.spec.series.map((series) => {
    const label = shorten(series.label, sheet.small, sheet.width - sample);
    const width = sample + widthOf(label, sheet.small) + 16;
    if (x > 0 && x + width - 16 > sheet.width) {
      x = 0;
      y += step;
    }
    const node = group(`entry ${voiceClass(series.voice)}`, [
      ...keySwatch(sheet, series, x, y),
      writeSmall(sheet, x + sample, y + sheet.small * 0.35, label, 'start', 'label'),
    ]);
    x += width;
    return node;
  });
  return { height: nodes.length === 0 ? 0 : y + step / 2 - top + 4, nodes: [group('key', nodes)] };
}

/** The key where there are several series to tell apart; else nothing. */
export function keyOfSeveral(sheet: Sheet, top: number): { height: number; nodes: Node[] } {
  return sheet.spec.series.length > 1 ? drawKey(sheet, top) : { height: 0, nodes: [] };
}

/**
 * Names of the series over their marks in the first row, where each series has one there and they
 * find room beside each other; else the key.
 */
export function namesOrKey(
  sheet: Sheet,
  names: readonly NamedPlace[],
  start: number,
  top: number,
): { height: number; nodes: Node[] } {
  const height = sheet.small + 14;
  const over =
    names.length === sheet.spec.series.length
      ? namesAbove(sheet, names, start, top + sheet.small, top + height)
      : undefined;
  return over === undefined ? drawKey(sheet, top) : { height, nodes: [group('names', over)] };
}
