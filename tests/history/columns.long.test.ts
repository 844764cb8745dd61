/** Columns that come, go, or are called otherwise. */
import { describe, expect, test } from 'vitest';
import { TemporaryRepository, toDescriptor } from './temporaryRepository.ts';
import {
  actionsOnly,
  eventsOf,
  header,
  lines,
  one,
  read,
  rowsOf,
  show,
  tables,
  three,
  two,
} from './told.ts';

describe('columns', () => {
  const table = (label: string, ...flags: string[]): string =>
    [
      'id,meeting,title,' + label,
      ...flags.map((flag, index) => `A-${index + 1},M-1,Action number ${index + 1},${flag}`),
    ].join('\n');

  test('a misspelt label corrected later is a renamed column; older changes have its name of today', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': table('has_detailed_pla', 'yes', 'no', 'no', 'yes'),
    });
    repository.commit('2024-02-10', {
      'data/actions.csv': table('has_detailed_pla', 'yes', 'yes', 'no', 'yes'),
    });
    repository.commit('2024-03-10', {
      'data/actions.csv': table('has_detailed_plan', 'yes', 'yes', 'no', 'yes'),
    });
    repository.commit('2024-04-10', {
      'data/actions.csv': table('has_detailed_plan', 'yes', 'yes', 'yes', 'yes'),
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 A-2 changed has_detailed_plan: no -> yes',
      '2024-04-10 A-3 changed has_detailed_plan: no -> yes',
    ]);
    expect(history.tables).toMatchObject([
      { kind: 'published' },
      { kind: 'column-renamed', column: 'has_detailed_pla', to: 'has_detailed_plan' },
    ]);
    expect(history.events[0]!.values).toMatchObject({ has_detailed_plan: 'yes' });
  });

  test('a column of yes and no that gives way to another is no renamed column', async () => {
    const repository = new TemporaryRepository();
    const flags = (by: number) =>
      Array.from({ length: 40 }, (_, index) => ((index * by) % 7 < 4 ? 'yes' : 'no'));
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': table('public', ...flags(3)),
    });
    repository.commit('2024-02-10', { 'data/actions.csv': table('urgent', ...flags(5)) });
    const history = await read(repository.root);
    expect(history.tables.map(({ kind }) => kind)).toEqual([
      'published',
      'column-added',
      'column-removed',
    ]);
    expect(new Set(history.changes.map(({ field, to }) => `${field}: ${show(to)}`))).toEqual(
      new Set(['public: (nothing)']),
    );
  });

  test("a column that becomes a register's own under a corrected label keeps its history", async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': table('deu', '2025-01-31', '2025-02-28', '2025-03-31'),
    });
    repository.commit('2024-02-10', {
      'data/actions.csv': table('deu', '2025-01-31', '2025-02-28', '2025-04-30'),
    });
    repository.commit('2024-03-10', {
      'data/actions.csv': table('due', '2025-01-31', '2025-05-31', '2025-04-30'),
    });
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-3 changed due: 2025-03-31 -> 2025-04-30',
      '2024-03-10 A-2 changed due: 2025-02-28 -> 2025-05-31',
    ]);
  });

  test('a column that comes with something in a few rows is an edit of these rows', async () => {
    const repository = new TemporaryRepository();
    const base = [one, two, three];
    repository.commit('2024-01-10', tables(...base));
    repository.commit('2024-02-10', {
      'data/actions.csv': `${header},completed_on\n${one},\n${two},2024-02-01\n${three},\n`,
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 A-2 changed completed_on: (nothing) -> 2024-02-01',
    ]);
    expect(history.tables.at(-1)).toMatchObject({
      kind: 'column-added',
      column: 'completed_on',
      rows: 1,
    });
  });

  test('a column that comes filled is told once, for the table; its values are kept for each row', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      'data/datapackage.json': actionsOnly,
      'data/actions.csv': 'id,meeting,title\nA-1,M-1,One\nA-2,M-1,Two\n',
    });
    repository.commit('2024-02-10', {
      'data/actions.csv': 'id,meeting,title,due\nA-1,M-1,One,2025-01-31\nA-2,M-1,Two,2025-02-28\n',
    });
    repository.commit('2024-03-10', {
      'data/actions.csv': 'id,meeting,title,due\nA-1,M-1,One,2025-01-31\nA-2,M-1,Two,2025-03-31\n',
    });
    const history = await read(repository.root);
    expect(lines(history)).toEqual(['2024-03-10 A-2 changed due: 2025-02-28 -> 2025-03-31']);
    expect(history.tables.at(-1)).toMatchObject({ kind: 'column-added', column: 'due', rows: 2 });
    expect(eventsOf(history, 'A-1').at(-1)).toMatchObject({
      quiet: 'column',
      fields: [{ field: 'due', from: '', to: '2025-01-31' }],
    });
  });

  test('a column taken out takes its values from every row', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', {
      'data/actions.csv': rowsOf(one, two)
        .split('\n')
        .map((row) =>
          row
            .split(',')
            .filter((__, at) => at !== 3)
            .join(','),
        )
        .join('\n'),
    });
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-1 changed due: 2025-03-31 -> (nothing)',
      '2024-02-10 A-2 changed due: 2025-06-30 -> (nothing)',
    ]);
  });

  test('another meaning given to the same words is an edit', async () => {
    const repository = new TemporaryRepository();
    const describeStatus = (status: string): string =>
      toDescriptor([
        {
          name: 'actions',
          path: 'actions.csv',
          waymark: { register: 'actions' },
          schema: {
            fields: ['id', 'meeting', 'title', 'due']
              .map((name) => ({ name, type: 'string' as string, waymark: {} as object }))
              .concat({ name: 'status', type: 'string', waymark: { values: { Delayed: status } } }),
          },
        },
      ]);
    repository.commit('2024-01-10', {
      'data/datapackage.json': describeStatus('in_progress'),
      'data/actions.csv': rowsOf(one.replace('not_started', 'Delayed'), two),
    });
    repository.commit('2024-02-10', { 'data/datapackage.json': describeStatus('discontinued') });
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-1 changed status: in_progress -> discontinued',
    ]);
  });
});
