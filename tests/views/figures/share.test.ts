import { expect, test } from 'vitest';
import { shareOf } from '../../../src/views/figures/share.ts';

test('a percentage is withheld where the base is under 6 and marked as small under 10', () => {
  expect(shareOf(3, 5)).toEqual({ count: 3, base: 5, small: true });
  expect(shareOf(3, 6)).toEqual({ count: 3, base: 6, small: true, percent: 50 });
  expect(shareOf(3, 9)).toEqual({ count: 3, base: 9, small: true, percent: 33 });
  expect(shareOf(7, 10)).toEqual({ count: 7, base: 10, small: false, percent: 70 });
  expect(shareOf(0, 0)).toEqual({ count: 0, base: 0, small: true });
});
