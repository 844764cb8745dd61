import { describe, expect, test } from 'vitest';
import { brief, recordsOf } from './tablesOf.ts';
import { actions, described, plain } from './toldColumns.ts';

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
