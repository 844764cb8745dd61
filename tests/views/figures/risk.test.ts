import { expect, test } from 'vitest';
import type { Means } from '../../../src/schema/index.ts';
import {
  capabilityOf,
  dimensions,
  gapOf,
  judgementsOf,
  riskOf,
  riskOfScenario,
  riskStep,
} from '../../../src/views/figures/risk.ts';
import { extentText } from '../../../src/views/parts/shares.ts';
import { context, descriptor, record, repository } from '../../make.ts';

const scores = (
  perspective: 'military' | 'local',
  values: readonly number[],
  participant = 'north',
) =>
  dimensions.flatMap((dimension, index) =>
    values[index] === undefined
      ? []
      : [
          record('scores', {
            assessment: 'J-1',
            scenario: 'SC-1',
            participant,
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
    repository([...scores('military', [2, 2, 3, 3, 3]), ...scores('local', [4, 5, 2, 2, 2])]),
    'j-1',
  );
  expect(judgement).toMatchObject({
    risk: { lowest: 4, highest: 20, mean: 12 },
    capability: { lowest: 2, highest: 3, mean: 2.5 },
    gap: { lowest: 2, highest: 15, mean: ((4 * (5 - 3)) / 4 + (20 * (5 - 2)) / 4) / 2 },
    spread: 16,
  });
});
test('a perspective that left something out is left out of what needs it, and one alone has no spread', () => {
  const [judgement] = judgementsOf(
    repository([...scores('military', [2, 3]), ...scores('local', [])]),
    'J-1',
  );
  expect(judgement).toMatchObject({
    risk: { lowest: 6, highest: 6, mean: 6 },
    capability: undefined,
    gap: undefined,
    spread: undefined,
  });
});
test('colours step by the square root of the risk', () =>
  expect([1, 2, 4, 9, 12, 16, 20, 25].map(riskStep)).toEqual([1, 1, 2, 3, 3, 4, 4, 5]));

const twoByTwo = [
  ...scores('military', [2, 2]),
  ...scores('local', [4, 5]),
  ...scores('military', [1, 1], 'south'),
  ...scores('local', [3, 5], 'south'),
];
test.each<[Means, unknown, unknown]>([
  ['all', { mean: 12 }, { lowest: 8, highest: 12, mean: 10 }],
  ['perspectives', { mean: 12 }, { lowest: 8, highest: 12 }],
  ['territories', { lowest: 4, highest: 20 }, { lowest: 2.5, highest: 17.5 }],
  ['none', { lowest: 4, highest: 20 }, { lowest: 1, highest: 20 }],
])('means over %s: nothing else is averaged', (means, ofOne, ofAll) => {
  const one = repository(twoByTwo, { descriptor: { ...descriptor, means } });
  const judgements = judgementsOf(one, 'j-1');
  expect(judgements[0]!.risk).toMatchObject(ofOne as object);
  expect('mean' in judgements[0]!.risk!).toBe('mean' in (ofOne as object));
  expect(riskOfScenario(one, judgements, 'sc-1')).toEqual(ofAll);
});
test('an extent is written as its mean, as its two ends, or as the one value that it has', () => {
  const text = (lowest: number, highest: number, mean?: number) =>
    extentText(context([]), { lowest, highest, ...(mean === undefined ? {} : { mean }) });
  expect([text(4, 20, 12), text(4, 20), text(6, 6), text(1.333, 2)]).toEqual([
    '12.0',
    '4–20',
    '6',
    '1.3–2',
  ]);
});
