/** Tables in JSON and JSON Lines are read as tables of separated text are. */
import { describe, expect, test } from 'vitest';
import { compileRowReader } from '../../src/history/changes/reading.ts';
import { compareReadings } from '../../src/history/versions/tables/delta.ts';
import { readVersion } from '../../src/history/versions/tables/reading.ts';
import { readJson } from '../../src/publish/reconcile/reading/json.ts';
import { judgeResource } from '../../src/tables/rows/resource.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { resource } from './described.ts';
import { plain } from './toldColumns.ts';

const asTable = { path: 'r.json', type: 'table' };
const asLines = { path: 'r.jsonl' };
const actions = { waymark: { register: 'actions' } };

function judge(text: string, raw: object) {
  const described = resource(raw);
  return judgeResource([{ file: 'r.json', bytes: text.length, text, faults: [] }], described);
}
const told = (text: string, raw: object) =>
  judge(text, raw).faults.map(({ line, column, field, code, params }) =>
    [`${line}:${column}`, field, code, params['why']].filter(Boolean).join(' '),
  );
const cellsOf = (text: string, raw: object) => {
  const { dataset } = judge(text, raw);
  return [dataset.header, ...dataset.texts];
};

describe('the rows', () => {
  test('are objects, their keys in the order in which they are met', () => {
    const text = '[{"2020":1.0,"name":"a"},\n {"name":"b","b":null,"c":true}]';
    expect(cellsOf(text, asTable)).toEqual([
      ['2020', 'name', 'b', 'c'],
      ['1.0', 'a', '', ''],
      ['', 'b', '', 'true'],
    ]);
    expect(told(text, asTable)).toEqual([]);
  });

  test('are lists, the first of them the labels', () => {
    const text = '[["id","n"],["a",12345678901234567890],["b"],["c",1,2]]';
    expect(cellsOf(text, asTable)).toEqual([
      ['id', 'n'],
      ['a', '12345678901234567890'],
      ['b'],
      ['c', '1', '2'],
    ]);
    expect(told(text, asTable)).toEqual(['1:41 n missing-cell', '1:53 extra-cell']);
    expect(cellsOf('[["a",1]]', { ...asTable, dialect: { header: false } })).toEqual([
      ['field1', 'field2'],
      ['a', '1'],
    ]);
    expect(
      cellsOf('[["a","a"],["b","c"],[1,2]]', { ...asTable, dialect: { headerRows: [1, 2] } }),
    ).toEqual([
      ['a b', 'a c'],
      ['1', '2'],
    ]);
  });

  test('stand under a property, or on a line each', () => {
    const under = '{"meta":{"rows":[1]},"rows":[{"a":1}]}';
    expect(cellsOf(under, { ...asTable, dialect: { property: 'rows' } })).toEqual([['a'], ['1']]);
    expect(cellsOf('{"a":1}\r\n\n{"a":2}\n', asLines)).toEqual([['a'], ['1'], ['2']]);
    expect(cellsOf('["a"]\n[1]\n', { path: 'r.txt', format: 'ndjson' })).toEqual([['a'], ['1']]);
  });

  test('have the columns that the dialect names', () => {
    const dialect = { itemKeys: ['b', 'a'] };
    expect(cellsOf('[{"a":1,"b":2,"c":3}]', { ...asTable, dialect })).toEqual([
      ['b', 'a'],
      ['2', '1'],
    ]);
  });

  test('may hold lists and objects, which stand as their JSON', () => {
    const text = '[{"a":[1, "x y"],"b":{"k": [ ]}}]';
    expect(cellsOf(text, asTable)[1]).toEqual(['[1,"x y"]', '{"k":[]}']);
    const fields = [
      { name: 'a', type: 'array' },
      { name: 'b', type: 'integer' },
    ];
    const typed = judge(text, { path: 'r.json', schema: { fields } });
    expect(typed.dataset.rows[0]!.values).toEqual([[1, 'x y'], null]);
    expect(typed.faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['type-error', 1, 22],
    ]);
  });
});

