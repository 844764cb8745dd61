/** What stands on a bar: its value in words, and the span of uncertainty. */
import type { Element } from 'hast';
import { formatMark, formatPointValue } from '../../format.ts';
import { line } from '../../parts/pen.ts';
import type { Scale } from '../../parts/scales.ts';
import type { Sheet } from '../../parts/sheet.ts';
import { widthOf } from '../../parts/text.ts';
import { isMissing, pointsOf, type ChartPoint, type ChartSpec } from '../../spec.ts';

/** What stands at the end of a bar: the value, and the mark of a small base. */
export function barLabel(spec: ChartSpec, point: ChartPoint): string {
  if (isMissing(spec, point)) return formatPointValue(spec, point);
  const value = point.text ?? formatMark(spec, Number(point.y));
  return point.smallBase === true ? `${value} †` : value;
}

/** How wide the widest label at the end of a bar is. */
export function widestLabel({ spec, small }: Sheet): number {
  return pointsOf(spec).reduce(
    (most, { point }) => Math.max(most, widthOf(barLabel(spec, point), small, true)),
    0,
  );
}

/** How long a bar is, as a value. */
export const lengthOf = ({ y }: ChartPoint): number => (typeof y === 'number' ? y : 0);

/**
 * The span of uncertainty, where a point has one: a line with a short stroke at each end. It runs
 * along the scale, and stands at `at` across it.
 */
export function whisker(
  sheet: Sheet,
  scale: Scale,
  point: ChartPoint,
  at: number,
  way: 'level' | 'upright',
): Element[] {
  if (point.low === undefined || point.high === undefined) return [];
  const [low, high] = [scale.at(point.low), scale.at(point.high)];
  const place = (along: number, across: number) =>
    way === 'level' ? ([along, across] as const) : ([across, along] as const);
  return [
    line(sheet, place(low, at), place(high, at), 'whisker'),
    line(sheet, place(low, at - 3), place(low, at + 3), 'whisker'),
    line(sheet, place(high, at - 3), place(high, at + 3), 'whisker'),
  ];
}
