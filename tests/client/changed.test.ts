/** What a checked file would change of what is published, and files that are no tables. */
import { expect, test } from 'vitest';
import { findRowsChanged, toFileProposal } from '../../src/client/check/changed.ts';
import { judgeTable } from '../../src/client/check/judge.ts';
import { isWorkbook } from '../../src/client/check/workbook.ts';
import { hasMessage, say } from '../../src/i18n/index.ts';
import type { CheckedRecord, CheckedTable } from '../../src/schema/faults/index.ts';
import { parseDescriptor } from '../../src/tables/descriptor/index.ts';
import { toProposalText } from '../../src/views/proposals/index.ts';

const tableOf = (resource: object): CheckedTable => {
  const { descriptor } = parseDescriptor(
    { name: 'p', resources: [{ name: 't', path: 't.csv', ...resource }] },
    'data/datapackage.json',
  );
  return {
    resource: descriptor!.resources[0]!,
    title: 't',
    files: ['data/t.csv'],
    header: ['id', 'title'],
  };
};
const themes = tableOf({ waymark: { register: 'themes' } });
const published = [
  ['id', 'title'],
  ['water', 'Water'],
  ['air', 'Air, and dust'],
];
const changed = (header: string[], ...rows: string[][]) =>
  findRowsChanged({ header, rows }, published, themes.resource);

test('a file as it is published changes nothing, whatever the order of its rows and columns', () => {
  expect(changed(['id', 'title'], ['air', 'Air, and dust'], ['water', 'Water'])).toBeUndefined();
  expect(changed(['title', 'id'], ['Water', 'water'])).toBeUndefined();
  expect(changed(['id', 'title'])).toBeUndefined();
});

test('a changed row is told with the one that it takes the place of, a new one alone', () => {
  expect(changed(['id', 'title'], ['water', 'Waters'], ['air', 'Air, and dust'])).toEqual({
    was: 'id,title\nwater,Water\n',
    is: 'id,title\nwater,Waters\n',
    left: 0,
  });
  expect(changed(['id', 'title'], ['soil', 'Soil'])).toEqual({
    was: '',
    is: 'id,title\nsoil,Soil\n',
    left: 2,
  });
});

test('a further column makes its rows others', () => {
  const found = changed(['id', 'title', 'notes'], ['water', 'Water', 'See below.']);
  expect(found).toMatchObject({ was: 'id,title\nwater,Water\n', left: 1 });
});

test('rows are known by the register’s key, under any label; of a plain table by its primary key', () => {
  const own = tableOf({
    waymark: { register: 'themes' },
    schema: {
      fields: [{ name: 'Nom' }, { name: 'Code', waymark: { field: 'id' } }],
    },
  });
  const at = (resource: CheckedTable['resource']) =>
    findRowsChanged(
      { header: ['Nom', 'Code'], rows: [['Eaux', 'water']] },
      [
        ['Nom', 'Code'],
        ['Eau', 'water'],
      ],
      resource,
    );
  expect(at(own.resource)?.was).toBe('Nom,Code\nEau,water\n');
  const plain = tableOf({
    schema: { fields: [{ name: 'Nom' }, { name: 'Code' }], primaryKey: ['Code'] },
  });
  expect(at(plain.resource)?.was).toBe('Nom,Code\nEau,water\n');
});

test('the proposal names the file and both texts', () => {
  const proposal = toFileProposal(
    'data/t.csv',
    { was: '', is: 'id,title\nsoil,Soil\n' },
    { reason: 'It is new.', source: 'TWG.1', version: 'abc' },
    (key, params) => (hasMessage(key) ? say('en', key, params) : key),
  );
  expect(toProposalText(proposal)).toBe(
    'File: data/t.csv\nIt says now: (nothing)\nIt should say:\nid,title\nsoil,Soil\n' +
      'Reason: It is new.\nSource: TWG.1\nVersion: abc\n',
  );
  expect(proposal.form).toMatchObject({ record: 'data/t.csv', reason: 'It is new.' });
});

test('rows that are all new are judged beside those of their table', () => {
  const actions: CheckedTable = { ...tableOf({ waymark: { register: 'actions' } }), header: [] };
  const record: CheckedRecord = {
    strict: false,
    guard: { coordinateDecimals: 2, words: [], exempt: [] },
    tables: [actions],
    known: [{ register: 'actions', file: 'data/t.csv', ids: [['A-1', 'completed'], 'A-2'] }],
  };
  const faults = (text: string) =>
    judgeTable(new TextEncoder().encode(text), actions, 'data/t.csv', record).faults.map(
      ({ code, line }) => [line, code],
    );
  expect(faults('id,text,continues\nA-3,Do it.,A-1\n')).toEqual([]);
  // A file with a row of the table takes its place: what it lacks is gone.
  expect(faults('id,text,continues\nA-2,Do this.,\nA-3,Do it.,A-1\n')).toEqual([
    [3, 'x-unknown-reference'],
  ]);
});

test('a workbook is known by its name, or by how it begins under any other', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  for (const name of ['a.xlsx', 'A.XLS', 'b.xlsm', 'c.ods', 'd.numbers'])
    expect(isWorkbook(name, bytes()), name).toBe(true);
  expect(isWorkbook('a.csv', bytes(0x50, 0x4b, 3, 4, 20))).toBe(true);
  expect(isWorkbook('a.csv', bytes(0xd0, 0xcf, 0x11, 0xe0))).toBe(true);
  expect(isWorkbook('a.csv', new TextEncoder().encode('PKG,id\n'))).toBe(false);
  expect(isWorkbook('xlsx.csv', bytes())).toBe(false);
});
