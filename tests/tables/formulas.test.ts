import { expect, test } from 'vitest';
import { toSafeCsv } from '../../src/tables/records/csv.ts';
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

test('nothing that can stand before a sign hides a formula from the gate or the safe CSV', () => {
  const before = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /[\p{White_Space}\p{Cc}\uFEFF]/u.test(character));
  expect(before).toEqual(expect.arrayContaining(['\v', '\u0085', '\u00A0', '\u2003', '\u3000']));
  const cells = before.flatMap((one) =>
    [...'=+-@＝＋－＠'].flatMap((sign) => [
      `${one}${sign}cmd`,
      `${one}${one}${sign}1`,
      ` ${one}${sign}cmd`,
    ]),
  );
  expect(cells.filter((cell) => !isFormula(cell))).toEqual([]);
  expect(cells.filter((cell) => !toSafeCsv(['label'], [[cell]]).includes(`'${cell}`))).toEqual([]);
});
