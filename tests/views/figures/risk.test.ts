import { expect, test } from 'vitest';
import { collect } from '../../../src/tables/records/collection.ts';
import {
  capabilityOf,
  dimensions,
  gapOf,
  judgementsOf,
  riskOf,
  riskStep,
} from '../../../src/views/figures/risk.ts';
import { record } from '../../make.ts';

const scores = (perspective: 'military' | 'local', values: readonly number[]) =>
  dimensions.flatMap((dimension, index) =>
    values[index] === undefined
      ? []
      : [
          record('scores', {
            assessment: 'J-1',
            scenario: 'SC-1',
            participant: 'north',
            perspective,
            dimension,
            value: values[index],
          }),
        ],
  );

test('risk, capability and gap follow their formulas', () => {
  expect(riskOf({ likelihood: 4, impact: 5 })).toBe(20);
  expect(capabilityOf({ surveillance: 2, readiness: 3, capacity: 4 })).toBe(3);
  expect(gapOf(20, 3)).toBe(10);
  expect(gapOf(25, 5)).toBe(0);
  expect(riskOf({ likelihood: 4 })).toBeUndefined();
});
test('figures are worked out per perspective, then averaged, with the spread beside them', () => {
  const [judgement] = judgementsOf(
    collect([...scores('military', [2, 2, 3, 3, 3]), ...scores('local', [4, 5, 2, 2, 2])]),
    'j-1',
  );
  expect(judgement).toMatchObject({
    risk: 12,
    capability: 2.5,
    gap: ((4 * (5 - 3)) / 4 + (20 * (5 - 2)) / 4) / 2,
    spread: 16,
  });
});
test('a perspective that left something out is left out of what needs it, and one alone has no spread', () => {
  const [judgement] = judgementsOf(
    collect([...scores('military', [2, 3]), ...scores('local', [])]),
    'J-1',
  );
  expect(judgement).toMatchObject({
    risk: 6,
    capability: undefined,
    gap: undefined,
    spread: undefined,
  });
});
test('colours step by the square root of the risk', () =>
  expect([1, 2, 4, 9, 12, 16, 20, 25].map(riskStep)).toEqual([1, 1, 2, 3, 3, 4, 4, 5]));
