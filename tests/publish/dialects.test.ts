/** Every property of a dialect: the reader of tables, and the one that holds the site against them. */
import { describe, expect, test } from 'vitest';
import { readDialect } from '../../src/publish/reconcile/reading/dialect.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { resource } from '../tables/described.ts';

const ab = [
  ['a', 'b'],
  ['1', '2'],
];
const schema = { fields: [{ name: 'field1' }, { name: 'field2' }] };

test.each<[string, object, string[][]]>([
  ['a;b\n1;2\n', { delimiter: ';' }, ab],
  ['a\tb\n1\t2\n', { delimiter: '\t' }, ab],
  ['a||b\n1||2\n', { delimiter: '||' }, ab],
  ['a\rb\r', { lineTerminator: '\r' }, [['a'], ['b']]],
  ["a,b\n'1','2'\n", { quoteChar: "'" }, ab],
  [
    'a,b\n"1,2\n',
    { quoteChar: '' },
    [
      ['a', 'b'],
      ['"1', '2'],
    ],
  ],
  [
    'a,b\n"1\\"1",2\n',
    { doubleQuote: false, escapeChar: '\\' },
    [
      ['a', 'b'],
      ['1"1', '2'],
    ],
  ],
  ['a, b\n1, "2"\n', { skipInitialSpace: true }, ab],
  ['# x\na,b\n# y\n1,2\n', { commentChar: '#' }, ab],
  ['a,b\nunit,unit\n1,2\n', { commentRows: [2] }, ab],
  ['Report\n\na,b\n1,2\n', { headerRows: [3] }, ab],
  ['Report of 2024,\na,b\n1,2\n', { headerRows: [2] }, ab],
  [
    '1,2\n',
    { header: false },
    [
      ['field1', 'field2'],
      ['1', '2'],
    ],
  ],
  [
    'Sum,,\na,b,c\n1,2,3\n',
    { headerRows: [1, 2] },
    [
      ['Sum a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'Sum,,\na,b,c\n1,2,3\n',
    { headerRows: [1, 2], headerJoin: ': ' },
    [
      ['Sum: a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  ['a,b\n\n1,2\n\n', {}, ab],
])('%j is read by %j', (text, dialect, rows) => {
  const described = resource({ dialect, ...('header' in dialect ? { schema } : {}) });
  const { table, faults } = parseTable(text, described.dialect, 'r.csv');
  expect(
    faults.filter(({ code }) => code !== 'blank-row' && code !== 'x-bare-carriage-return'),
  ).toEqual([]);
  expect([table!.header, ...table!.rows.map(({ cells }) => cells)]).toEqual(rows);
  const other = readDialect(Buffer.from(text), described);
  expect([other.header, ...other.rows]).toEqual(rows);
});

describe('what the standard has besides', () => {
  test.each(['windows-1252', 'utf-16le', 'shift_jis', 'macintosh'])(
    '%s is an encoding',
    (encoding) => {
      expect(resource({ encoding }).encoding).toBe(encoding);
    },
  );
});
