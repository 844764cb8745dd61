/** Which value is read at a place, and which lines lead from it to the axes. */
import { describe, expect, test } from 'vitest';
import { guidesOf } from '../../src/charts/live/guide.ts';
import { distanceTo, readingAxis, readingMode } from '../../src/charts/live/reading.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { toSvg, type LiveLayout } from '../../src/charts/svg.ts';
import { bar, dotPlot, line, range, stacked, timeline } from './examples.ts';
import { live } from './live.ts';

const layoutOf = (spec: ChartSpec): LiveLayout => {
  const { properties } = toSvg(spec);
  return JSON.parse(String(properties['data-layout'] ?? properties.dataLayout)) as LiveLayout;
};
const upright: ChartSpec = { ...bar, bars: 'upright' };

test('a value is read wherever the pointer is', () => {
  for (const spec of [line, bar, stacked, range, timeline])
    expect(live(spec).config!.options!.interaction).toMatchObject({
      mode: readingMode,
      intersect: false,
    });
});

test.each([
  ['a line', line, 'x'],
  ['bars that lie', bar, 'y'],
  ['stacks', stacked, 'y'],
  ['bars that stand', upright, 'x'],
  ['spans', range, 'xy'],
  ['dots', dotPlot, 'xy'],
  ['events', timeline, 'xy'],
])('%s: by its place first, and then by its value', (_name, spec, axis) => {
  expect(readingAxis(spec, layoutOf(spec))).toBe(axis);
});

describe('how far a place is from a mark', () => {
  test('from a point, as far as it is', () => {
    expect(distanceTo({ x: 10, y: 40 }, 'y', 25)).toBe(15);
    expect(distanceTo({ x: 10, y: 40 }, 'y', 55)).toBe(15);
  });

  test('from a bar, nothing within it, whichever way it grows', () => {
    expect(distanceTo({ x: 80, y: 5, base: 20 }, 'x', 50)).toBe(0);
    expect(distanceTo({ x: 20, y: 5, base: 80 }, 'x', 50)).toBe(0);
    expect(distanceTo({ x: 80, y: 5, base: 20 }, 'x', 95)).toBe(15);
    expect(distanceTo({ x: 80, y: 5, base: 20 }, 'x', 5)).toBe(15);
  });

  test('from a part of nothing, more than from the part that is there', () => {
    const [there, nothing] = [
      { x: 80, y: 5, base: 20 },
      { x: 80, y: 5, base: 80 },
    ];
    expect(distanceTo(there, 'x', 70)).toBeLessThan(distanceTo(nothing, 'x', 70));
  });
});

test('lines lead to the axes that say a value', () => {
  expect(guidesOf(line, false)).toEqual({ foot: true, side: true });
  expect(guidesOf(upright, false)).toEqual({ foot: false, side: true });
  expect(guidesOf(stacked, true)).toEqual({ foot: false, side: false });
  for (const spec of [range, dotPlot, timeline])
    expect(guidesOf(spec, false)).toEqual({ foot: true, side: false });
});
