import { expect, test } from 'vitest';
import { isFormula } from '../../src/tables/records/formulas.ts';

test.each([
  '=1',
  '+1',
  '-1',
  '@x',
  '\tx',
  '\rx',
  '\nx',
  '\0x',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '   @x',
])('%j is taken for a formula', (text) => {
  expect(isFormula(text)).toBe(true);
});

test.each(['', ' ', 'a=1', '1-2', '(=1)', "'=1", '–1', '"=1"', '#x'])('%j is not', (text) => {
  expect(isFormula(text)).toBe(false);
});
