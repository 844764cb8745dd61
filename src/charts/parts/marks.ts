/** The marks of points, and the groups of series around them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { formatPoint } from '../format.ts';
import { isMissing, type ChartPoint, type ChartSeries, type Voice } from '../spec.ts';
import { group } from './pen.ts';
import type { Node, Sheet } from './sheet.ts';

/** The class of a part: `v-` and the voice. */
export const voiceClass = (voice: Voice): string => `v-${voice}`;

/** A series around its marks. */
export function seriesGroup(series: ChartSeries, nodes: readonly Node[]): Element {
  return group(`series ${voiceClass(series.voice)}`, nodes, { 'data-series': series.key });
}

const kept = ['x', 'y', 'x2', 'low', 'high', 'value', 'base'] as const;

/** The values of a point as attributes, from which a reader of the drawing has them exactly. */
function toData(sheet: Sheet, point: ChartPoint): Record<string, string> {
  const data: Record<string, string> = {};
  for (const name of kept) {
    const value = point[name];
    if (value !== undefined && value !== null) data[`data-${name}`] = String(value);
  }
  if (isMissing(sheet.spec, point)) data['data-missing'] = 'true';
  return data;
}

/**
 * One point: its shapes, its sentence, its values; a link to the rows that it counts where it has
 * one.
 */
export function mark(
  sheet: Sheet,
  series: ChartSeries,
  point: ChartPoint,
  nodes: readonly Node[],
  titled = true,
): Element {
  const className = ['mark', ...(point.voice === undefined ? [] : [voiceClass(point.voice)])].join(
    ' ',
  );
  const children = titled
    ? [s('title', formatPoint(sheet.spec, series, point)), ...nodes]
    : [...nodes];
  return point.href === undefined
    ? s(
        'g',
        { className, ...(sheet.linked && titled ? { role: 'img' } : {}), ...toData(sheet, point) },
        children,
      )
    : s('a', { className, href: point.href, tabIndex: -1, ...toData(sheet, point) }, children);
}
