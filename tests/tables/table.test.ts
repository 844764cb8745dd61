import { describe, expect, test } from 'vitest';
import { brief, typed } from './tablesOf.ts';
import { fields, faults } from './labelled.ts';

describe('rows', () => {
  test('of a table that says nothing of itself are texts', () => {
    const { rows, fields: completed } = typed('id,n\n007,\n"x\ny",1e5\n');
    expect(rows.map(({ line, file, values, texts }) => ({ line, file, values, texts }))).toEqual([
      { line: 2, file: '1.csv', values: ['007', undefined], texts: ['007', ''] },
      { line: 3, file: '1.csv', values: ['x\ny', '1e5'], texts: ['x\ny', '1e5'] },
    ]);
    expect(completed.map((field) => field.type)).toEqual(['string', 'string']);
  });

  test('of a described one have values and canonical texts', () => {
    const { rows } = typed('n,d,b\n01.50,5/3/2024,TRUE\n-,,0\n', {
      schema: {
        ...fields(
          { name: 'n', type: 'number', missingValues: ['-'] },
          { name: 'd', type: 'date', format: '%d/%m/%Y' },
          { name: 'b', type: 'boolean' },
        ),
      },
    });
    expect(rows.map((row) => row.values)).toEqual([
      [1.5, '2024-03-05', true],
      [undefined, undefined, false],
    ]);
    expect(rows.map((row) => row.texts)).toEqual([
      ['1.5', '2024-03-05', 'true'],
      ['', '', 'false'],
    ]);
  });

  test('a cell that cannot be read is marked and has its place, the other cells are read', () => {
    const { rows, faults: found } = typed('a,n,b\n"x\ny",many,2\n', {
      schema: fields('a', { name: 'n', type: 'integer' }, { name: 'b', type: 'integer' }),
    });
    expect([rows[0]!.values, rows[0]!.bad]).toEqual([['x\ny', undefined, 2], [1]]);
    expect(found).toMatchObject([
      {
        code: 'type-error',
        line: 3,
        column: 4,
        field: 'n',
        found: 'many',
        params: { type: 'integer' },
      },
    ]);
  });

  test('of several files stand one after another, their columns in any order where the schema allows it', () => {
    const { rows, faults: found } = typed(['a,b\n1,2\n', 'b,a\n4,3\n'], {
      path: ['1.csv', '2.csv'],
      schema: { fieldsMatch: 'equal', ...fields('a', 'b') },
    });
    expect([rows.map((row) => row.values), rows.map((row) => row.file), found]).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
      ['1.csv', '2.csv'],
      [],
    ]);
  });

  test('of several files without schema have all columns', () => {
    expect(typed(['a,b\n1,2\n', 'b,c\n3,4\n']).rows.map((row) => row.values)).toEqual([
      ['1', '2', undefined],
      [undefined, '3', '4'],
    ]);
  });

  test('the null sequence is missing', () => {
    expect(typed('a,b\n\\N,1\n', { dialect: { nullSequence: '\\N' } }).rows[0]!.values).toEqual([
      undefined,
      '1',
    ]);
  });

  test('without header go by order', () => {
    const raw = { dialect: { header: false }, schema: fields({ name: 'n', type: 'integer' }, 'a') };
    expect(typed('1,x\n2,y\n', raw).rows.map((row) => row.values)).toEqual([
      [1, 'x'],
      [2, 'y'],
    ]);
    expect(typed('1,x,z\n', raw).faults.map((fault) => fault.code)).toEqual(['extra-label']);
    expect(typed('1\n', raw).faults.map((fault) => [fault.code, fault.field])).toEqual([
      ['missing-label', 'a'],
    ]);
  });

  test('a schema with keys but without fields gets its fields from the header', () => {
    const { fields: completed, faults: found } = typed('a,b\n1,x\n1,y\n', {
      schema: { primaryKey: 'a', missingValues: ['', 'NA'] },
    });
    expect([completed.map((field) => field.name), found.map(brief)]).toEqual([
      ['a', 'b'],
      ['3:1 a primary-key'],
    ]);
  });
});

