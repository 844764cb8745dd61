/**
 * The one specification of a chart: a plain object that JSON can hold. The drawing, the live
 * figure, the table and the files to take away are all worked out from it alone, so they cannot
 * disagree. Its texts are already in the reader's language.
 */
import type { IsoDate } from '../schema/values/index.ts';
import { isFullDate, type AxisType, type ChartValue } from './values.ts';
import type { ChartKind, ChartWords } from './words.ts';

/**
 * The part that a series or point plays; the style sheet gives each its colour, pattern and mark.
 * `ink`, `accent` and `neutral` are for series that stand for no status: several of one voice are
 * told apart by their shapes.
 */
export const voices = [
  'done',
  'underway',
  'notBegun',
  'late',
  'verified',
  'contested',
  'ink',
  'accent',
  'neutral',
  'scale1',
  'scale2',
  'scale3',
  'scale4',
  'scale5',
] as const;
export type Voice = (typeof voices)[number];

export interface ChartCategory {
  key: string;
  label: string;
  /** The language of its label, where that is not the chart's. */
  lang?: string;
  href?: string;
}

export interface ChartAxis {
  type: AxisType;
  /** What is measured, without the unit. */
  label: string;
  /** Written after each value; `%` (whose values count to 100) is written as the language does. */
  unit?: string;
  /**
   * The order and the names of the categories; without it they come in the order of the points,
   * under their keys.
   */
  categories?: readonly ChartCategory[];
  /** The least and the greatest value that the axis must show. */
  min?: ChartValue;
  max?: ChartValue;
}

export interface ChartPoint {
  /**
   * A value of the x axis: the category of a bar, range or dot; the date of an event; the column of
   * a matrix.
   */
  x: ChartValue;
  /**
   * A value of the y axis: the height of a bar, the lane of an event, the row of a matrix. Null
   * where it is not known.
   */
  y?: ChartValue | null;
  /**
   * The span on the y axis: of a range its two ends, elsewhere the uncertainty of `y`. A range
   * without `high` is still open.
   */
  low?: ChartValue;
  high?: ChartValue;
  /** The end of an event that lasts. */
  x2?: ChartValue;
  /** What a cell of a matrix holds. */
  value?: number | null;
  /** What the point is called, where its place on the axes does not say it. */
  label?: string;
  /** The value in words, such as "7 of 12", where the number alone would say too little. */
  text?: string;
  /** A part of its own, in place of that of its series. */
  voice?: Voice;
  /** How many rows a share is worked out from. */
  base?: number;
  /** The base is too small to lean on; the mark says so. */
  smallBase?: boolean;
  /** The rows that it counts. */
  href?: string;
  /** Of a cell, how it stands to the value before. */
  change?: 'rose' | 'fell';
  /** Not known, or withheld: drawn as a gap, never as zero. `text` may say why. */
  missing?: boolean;
}

export interface ChartSeries {
  key: string;
  label: string;
  voice: Voice;
  points: readonly ChartPoint[];
}

export interface ReferenceLine {
  axis: 'x' | 'y';
  value: ChartValue;
  label: string;
  role: 'target' | 'baseline' | 'today';
}

/**
 * Something that happened, marked on the axis that has dates, or under the row of the category, such
 * as a half-year, in which it fell.
 */
export interface ChartEvent {
  at: IsoDate;
  place?: string;
  label: string;
  href?: string;
}

/** Columns of the table and of its header that the axes do not name. */
type ColumnKey = 'series' | 'x' | 'y' | 'low' | 'high' | 'value' | 'label';

