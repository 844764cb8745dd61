import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendTable } from '../../src/client/check/mend.ts';
import { mendCell, mendText } from '../../src/tables/rows/mend.ts';
import { fieldsOf } from '../../src/schema/registers/index.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';

const due = fieldsOf('actions').get('due');
const title = fieldsOf('actions').get('title');
const resourceOf = (more: Record<string, unknown> = {}) =>
  parseDescriptor(
    {
      resources: [
        { name: 'actions', path: 'actions.csv', waymark: { register: 'actions' }, ...more },
      ],
    },
    'data/datapackage.json',
  ).descriptor.resources[0]!;
const mend = (text: string, more: Record<string, unknown> = {}) =>
  mendTable(text, { resource: resourceOf(more) });

describe('a date is mended only where it has one reading', () => {
  test.each([
    ['31/12/2024', '2024-12-31'],
    ['2024/3/5', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['2024-03-05 00:00:00', '2024-03-05'],
    [' 2024-03-05 ', '2024-03-05'],
    ['3/2024', '2024-03'],
  ])('%s → %s', (text, mended) => expect(mendCell(text, due)?.text).toBe(mended));

  test.each(['3/5/2024', '2024-13-01', '2024-02-30', '2024-03-05 06:40', 'soon', '2024', ''])(
    '%s is left',
    (text) => expect(mendCell(text, due)).toBeUndefined(),
  );

  test('in no column but one of dates', () =>
    expect(mendCell('31/12/2024', title)).toBeUndefined());
});

describe('line ends', () => {
  test('become one kind, and the byte order mark goes', () => {
    expect(mendText('\uFEFFa\r\nb\nc\r\n', '\n')).toEqual({
      text: 'a\nb\nc\n',
      counts: { mark: 1, 'line-ends': 2 },
    });
  });
  test('of carriage returns alone are line ends', () =>
    expect(mendText('a\rb\r', '\n').text).toBe('a\nb\n'));
  test('a carriage return among other line ends is left', () =>
    expect(mendText('a\nb\rc\n', '\n').text).toBe('a\nb\rc\n'));
  test('are those that the dialect states', () =>
    expect(mend('id,title\nA-1,x\n', { dialect: { lineTerminator: '\r\n' } }).text).toBe(
      'id,title\r\nA-1,x\r\n',
    ));
});

test('everything else of a table stays as it stands, byte for byte', () => {
  const text = '\uFEFFid, title ,due\r\nA-1,"a ""b"", c",31/12/2024\r\nA-2 ,\u00A0x,3/5/2024\r\n';
  expect(mend(text)).toEqual({
    text: 'id,title,due\nA-1,"a ""b"", c",2024-12-31\nA-2,x,3/5/2024\n',
    counts: { mark: 1, 'line-ends': 3, spaces: 3, date: 1 },
    total: 8,
  });
});

test('a table of somebody else keeps its cells', () => {
  const schema = {
    fields: [
      { name: 'id', type: 'string' },
      { name: 'due', type: 'string' },
    ],
  };
  expect(mend('id,due\r\n a ,31/12/2024\r\n', { schema }).text).toBe('id,due\n a ,31/12/2024\n');
});

test('mending twice is mending once, and neither rows nor cells are lost', () => {
  const cell = fc.oneof(
    fc.constantFrom('31/12/2024', ' x ', '3/5/2024', 'a"b', 'a,b', 'a\nb', '', 'é'),
    fc.string({ maxLength: 6 }).filter((text) => !/[\r\0\uFEFF]/.test(text)),
  );
  // A row of nothing but spaces is a blank row once they are taken away: a fault of its own, and no
  // loss of cells.
  const filled = fc.tuple(cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''));
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(
      fc.array(filled, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, lineEnd) => {
        const text =
          [['title', 'due'], ...rows].map((cells) => cells.map(quote).join(',')).join(lineEnd) +
          lineEnd;
        const { dialect } = resourceOf();
        const once = mend(text);
        expect(mend(once.text)).toMatchObject({ text: once.text, total: 0 });
        const [before, after] = [text, once.text].map((one) =>
          parseTable(one, dialect, 'a.csv').table?.rows.map(({ cells }) =>
            cells.map((found) => found.replaceAll('\r\n', '\n').trim()),
          ),
        );
        expect(after?.map((cells) => cells[0])).toEqual(before?.map((cells) => cells[0]));
      },
    ),
    { numRuns: 500, verbose: 1, seed: 20261123 },
  );
});
