/** Every point is reached by keyboard, and keys lead where they point. */
import { describe, expect, test } from 'vitest';
import { stepFrom, toTour, type Stop } from '../../src/charts/live/tour.ts';
import type { LivePoint } from '../../src/charts/live/points.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { arabicLine, examples, line, range, stacked, timeline } from './examples.ts';
import { live } from './live.ts';

const dataOf = (spec: ChartSpec) =>
  (live(spec).config?.data.datasets ?? []).map(({ data }) => data as LivePoint[]);
const wayOf = (spec: ChartSpec) => ({ lying: live(spec).lying, rtl: spec.direction === 'rtl' });

/** Where keys lead, one after the other, as series and x. */
function walk(spec: ChartSpec, keys: readonly string[]): string[] {
  const data = dataOf(spec);
  const tour = toTour(spec, data);
  let stop: Stop | undefined;
  return keys.map((key) => {
    stop = stepFrom(tour, stop, key, wayOf(spec)) ?? stop;
    const { series, point } = data[stop!.datasetIndex]![stop!.index]!;
    return `${series.key} ${point.x}`;
  });
}

describe.each(
  examples
    .filter((spec) => live(spec).config !== undefined)
    .map((spec) => [spec.id, spec] as const),
)('%s', (_id, spec) => {
  test('every point has one stop', () => {
    const data = dataOf(spec);
    const points = toTour(spec, data).map(
      ({ datasetIndex, index }) => data[datasetIndex]![index]!.point,
    );
    expect(new Set(points)).toEqual(new Set(spec.series.flatMap((series) => series.points)));
    expect(points.length).toBe(spec.series.reduce((sum, series) => sum + series.points.length, 0));
  });

  test('the arrows alone reach every point', () => {
    const tour = toTour(spec, dataOf(spec));
    const reached = new Set<Stop>();
    const open = [tour[0]!];
    while (open.length > 0) {
      const from = open.pop()!;
      if (reached.has(from)) continue;
      reached.add(from);
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = stepFrom(tour, from, key, wayOf(spec));
        if (next !== undefined) open.push(next);
      }
    }
    expect(reached.size).toBe(tour.length);
  });
});

test('along a line and across to the other', () => {
  expect(
    walk(line, [
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowUp',
      'End',
      'Home',
    ]),
  ).toEqual([
    'median 2023-03',
    'median 2023-06',
    'p90 2023-06',
    'p90 2023-03',
    'p90 2023-03',
    'median 2023-03',
    'p90 2026-09',
    'median 2023-03',
  ]);
});

test('from right to left, the left arrow leads onward', () => {
  expect(walk(arabicLine, ['ArrowLeft', 'ArrowLeft', 'ArrowRight'])).toEqual([
    'median 2023-03',
    'median 2023-06',
    'median 2023-03',
  ]);
});

test('rows are met from the top down, parts of a row sideways', () => {
  expect(walk(stacked, ['ArrowDown', 'ArrowDown', 'ArrowRight'])).toEqual([
    'verified HLM',
    'verified TWG',
    'done TWG',
  ]);
  expect(walk(range, ['ArrowDown', 'ArrowRight'])).toEqual(['planned CBM-06', 'actual CBM-06']);
});

test('events are met in the order of their dates', () => {
  const dates = walk(
    timeline,
    Array.from({ length: 9 }, () => 'ArrowRight'),
  ).map((one) => one.slice(4));
  expect(dates).toEqual([...dates].sort());
});

test('other keys lead nowhere', () => {
  expect(stepFrom(toTour(line, dataOf(line)), undefined, 'a', wayOf(line))).toBeUndefined();
});
