/** How labels and dots keep out of each other's way, and how texts break. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from '../../src/charts/kinds/dotPlot.ts';
import { spread } from '../../src/charts/parts/labels.ts';
import { shorten, widthOf, wrap } from '../../src/charts/parts/text.ts';

const seed = 20261123;
const law = (property: fc.IRawProperty<unknown>) =>
  fc.assert(property as fc.IProperty<unknown>, { seed, numRuns: 300 });

test('labels that fit are all placed, in bounds, in order and apart', () => {
  law(
    fc.property(
      fc.array(
        fc.record({
          at: fc.integer({ min: 0, max: 300 }),
          extent: fc.integer({ min: 5, max: 40 }),
        }),
        { maxLength: 12 },
      ),
      (wants) => {
        const places = spread(wants, 0, 300);
        if (wants.reduce((sum, { extent }) => sum + extent, 0) > 300) {
          expect(places).toBeUndefined();
          return;
        }
        const boxes = wants
          .map(
            ({ extent }, index) =>
              [places![index]! - extent / 2, places![index]! + extent / 2] as const,
          )
          .sort((a, b) => a[0] - b[0]);
        for (const [from, to] of boxes) {
          expect(from).toBeGreaterThanOrEqual(-0.01);
          expect(to).toBeLessThanOrEqual(300.01);
        }
        for (const [index, box] of boxes.entries())
          if (index > 0) expect(box[0]).toBeGreaterThanOrEqual(boxes[index - 1]![1] - 0.01);
      },
    ),
  );
});

test('a label alone stays where it wants to be', () => {
  expect(spread([{ at: 40, extent: 10 }], 0, 100)).toEqual([40]);
});

test('dots at one place stand apart around the middle; a dot alone is not moved', () => {
  expect(dodge([100, 100, 100])).toEqual([-10, 0, 10]);
  expect(dodge([100, 160])).toEqual([0, 0]);
  law(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 }),
      (places) => {
        const moves = dodge(places);
        for (let a = 0; a < places.length; a += 1)
          for (let b = 0; b < a; b += 1)
            expect(
              Math.hypot(places[a]! - places[b]!, moves[a]! - moves[b]!),
            ).toBeGreaterThanOrEqual(9 - 1e-9);
      },
    ),
  );
});

describe('texts', () => {
  test('break between words, within the width and the number of lines', () => {
    law(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 14 }),
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (words, width, most) => {
          const lines = wrap(words.join(' '), 12, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const one of lines)
            expect(widthOf(one, 12)).toBeLessThanOrEqual(Math.max(width, widthOf('…', 12)));
        },
      ),
    );
  });

  test('what fits is left as it is; what does not ends in an ellipsis', () => {
    expect(shorten('Short', 12, 200)).toBe('Short');
    expect(shorten('A name that is far too long', 12, 60)).toMatch(/^A nam.*…$/);
    expect(wrap('Technical Working Group on Hazards', 13, 120, 3)).toEqual([
      'Technical Working',
      'Group on Hazards',
    ]);
  });

  test('marks over letters take no room', () => {
    expect(widthOf('e\u0301', 10)).toBe(widthOf('e', 10));
  });
});
