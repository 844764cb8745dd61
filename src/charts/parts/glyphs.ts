/** The shapes of points, and the fills of areas. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { hatches, hollow, keptShapes, type Shape } from './look.ts';
import { voiceClass } from './marks.ts';
import { rect, writeSmall } from './pen.ts';
import { round, toX, type Sheet } from './sheet.ts';
import { widthOf } from './text.ts';
import type { Voice } from '../spec.ts';

type Offsets = readonly (readonly [number, number])[];
const stroke = (className: string, x: number, y: number, offsets: Offsets, end = ''): Element =>
  s('path', {
    className,
    d: `M${offsets.map(([dx, dy]) => `${round(x + dx)} ${round(y + dy)}`).join('L')}${end}`,
  });
const polygon = (className: string, x: number, y: number, offsets: Offsets): Element =>
  stroke(className, x, y, offsets, 'Z');

const cornersOf = (half: number): Offsets => [
  [-half, -half],
  [half, -half],
  [half, half],
  [-half, half],
];

const circle = (className: string, x: number, y: number, r: number): Element =>
  s('circle', { className, cx: x, cy: y, r: round(r) });

type Draw = (x: number, y: number, r: number) => Element[];
const draws: Readonly<Record<Shape, Draw>> = {
  circle: (x, y, r) => [circle('area', x, y, r)],
  ring: (x, y, r) => [circle('hollow', x, y, r * 0.9)],
  half: (x, y, r) => [
    circle('hollow', x, y, r * 0.9),
    s('path', {
      className: 'area',
      d: `M${x} ${round(y - r * 0.9)}A${round(r * 0.9)} ${round(r * 0.9)} 0 0 0 ${x} ${round(y + r * 0.9)}Z`,
    }),
  ],
  triangle: (x, y, r) => [
    polygon('area', x, y, [
      [0, -r * 1.15],
      [r * 1.1, r * 0.8],
      [-r * 1.1, r * 0.8],
    ]),
  ],
  seal: (x, y, r) => [
    circle('area', x, y, r * 1.2),
    stroke('tick', x, y, [
      [-r * 0.55, 0],
      [-r * 0.1, r * 0.45],
      [r * 0.6, -r * 0.5],
    ]),
  ],
  arrows: (x, y, r) => {
    const w = r * 1.4;
    const h = r * 0.75;
    return [
      polygon('area', x, y, [
        [-w, 0],
        [-w * 0.35, -h],
        [-w * 0.35, -h * 0.35],
        [w * 0.35, -h * 0.35],
        [w * 0.35, -h],
        [w, 0],
        [w * 0.35, h],
        [w * 0.35, h * 0.35],
        [-w * 0.35, h * 0.35],
        [-w * 0.35, h],
      ]),
    ];
  },
  square: (x, y, r) => [polygon('area', x, y, cornersOf(r * 0.9))],
  hollowSquare: (x, y, r) => [polygon('hollow', x, y, cornersOf(r * 0.8))],
  diamond: (x, y, r) => [
    polygon('area', x, y, [
      [0, -r * 1.25],
      [r * 1.25, 0],
      [0, r * 1.25],
      [-r * 1.25, 0],
    ]),
  ],
  cross: (x, y, r) => [
    stroke('curve', x, y, [
      [-r * 0.8, -r * 0.8],
      [r * 0.8, r * 0.8],
    ]),
    stroke('curve', x, y, [
      [-r * 0.8, r * 0.8],
      [r * 0.8, -r * 0.8],
    ]),
  ],
};

/** A point's shape with its middle at a logical place; hollow where the base is small. */
export function glyph(
  sheet: Sheet,
  shape: Shape,
  x: number,
  y: number,
  r: number,
  smallBase = false,
): Element[] {
  const drawn = smallBase && shape !== 'cross' ? 'ring' : shape;
  const nodes = draws[drawn](toX(sheet, x), round(y), r);
  return keptShapes.has(drawn) ? [s('g', { className: 'glyph' }, nodes)] : nodes;
}

function patternId(sheet: Sheet, voice: Voice): string {
  return `${sheet.prefix}-${voice}`;
}

/** An area in the fill of a voice. */
export function area(
  sheet: Sheet,
  voice: Voice,
  x: number,
  y: number,
  width: number,
  height: number,
): Element {
  if (hollow.has(voice)) {
    const inset = Math.min(0.5, width / 2, height / 2);
    return rect(
      sheet,
      x + inset,
      y + inset,
      Math.max(0, width - 2 * inset),
      Math.max(0, height - 2 * inset),
      'hollow',
    );
  }
  if (hatches[voice] === undefined) return rect(sheet, x, y, width, height, 'area');
  sheet.patterns.add(voice);
  return rect(sheet, x, y, width, height, 'hatched', { fill: `url(#${patternId(sheet, voice)})` });
}

/** The patterns that the drawing used. */
export function toDefinitions(sheet: Sheet): Element[] {
  const used = [...sheet.patterns].sort();
  return used.length === 0
    ? []
    : [
        s(
          'defs',
          used.map((voice) => {
            const { tile, strokes, width, ground } = hatches[voice]!;
            return s(
              'pattern',
              {
                id: patternId(sheet, voice),
                className: voiceClass(voice),
                width: tile,
                height: tile,
                patternUnits: 'userSpaceOnUse',
              },
              [
                s('rect', {
                  className: ground === 'full' ? 'area' : 'pale',
                  width: tile,
                  height: tile,
                }),
                s('path', {
                  className: ground === 'full' ? 'scratch' : 'hatch',
                  d: strokes,
                  strokeWidth: width,
                }),
              ],
            );
          }),
        ),
      ];
}

/** A text in the middle of an area; on a pattern it stands on a plate, for strokes hide it. */
export function writeOn(
  sheet: Sheet,
  voice: Voice,
  x: number,
  y: number,
  shown: string,
): Element[] {
  const write = (className: string) =>
    writeSmall(sheet, x, y + sheet.small * 0.35, shown, 'middle', className);
  if (hatches[voice] === undefined) return [write(hollow.has(voice) ? 'label' : `on on-${voice}`)];
  const [wide, high] = [widthOf(shown, sheet.small) + 6, sheet.small + 2];
  return [rect(sheet, x - wide / 2, y - high / 2, wide, high, 'plate'), write('label')];
}
