/** Tables of one register whose rows have the same numbers: their ids, and what refers to them. */
import { expect, test } from 'vitest';
import { compileRowReader } from '../../src/history/changes/reading.ts';
import { checkForeignKeys } from '../../src/tables/rows/foreignKeys.ts';
import { parseRows } from '../../src/tables/rows/table.ts';
import { toRecords } from '../../src/tables/records/records.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { brief } from './tablesOf.ts';
import { fine } from './described.ts';

const id = { name: 'no', type: 'integer', waymark: { field: 'id' } };
const to = (fields: string, resource: string) => ({
  fields,
  reference: { resource, fields: 'no' },
});
const { resources } = fine({
  name: 'p',
  resources: [
    {
      name: 'north',
      path: 'north.csv',
      waymark: { register: 'actions', prefix: 'n-' },
      schema: {
        fields: [id, { name: 'after', waymark: { field: 'superseded_by' } }],
        foreignKeys: [to('after', '')],
      },
    },
    {
      name: 'south',
      path: 'south.csv',
      waymark: { register: 'actions', prefix: 's-' },
      schema: {
        fields: [{ ...id, waymark: { field: 'id', values: { '3': 'three' } } }],
      },
    },
    {
      name: 'lessons',
      path: 'findings.csv',
      waymark: { register: 'findings' },
      schema: {
        fields: [
          { name: 'id' },
          { name: 'item', waymark: { field: 'subject', values: { none: 'n-1' } } },
          { name: 'next', type: 'list', delimiter: '|', waymark: { field: 'follow_up' } },
        ],
        foreignKeys: [to('item', 'south'), to('next', 'north')],
      },
    },
  ],
});
const texts = [
  'no,after\n1,2\n2,\n3,\n',
  'no\n1\n2\n3\n',
  'id,item,next\nf-1,1,1|3\nf-2,3,\nf-3,none,2\n',
];
const read = resources.map((resource, index) =>
  parseRows([parseTable(texts[index]!, resource.dialect, `${resource.name}.csv`).table!], resource),
);

test('each goes by its number behind the prefix of its table', () => {
  const made = read.map(({ rows, resource }) => toRecords(rows, resource));
  expect(made.flatMap(({ faults }) => faults)).toEqual([]);
  expect(made.map(({ records }) => records.map((record) => record.id))).toEqual([
    ['n-1', 'n-2', 'n-3'],
    ['s-1', 's-2', 's-three'],
    ['f-1', 'f-2', 'f-3'],
  ]);
});

test('a column with a foreign key is read as the ids that it leads to', () => {
  const fieldsOf = (at: number) =>
    toRecords(read[at]!.rows, read[at]!.resource).records.map(({ fields }) => fields);
  expect(fieldsOf(0)[0]).toMatchObject({ superseded_by: 'n-2' });
  expect(fieldsOf(2)).toMatchObject([
    { subject: 's-1', follow_up: ['n-1', 'n-3'] },
    { subject: 's-three' },
    { subject: 'n-1', follow_up: ['n-2'] },
  ]);
  expect(checkForeignKeys(read).map(brief)).toEqual([]);
});

test('the history tells the same', () => {
  const rowsOf = (at: number, header: string[], cells: string[][]) =>
    compileRowReader(resources[at]!, header)
      .toSide(cells)
      .rows.map(({ id, values }) => ({ ...values, id }));
  expect(rowsOf(0, ['no', 'after'], [['1', '2']])).toEqual([{ id: 'n-1', superseded_by: 'n-2' }]);
  expect(rowsOf(2, ['id', 'item', 'next'], [['f-2', '3', '1|3']])).toEqual([
    { id: 'f-2', subject: 's-three', follow_up: 'n-1;n-3' },
  ]);
});
