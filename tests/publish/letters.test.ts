/** Texts as the outlines of their letters: joined, ordered and anchored as their script has it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { beforeAll, describe, expect, test } from 'vitest';
import { Fonts } from '../../src/publish/pictures/fonts.ts';
import { Letters } from '../../src/publish/pictures/letters.ts';

let letters: Letters;
beforeAll(async () => {
  letters = new Letters(await Fonts.open());
}, 120_000);

/** The outlines of a text as boxes from left to right, one a contour. */
function boxesOf(text: string, direction: 'ltr' | 'rtl'): readonly (readonly [number, number])[] {
  const drawing = s('svg', { direction }, [s('text', { x: 0, y: 0, fontSize: '100' }, text)]);
  const path = letters.outline(drawing).children[0] as Element;
  return String(path.properties.d)
    .split('M')
    .slice(1)
    .map((contour): readonly [number, number] => {
      const across = [...contour.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((match) =>
        Number(match[1]),
      );
      return [Math.min(...across), Math.max(...across)];
    })
    .toSorted(([a], [b]) => a - b);
}
const widthOf = (text: string) => letters.widthOf(text, 'sans', 400, 100);

describe('letters', () => {
  test('Arabic letters join: a word is narrower than its letters alone, and lam with alef is one sign', () => {
    expect(widthOf('\u0628\u0628\u0628')).toBeLessThan(3 * widthOf('\u0628') * 0.8);
    expect(widthOf('\u0644\u0627')).toBeLessThan(widthOf('\u0644') + widthOf('\u0627'));
  });
  test(
    'a line that reads from right to left ends at its left: the word stands right of the ' +
      'number, whose digits keep their order',
    () => {
      const word = boxesOf('\u0627', 'rtl');
      expect(word[0]![1]).toBeLessThanOrEqual(0);
      const line = boxesOf('\u0627 11.', 'rtl');
      const number = widthOf('1');
      // From left to right: the full stop, the two digits, the alef at the anchor.
      expect(line).toHaveLength(4);
      expect(line[0]![1] - line[0]![0]).toBeLessThan(number * 0.4);
      expect(line[3]![1]).toBeCloseTo(word[0]![1], 0);
    },
  );
  test('an address within Arabic keeps its order where it is set apart', () => {
    const plain = boxesOf('https://a.b/', 'rtl');
    const apart = boxesOf('\u2068https://a.b/\u2069', 'rtl');
    const right = boxesOf('https://a.b/', 'ltr');
    const shape = (boxes: readonly (readonly [number, number])[]) =>
      boxes.map(([from]) => Math.round(from - boxes[0]![0]));
    expect(shape(apart)).toEqual(shape(right));
    expect(shape(plain)).not.toEqual(shape(right));
  });
  test('anchors hold in both directions', () => {
    const at = (anchor: string, direction: 'ltr' | 'rtl') => {
      const path = letters.outline(
        s('svg', { direction }, [
          s('text', { x: 0, y: 0, fontSize: '100', textAnchor: anchor }, 'mmm'),
        ]),
      ).children[0] as Element;
      const across = [...String(path.properties.d).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
        (match) => Number(match[1]),
      );
      return (Math.min(...across) + Math.max(...across)) / 2;
    };
    expect(at('start', 'ltr')).toBeGreaterThan(50);
    expect(at('end', 'rtl')).toBeGreaterThan(50);
    expect(at('start', 'rtl')).toBeLessThan(-50);
    expect(at('end', 'ltr')).toBeLessThan(-50);
    expect(Math.abs(at('middle', 'rtl'))).toBeLessThan(2);
  });
  test('Latin, Greek, Cyrillic, Vietnamese and Arabic all have their own outlines', () => {
    const missing = JSON.stringify(boxesOf('\u{10ffff}', 'ltr'));
    for (const text of ['\u0142', '\u03a9', '\u0416', '\u1ec7', '\u0634', '\u0681', '\u2264'])
      expect(JSON.stringify(boxesOf(text, 'ltr')), text).not.toBe(missing);
  });
});
