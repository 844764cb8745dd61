/**
 * A ladder as a drawing: its steps from where reading begins to where it ends, each with its title
 * and the mark and word of its status, joined to those that it grew from. It stands at its own size
 * in a frame, for text that shrinks cannot be read.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { group, rect, write, writeSmall } from '../parts/pen.ts';
import { type Ground, round, toX } from '../parts/sheet.ts';
import { wrap } from '../parts/text.ts';
import { type Laid, gaps, layOut } from './layout.ts';
import type { LadderBox, LadderSpec } from './spec.ts';

/** As wide as the text of a page is on a usual screen. */
const room = 1160;
const widest = 200;
const narrowest = 152;
const [size, small] = [13.5, 12.5];
const edge = 12;
const step = size * 1.25;

/** More steps than this are not seen as a picture. */
const mostSteps = 150;

/** Whether a ladder is a drawing to be read, and not only a list. */
export const isDrawn = ({ steps }: LadderSpec): boolean =>
  steps.length > 1 && steps.length <= mostSteps;

/** The number of steps on the longest way up. */
function depthOf(steps: readonly LadderBox[]): number {
  const known = new Map(steps.map((one) => [one.id, one]));
  const depths = new Map<string, number>();
  const visit = ({ id, from }: LadderBox): number => {
    const found = depths.get(id);
    if (found !== undefined) return found;
    depths.set(id, 1);
    const below = from.flatMap((one) => known.get(one) ?? []).map(visit);
    depths.set(id, 1 + Math.max(0, ...below));
    return depths.get(id)!;
  };
  return Math.max(1, ...steps.map(visit));
}

function stepWidth(steps: readonly LadderBox[]): number {
  const depth = depthOf(steps);
  const shared = (room - (depth - 1) * gaps.column) / depth;
  return Math.floor(Math.min(widest, Math.max(narrowest, shared)));
}

function drawStep(
  sheet: Ground,
  { title, lang, href, status, here = false }: LadderBox,
  lines: readonly string[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Element {
  const base = y + edge + size;
  const under = base + (lines.length - 1) * step + step + 4;
  const mark = 13;
  const corner = sheet.spec.direction === 'rtl' ? x + edge + mark : x + edge;
  const parts = [
    s('title', status ? `${title} · ${status.text}` : title),
    rect(sheet, x, y, width, height, 'box'),
    group('', [write(sheet, x + edge, base, lines, 'start', 'name')], lang ? { lang } : {}),
    ...(status
      ? [
          s('use', {
            className: `mark-${status.voice}`,
            href: `#m-${status.voice}`,
            x: toX(sheet, corner),
            y: round(under - mark + 2),
            width: mark,
            height: mark,
            ariaHidden: 'true',
          }),
          writeSmall(sheet, x + edge + mark + 6, under, status.text, 'start', 'state'),
        ]
      : []),
  ];
  const link = href === undefined ? parts : [s('a', { href }, parts)];
  return group(here ? 'step here' : 'step', link);
}

/** A line from the end of one step to the beginning of another, level where it meets a column. */
function drawLink(sheet: Ground, laid: Laid, width: number, link: Laid['links'][number]): Element {
  const [from, to] = [laid.places.get(link.from)!, laid.places.get(link.to)!];
  const stops: [x: number, y: number][] = [
    [from.x + width, from.y + from.height / 2],
    ...link.through.flatMap(([x, y]): [number, number][] => [
      [x - width / 2, y],
      [x + width / 2, y],
    ]),
    [to.x - 5, to.y + to.height / 2],
  ];
  const at = (x: number, y: number) => `${toX(sheet, x)} ${round(y)}`;
  const [[x, y], ...others] = stops as [[number, number], ...[number, number][]];
  const curves = others.map(([ahead, high], index) => {
    const [back, low] = stops[index]!;
    const middle = (back + ahead) / 2;
    return `C${at(middle, low)} ${at(middle, high)} ${at(ahead, high)}`;
  });
  const [end, height] = stops.at(-1)!;
  const tip = `M${at(end - 4, height - 4)}L${at(end + 3, height)} ${at(end - 4, height + 4)}`;
  return s('path', { className: 'way', d: `M${at(x, y)}${curves.join('')}${tip}` });
}

/** The ladder as an `svg` element, which is a group of graphics, for its steps are links. */
export function toLadderSvg({ label, direction, language, steps }: LadderSpec): Element {
  const width = stepWidth(steps);
  const known = new Map(
    steps.map((one) => {
      // The title of the page's own step is set bold.
      const across = (width - 2 * edge) / (one.here ? 1.08 : 1);
      const lines = wrap(one.title, size, across, 3);
      const height = 2 * edge + lines.length * step + (one.status ? step + 4 : 0) - 2;
      return [one.id, { ...one, lines, height }];
    }),
  );
  const laid = layOut([...known.values()], width, room);
  const sheet: Ground = { width: laid.width + 2, size, small, spec: { direction } };
  const inOrder = [...laid.places].toSorted(([, a], [, b]) => a.x - b.x || a.y - b.y);
  return s(
    'svg',
    {
      className: ['ladder-drawing'],
      'data-pagefind-ignore': 'all',
      viewBox: `-1 -1 ${Math.ceil(sheet.width)} ${Math.ceil(laid.height) + 2}`,
      width: Math.ceil(sheet.width),
      height: Math.ceil(laid.height) + 2,
      fontSize: String(size),
      role: 'group',
      ariaLabel: label,
      direction,
      lang: language,
    },
    [
      s(
        'g',
        { ariaHidden: 'true' },
        laid.links.map((link) => drawLink(sheet, laid, width, link)),
      ),
      ...inOrder.map(([id, { x, y, height }]) => {
        const { lines, ...one } = known.get(id)!;
        return drawStep(sheet, one, lines, { x, y, width, height });
      }),
    ],
  );
}
