/**
 * The sheet that a chart is drawn on, and the strokes of the pen. Places are logical: `x` counts
 * from the side on which reading begins, so every kind is drawn once and stands mirrored in a
 * language that runs from right to left: time runs from right to left there, bars grow from the
 * right, as columns of the page's tables do, while numerals keep their own order. Anchors follow
 * the same direction and need no mirroring.
 */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import {
  hasLinks,
  isMissing,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
  type Voice,
} from '../spec.ts';
import { formatPoint } from '../format.ts';
import { lookOf, type Look } from './look.ts';

/** `share` is as wide as `wide`, and low. */
export type SheetWidth = 'wide' | 'narrow' | 'share';
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

/**
 * Where the live figure finds its axes, in logical places of the sheet: the corners of the plot,
 * and the values at the ends of the axis along the sheet and at the foot and head of the one up it.
 * An axis of categories has places for values.
 */
export interface Layout {
  plot: readonly [start: number, top: number, end: number, bottom: number];
  along: readonly [number, number];
  up: readonly [number, number];
  /** Values run along the sheet, and points of a series stand one under the other. */
  lying: boolean;
  /** How thick bars are. */
  thick?: number;
  /** The value at which spans stop that have not ended. */
  open?: number;
}

/** What a kind draws: its parts and how high they stand. */
export interface Drawing {
  height: number;
  nodes: readonly Node[];
  width?: number;
  layout?: Layout;
}

const measures = {
  wide: { width: 640, size: 13, small: 12, tall: 230 },
  narrow: { width: 360, size: 12.5, small: 11.5, tall: 210 },
  share: { width: 640, size: 13, small: 12, tall: 118 },
} as const;

export function toSheet(spec: ChartSpec, width: SheetWidth): Sheet {
  const safe = spec.id.replace(
    /[^A-Za-z0-9_-]/g,
    (character) => `_${character.codePointAt(0)!.toString(16)}`,
  );
  return {
    spec,
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
export function toX(sheet: Sheet, x: number): number {
  return round(sheet.spec.direction === 'rtl' ? sheet.width - x : x);
}

export type Place = readonly [x: number, y: number];

export function toPath(sheet: Sheet, places: readonly Place[], closed = false): string {
  const steps = places.map(
    ([x, y], index) => `${index === 0 ? 'M' : index === 1 ? 'L' : ''}${toX(sheet, x)} ${round(y)}`,
  );
  return steps.join(' ').replaceAll(' L', 'L') + (closed ? 'Z' : '');
}

export function line(sheet: Sheet, from: Place, to: Place, className: string): Element {
  return s('path', { className, d: toPath(sheet, [from, to]) });
}

export function path(
  sheet: Sheet,
  places: readonly Place[],
  className: string,
  props: Record<string, string> = {},
): Element {
  return s('path', { className, d: toPath(sheet, places), ...props });
}

export function rect(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  className: string,
  props: Record<string, string> = {},
): Element {
  const left = sheet.spec.direction === 'rtl' ? sheet.width - x - width : x;
  return s('rect', {
    className,
    x: round(left),
    y: round(y),
    width: round(width),
    height: round(height),
    ...props,
  });
}

export type Anchor = 'start' | 'middle' | 'end';

const strong = /\p{L}/u;
const rightward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A line of another script within a chart that runs from right to left is set apart, so that a
 * number before its first word stays there.
 */
function apart(sheet: Sheet, line: string): string {
  const first = strong.exec(line)?.[0];
  return sheet.spec.direction === 'rtl' && first !== undefined && !rightward.test(first)
    ? `\u2068${line}\u2069`
    : line;
}

/** Lines of text, the first on the baseline `y`. */
export function text(
  sheet: Sheet,
  x: number,
  y: number,
  lines: string | readonly string[],
  anchor: Anchor,
  className: string,
  size = sheet.size,
): Element {
  const all = (typeof lines === 'string' ? [lines] : lines).map((one) => apart(sheet, one));
  const at = toX(sheet, x);
  const props = {
    className,
    x: at,
    y: round(y),
    ...(anchor === 'start' ? {} : { textAnchor: anchor }),
    ...(size === sheet.size ? {} : { fontSize: String(size) }),
  };
  return all.length < 2
    ? s('text', props, all[0] ?? '')
    : s(
        'text',
        props,
        all.map((one, index) =>
          s('tspan', { x: at, ...(index === 0 ? {} : { dy: round(size * 1.25) }) }, one),
        ),
      );
}

/** The baseline of lines whose middle stands at `y`. */
export function baselineOf(y: number, lines: number, size: number): number {
  return y + size * 0.35 - ((lines - 1) * size * 1.25) / 2;
}

export function group(
  className: string,
  nodes: readonly Node[],
  props: Record<string, string> = {},
): Element {
  return s('g', { className, ...props }, [...nodes]);
}

/** Parts that say again what every mark says of itself: seen, not heard. */
export function silent(className: string, nodes: readonly Node[]): Element {
  return group(className, nodes, { ariaHidden: 'true' });
}

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
    : s('a', { className, href: point.href, ...toData(sheet, point) }, children);
}

/** A link around nodes, where there is somewhere to go. */
export function linked(href: string | undefined, nodes: readonly Node[]): readonly Node[] {
  return href === undefined ? nodes : [s('a', { href }, [...nodes])];
}
