/** The strokes of the pen: lines, areas and texts at the logical places of a sheet. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round, toX, type Ground, type Node, type SheetPlace } from './sheet.ts';

export function toPath(sheet: Ground, places: readonly SheetPlace[], closed = false): string {
  const [first, ...others] = places.map(([x, y]) => `${toX(sheet, x)} ${round(y)}`);
  const rest = others.length === 0 ? '' : `L${others.join(' ')}`;
  return `M${first}${rest}${closed ? 'Z' : ''}`;
}

export function line(sheet: Ground, from: SheetPlace, to: SheetPlace, className: string): Element {
  return s('path', { className, d: toPath(sheet, [from, to]) });
}

export function path(
  sheet: Ground,
  places: readonly SheetPlace[],
  className: string,
  props: Record<string, string> = {},
): Element {
  return s('path', { className, d: toPath(sheet, places), ...props });
}

export function rect(
  sheet: Ground,
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

type Anchor = 'start' | 'middle' | 'end';

const strong = /\p{L}/u;
const rightward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A line of another script within a chart that runs from right to left is set apart, so that a
 * number before its first word stays there.
 */
function apart(sheet: Ground, line: string): string {
  const first = strong.exec(line)?.[0];
  return sheet.spec.direction === 'rtl' && first !== undefined && !rightward.test(first)
    ? `\u2068${line}\u2069`
    : line;
}

/** Lines of text, the first on the baseline `y`. */
export function write(
  sheet: Ground,
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

/** The same in the smaller size of ticks, notes and labels beside marks. */
export function writeSmall(
  sheet: Ground,
  x: number,
  y: number,
  lines: string | readonly string[],
  anchor: Anchor,
  className: string,
): Element {
  return write(sheet, x, y, lines, anchor, className, sheet.small);
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

/**
 * A link around nodes, where there is somewhere to go. It is no stop of its own: a drawing would
 * have hundreds. The table under it has the same links, and the live figure is one stop.
 */
export function linkedNodes(href: string | undefined, nodes: readonly Node[]): readonly Node[] {
  return href === undefined ? nodes : [s('a', { href, tabIndex: -1 }, [...nodes])];
}
