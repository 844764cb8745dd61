import { expect, test } from 'vitest';
import { indicatorsView } from '../../src/views/records/registers/indicators.ts';
import { context, record } from '../make.ts';

const indicator = record('indicators', { id: 'IND', title: 'Stations', unit: 'stations' });
const value = (date: string, count: number, participant?: string) =>
  record('observations', { indicator: 'IND', date, value: count, participant });

function titleOf(values: readonly ReturnType<typeof value>[]): string {
  const made = context([indicator, ...values]);
  const [section] = indicatorsView.sections!(made, indicator, () => ({ columns: [], rows: [] }));
  return section?.kind === 'figure' ? section.chart.title : '';
}

test('the last value of the whole region is told, not one participant’s', () => {
  const values = [
    value('2025-12-31', 56),
    value('2026-06-30', 55),
    value('2026-06-30', 8, 'tavosk'),
    value('2026-07-17', 9, 'tavosk'),
  ];
  for (const some of [values, values.toReversed()])
    expect(titleOf(some)).toBe('Stations: 55 stations on 30 June 2026');
});
test('without one, all values of the last day are', () => {
  expect(titleOf([value('2025', 1, 'a'), value('2026-01-31', 4, 'b')])).toBe(
    'Stations: 4 stations on 31 January 2026',
  );
  expect(
    titleOf([value('2026-01-31', 9, 'a'), value('2026-01-31', 4, 'b'), value('2025', 1, 'c')]),
  ).toBe('Stations: from 4 to 9 stations in 2 values of 31 January 2026');
});

test('participants are drawn in panels of their own, beside the line of the region', () => {
  const values = [
    value('2025-12-31', 56),
    value('2025-12-31', 8, 'tavosk'),
    value('2025-12-31', 12, 'ardovel'),
  ];
  const made = context([indicator, ...values]);
  const charts = indicatorsView.sections!(made, indicator, () => ({ columns: [], rows: [] }))
    .flatMap((section) => (section.kind === 'figure' ? [section.chart] : []))
    .map(({ id, panels, series }) => [id, panels, series.length]);
  expect(charts).toEqual([
    ['indicator-ind', undefined, 1],
    ['indicator-ind-by-participant', true, 2],
  ]);
});

test('the day by which the target is to be reached is marked, where there is a target', () => {
  const linesOf = (more: { target?: number; target_on?: string }) => {
    const own = record('indicators', { id: 'IND', title: 'Stations', ...more });
    const made = context([own, value('2025-12-31', 56)]);
    return indicatorsView.sections!(made, own, () => ({ columns: [], rows: [] })).flatMap(
      (section) =>
        section.kind === 'figure'
          ? section.chart.referenceLines!.map((line) => [line.axis, line.value])
          : [],
    );
  };
  expect(linesOf({ target: 58, target_on: '2026-12-31' })).toEqual([
    ['y', 58],
    ['x', '2026-12-31'],
  ]);
  expect(linesOf({ target_on: '2026-12-31' })).toEqual([]);
});
