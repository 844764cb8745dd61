import { expect, test } from 'vitest';
import { checkForeignKeys } from '../../src/tables/rows/foreignKeys.ts';
import { brief, typed } from './tablesOf.ts';

const towns = typed('code,name\nno,North\nso,South\n', {
  name: 'towns',
  schema: { fields: [{ name: 'code' }, { name: 'name' }] },
});
const readings = (text: string, foreignKeys: object[]) =>
  typed(text, {
    name: 'readings',
    schema: { fields: [{ name: 'town' }, { name: 'name' }, { name: 'after' }], foreignKeys },
  });
const key = (fields: string | string[], resource: string, to: string | string[]) => ({
  fields,
  reference: { resource, fields: to },
});

test('every key leads to a row, or is a fault with the nearest value', () => {
  const table = readings('town,name,after\nno,North,\nea,Nort,\n,,\n', [
    key('town', 'towns', 'code'),
    key('name', 'towns', 'name'),
  ]);
  const faults = checkForeignKeys([towns, table]);
  expect(faults.map(brief)).toEqual(['3:1 town foreign-key', '3:4 name foreign-key']);
  expect(faults.map((fault) => [fault.found, fault.params.suggestion])).toEqual([
    ['ea', ''],
    ['Nort', 'North'],
  ]);
});

test('several columns are one key', () => {
  const table = readings('town,name,after\nno,North,\nno,South,\nno,,\n', [
    key(['town', 'name'], 'towns', ['code', 'name']),
  ]);
  expect(checkForeignKeys([towns, table]).map((fault) => [fault.line, fault.found])).toEqual([
    [3, 'no, South'],
    [4, 'no, '],
  ]);
});

test('a key may lead to its own table', () => {
  const table = readings('town,name,after\na,,\nb,,a\nc,,x\n', [key('after', '', 'town')]);
  expect(checkForeignKeys([table]).map(brief)).toEqual(['4:4 after foreign-key']);
});

test('a resource that was not read is not asked, a field that it has not is a fault of the schema', () => {
  expect(
    checkForeignKeys([readings('town,name,after\nx,,\n', [key('town', 'towns', 'code')])]),
  ).toEqual([]);
  expect(
    checkForeignKeys([towns, readings('town,name,after\nx,,\n', [key('town', 'towns', 'id')])]),
  ).toMatchObject([{ code: 'schema-error', found: 'id', params: { why: 'reference_field' } }]);
});

test('cells that could not be read are no key', () => {
  const table = typed('town\nx\n', {
    name: 'r',
    schema: {
      fields: [{ name: 'town', type: 'integer' }],
      foreignKeys: [key('town', 'towns', 'code')],
    },
  });
  expect(checkForeignKeys([towns, table])).toEqual([]);
});

test('each item of a list is a key', () => {
  const table = typed('towns\nno|so\nso|ea\n|\n', {
    name: 'tours',
    schema: {
      fields: [{ name: 'towns', type: 'list', delimiter: '|' }],
      foreignKeys: [key('towns', 'towns', 'code')],
    },
  });
  expect(checkForeignKeys([towns, table]).map(({ line, found }) => [line, found])).toEqual([
    [3, 'ea'],
  ]);
});

test('a cell for which the descriptor has a word is no key', () => {
  const table = typed('id,town\nA-1,none\nA-2,nine\n', {
    name: 'acts',
    waymark: { register: 'actions' },
    schema: {
      fields: [{ name: 'id' }, { name: 'town', waymark: { field: 'owner', values: { none: '' } } }],
      foreignKeys: [key('town', 'towns', 'code')],
    },
  });
  expect(checkForeignKeys([towns, table]).map(({ line, found }) => [line, found])).toEqual([
    [3, 'nine'],
  ]);
});
