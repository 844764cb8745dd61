import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInteger, parseNumber, toPlainDecimal } from '../../src/tables/values/numbers.ts';

test.each([
  ['1', '1'],
  ['-1', '-1'],
  ['+1', '1'],
  ['007', '7'],
  ['-0', '0'],
  ['0.10', '0.1'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['1e3', '1000'],
  ['1.5E-3', '0.0015'],
  ['-12.50e1', '-125'],
  ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ['0e9', '0'],
  ['00.00', '0'],
])('%s is %s', (text, plain) => {
  expect(toPlainDecimal(text)).toBe(plain);
  expect(parseNumber(text, {})!.text).toBe(plain);
});

test.each(['', '.', '-', 'e1', '1e', '1e401', '1e999999999', '1_000', '１'])(
  '%j is no number',
  (text) => {
    expect(parseNumber(text, {})).toBeUndefined();
  },
);

test('zero has no sign', () => {
  expect([
    Object.is(parseNumber('-0', {})!.value, 0),
    Object.is(parseNumber('-0.0', {})!.value, 0),
  ]).toEqual([true, true]);
});

test('a number that JSON cannot hold keeps its text', () => {
  expect(parseNumber('1e400', {})!.value).toBe(`1${'0'.repeat(400)}`);
});

test.each([
  ['1,234,567.50', { groupChar: ',' }, '1234567.5'],
  ['1 234,5', { groupChar: ' ', decimalChar: ',' }, '1234.5'],
  ['12,34,567', { groupChar: ',' }, '1234567'],
  ['EUR 1.234,50', { groupChar: '.', decimalChar: ',', bareNumber: false }, '1234.5'],
  ['-5 %', { bareNumber: false }, '-5'],
  ['$95', { bareNumber: false }, '95'],
])('%s in its form', (text, form, plain) => {
  expect(parseNumber(text, form)!.text).toBe(plain);
});

test.each([
  ['1,5', { groupChar: ',' }],
  ['1.5', { decimalChar: ',' }],
  ['1,23,4', { groupChar: ',' }],
  ['1,000.000,1', { groupChar: ',' }],
  ['95%', {}],
])('%s is none in that form', (text, form) => {
  expect(parseNumber(text, form)).toBeUndefined();
});

test('whole numbers beyond exact arithmetic keep their digits', () => {
  expect(parseInteger('9007199254740993', {})).toEqual({
    value: '9007199254740993',
    text: '9007199254740993',
  });
  expect(parseInteger('9007199254740991', {})).toEqual({
    value: 9007199254740991,
    text: '9007199254740991',
  });
});

test('the plain form has the same value, and is its own plain form', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const plain = toPlainDecimal(String(number))!;
      expect(Number(plain)).toBe(number === 0 ? 0 : number);
      expect(toPlainDecimal(plain)).toBe(plain);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
