/** Rows found and ordered in the browser: what is asked, as the address has it, and what answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FindableRow,
  findRows,
  formatAskedRows,
  parseAskedRows,
  readNumber,
} from '../../src/client/rows/asked.ts';
import { readCsv } from '../../src/client/rows/csv.ts';
import { takeRows } from '../../src/client/rows/taking.ts';
import { formatNumber, localeOf } from '../../src/i18n/index.ts';
import { shownPages } from '../../src/schema/values/index.ts';
import { toSafeCsv, toTableCsv } from '../../src/tables/records/csv.ts';

const columns = ['0', '1', '2'];
const askable = { filters: ['is-1'], columns };
const rows: readonly FindableRow[] = [
  ['Évora', 'south', '10'],
  ['Oslo', 'north', '9'],
  ['Bergen', 'north', ''],
  ['Zürich', 'east', '-2.5'],
].map((cells) => ({
  cells,
  text: cells.join('\n'),
  has: (filter, value) => filter === 'is-1' && cells[1] === value,
}));
const find = (search: string, among = rows, locale = 'en') =>
  findRows(among, parseAskedRows(search, askable), columns, locale);
const inOrder = (texts: readonly string[], sort: string, locale = 'en') =>
  find(
    `?sort=${sort}`,
    texts.map((text) => ({ text, cells: [text], has: () => false })),
    locale,
  ).map((number) => texts[number]);

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
    expect(find('?find=EVORA')).toEqual([0]);
    expect(find('?find=north+os')).toEqual([1]);
    expect(find('?find=nowhere')).toEqual([]);
    expect(find('')).toEqual([0, 1, 2, 3]);
  });
  test('are chosen by the value of a column', () => {
    expect(find('?is-1=north')).toEqual([1, 2]);
    expect(find('?is-1=nor')).toEqual([]);
  });
  test('are ordered by number or by letter, and empty cells come last either way', () => {
    expect(find('?sort=2')).toEqual([3, 1, 0, 2]);
    expect(find('?sort=-2')).toEqual([0, 1, 3, 2]);
    expect(find('?sort=0')).toEqual([2, 0, 1, 3]);
  });
});

test('dates of any precision stand before the days within them, and letters as a reader expects', () => {
  const dates = ['2024-05-02', '', '2024', '2023-12-31', '2024-05'];
  expect(inOrder(dates, '0')).toEqual(['2023-12-31', '2024', '2024-05', '2024-05-02', '']);
  expect(inOrder(dates, '-0')).toEqual(['2024-05-02', '2024-05', '2024', '2023-12-31', '']);
  const titles = ['مراجعة', 'الإجراء 10', 'إجراء', 'الإجراء 9', 'آلية'];
  expect(inOrder(titles, '0', 'ar')).toEqual([
    'آلية',
    'إجراء',
    'الإجراء 9',
    'الإجراء 10',
    'مراجعة',
  ]);
});

test('what is asked stands in the address, and comes back from it', () => {
  const word = fc.string().map((text) => text.trim());
  const asked = fc.record({
    find: word,
    values: fc
      .record({ theme: fc.string(), 'is-3': fc.string() })
      .map((all) => new Map(Object.entries(all).filter(([, value]) => value !== ''))),
    order: fc.record({
      sort: fc.constantFrom(undefined, 'due', '-due', '0'),
      falling: fc.boolean(),
    }),
    page: fc.integer({ min: 1, max: 999_999 }),
  });
  const all = { filters: ['theme', 'is-3'], columns: ['due', '0'] };
  fc.assert(
    fc.property(asked, ({ order: { sort, falling }, ...rest }) => {
      const known = sort === '-due' ? undefined : sort;
      const one = { ...rest, sort: known, falling: known !== undefined && falling };
      expect(parseAskedRows(formatAskedRows(one), all)).toEqual(one);
    }),
  );
});

test('what cannot be asked of a table is left out of its address', () => {
  for (const search of ['', '?theme=a%26b&find=a+b&sort=-due&page=7'])
    expect(formatAskedRows(parseAskedRows(search, { filters: ['theme'], columns: ['due'] }))).toBe(
      search,
    );
  expect(formatAskedRows(parseAskedRows('?page=-3&sort=x&sort=-&is-q=1', askable))).toBe('');
});

test('a number is read as the page of its language writes it', () => {
  const value = fc.integer({ min: -9_999_999_99, max: 9_999_999_99 }).map((whole) => whole / 100);
  for (const language of ['en', 'fr', 'ar'])
    fc.assert(
      fc.property(value, (number) => {
        const written = formatNumber(language, number);
        const locale = localeOf(language);
        expect(Number(readNumber(written, locale))).toBe(number);
      }),
    );
  expect(readNumber('5 of 7', 'en')).toBe('5');
  expect(readNumber('none', 'en')).toBe('');
});

test('what is taken along is just what was found, in its order, safe for a spreadsheet', () => {
  const table = fc.array(fc.tuple(fc.uuid(), fc.string({ unit: 'grapheme-ascii' })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.nat()), (cells, picks) => {
      const text = toTableCsv(['id', 'said'], cells);
      const chosen = [...new Set([...picks.take(5)].map((pick) => pick % cells.length))];
      const expected = toSafeCsv(
        ['id', 'said'],
        chosen.map((at) => cells[at]!),
      );
      expect(takeRows(text, chosen)).toBe(expected);
      expect(
        takeRows(
          text,
          chosen.map((at) => cells[at]![0]),
        ),
      ).toBe(expected);
    }),
  );
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
