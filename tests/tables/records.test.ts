import { describe, expect, test } from 'vitest';
import { brief, recordsOf } from './tablesOf.ts';
import { actions, described, plain } from './toldColumns.ts';

describe("a register's own columns", () => {
  test('become typed fields, canonical texts, extras and an origin', () => {
    const { records, all } = recordsOf(
      'id,title,due,owner,contested,remark,empty\nA-1,Open the gate,2024-03,north; south,true,kept,\n',
      actions,
    );
    expect(all.map((fault) => fault.code)).toEqual(['x-unknown-column', 'x-unknown-column']);
    expect(plain(records)).toEqual([
      {
        register: 'actions',
        id: 'A-1',
        fields: {
          id: 'A-1',
          title: 'Open the gate',
          due: '2024-03',
          owner: ['north', 'south'],
          contested: true,
        },
        extras: [{ label: 'remark', name: 'remark', value: 'kept' }],
        origin: { file: '1.csv', line: 2, resource: 'r' },
        texts: {
          id: 'A-1',
          title: 'Open the gate',
          due: '2024-03',
          owner: 'north;south',
          contested: 'true',
        },
      },
    ]);
  });

  test('have no prototype trouble', () => {
    const { records } = recordsOf('id,__proto__,constructor,toString\nA-1,a,b,c\n', actions);
    expect(records[0]!.extras.map(({ name, value }) => [name, value])).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect(Object.getPrototypeOf(records[0]!.fields)).toBeNull();
    expect(Object.getPrototypeOf(records[0]!.texts)).toBeNull();
  });

  test('a cell that cannot be read leaves its field away and the row in place', () => {
    const { records, faults } = recordsOf('id,due,status\nA-1,soon,completed\n', actions);
    expect(faults).toMatchObject([
      { code: 'invalid-date', line: 2, column: 5, field: 'due', found: 'soon', record: 'A-1' },
    ]);
    expect(plain(records[0]!.fields)).toEqual({ id: 'A-1', status: 'completed' });
  });

  test('an item of a list that cannot be read is named', () => {
    expect(recordsOf('id,evidence\nA-1,X/1; ftp://a.example\n', actions).faults).toMatchObject([
      { code: 'x-invalid-link', found: 'ftp://a.example' },
    ]);
  });
});

describe("a stranger's columns", () => {
  const fields = [
    { name: 'cveID', waymark: { field: 'id' } },
    { name: 'Added', type: 'date', format: '%d/%m/%Y', waymark: { field: 'agreed_on' } },
    {
      name: 'State',
      title: 'Status',
      waymark: { field: 'status', values: { Delayed: 'in_progress', '': 'not_started' } },
    },
    {
      name: 'Who',
      type: 'list',
      delimiter: '|',
      waymark: { field: 'owner', values: { N: 'north' } },
    },
    {
      name: 'Disputed',
      type: 'boolean',
      trueValues: ['Y'],
      falseValues: ['N'],
      waymark: { field: 'contested' },
    },
    { name: 'text' },
    { name: 'Remark', title: 'A remark' },
  ];
  const text =
    'cveID,Added,State,Who,Disputed,text,Remark\nCVE-1,05/03/2024,Delayed,N|south,Y,=1+1,=2\nCVE-2,,,,,,\n';

  test('feed the fields that they name, by their types and through their words', () => {
    const { records, all } = recordsOf(text, described(fields));
    expect(all).toEqual([]);
    expect(plain(records.map((record) => record.fields))).toEqual([
      {
        id: 'CVE-1',
        agreed_on: '2024-03-05',
        status: 'in_progress',
        owner: ['north', 'south'],
        contested: true,
        text: '=1+1',
      },
      { id: 'CVE-2', status: 'not_started' },
    ]);
    expect(records[0]!.texts['owner']).toBe('north;south');
    expect(records[0]!.extras).toEqual([{ label: 'A remark', name: 'Remark', value: '=2' }]);
  });

  test('a date that cannot be read is told as one, a number by its type', () => {
    const found = recordsOf(
      'a,b,c\nX,3/5/2024,x\n',
      described([
        { name: 'a', waymark: { field: 'id' } },
        { name: 'b', type: 'date', waymark: { field: 'due' } },
        { name: 'c', type: 'integer' },
      ]),
    );
    expect(found.all).toMatchObject([
      {
        code: 'invalid-date',
        field: 'b',
        params: { readings: 2, first: '2024-05-03', second: '2024-03-05' },
      },
      { code: 'type-error', field: 'c' },
    ]);
    expect(found.records.map((record) => record.id)).toEqual(['X']);
  });

  test('years and months are dates of their precision', () => {
    const raw = described([
      { name: 'a', waymark: { field: 'id' } },
      { name: 'b', type: 'year', waymark: { field: 'due' } },
      { name: 'c', type: 'yearmonth', waymark: { field: 'agreed_on' } },
    ]);
    expect(plain(recordsOf('a,b,c\nX,2024,2024-03\n', raw).records[0]!.fields)).toEqual({
      id: 'X',
      due: '2024',
      agreed_on: '2024-03',
    });
  });

  test("a column of a field's own name feeds it unless another column says that it does", () => {
    const raw = described([
      { name: 'id' },
      { name: 'title' },
      { name: 'name', waymark: { field: 'title' } },
    ]);
    const { records } = recordsOf('id,title,name\nA,x,y\n', raw);
    expect([records[0]!.texts['title'], records[0]!.extras]).toEqual([
      'y',
      [{ label: 'title', name: 'title', value: 'x' }],
    ]);
  });
});

