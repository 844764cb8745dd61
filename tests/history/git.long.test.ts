/** Git as it is read: on real temporary repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { orderCommits } from '../../src/history/git/commitOrder.ts';
import { openGit, type Git } from '../../src/history/git/git.ts';
import { TemporaryRepository, toDescriptor, type Files } from './temporaryRepository.ts';
import { files, folder, read, write } from './opened.ts';

async function open(root: string): Promise<Git> {
  const git = await openGit(root);
  if (typeof git === 'string') throw new Error(git);
  onTestFinished(() => git.close());
  return git;
}

describe('the order of commits', () => {
  const commit = (hash: string, time: number, ...parents: string[]) => ({ hash, time, parents });
  const order = (commits: ReturnType<typeof commit>[]) =>
    orderCommits(commits)
      .map(({ hash }) => hash)
      .join(' ');

  test('parents first, whatever the dates say', () => {
    expect(order([commit('c', 1, 'b'), commit('b', 2, 'a'), commit('a', 3)])).toBe('a b c');
  });

  test('side by side by time, then by hash; the order in which they come makes no difference', () => {
    const commits = [
      commit('m', 50, 'd', 'c'),
      commit('d', 30, 'b'),
      commit('c', 30, 'a'),
      commit('b', 20, 'a'),
      commit('a', 10),
    ];
    expect(order(commits)).toBe('a b c d m');
    expect(order([...commits].reverse())).toBe('a b c d m');
    expect(order([commit('m', 50, 'c', 'd'), ...commits.slice(1)])).toBe('a b c d m');
  });

  test('several roots, and parents that are not there', () => {
    expect(order([commit('z', 5), commit('y', 5), commit('x', 9, 'gone')])).toBe('y z x');
  });

  test('ten thousand in a row', () => {
    const commits = Array.from({ length: 10_000 }, (_, index) =>
      commit(`c${index}`, 10_000 - index, ...(index > 0 ? [`c${index - 1}`] : [])),
    );
    expect(orderCommits(commits.toReversed()).at(-1)!.hash).toBe('c9999');
  });
});

describe('where the record lies', () => {
  test('in a folder of a larger repository', async () => {
    const repository = new TemporaryRepository();
    const within = (content: Files): Files =>
      Object.fromEntries(
        Object.entries(content).map(([path, text]) => [`public/the record/${path}`, text]),
      );
    repository.commit('2024-01-10', {
      ...within(files('A-1,M-1,One')),
      ...files('A-1,M-1,Other record'),
    });
    repository.commit('2024-02-10', files('A-1,M-1,Other record changed'));
    repository.commit('2024-03-10', within(files('A-1,M-1,Two')));
    const { history, faults } = await read(join(repository.root, 'public/the record'));
    expect(faults).toEqual([]);
    expect(history.versions.map(({ date }) => date)).toEqual(['2024-01-10', '2024-03-10']);
    expect(history.changes).toMatchObject([{ id: 'A-1', field: 'title', from: 'One', to: 'Two' }]);
  });

  test('with its descriptor at its own root, and files under odd names', async () => {
    const repository = new TemporaryRepository();
    const path = '*caf[é] (1), "new".csv';
    const own = toDescriptor([
      {
        name: 'levels',
        path,
        schema: {
          primaryKey: ['id'],
          fields: [
            { name: 'id', type: 'string' },
            { name: 'level', type: 'integer' },
          ],
        },
      },
    ]);
    repository.commit('2024-01-10', {
      'datapackage.json': own,
      [path]: 'id,level\na,1\n',
      'src/engine.ts': '1',
    });
    repository.commit('2024-02-10', { [path]: 'id,level\na,2\n', 'src/engine.ts': '2' });
    repository.commit('2024-03-10', { 'src/engine.ts': '3' });
    const { history } = await read(repository.root);
    expect(history.changes).toMatchObject([
      { dataset: 'levels', id: 'a', field: 'level', from: '1', to: '2' },
    ]);
    expect(history.versions).toHaveLength(2);
  });

  test.each([
    ['out of a folder', 'old/record', ''],
    ['into a folder', '', 'new/record'],
    ['into another folder', 'old', 'new/place'],
  ])('moved %s of its repository', async (_, before, after) => {
    const repository = new TemporaryRepository();
    const within = (place: string, content: Files): Files =>
      Object.fromEntries(Object.entries(content).map(([path, text]) => [join(place, path), text]));
    const lesson = (state: string): Files => ({
      'content/lessons/ll-1.mdx':
        `---\nid: LL-1\ntitle: Sirens\nstate: ${state}\n---\n\nThe sirens sounded late, and ` +
        `nobody knew why.\n`,
    });
    repository.commit(
      '2024-01-10',
      within(before, { ...files('A-1,M-1,One', 'A-2,M-1,Two'), ...lesson('observed') }),
    );
    repository.commit(
      '2024-02-10',
      within(before, { ...files('A-1,M-1,One', 'A-2,M-1,Second'), ...lesson('identified') }),
    );
    for (const name of ['data', 'content']) {
      mkdirSync(join(repository.root, after), { recursive: true });
      repository.git('mv', join(before, name), join(after, name));
    }
    repository.commit('2024-03-10', {});
    repository.commit('2024-04-10', within(after, files('A-1,M-1,First', 'A-2,M-1,Second')));
    const { history, faults } = await read(join(repository.root, after));
    expect(faults).toEqual([]);
    expect(history.changes.map(({ date, id, field, to }) => [date, id, field, to])).toEqual([
      ['2024-02-10', 'A-2', 'title', 'Second'],
      ['2024-02-10', 'LL-1', 'state', 'identified'],
      ['2024-04-10', 'A-1', 'title', 'First'],
    ]);
    expect(history.tables.map(({ kind, date }) => [kind, date])).toEqual([
      ['published', '2024-01-10'],
      ['published', '2024-01-10'],
    ]);
  });

  test('in a repository with longer hashes', async () => {
    const root = folder();
    const run = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
        cwd: root,
      });
    run('init', '-q', '--object-format=sha256');
    write(root, files('A-1,M-1,One'));
    run('add', '.');
    run('commit', '-qm', 'one');
    write(root, files('A-1,M-1,Two'));
    run('commit', '-qam', 'two');
    const { history } = await read(root);
    expect(history.changes).toMatchObject([
      { id: 'A-1', field: 'title', commit: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  test('a link is no file of the record', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    repository.git('rm', '-q', 'data/actions.csv');
    execFileSync('ln', ['-s', '/etc/hostname', 'data/actions.csv'], { cwd: repository.root });
    repository.commit('2024-02-10', {});
    rmSync(join(repository.root, 'data/actions.csv'));
    const { history } = await read(repository.root);
    expect(history.changes).toMatchObject([{ id: 'A-1', change: 'withdrawn', date: '2024-02-10' }]);
  });
});

describe('blobs', () => {
  test('come as they are, empty, large and missing, in any order', async () => {
    const repository = new TemporaryRepository();
    const large = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256));
    repository.commit('2024-01-10', { 'empty.csv': '', 'large.csv': large, 'small.csv': 'a\n' });
    const idOf = (path: string) => repository.git('rev-parse', `HEAD:${path}`).trim();
    const git = await open(repository.root);
    const [one, none, two, three] = await Promise.all([
      git.readBlob(idOf('large.csv')),
      git.readBlob('0'.repeat(40)),
      git.readBlob(idOf('empty.csv')),
      git.readBlob(idOf('small.csv')),
    ]);
    expect([one?.equals(large), none, two?.length, three?.toString()]).toEqual([
      true,
      undefined,
      0,
      'a\n',
    ]);
    git.recycle(one!);
    expect((await git.readBlob(idOf('large.csv')))!.equals(large)).toBe(true);
    expect(git.hashBlob(large)).toBe(idOf('large.csv'));
  });
});
