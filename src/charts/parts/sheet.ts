/**
 * The sheet that a chart is drawn on. Places are logical: `x` counts from the side on which reading
 * begins, so every kind is drawn once and stands mirrored in a language that runs from right to
 * left: time runs from right to left there, bars grow from the right, as columns of the page's
 * tables do, while numerals keep their own order. Anchors follow the same direction and need no
 * mirroring.
 */
import type { ElementContent } from 'hast';
import {
  hasLinks,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
  type Voice,
} from '../spec.ts';
import { lookOf, type Look } from './look.ts';

/**
 * `page` is as wide as a page on a usual screen; `share` is as wide as `wide`, and low; `row` finds
 * room in a row of a table.
 */
export type SheetWidth = 'page' | 'wide' | 'narrow' | 'share' | 'row';
export type Node = ElementContent | string;

export interface Sheet {
  spec: ChartSpec;
  narrow: boolean;
  width: number;
  /** How high an upright plot is. */
  tall: number;
  /** Size of text, and of the smaller text of ticks and notes. */
  size: number;
  small: number;
  /** The drawing has links: then each mark is an image of its own, and not the whole. */
  linked: boolean;
  /** Begins every id in the drawing. */
  prefix: string;
  /** The looks whose patterns are to be defined; the pen adds to it. */
  patterns: Set<Voice>;
  looks: ReadonlyMap<ChartSeries, Look>;
  /** Where the middle of each point's mark stands across the axis of values; the pen adds to it. */
  places: Map<ChartSeries, Map<ChartPoint, number>>;
}

/** What the strokes of the pen need to know of a sheet. */
export type Ground = Pick<Sheet, 'width' | 'size' | 'small'> & {
  spec: Pick<ChartSpec, 'direction'>;
};

/**
 * A plot and its axes, in logical places of the sheet: its corners, and the values at the ends of
 * the axis along the sheet and at the foot and head of the one up it. An axis of categories has
 * places for values.
 */
export interface Frame {
  plot: readonly [start: number, top: number, end: number, bottom: number];
  along: readonly [number, number];
  up: readonly [number, number];
}

/**
 * Where the live figure finds its axes. Those of small panels are the sheet's own, and each series
 * has the plot and the axes of its panel.
 */
export interface Layout extends Frame {
  /** Values run along the sheet, and points of a series stand one under the other. */
  lying: boolean;
  /** How thick bars are. */
  thick?: number;
  /** The value at which spans stop that have not ended. */
  open?: number;
  panels?: readonly Frame[];
}

/** What a kind draws: its parts and how high they stand. */
export interface Drawing {
  height: number;
  nodes: readonly Node[];
  width?: number;
  layout?: Layout;
}

const measures = {
  page: { width: 960, size: 13, small: 12, tall: 290 },
  wide: { width: 640, size: 13, small: 12, tall: 230 },
  narrow: { width: 360, size: 12.5, small: 11.5, tall: 210 },
  row: { width: 220, size: 13, small: 12, tall: 26 },
  share: { width: 640, size: 13, small: 12, tall: 118 },
} as const;

export function toSheet(spec: ChartSpec, width: SheetWidth): Sheet {
  const safe = spec.id.replace(
    /[^A-Za-z0-9_-]/g,
    (character) => `_${character.codePointAt(0)!.toString(16)}`,
  );
  return {
    // A share picture is read in passing: what happened meanwhile is told where it leads.
    spec: width === 'share' ? { ...spec, events: [] } : spec,
    narrow: width === 'narrow',
    ...measures[width],
    prefix: `chart-${safe}-${width}`,
    linked: hasLinks(spec),
    patterns: new Set(),
    places: new Map(),
    looks: new Map(spec.series.map((series, index) => [series, lookOf(spec, series, index)])),
  };
}

/** Notes where the middle of a point's mark stands. */
export function place(sheet: Sheet, series: ChartSeries, point: ChartPoint, at: number): void {
  const places = sheet.places.get(series) ?? new Map<ChartPoint, number>();
  sheet.places.set(series, places.set(point, round(at)));
}

/** To a tenth: finer is not seen and only costs bytes. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Where a logical place stands on the sheet. */
export function toX(sheet: Ground, x: number): number {
  return round(sheet.spec.direction === 'rtl' ? sheet.width - x : x);
}

export type SheetPlace = readonly [x: number, y: number];