export interface ChartSpec {
  kind: ChartKind;
  /** Unique on a page and steady between builds; names files and the parts of the drawing. */
  id: string;
  /** The finding, as a sentence. */
  title: string;
  /** The names of the definitions that its values come to, apart by spaces. */
  figure?: string;
  source: string;
  asOf: IsoDate;
  language: string;
  direction: 'ltr' | 'rtl';
  x: ChartAxis;
  y: ChartAxis;
  series: readonly ChartSeries[];
  referenceLines?: readonly ReferenceLine[];
  events?: readonly ChartEvent[];
  /** What the shades of a matrix stand for, from the least to the most. */
  shades?: { label: string; steps: readonly { voice: Voice; label: string }[] };
  /** What the marks of change of a matrix say. */
  changes?: { rose: string; fell: string };
  /** Headings of the table, where the labels of the axes would not do. */
  columns?: Partial<Readonly<Record<ColumnKey, string>>>;
  /** Each line in a panel of its own, all on the same axes. */
  panels?: true;
  /** Which way bars grow. By default upright on an axis of dates and lying on one of categories. */
  bars?: 'upright' | 'lying';
  /**
   * Whether events stand without their names, for there are many: each is told where it is read, and
   * in the table.
   */
  names?: 'none';
  /** What the reader should know besides. */
  note?: string;
  words: ChartWords;
}

/** Whether the point has no value to draw. */
export function isMissing(spec: ChartSpec, point: ChartPoint): boolean {
  if (point.missing === true) return true;
  if (spec.kind === 'matrix')
    return point.value === null || (point.value === undefined && point.text === undefined);
  if (spec.kind === 'range')
    return point.low === undefined && (point.y === undefined || point.y === null);
  if (spec.kind === 'timeline') return !isFullDate(point.x);
  return (
    point.y === undefined ||
    point.y === null ||
    (typeof point.y === 'number' && !Number.isFinite(point.y))
  );
}

/** Whether bars grow from the side on which reading begins; else they stand. */
export function isLying(spec: ChartSpec): boolean {
  return spec.bars === undefined ? spec.x.type === 'category' : spec.bars === 'lying';
}

/** The categories of an axis in their order: those described, then those that only points name. */
export function categoriesOf(spec: ChartSpec, name: 'x' | 'y'): readonly ChartCategory[] {
  const described = spec[name].categories ?? [];
  const known = new Set(described.map(({ key }) => key));
  const found: ChartCategory[] = [];
  for (const { points } of spec.series) {
    for (const point of points) {
      const key = point[name];
      if (key === undefined || key === null || known.has(String(key))) continue;
      known.add(String(key));
      found.push({ key: String(key), label: String(key) });
    }
  }
  return [...described, ...found];
}

/** The part that a point plays. */
export function voiceOf(series: ChartSeries, point: ChartPoint): Voice {
  return point.voice ?? series.voice;
}

/** Every point with its series, in their order. */
export function pointsOf(spec: ChartSpec): { series: ChartSeries; point: ChartPoint }[] {
  return spec.series.flatMap((series) => series.points.map((point) => ({ series, point })));
}

function withoutRow(point: ChartPoint): ChartPoint {
  const unlinked = { ...point };
  delete unlinked.href;
  return unlinked;
}

/**
 * The chart with points that lead nowhere: of a day that is over, whose rows no page shows as they
 * were.
 */
export function withoutRows(spec: ChartSpec): ChartSpec {
  return {
    ...spec,
    series: spec.series.map((series) => ({
      ...series,
      points: series.points.map(withoutRow),
    })),
  };
}

/** Whether some point stands on a small base. */
export function hasSmallBase(spec: ChartSpec): boolean {
  return spec.series.some(({ points }) => points.some(({ smallBase }) => smallBase === true));
}

/** The marks of change that stand in some cell. */
export const changesIn = (spec: ChartSpec): readonly ('rose' | 'fell')[] =>
  (['rose', 'fell'] as const).filter((change) =>
    pointsOf(spec).some(({ point }) => point.change === change),
  );

/** Whether something in the drawing leads somewhere. */
export function hasLinks(spec: ChartSpec): boolean {
  const named = [
    ...(spec.x.categories ?? []),
    ...(spec.y.categories ?? []),
    ...(spec.events ?? []),
  ];
  return (
    named.some(({ href }) => href !== undefined) ||
    pointsOf(spec).some(({ point }) => point.href !== undefined)
  );
}
