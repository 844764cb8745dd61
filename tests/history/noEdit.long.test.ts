/** Other bytes that say the same. */
import { describe, expect, test } from 'vitest';
import { TemporaryRepository, toDescriptor, type Files } from './temporaryRepository.ts';
import {
  actionsOnly,
  header,
  lines,
  one,
  read,
  rowsOf,
  tables,
  three,
  two,
  withColumn,
} from './told.ts';

describe('what is no edit', () => {
  const start = tables(one, two, three);
  const cases: [string, Files, Files?][] = [
    ['rows in another order', { 'data/actions.csv': rowsOf(three, one, two) }],
    [
      'quotes where none are needed',
      {
        'data/actions.csv': rowsOf(
          ...[one, two, three].map((row) =>
            row
              .split(',')
              .map((cell) => `"${cell}"`)
              .join(','),
          ),
        ),
      },
    ],
    ['other line ends', { 'data/actions.csv': rowsOf(one, two, three).replaceAll('\n', '\r\n') }],
    ['a byte order mark', { 'data/actions.csv': `\uFEFF${rowsOf(one, two, three)}` }],
    ['no line end at the end', { 'data/actions.csv': rowsOf(one, two, three).trimEnd() }],
    [
      'another delimiter, described',
      {
        'data/actions.csv': rowsOf(one, two, three).replaceAll(',', ';'),
        'data/datapackage.json': toDescriptor([
          {
            name: 'actions',
            path: 'actions.csv',
            dialect: { delimiter: ';' },
            waymark: { register: 'actions' },
          },
        ]),
      },
    ],
    [
      'another encoding, described',
      {
        'data/actions.csv': Buffer.from(rowsOf(one, two, three), 'utf16le'),
        'data/datapackage.json': toDescriptor([
          {
            name: 'actions',
            path: 'actions.csv',
            encoding: 'utf-16le',
            waymark: { register: 'actions' },
          },
        ]),
      },
    ],
    [
      'a file that was moved',
      {
        'data/actions.csv': undefined,
        'data/lists/agreed.csv': rowsOf(one, two, three),
        'data/datapackage.json': toDescriptor([
          { name: 'agreed', path: 'lists/agreed.csv', waymark: { register: 'actions' } },
        ]),
      },
    ],
    [
      'a file cut in two',
      {
        'data/actions.csv': rowsOf(one),
        'data/more.csv': rowsOf(two, three),
        'data/datapackage.json': toDescriptor([
          { name: 'actions', path: ['actions.csv', 'more.csv'], waymark: { register: 'actions' } },
        ]),
      },
    ],
    [
      'columns in another order',
      {
        'data/actions.csv': rowsOf(one, two, three)
          .split('\n')
          .map((row) => row.split(',').reverse().join(','))
          .join('\n'),
      },
    ],
    [
      'a column added empty',
      {
        'data/actions.csv': withColumn((index) => (index === 0 ? 'owner_text' : '')),
      },
    ],
    [
      'a column added and filled',
      {
        'data/actions.csv': withColumn((index) => (index === 0 ? 'region' : `R${index}`)),
      },
    ],
    [
      'a column called otherwise by table and descriptor',
      {
        'data/actions.csv': rowsOf(one, two, three).replace('due', 'deadline'),
        'data/datapackage.json': toDescriptor([
          {
            name: 'actions',
            path: 'actions.csv',
            waymark: { register: 'actions' },
            schema: {
              fields: [...header.split(',')].map((name) =>
                name === 'due'
                  ? { name: 'deadline', type: 'string', waymark: { field: 'due' } }
                  : { name, type: 'string' },
              ),
            },
          },
        ]),
      },
    ],
  ];
  test.each(cases)('%s', async (_, files) => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', start);
    repository.commit('2024-02-10', files);
    const history = await read(repository.root);
    expect(lines(history)).toEqual([]);
    expect(history.gaps).toEqual([]);
    expect(history.versions).toHaveLength(2);
  });

  test.each(cases)('%s, and one row edited in the same commit', async (_, files) => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', start);
    const edit = (content: string | Buffer | undefined): typeof content =>
      Buffer.isBuffer(content)
        ? Buffer.from(content.toString('utf16le').replace('2025-06-30', '2025-12-31'), 'utf16le')
        : content?.replace('2025-06-30', '2025-12-31').replace('03-60-5202', '03-60-5202');
    repository.commit(
      '2024-02-10',
      Object.fromEntries(Object.entries(files).map(([path, content]) => [path, edit(content)])),
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-2 changed due: 2025-06-30 -> 2025-12-31',
    ]);
  });

  test("no descriptor in old versions: today's is used, however and wherever the file was written", async () => {
    const repository = new TemporaryRepository();
    const accented = one.replace('hotline', 'ligne directe de Besançon');
    repository.commit('2024-01-10', {
      'data/old/list.csv': Buffer.from(rowsOf(accented, two).replaceAll(',', ';'), 'latin1'),
    });
    repository.commit('2024-02-10', {
      'data/old/list.csv': Buffer.from(rowsOf(accented, two), 'latin1'),
    });
    repository.commit('2024-03-10', { 'data/old/list.csv': rowsOf(accented, two) });
    repository.git('mv', 'data/old/list.csv', 'data/actions.csv');
    repository.commit('2024-04-10', {});
    repository.commit('2024-05-10', { 'data/datapackage.json': actionsOnly });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([]);
    expect(history.tables).toMatchObject([{ kind: 'published', date: '2024-01-10', rows: 2 }]);
  });
});
