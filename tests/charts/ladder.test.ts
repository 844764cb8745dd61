/** The drawing of a ladder: each step once, after all that it grew from, always at the same place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDrawn, toLadderSvg } from '../../src/charts/ladder/index.ts';
import type { LadderBox, LadderSpec } from '../../src/charts/ladder/spec.ts';
import { all, numbers } from './drawn.ts';
import { elementsOf, textOf } from './read.ts';

const words = ['hotline', 'joint', 'inquiry', 'notification', 'of', 'military', 'exercises'];
/** Steps of which each may grow from those before it. */
const ladders = fc
  .array(
    fc.record({
      from: fc.array(fc.nat({ max: 39 }), { maxLength: 3 }),
      title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }),
      known: fc.boolean(),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ from, title, known }, index): LadderBox => ({
      id: `M-${index}`,
      title: title.join(' '),
      href: `/m-${index}/`,
      from: [...new Set(from)].filter((one) => one < index).map((one) => `M-${one}`),
      ...(known ? { status: { voice: 'done', text: 'In force' } } : {}),
      ...(index === 1 ? { here: true } : {}),
    })),
  );
const toSpec = (
  steps: readonly LadderBox[],
  direction: LadderSpec['direction'] = 'ltr',
): LadderSpec => ({ label: 'The ladder', language: 'en', direction, steps });
const drawn = (steps: readonly LadderBox[], direction?: LadderSpec['direction']) =>
  toLadderSvg(toSpec(steps, direction));

const boxesOf = (svg: ReturnType<typeof drawn>) =>
  new Map(
    all(svg, 'step').map((step) => {
      const box = all(step, 'box')[0]!.properties;
      const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const [link] = [...elementsOf(step)].filter(({ tagName }) => tagName === 'a');
      return [String(link!.properties.href), { x, y, width, height }];
    }),
  );
const law = (check: (steps: LadderBox[]) => void, numRuns = 40) =>
  fc.assert(fc.property(ladders, check), { seed: 20261130, numRuns });

test('every step is drawn once, on the sheet, and covers no other', () => {
  law((steps) => {
    const svg = drawn(steps);
    const boxes = [...boxesOf(svg)];
    expect(all(svg, 'step')).toHaveLength(steps.length);
    expect(boxes.map(([href]) => href).toSorted()).toEqual(
      steps.map(({ href }) => href!).toSorted(),
    );
    const [, , width, height] = numbers(svg.properties.viewBox);
    for (const [index, [, a]] of boxes.entries()) {
      expect(a.x >= 0 && a.x + a.width <= width! && a.y >= -0.1 && a.y + a.height <= height!).toBe(
        true,
      );
      for (const [, b] of boxes.slice(index + 1))
        expect(
          a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y,
        ).toBe(true);
    }
  });
});

test('a step stands after all that it grew from, and is joined to each', () => {
  law((steps) => {
    const svg = drawn(steps);
    const boxes = boxesOf(svg);
    for (const { href, from } of steps)
      for (const id of from) {
        const below = boxes.get(`/${id.toLowerCase()}/`)!;
        expect(below.x + below.width).toBeLessThan(boxes.get(href!)!.x);
      }
    const joins = steps.reduce((sum, { from }) => sum + from.length, 0);
    expect(all(svg, 'way')).toHaveLength(joins);
  });
});

test('the same steps in another order, and after other drawings, are the same drawing', () => {
  fc.assert(
    fc.property(
      ladders.chain((steps) =>
        fc.tuple(
          fc.constant(steps),
          fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }),
        ),
      ),
      ([steps, shuffled]) => {
        const turned = shuffled.map((one) => ({ ...one, from: one.from.toReversed() }));
        expect(drawn(turned)).toEqual(drawn(steps));
      },
    ),
    { seed: 20261130, numRuns: 40 },
  );
});

test('where reading begins at the right, it is the same drawing mirrored', () => {
  law((steps) => {
    const [left, right] = [drawn(steps), drawn(steps, 'rtl')];
    const width = numbers(left.properties.viewBox)[2]!;
    const mirrored = boxesOf(right);
    for (const [href, { x, width: across, y }] of boxesOf(left)) {
      expect(mirrored.get(href)!.x + x + across).toBeCloseTo(width, -0.5);
      expect(mirrored.get(href)!.y).toBe(y);
    }
  }, 15);
});

test('a step says its whole title and its status; the page’s own is marked and leads nowhere', () => {
  const long = 'A joint evacuation procedure with routes across the closed border '
    .repeat(3)
    .trim();
  const svg = drawn([
    { id: 'a', title: 'Hotline', href: '/a/', from: [] },
    {
      id: 'b',
      title: long,
      from: ['a', 'elsewhere'],
      status: { voice: 'late', text: 'Review overdue' },
      here: true,
    },
  ]);
  const [here, ...others] = all(svg, 'here');
  expect(others).toEqual([]);
  const titles = [...elementsOf(here!)].filter(({ tagName }) => tagName === 'title');
  expect(titles.map(textOf)).toEqual([`${long} · Review overdue`]);
  expect(all(here!, 'mark-late')).toHaveLength(1);
  expect([...elementsOf(here!)].some(({ tagName }) => tagName === 'a')).toBe(false);
  expect(all(svg, 'way')).toHaveLength(1);
});

test('a circle, and what grew from itself, is drawn too', () => {
  const svg = drawn([
    { id: 'a', title: 'A', from: ['b'] },
    { id: 'b', title: 'B', from: ['a', 'b'] },
  ]);
  expect(all(svg, 'step')).toHaveLength(2);
});

test('one step is no ladder, and hundreds are no picture', () => {
  const many = (count: number) =>
    toSpec(Array.from({ length: count }, (_, at) => ({ id: `${at}`, title: 'A', from: [] })));
  expect([1, 2, 150, 151].map((count) => isDrawn(many(count)))).toEqual([false, true, true, false]);
});
