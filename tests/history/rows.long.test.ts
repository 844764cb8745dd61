/** What happens to rows and lessons in real repositories, and how it is told. */
import { describe, expect, test } from 'vitest';
import { TemporaryRepository } from './temporaryRepository.ts';
import { eventsOf, lines, one, read, rowsOf, tables, three, two } from './told.ts';

describe('what happens to rows', () => {
  test('the first version of a table is the baseline; rows are added, changed, withdrawn and restored', async () => {
    const repository = new TemporaryRepository();
    const first = repository.commit('2024-01-10', tables(one));
    repository.commit('2024-02-10', tables(one, two));
    repository.commit('2024-03-10', tables(one.replace('2025-03-31', '2025-09-30'), two));
    repository.commit('2024-04-10', tables(two));
    repository.commit('2024-05-10', tables(one, two));
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 A-2 added',
      '2024-03-10 A-1 changed due: 2025-03-31 -> 2025-09-30',
      '2024-04-10 A-1 withdrawn',
      '2024-05-10 A-1 restored',
      '2024-05-10 A-1 changed due: 2025-09-30 -> 2025-03-31',
    ]);
    expect(history.tables).toEqual([
      {
        version: 0,
        date: '2024-01-10',
        commit: first,
        register: 'actions',
        kind: 'published',
        rows: 1,
      },
    ]);
    expect(eventsOf(history, 'A-1')[0]).toMatchObject({
      change: 'added',
      quiet: 'baseline',
      values: { id: 'A-1', due: '2025-03-31' },
    });
    expect(new Set(eventsOf(history, 'A-1').map((event) => event.lineage)).size).toBe(1);
  });

  test('ids are read without regard to case', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('A-1', 'a-1'), two));
    repository.commit(
      '2024-03-10',
      tables(one.replace('A-1', 'a-1').replace('not_started', 'completed'), two),
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-10 a-1 changed status: not_started -> completed',
    ]);
  });

  test('two commits on one day are two versions, in the order of the commits', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10T09:00:00+00:00', tables(one));
    repository.commit('2024-01-10T10:00:00+00:00', tables(one.replace('2025-03-31', '2025-04-30')));
    repository.commit('2024-01-10T10:00:00+00:00', tables(one.replace('2025-03-31', '2025-05-31')));
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-01-10 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-01-10 A-1 changed due: 2025-04-30 -> 2025-05-31',
    ]);
    expect(history.changes.map((change) => change.version)).toEqual([1, 2]);
  });

  test('the day is the one on the clock of the committer', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.commit('2024-03-01T00:30:00+05:00', tables(one, two));
    repository.commit('2024-03-01T23:30:00-05:00', tables(one, two, three));
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-01 A-2 added',
      '2024-03-01 A-3 added',
    ]);
  });

  test('a version that was rebased stands where it is now, on the day on which it came there', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.commit(
      '2024-03-10',
      tables(one.replace('not_started', 'in_progress')),
      '2024-03-09',
    );
    repository.commit('2024-03-11', tables(one.replace('not_started', 'completed')), '2024-01-02');
    repository.commit(
      '2024-02-01',
      tables(one.replace('not_started', 'completed'), two),
      '2024-01-01',
    );
    expect(lines(await read(repository.root))).toEqual([
      '2024-03-10 A-1 changed status: not_started -> in_progress',
      '2024-03-11 A-1 changed status: in_progress -> completed',
      '2024-02-01 A-2 added',
    ]);
  });

  test('a revert is told as what it does', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('2025-03-31', '2025-09-30'), two));
    repository.gitAt('2024-02-11', 'revert', '--no-edit', 'HEAD');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-10 A-1 changed due: 2025-03-31 -> 2025-09-30',
      '2024-02-11 A-1 changed due: 2025-09-30 -> 2025-03-31',
    ]);
  });

  test('what is not yet committed is the newest version', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.write({ 'data/actions.csv': rowsOf(one, two) });
    const history = await read(repository.root);
    expect(history.versions.at(-1)).toEqual({ number: 1, date: '2024-01-10' });
    expect(history.changes).toEqual([
      {
        version: 1,
        date: '2024-01-10',
        register: 'actions',
        id: 'A-2',
        lineage: 1,
        change: 'added',
      },
    ]);
  });

  test('a work tree that says the same in other bytes is no version', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.write({ 'data/actions.csv': rowsOf(one).replaceAll('\n', '\r\n') });
    expect((await read(repository.root)).versions).toHaveLength(1);
  });
});

describe('lessons', () => {
  const lesson = (state: string, body: string): string =>
    `---\nid: LL-SIRENS\ntitle: Sirens out of step\nthemes: [early-warning, water]\n` +
    `state: ${state}\n---\n\n## Lesson\n\n${body}\n`;

  test('front matter is told by field, the text as the field body; a file that was moved is no edit', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      ...tables(one),
      'content/lessons/ll-sirens.mdx': lesson('observed', 'The sirens sounded late.'),
    });
    repository.commit('2024-02-10', {
      'content/lessons/ll-sirens.mdx': lesson('identified', 'The sirens sounded late.').replaceAll(
        '\n',
        '\r\n',
      ),
    });
    repository.commit('2024-03-10', {
      'content/lessons/ll-sirens.mdx': undefined,
      'content/lessons/2024/ll-sirens.mdx': lesson(
        'identified',
        'The sirens sounded four minutes late.',
      ),
    });
    repository.commit('2024-04-10', { 'content/lessons/2024/ll-sirens.mdx': '---\nid: [\n---\n' });
    const history = await read(repository.root);
    expect(lines(history)).toEqual([
      '2024-02-10 LL-SIRENS changed state: observed -> identified',
      '2024-03-10 LL-SIRENS changed body: ## Lesson\n\n' +
        'The sirens sounded late. -> ## Lesson\n\nThe sirens sounded four minutes late.',
    ]);
    expect(history.gaps).toMatchObject([
      { date: '2024-04-10', file: 'content/lessons/2024/ll-sirens.mdx', code: 'x-front-matter' },
    ]);
  });
});
