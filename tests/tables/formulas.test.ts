import { expect, test } from 'vitest';
import { isFormula, isRunAsFormula } from '../../src/tables/records/formulas.ts';

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
  '\u00A0=1',
  '\u2003=1',
  '\u000B=1',
])('%j is taken for a formula', (text) => {
  expect(isFormula(text)).toBe(true);
});

test.each(['', ' ', 'a=1', '1-2', '(=1)', "'=1", '–1', '"=1"', '#x'])('%j is not', (text) => {
  expect(isFormula(text)).toBe(false);
});

test('a number with its sign is not run, an expression is', () => {
  expect(['-1', '+1.5', '-1e3'].filter(isRunAsFormula)).toEqual([]);
  expect(['-1+1', '=1', '-1-2024'].filter((text) => !isRunAsFormula(text))).toEqual([]);
});