describe('keys', () => {
  const key = (schema: object) => ({
    schema: { ...fields({ name: 'a', type: 'integer' }, 'b'), ...schema },
  });

  test('a primary key is there, and there once', () => {
    const { faults: found } = typed('a,b\n1,x\n01,x\n1,y\n,x\n', key({ primaryKey: ['a', 'b'] }));
    expect(found).toMatchObject([
      {
        code: 'primary-key',
        line: 3,
        column: 1,
        found: '1, x',
        params: { why: 'repeated', line: 2 },
      },
      { code: 'primary-key', line: 5, params: { why: 'missing' } },
    ]);
  });

  test('cells that could not be read are no key', () => {
    expect(faults('a,b\nx,1\ny,1\n', key({ primaryKey: 'a' }))).toEqual([
      '2:1 a type-error',
      '3:1 a type-error',
    ]);
  });

  test('unique keys and unique fields, where they are given at all', () => {
    expect(faults('a,b\n1,x\n1,\n1,x\n,x\n', key({ uniqueKeys: [['a', 'b']] }))).toEqual([
      '4:1 a unique-error',
    ]);
    expect(
      faults('a,b\n1,x\n2,x\n3,\n4,\n', {
        schema: fields({ name: 'a' }, { name: 'b', constraints: { unique: true } }),
      }),
    ).toEqual(['3:3 b unique-error']);
  });

  test('a key that stands in two files', () => {
    expect(typed(['a,b\n1,x\n', 'a,b\n1,y\n'], key({ primaryKey: 'a' })).faults).toMatchObject([
      { file: '2.csv', line: 2, params: { file: '1.csv', line: 2 } },
    ]);
  });

  test('ids of a register are looked after elsewhere', () => {
    expect(faults('id\nA-1\nA-1\n', { waymark: { register: 'actions' } })).toEqual([]);
  });
});

describe('characters', () => {
  test('of a register, by what each column is for', () => {
    expect(
      faults('id,title,notes\nA-1,g\u0430te,g\u0430te\nA-2,\u200Fx,\u200Fx\nA\u200F,,\n', {
        waymark: { register: 'actions' },
      }),
    ).toEqual([
      '2:5 title x-mixed-scripts',
      '2:10 notes x-mixed-scripts-in-prose',
      '4:1 id x-unsafe-character',
    ]);
  });

  test("of a stranger's table, only what harms", () => {
    expect(faults('id,title\nA-1,g\u0430te\nA-2,so\u00ADft\nA-3,e\u0301\nA-4,\u202Ex\n')).toEqual([
      '5:5 title x-unsafe-character',
    ]);
    expect(
      faults('id,title\nA-1,g\u0430te\nA-2,\u202Ex\n', {
        waymark: { register: 'actions' },
        schema: fields('id', 'title'),
      }),
    ).toEqual(['3:5 title x-unsafe-character']);
  });

  test('of labels', () => {
    expect(faults('id,ti\u202Etle\n1,2\n')).toEqual(['1:4 x-unsafe-character']);
  });
});

test('a format that cannot be read is a fault of the schema, once', () => {
  expect(
    typed('d\n1\n2\n', { schema: fields({ name: 'd', type: 'date', format: '%Q' }) }).faults,
  ).toMatchObject([{ code: 'schema-error', field: 'd', found: '%Q', params: { why: 'format' } }]);
});

test('a JSON schema that cannot be checked is a fault of the schema', () => {
  expect(
    typed('o\n{}\n', {
      schema: fields({
        name: 'o',
        type: 'object',
        constraints: { jsonSchema: { $ref: 'https://example.org/s' } },
      }),
    }).faults,
  ).toMatchObject([
    { code: 'schema-error', field: 'o', found: '$ref', params: { why: 'json_schema' } },
    { code: 'constraint-error' },
  ]);
});
