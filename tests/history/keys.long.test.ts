/** Rows whose keys change. */
import { describe, expect, test } from 'vitest';
import { TemporaryRepository, toDescriptor, type Files } from './temporaryRepository.ts';
import { lines, one, read, tables, three, two } from './told.ts';

describe('keys', () => {
  test('a second key column is no withdrawal: the rows are matched', async () => {
    const repository = new TemporaryRepository();
    const describeKey = (...primaryKey: string[]): string =>
      toDescriptor([
        {
          name: 'actions',
          path: 'actions.csv',
          waymark: { register: 'actions' },
          schema: {
            primaryKey,
            fields: ['number', 'year', 'meeting', 'title']
              .slice(primaryKey.length === 1 ? 0 : 0)
              .map((name) => ({ name, type: 'string' })),
            fieldsMatch: 'partial',
          },
        },
      ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeKey('number'),
      'data/actions.csv':
        'number,meeting,title\n1,M-1,Open the hotline\n2,M-1,Exchange reports\n3,M-2,Agree on a message\n',
    });
    repository.commit('2024-02-10', {
      'data/datapackage.json': describeKey('number', 'year'),
      'data/actions.csv':
        'number,year,meeting,title\n1,2023,M-1,Open the hotline\n' +
        '2,2023,M-1,Exchange reports\n3,2024,M-2,Agree on a message\n1,2024,M-2,Meet again\n',
    });
    repository.commit('2024-03-10', {
      'data/actions.csv':
        'number,year,meeting,title\n1,2023,M-1,Open the hotline\n' +
        '2,2023,M-1,Exchange all reports\n3,2024,M-2,Agree on a message\n' +
        '1,2024,M-2,Meet again\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 1-2024 added',
      '2024-03-10 2-2023 changed title: Exchange reports -> Exchange all reports',
    ]);
    expect(history.tables).toMatchObject([
      { kind: 'published' },
      { kind: 'column-added', column: 'year' },
      { kind: 'rekeyed', rows: 3 },
    ]);
    expect(
      new Set(
        history.events
          .filter((event) => ['2', '2-2023'].includes(event.id))
          .map((event) => event.lineage),
      ).size,
    ).toBe(1);
  });

  test('a second key column in a plain dataset', async () => {
    const repository = new TemporaryRepository();
    const describeKey = (...primaryKey: string[]): string =>
      toDescriptor([
        {
          name: 'levels',
          path: 'levels.csv',
          schema: {
            primaryKey,
            fields: [
              { name: 'station', type: 'string' },
              { name: 'month', type: 'string' },
              { name: 'level', type: 'number' },
            ],
            fieldsMatch: 'superset',
          },
        },
      ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeKey('station'),
      'data/levels.csv': 'station,level\nnorth,1.5\nsouth,2.5\n',
    });
    repository.commit('2024-02-10', {
      'data/datapackage.json': describeKey('station', 'month'),
      'data/levels.csv': 'station,month,level\nnorth,01,1.50\nsouth,01,2.5\nnorth,02,1.75\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual(['2024-02-10 north/02 added']);
  });

  test.each([
    ['of a column that was there', 'code,name'],
    ['of a column that came with it', 'name'],
  ])('a key that a plain dataset got later, %s', async (_, first) => {
    const repository = new TemporaryRepository();
    const describeKey = (...primaryKey: string[]): string =>
      toDescriptor([{ name: 'countries', path: 'countries.csv', schema: { primaryKey } }]);
    const cells = (code: string, name: string) => (first === 'name' ? name : `${code},${name}`);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeKey(),
      'data/countries.csv': `${first}\n${cells('a', 'Alpha')}\n${cells('b', 'Beta')}\n`,
    });
    repository.commit('2024-02-10', {
      'data/datapackage.json': describeKey('code'),
      'data/countries.csv': 'code,name\na,Alpha\nb,Beta\n',
    });
    repository.commit('2024-03-10', { 'data/countries.csv': 'code,name\na,Alpha\nb,Gamma\n' });
    const history = await read(repository.root);
    const last = history.events.filter(({ date }) => date === '2024-03-10');
    expect(last).toMatchObject([{ id: 'b', change: 'changed' }]);
    expect(lines(history)).toContain('2024-03-10 b changed name: Beta -> Gamma');
  });

  test('in a plain dataset a new key is a new row, unless most rows have new keys', async () => {
    const repository = new TemporaryRepository();
    const plain = toDescriptor([
      {
        name: 'levels',
        path: 'levels.csv',
        schema: {
          primaryKey: ['day'],
          fields: [
            { name: 'day', type: 'string' },
            { name: 'level', type: 'number' },
          ],
        },
      },
    ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': plain,
      'data/levels.csv': 'day,level\n01,1\n02,2\n03,3\n04,4\n',
    });
    repository.commit('2024-02-10', { 'data/levels.csv': 'day,level\n02,2\n03,3\n04,4\n05,1\n' });
    repository.commit('2024-03-10', {
      'data/levels.csv': 'day,level\nd02,2\nd03,3\nd04,4\nd05,1\nD05,7\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 01 withdrawn',
      '2024-02-10 05 added',
      '2024-03-10 D05 added',
    ]);
    expect(history.tables.at(-1)).toMatchObject({ kind: 'rekeyed', rows: 4 });
  });

  test('one id renamed is told as a change of its id', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.commit('2024-02-10', tables(one, two.replace('A-2', 'B-2'), three));
    repository.commit(
      '2024-03-10',
      tables(one, two.replace('A-2', 'B-2').replace('in_progress', 'completed'), three),
    );
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 B-2 changed id: A-2 -> B-2',
      '2024-03-10 B-2 changed status: in_progress -> completed',
    ]);
  });

  test('an id renamed in the commit that also edits the row', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.commit(
      '2024-02-10',
      tables(one, two.replace('A-2', 'B-2').replace('in_progress', 'completed'), three),
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 B-2 changed id: A-2 -> B-2',
      '2024-02-10 B-2 changed status: in_progress -> completed',
    ]);
  });

  test('an id renamed throughout the record leaves the rows about it as they were', async () => {
    const repository = new TemporaryRepository();
    const both = toDescriptor(
      ['measures', 'participation', 'milestones'].map((name) => ({
        name,
        path: `${name}.csv`,
        waymark: { register: name },
      })),
    );
    const files = (id: string): Files => ({
      'data/measures.csv':
        `id,title,status\n${id},Daily exchange of weather observations,in_force\n` +
        `CBM-02,Common severe-weather bulletin,in_force\nCBM-03,Notice of releases,agreed\n`,
      'data/participation.csv':
        `measure,participant,state\n${id},north,joined\n${id},south,joined\n` +
        `CBM-02,north,signed\n`,
      'data/milestones.csv': `id,measure,title\nMS-1,${id},Five services send reports\nMS-2,CBM-02,Bulletin issued\n`,
    });
    repository.commit('2024-01-10', { 'data/datapackage.json': both, ...files('CBM-1') });
    repository.commit('2024-02-10', files('CBM-01'));
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 CBM-01 changed id: CBM-1 -> CBM-01',
    ]);
  });

  test('a row that goes and another that comes are two rows', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one, three));
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-2 withdrawn',
      '2024-02-10 A-3 added',
    ]);
  });

  test('a table without key tells how many rows came and went', async () => {
    const repository = new TemporaryRepository();
    const plain = toDescriptor([{ name: 'levels', path: 'levels.csv' }]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': plain,
      'data/levels.csv': 'station,level\nnorth,1\nnorth,1\nsouth,2\n',
    });
    repository.commit('2024-02-10', {
      'data/levels.csv': 'station,level\nsouth,2\nnorth,1\nnorth,1\n',
    });
    repository.commit('2024-03-10', {
      'data/levels.csv': 'station,level\nsouth,3\nnorth,1\nwest,5\n',
    });
    repository.commit('2024-04-10', {
      'data/levels.csv': 'station,height,note\nsouth,3,a\nnorth,1,b\nwest,5,c\n',
    });
    const history = await read(repository.root);
    expect(
      history.tables.filter((event) => event.kind === 'rows' || event.kind === 'published'),
    ).toMatchObject([
      { kind: 'published', rows: 3 },
      { date: '2024-03-10', kind: 'rows', rows: 2, removed: 2 },
    ]);
    expect(history.changes).toEqual([]);
  });

  test('an id that stands twice: the row told before stands', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one, one.replace('not_started', 'completed'), two));
    repository.commit('2024-03-10', tables(one.replace('not_started', 'completed'), two));
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-10 A-1 changed status: not_started -> completed',
    ]);
  });
});