describe('what is wrong', () => {
  test.each([
    ['[{"a":1},]', '1:10 source-error json'],
    ['[{"a":1}\n{"a":2}]', '2:1 source-error json'],
    ['[{"a":"\\ud800"}]', '1:7 source-error json'],
    [`${'['.repeat(50_000)}`, '1:1 source-error json'],
    ['', '1:1 source-error empty'],
    ['[]', '1:1 source-error no_header'],
    ['{"rows":[{"a":1}]}', '1:1 source-error no_list'],
    ['[{"a":1},\n 7]', '2:2 source-error item'],
    ['[{"a":1},["b"]]', '1:10 source-error item'],
    ['[{"a":1,\n "a":2}]', '2:2 source-error repeated_key'],
    ['[["a","a"],[1,2]]', '1:7 duplicate-label'],
    ['[{"":1}]', '1:6 blank-label'],
    ['[{"a":1},\n{}]', '2:1 blank-row'],
  ])('%j is told with its place', (text, fault) => {
    expect(told(text, asTable)).toEqual([fault]);
  });

  test('names the property that may hold the rows', () => {
    expect(judge('{"rows":[{"a":1}]}', asTable).faults[0]!.params['suggestion']).toBe('rows');
  });

  test('stands in a line of JSON Lines', () => {
    expect(told('{"a":1}\n{"a":\n{"a":3}\n', asLines)).toEqual(['2:6 source-error json']);
  });

  test('of a cell has its line and column', () => {
    const text = '[\n  {"id": "A-1", "due": "soon"},\n  {"id": "A 2", "due": "2024"}\n]';
    expect(told(text, { ...asTable, ...actions })).toEqual([
      '2:24 due invalid-date',
      '3:10 id x-invalid-id',
    ]);
  });

  test('is not that the keys of objects stand in another order than the fields', () => {
    const schema = { fields: [{ name: 'a' }, { name: 'b' }] };
    expect(told('[{"b":1,"a":2}]', { path: 'r.json', schema })).toEqual([]);
    expect(told('[{"b":1}]', { path: 'r.json', schema })).toEqual(['1:7 a missing-label']);
    expect(told('[["b","a"],[1,2]]', { path: 'r.json', schema })).toEqual([
      '1:3 a incorrect-label',
      '1:7 b incorrect-label',
    ]);
  });
});

test('a register reads lists, numbers and dates of JSON', () => {
  const text =
    '[{"id":"A-1","title":"Open","owner":["north","south"],"number":3,"contested":false}]';
  const { records, faults } = judge(text, { ...asTable, ...actions });
  expect(faults).toEqual([]);
  expect(plain(records[0]!.fields)).toEqual({
    id: 'A-1',
    title: 'Open',
    owner: ['north', 'south'],
    number: '3',
    contested: false,
  });
});

test('JSON that nobody calls a table stays a file', () => {
  expect(resource({ path: 'r.json' }).opaque).toBe('format');
  expect(resource({ path: 'r.geojson', type: 'table' }).opaque).toBe('format');
  for (const called of [asTable, asLines, { path: 'r.json', ...actions }])
    expect(resource(called).opaque).toBeUndefined();
});

test('the history compares rows, not how they are written', () => {
  const described = resource({ ...asTable, ...actions });
  const { dialect } = described;
  const description = { encoding: 'utf-8', dialect, own: true, plain: false };
  const versions = [
    '[{"id":"A-1","owner":["n","s"]},{"id":"A-2","owner":[]}]',
    '[\n  { "id": "A-2", "owner": [ ] },\n  { "id": "A-1", "owner": [ "n", "w" ] }\n]\n',
  ].map((text) => readVersion(Buffer.from(text), description, 'r.json'));
  const [from, to] = versions.map((one) => ('header' in one ? one : undefined));
  const delta = compareReadings(from, to);
  expect([delta.removed, delta.added]).toEqual([[['A-1', '["n","s"]']], [['A-1', '["n","w"]']]]);
  const { rows } = compileRowReader(described, delta.to!).toSide(delta.added);
  expect(rows.map(({ id, values }) => ({ ...values, id }))).toEqual([{ id: 'A-1', owner: 'n;w' }]);
});

test.each([
  ['[{"2020":1.10,"a\\"b":"x","b":{"c": [1.0, "é\\n"]}},{"c":null,"2019":false}]', asTable],
  ['[["a","b"],["x",1e3],[[1, 2],null]]', asTable],
  ['{"a":1}\n{"b":2}\n', asLines],
  ['{"k":[{"a":1}]}', { ...asTable, dialect: { property: 'k' } }],
])('the reader that holds the site against the record sees the same: %j', (text, raw) => {
  const { dialect } = resource(raw);
  const { table } = parseTable(text, dialect, 'r.json');
  expect(readJson(text, dialect, dialect.json!)).toEqual({
    header: table!.header,
    rows: table!.rows.map(({ cells }) => cells),
  });
});
