/** Rows found and ordered in the browser: what is asked, as the address has it, and what answers. */
import { describe, expect, test } from 'vitest';
import { findRows, formatAskedRows, parseAskedRows } from '../../src/client/rows/asked.ts';
import { readCsv } from '../../src/client/rows/csv.ts';
import { toTableCsv } from '../../src/tables/records/csv.ts';
import { shownPages } from '../../src/schema/values/index.ts';

const rows = [
  ['Évora', 'south', '10'],
  ['Oslo', 'north', '9'],
  ['Bergen', 'north', ''],
  ['Zürich', 'east', '-2.5'],
];
const find = (search: string) => findRows(rows, parseAskedRows(search), 'en');

test('the published table is read as it was written', () => {
  const table = [
    ['a', 'b "c"'],
    ['', ' x '],
    ['1,2', 'two\nlines'],
    ['"', ''],
  ];
  expect(readCsv(toTableCsv(table[0]!, table.slice(1)))).toEqual(table);
  expect(readCsv(toTableCsv(['one'], [[''], ['x']]))).toEqual([['one'], [''], ['x']]);
});

describe('rows', () => {
  test('are found by words in any of their cells, whatever their case and accents', () => {
    expect(find('?q=EVORA')).toEqual([0]);
    expect(find('?q=north+os')).toEqual([1]);
    expect(find('?q=nowhere')).toEqual([]);
    expect(find('')).toEqual([0, 1, 2, 3]);
  });
  test('are chosen by the value of a column', () => {
    expect(find('?is-1=north')).toEqual([1, 2]);
    expect(find('?is-1=nor')).toEqual([]);
  });
  test('are ordered by number or by letter, and empty cells come last either way', () => {
    expect(find('?by=2')).toEqual([3, 1, 0, 2]);
    expect(find('?by=2&falling=yes')).toEqual([0, 1, 3, 2]);
    expect(find('?by=0')).toEqual([2, 0, 1, 3]);
  });
});

test('what is asked stands in the address, and comes back from it', () => {
  for (const search of ['', '?q=a+b', '?q=x&is-2=y%26z&by=0&falling=yes&page=7'])
    expect(formatAskedRows(parseAskedRows(search))).toBe(search);
  expect(formatAskedRows(parseAskedRows('?page=-3&by=x&is-q=1'))).toBe('');
});

test('of many pages each is a few links from every other', () => {
  expect(shownPages(3, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(shownPages(171, 340)).toContain(1);
  for (const pages of [21, 100, 340, 1000]) {
    expect(shownPages(7, pages).length).toBeLessThan(20);
    for (let page = 1; page <= pages; page += 37)
      expect(shownPages(page, pages)).toEqual(expect.arrayContaining([1, page, pages]));
  }
});
