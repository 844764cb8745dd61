/** The values of a chart as files: one row a point as CSV, the whole specification as JSON. */
import { categoryLookup } from './format.ts';
import {
  isMissing,
  pointsOf,
  voiceOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from './spec.ts';

type Cell = string | number | boolean | null | undefined;
type Column = readonly [
  name: string,
  read: (spec: ChartSpec, series: ChartSeries, point: ChartPoint) => Cell,
];

/**
 * Every column that a file may have, in order. One that no point fills is left out, but for the
 * first four.
 */
const columns: readonly Column[] = [
  ['series', (_spec, series) => series.key],
  ['series_label', (_spec, series) => series.label],
  ['x', (_spec, _series, point) => point.x],
  ['y', (_spec, _series, point) => point.y],
  ['x_label', (spec, _series, point) => categoryLookup(spec).x.get(String(point.x))?.label],
  ['y_label', (spec, _series, point) => categoryLookup(spec).y.get(String(point.y))?.label],
  ['x_end', (_spec, _series, point) => point.x2],
  ['low', (_spec, _series, point) => point.low],
  ['high', (_spec, _series, point) => point.high],
  ['value', (_spec, _series, point) => point.value],
  ['base', (_spec, _series, point) => point.base],
  ['small_base', (_spec, _series, point) => point.smallBase],
  ['missing', (spec, _series, point) => isMissing(spec, point) || undefined],
  ['label', (_spec, _series, point) => point.label],
  ['text', (_spec, _series, point) => point.text],
  [
    'role',
    (_spec, series, point) => (point.voice === undefined ? undefined : voiceOf(series, point)),
  ],
  ['rows', (_spec, _series, point) => point.href],
];
const alwaysShown = 4;

/** A spreadsheet takes such a text for a formula. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell of CSV by RFC 4180. A text that a spreadsheet would run gets an apostrophe before it;
 * numbers keep their sign.
 */
function formatCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * One row a point, with machine-readable values and the labels beside them; line feeds end the
 * rows.
 */
export function toCsv(spec: ChartSpec): string {
  const points = pointsOf(spec);
  const used = columns.filter(
    ([, read], index) =>
      index < alwaysShown ||
      points.some(({ series, point }) => {
        const cell = read(spec, series, point);
        return cell !== undefined && cell !== null;
      }),
  );
  const rows = points.map(({ series, point }) =>
    used.map(([, read]) => formatCell(read(spec, series, point))).join(','),
  );
  return [used.map(([name]) => name).join(','), ...rows, ''].join('\n');
}

/**
 * The specification itself: what the live figure reads, and all that another program needs to draw
 * it again.
 */
export function toJson(spec: ChartSpec): string {
  return `${JSON.stringify(spec)}\n`;
}
