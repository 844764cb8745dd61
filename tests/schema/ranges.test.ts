import { expect, test } from 'vitest';
import { rangeOf } from '../../src/schema/values/ranges.ts';

test('a scale has bounds and whole numbers, a plain number has neither, a text has none', () => {
  expect(rangeOf('scores', 'value')).toEqual({ least: 1, most: 5, whole: true });
  expect(rangeOf('observations', 'value')).toEqual({ whole: false });
  expect(rangeOf('actions', 'title')).toEqual({ whole: false });
});