describe('defaults', () => {
  test('stand for columns that a table has not', () => {
    const { records, all } = recordsOf('id,kind\nA-1,\n', {
      waymark: { register: 'actions', defaults: { meeting: 'M-1', themes: 'a;b', kind: 'act' } },
    });
    expect([plain(records[0]!.fields), all]).toEqual([
      { id: 'A-1', meeting: 'M-1', themes: ['a', 'b'] },
      [],
    ]);
  });

  test('one that cannot be read is told once', () => {
    const { faults } = recordsOf('id\nA-1\nA-2\n', {
      waymark: { register: 'actions', defaults: { due: 'soon' } },
    });
    expect(faults).toMatchObject([{ code: 'invalid-date', found: 'soon' }]);
    expect(faults).toHaveLength(1);
  });
});

describe('cells that a spreadsheet would run', () => {
  test('are faults in free texts of a register', () => {
    const { faults } = recordsOf('id,title,notes,evidence,remark\nA-1,=1,＋1,@x,-x\n', actions);
    expect(faults.map(brief)).toEqual([
      '2:5 title x-formula',
      '2:8 notes x-formula',
      '2:11 evidence x-formula',
      '2:14 remark x-formula',
    ]);
  });

  test('numbers keep their sign', () => {
    const { records, faults } = recordsOf(
      'indicator,date,value\nIND-1,2024,-5.2\nIND-1,2025,+3\n',
      { waymark: { register: 'observations' } },
    );
    expect([records.map((record) => (record.fields as { value: number }).value), faults]).toEqual([
      [-5.2, 3],
      [],
    ]);
  });
});

test('a resource without register has no records', () => {
  expect(recordsOf('id\n1\n', {}).records).toEqual([]);
});

describe('a column that feeds several fields, or none', () => {
  const columns = (...fields: unknown[]) => ({
    ...actions,
    schema: { fields: [{ name: 'id' }, ...fields] },
  });

  test('the first field that can read a cell takes it', () => {
    const { records, faults } = recordsOf(
      'id,When\nA-1,2024-03\nA-2,before the winter of 2024\nA-3,\nA-4,tbd\n',
      columns({
        name: 'When',
        waymark: { field: ['due', 'due_text'], values: { tbd: 'to be agreed' } },
      }),
    );
    expect(faults).toEqual([]);
    expect(records.map(({ id, texts }) => [id, texts['due'], texts['due_text']])).toEqual([
      ['A-1', '2024-03', undefined],
      ['A-2', undefined, 'before the winter of 2024'],
      ['A-3', undefined, undefined],
      ['A-4', undefined, 'to be agreed'],
    ]);
  });

  test('a cell that none of them can read is told once', () => {
    const { records, faults } = recordsOf(
      'id,When\nA-1,soon\n',
      columns({ name: 'When', waymark: { field: ['due', 'agreed_on'] } }),
    );
    expect(faults).toMatchObject([{ code: 'invalid-date', field: 'When', found: 'soon' }]);
    expect(records).toHaveLength(1);
  });

  test('a column that feeds none is kept beside, whatever it is called', () => {
    const { records, faults } = recordsOf(
      'id,status\nA-1,unter Beobachtung\n',
      columns({ name: 'status', waymark: { field: null } }),
    );
    expect(faults).toEqual([]);
    expect(records[0]!.texts['status']).toBeUndefined();
    expect(records[0]!.extras.map(({ name, value }) => [name, value])).toEqual([
      ['status', 'unter Beobachtung'],
    ]);
  });
});
