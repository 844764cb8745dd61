/** The table of a chart: the same values in words, for those who read, hear or copy them. */
import { compareText } from '../schema/faults/index.ts';
import { fill, formatPointValue, formatValue, formatWhen } from './format.ts';
import {
  categoriesOf,
  pointsOf,
  type ChartCategory,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from './spec.ts';
import { type ChartValue, toNumber } from './values.ts';

interface TableColumn {
  key: string;
  label: string;
  href?: string;
  numeric: boolean;
}
/** A cell in words, with the point that it tells of; without one, nothing is known there. */
export interface TableCell {
  text: string;
  series?: ChartSeries;
  point?: ChartPoint;
}
interface TableRow {
  key: string;
  label: string;
  lang?: string;
  href?: string;
  cells: readonly TableCell[];
}
/** The first column heads the rows; each row has a cell for every other column. */
export interface ChartTable {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

/**
 * The places of an axis in their order: its categories, or the values that points have, from the
 * least.
 */
export function placesOf(spec: ChartSpec, name: 'x' | 'y'): readonly ChartCategory[] {
  const axis = spec[name];
  if (axis.type === 'category') return categoriesOf(spec, name);
  const values = new Map<string, ChartValue>();
  for (const { point } of pointsOf(spec)) {
    const value = point[name];
    if (value !== undefined && value !== null) values.set(String(value), value);
  }
  return [...values]
    .sort(
      ([a, first], [b, second]) =>
        toNumber(axis.type, first) - toNumber(axis.type, second) || compareText(a, b),
    )
    .map(([key, value]) => ({ key, label: formatValue(spec, name, value) }));
}

const address = (href: string | undefined) => (href === undefined ? {} : { href });

/** Two keys as one, so that no pair of them meets another. */
const pairKey = (a: string, b: string) => JSON.stringify([a, b]);

function toCell(spec: ChartSpec, series: ChartSeries, point: ChartPoint): TableCell {
  const value = formatPointValue(spec, point);
  const text =
    point.label === undefined || spec.kind === 'timeline'
      ? value
      : fill(spec.words.pointAlone, { x: point.label, value });
  return { text, series, point };
}

function crossTable(
  spec: ChartSpec,
  columns: readonly TableColumn[],
  rows: readonly ChartCategory[],
  cells: ReadonlyMap<string, TableCell>,
): ChartTable {
  return {
    columns,
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      ...(row.lang === undefined ? {} : { lang: row.lang }),
      ...address(row.href),
      cells: columns
        .slice(1)
        .map((column) => cells.get(pairKey(row.key, column.key)) ?? { text: spec.words.missing }),
    })),
  };
}

function matrixTable(spec: ChartSpec): ChartTable {
  const columns = categoriesOf(spec, 'x').map(({ key, label, href }) => ({
    key,
    label,
    ...address(href),
    numeric: true,
  }));
  const corner = { key: 'y', label: spec.columns?.y ?? spec.y.label, numeric: false };
  const cells = new Map(
    pointsOf(spec).map(({ series, point }) => [
      pairKey(String(point.y), String(point.x)),
      toCell(spec, series, point),
    ]),
  );
  return crossTable(spec, [corner, ...columns], categoriesOf(spec, 'y'), cells);
}

function seriesTable(spec: ChartSpec): ChartTable {
  const alone = spec.series.length === 1 ? (spec.columns?.y ?? spec.y.label) : undefined;
  const columns = spec.series.map(({ key, label }) => ({
    key,
    label: alone ?? label,
    numeric: spec.y.type === 'linear',
  }));
  const head = { key: 'x', label: spec.columns?.x ?? spec.x.label, numeric: false };
  const cells = new Map(
    pointsOf(spec).map(({ series, point }) => [
      pairKey(String(point.x), series.key),
      toCell(spec, series, point),
    ]),
  );
  return crossTable(spec, [head, ...columns], placesOf(spec, 'x'), cells);
}

/** One row a point: for events, and where one place holds several points of a series. */
function longTable(spec: ChartSpec): ChartTable {
  const timeline = spec.kind === 'timeline';
  const laned = timeline && categoriesOf(spec, 'y').length > 0;
  const several = spec.series.length > 1;
  const columns = [
    { key: 'x', label: spec.columns?.x ?? spec.x.label, numeric: false },
    {
      key: 'label',
      label: timeline
        ? (spec.columns?.label ?? spec.words.event)
        : (spec.columns?.y ?? spec.y.label),
      numeric: !timeline,
    },
    ...(laned ? [{ key: 'y', label: spec.columns?.y ?? spec.y.label, numeric: false }] : []),
    ...(several
      ? [{ key: 'series', label: spec.columns?.series ?? spec.words.series, numeric: false }]
      : []),
  ];
  const rows = pointsOf(spec).map(({ series, point }, index) => ({
    key: String(index),
    label: timeline ? formatWhen(spec, point) : formatValue(spec, 'x', point.x),
    cells: [
      toCell(spec, series, point),
      ...(laned
        ? [
            {
              text:
                point.y === undefined || point.y === null ? '' : formatValue(spec, 'y', point.y),
            },
          ]
        : []),
      ...(several ? [{ text: series.label }] : []),
    ],
  }));
  return { columns, rows };
}

function hasOnePointAPlace(spec: ChartSpec): boolean {
  const pairs = pointsOf(spec).map(({ series, point }) => pairKey(series.key, String(point.x)));
  return new Set(pairs).size === pairs.length;
}

/** The chart as a table. */
export function toTable(spec: ChartSpec): ChartTable {
  if (spec.kind === 'matrix') return matrixTable(spec);
  return spec.kind !== 'timeline' && hasOnePointAPlace(spec) ? seriesTable(spec) : longTable(spec);
}
