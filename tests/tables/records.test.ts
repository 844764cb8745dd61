import { describe, expect, test } from 'vitest';
import { brief, recordsOf } from './tablesOf.ts';

const actions = { waymark: { register: 'actions' } };
const described = (fields: object[], more: object = {}, waymark: object = {}) => ({
  waymark: { register: 'actions', ...waymark },
  schema: { fields, ...more },
});
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

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
    expect(recordsOf('id,evidence\nA-1,X/1; http://a.example\n', actions).faults).toMatchObject([
      { code: 'x-invalid-link', found: 'http://a.example' },
    ]);
  });
});

describe('ids', () => {
  test('a row without one, or with one that is none, is no record', () => {
    const { records, faults } = recordsOf('id,title\n,x\nA 1,y\nA-2,z\n', actions);
    expect([records.map((record) => record.id), faults.map(brief)]).toEqual([
      ['A-2'],
      ['2:1 id x-required', '3:1 id x-invalid-id'],
    ]);
  });

  test('a table without the column is one fault', () => {
    const { records, faults } = recordsOf('title\nx\ny\n', actions);
    expect([records, faults.map(brief)]).toEqual([[], ['1:1 id missing-label']]);
  });

  test("are the column that says so, else several of the key, else one called id, else the key's only one", () => {
    const ids = (text: string, raw: object) =>
      recordsOf(text, raw).records.map((record) => record.id);
    expect(
      ids(
        'id,code\n1,A\n',
        described([{ name: 'id' }, { name: 'code', waymark: { field: 'id' } }]),
      ),
    ).toEqual(['A']);
    expect(
      ids(
        'id,list,no\n1,X,7\n2,X,\n',
        described([{ name: 'id' }, { name: 'list' }, { name: 'no' }], {
          primaryKey: ['list', 'no'],
        }),
      ),
    ).toEqual(['X-7', 'X']);
    expect(ids('id,no\nA,7\n', described([{ name: 'id' }, { name: 'no' }]))).toEqual(['A']);
    expect(
      ids('no,title\n7,x\n', described([{ name: 'no' }, { name: 'title' }], { primaryKey: 'no' })),
    ).toEqual(['7']);
  });

  test('columns that make up an id are kept besides', () => {
    const { records } = recordsOf(
      'id,list,no\n1,X,7\n',
      described([{ name: 'id' }, { name: 'list', title: 'List' }, { name: 'no' }], {
        primaryKey: ['list', 'no'],
      }),
    );
    expect(records[0]!.extras.map(({ label, value }) => [label, value])).toEqual([
      ['id', '1'],
      ['List', 'X'],
      ['no', '7'],
    ]);
    expect(plain(records[0]!.fields)).toEqual({ id: 'X-7' });
  });

  test('may have a prefix', () => {
    const { records, faults } = recordsOf(
      'no,title\n7,x\n b,y\n',
      described(
        [{ name: 'no', waymark: { field: 'id' } }, { name: 'title' }],
        {},
        { prefix: 'ACT-' },
      ),
    );
    expect(records.map((record) => record.id)).toEqual(['ACT-7']);
    expect(faults.map((fault) => [fault.code, fault.found])).toEqual([['x-invalid-id', 'ACT- b']]);
  });

  test('that stand twice are looked after over all registers', () => {
    expect(recordsOf('id\nA-1\na-1\n', actions)).toMatchObject({
      records: [{ id: 'A-1' }, { id: 'a-1' }],
      faults: [],
    });
  });
});

describe('composite keys', () => {
  const participation = { waymark: { register: 'participation' } };

  test('are joined, those at the end that are not there left out', () => {
    expect(
      recordsOf('measure,participant,state\nM-1,north,joined\n', participation).records[0]!.id,
    ).toBe('M-1/north');
    expect(
      recordsOf('indicator,date,value\nIND-1,2024-03,5\n', {
        waymark: { register: 'observations' },
      }).records[0]!.id,
    ).toBe('IND-1/2024-03');
    expect(
      recordsOf('indicator,participant,value\nIND-1,north,5\n', {
        waymark: { register: 'observations' },
      }).records[0]!.id,
    ).toBe('IND-1//north');
  });

  test('stand once', () => {
    const { faults } = recordsOf(
      'measure,participant,state\nM-1,north,joined\nM-1,North,left\n',
      participation,
    );
    expect(faults).toMatchObject([
      {
        code: 'primary-key',
        line: 3,
        column: 1,
        found: 'M-1/North',
        record: 'M-1/North',
        params: { line: 2, file: '1.csv' },
      },
    ]);
  });

  test('must be there', () => {
    const { records, faults } = recordsOf(
      'measure,participant,state\nM-1,,joined\n',
      participation,
    );
    expect([records, faults.map(brief)]).toEqual([[], ['2:5 participant x-required']]);
    expect(recordsOf('measure,state\nM-1,joined\n', participation).faults.map(brief)).toEqual([
      '1:1 participant missing-label',
    ]);
  });
});

describe('required fields', () => {
  const scores = { waymark: { register: 'scores' } };
  const head = 'assessment,scenario,participant,perspective,dimension,value,release';

  test('must have a value, but in a row that declares a gap', () => {
    const { records, faults } = recordsOf(
      `${head}\nAS-1,S-1,north,local,impact,,\nAS-1,S-1,north,local,capacity,,withheld\n`,
      scores,
    );
    expect([records.map((record) => record.texts['release']), faults.map(brief)]).toEqual([
      ['withheld'],
      ['2:29 value x-required'],
    ]);
  });

  test('even a gap says which row it is', () => {
    expect(
      recordsOf(`${head}\nAS-1,S-1,,local,capacity,,withheld\n`, scores).faults.map(brief),
    ).toEqual(['2:10 participant x-required']);
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
