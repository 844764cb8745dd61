/** Marks on one letter: at most as many as Unicode's Stream-Safe Text Format has, however written. */
import { describe, expect, test } from 'vitest';
import { findMarkRun } from '../../src/schema/values/index.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { decodeTable } from '../../src/tables/text/encoding.ts';

describe.each([
  ['as they are', '\u0301'],
  ['of Thai', '\u0E38'],
  ['a letter that becomes one', '\uFF9E'],
  ['by number in JSON', '\\u0301'],
  ['by number in JSON, in two halves', '\\ud83a\\udcd0'],
  ['by number in YAML', '\\U0001E8D0'],
  ['by number in HTML', '&#x301;'],
  ['by number in HTML, without its end', '&#769'],
  ['with escapes before them', '\\\u0301'],
  ['with line breaks of YAML between', '\u0301\\\n  '],
  ['with what HTML does not show between', '\u0301&zwj;'],
])('%s', (_, mark) => {
  test('30 may stand on a letter', () => {
    expect(findMarkRun(`ab${mark.repeat(30)}c${mark.repeat(30)}`)).toBeUndefined();
  });

  test.each([31, 399, 401, 5000])('%i may not', (count) => {
    const found = findMarkRun(`ab${mark.repeat(count)}`);
    expect(found?.offset).toBe(2);
    expect(found?.count).toBeGreaterThan(Math.max(30, count - 8));
    expect(found?.count).toBeLessThanOrEqual(count);
  });
});

test('a run is found behind 390 signs that vanish', () => {
  expect(findMarkRun(`a${'\\'.repeat(390)}${'\u0301'.repeat(31)}`)?.count).toBe(31);
});

test('letters and signs written by number are no marks', () => {
  expect(findMarkRun('\\u0915\\u093e\\u0930\\u094d'.repeat(500))).toBeUndefined();
  expect(findMarkRun('&#1575;&#x627;'.repeat(500))).toBeUndefined();
});

test('a text with more is not read on: the fault says where, how many and how many may be', () => {
  const bytes = new TextEncoder().encode(`a,b\n1,x${'\u0301\u0316'.repeat(20)}\n`);
  expect(decodeTable(bytes, 'utf-8', { file: 't.csv' })).toEqual({
    faults: [
      {
        code: 'x-too-many',
        severity: 'error',
        file: 't.csv',
        line: 2,
        column: 4,
        params: { cap: 'marks', reached: 40, most: 30 },
      },
    ],
  });
});

test('nor is a table whose own escape parts the marks', () => {
  const { table, faults } = parseTable(
    `a\nx${'^\u0301'.repeat(31)}\n`,
    { ...plainDialect, escapeChar: '^' },
    't.csv',
  );
  expect(table).toBeUndefined();
  expect(faults).toMatchObject([{ code: 'x-too-many', line: 2, column: 2 }]);
});
