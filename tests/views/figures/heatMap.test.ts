/** The heat map of an edition: its order, its key, and what moved since the edition before. */
import { expect, test } from 'vitest';
import { riskMatrix, scoresByEdition } from '../../../src/views/figures/placed/assessmentCharts.ts';
import { riskStep, riskSteps } from '../../../src/views/figures/risk.ts';
import { context, record } from '../../make.ts';

/** Likelihood and impact that one perspective gives. */
const judged = (
  assessment: string,
  scenario: string,
  participant: string,
  [likelihood, impact]: readonly [number, number],
) =>
  Object.entries({ likelihood, impact }).map(([dimension, value]) =>
    record('scores', {
      assessment,
      scenario,
      participant,
      perspective: 'civilian',
      dimension: dimension as 'likelihood' | 'impact',
      value,
    }),
  );

const later = record('assessments', {
  id: 'J-2',
  title: 'Second',
  as_of: '2025-01-01',
  replaces: 'J-1',
});
const site = context([
  record('assessments', { id: 'J-1', title: 'First', as_of: '2024-01-01' }),
  later,
  ...['flood', 'fire', 'storm'].map((id) => record('scenarios', { id, title: `A ${id}` })),
  ...['north', 'south'].map((id) => record('participants', { id, name: `The ${id}` })),
  ...judged('J-1', 'flood', 'north', [1, 2]),
  ...judged('J-1', 'fire', 'south', [5, 5]),
  ...judged('J-1', 'storm', 'north', [2, 3]),
  ...judged('J-2', 'flood', 'north', [2, 2]),
  ...judged('J-2', 'fire', 'north', [1, 1]),
  ...judged('J-2', 'fire', 'south', [4, 5]),
  ...judged('J-2', 'storm', 'north', [3, 2]),
]);

test('the scenario and the territory of the highest risk stand first', () => {
  const { x, y, title } = riskMatrix(site, later);
  expect(y.categories!.map(({ key }) => key)).toEqual(['fire', 'storm', 'flood']);
  expect(x.categories!.map(({ key }) => key)).toEqual(['south', 'north']);
  expect(title).toContain('A fire');
});

test('what moved since the edition before is marked, and nothing else', () => {
  const points = riskMatrix(site, later).series.flatMap((one) => one.points);
  expect(points.map(({ x, y, change }) => [y, x, change])).toEqual([
    ['fire', 'south', 'fell'],
    ['storm', 'north', undefined],
    ['flood', 'north', 'rose'],
    ['fire', 'north', undefined],
  ]);
});

test('every risk is in the step that the key gives it', () => {
  for (let risk = 1; risk <= 25; risk += 1) {
    const own = riskSteps.filter(({ lowest, highest }) => lowest <= risk && risk <= highest);
    expect(own.map(({ step }) => step)).toEqual([riskStep(risk)]);
  }
});

test('over editions, the scenario of the title alone stands in colour', () => {
  const { series, title } = scoresByEdition(site)!;
  const coloured = series.filter(({ voice }) => voice === 'accent');
  expect(coloured.map(({ label }) => title.includes(label))).toEqual([true]);
  expect(series.filter(({ voice }) => voice === 'neutral')).toHaveLength(series.length - 1);
});
