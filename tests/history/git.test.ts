/** Git as it is read: on real temporary repositories, whole and hostile. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readChangesSince, readHistory, type HistoryResult } from '../../src/history/history.ts';
import { orderCommits } from '../../src/history/git/commitOrder.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { openGit, type Git } from '../../src/history/git/git.ts';
import { TemporaryRepository, toDescriptor, type Files } from './temporaryRepository.ts';

const descriptor = toDescriptor([
  { name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } },
]);

const files = (...rows: string[]): Files => ({
  'data/datapackage.json': descriptor,
  'data/actions.csv': `${['id,meeting,title', ...rows].join('\n')}\n`,
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'waymark-git-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function open(root: string): Promise<Git> {
  const git = await openGit(root);
  if (typeof git === 'string') throw new Error(git);
  onTestFinished(() => git.close());
  return git;
}

const read = (root: string, mode?: 'off'): Promise<HistoryResult> =>
  readHistory({ root, descriptor: readRecordFiles(root).descriptor!, mode });
const refusal = async (root: string) =>
  (await read(root)).faults.map(({ code, params }) => [code, params.why]);

function write(root: string, content: Files): void {
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text!);
  }
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

describe('what is refused', () => {
  test('a shallow clone, with what to do', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    repository.commit('2024-02-10', files('A-1,M-1,Two'));
    const clone = join(folder(), 'clone');
    repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, clone);
    expect(await refusal(clone)).toEqual([['x-shallow-history', 'shallow']]);
    execFileSync('git', ['-c', 'protocol.file.allow=always', 'fetch', '-q', '--unshallow'], {
      cwd: clone,
    });
    expect((await read(clone)).history.changes).toHaveLength(1);
  });

  test('a clone that left out old files', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    repository.commit('2024-02-10', files('A-1,M-1,Two'));
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(folder(), 'clone');
    repository.git('clone', '-q', '--filter=blob:none', `file://${repository.root}`, clone);
    expect(await refusal(clone)).toEqual([['x-shallow-history', 'partial']]);
  });

  test('a record outside git', async () => {
    const root = folder();
    write(root, files('A-1,M-1,One'));
    expect(await refusal(root)).toEqual([['x-no-history', 'outside']]);
  });

  test('a repository without commits, and one that does not hold the record', async () => {
    const repository = new TemporaryRepository();
    repository.write(files('A-1,M-1,One'));
    expect(await refusal(repository.root)).toEqual([['x-no-history', 'no_commits']]);
    repository.write({ 'data/datapackage.json': undefined, 'data/actions.csv': undefined });
    repository.commit('2024-01-10', { 'readme.txt': 'no record' });
    repository.write(files('A-1,M-1,One'));
    expect(await refusal(repository.root)).toEqual([['x-no-history', 'untracked']]);
  });

  test('a machine without git', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    const path = process.env.PATH;
    process.env.PATH = folder();
    try {
      expect(await refusal(repository.root)).toEqual([['x-no-history', 'no_git']]);
    } finally {
      process.env.PATH = path;
    }
  });

  test('nothing, where no history is asked for', async () => {
    const root = folder();
    write(root, files('A-1,M-1,One'));
    expect(await read(root, 'off')).toEqual({
      history: { mode: 'off', versions: [], events: [], changes: [], tables: [], gaps: [] },
      faults: [],
      withheld: [],
    });
  });

  test('a base that is no commit, or that looks like an option', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    for (const base of ['nowhere', '--output=x', '']) {
      const { faults } = await readChangesSince(base, {
        root: repository.root,
        descriptor: readRecordFiles(repository.root).descriptor!,
      });
      expect(faults.map(({ code, params }) => [code, params.why, params.base])).toEqual([
        ['x-no-history', 'unknown_commit', base],
      ]);
    }
    expect(existsSync(join(repository.root, 'x'))).toBe(false);
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

describe('nothing of the record is run, and nothing rewrites it', () => {
  test('hooks, external diffs, text conversion, filters and monitors', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', {
      ...files('A-1,M-1,One'),
      '.gitattributes': '* diff=evil filter=evil\n',
    });
    repository.commit('2024-02-10', files('A-1,M-1,Two'));
    const [trap, mark] = [join(folder(), 'trap.sh'), join(folder(), 'ran')];
    writeFileSync(trap, `#!/bin/sh\necho ran >> ${mark}\ncat\n`);
    chmodSync(trap, 0o755);
    const settings = {
      'diff.evil.textconv': trap,
      'diff.evil.command': trap,
      'diff.external': trap,
      'filter.evil.clean': trap,
      'filter.evil.smudge': trap,
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.hooksPath': join(trap, '..'),
      'core.editor': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
    };
    for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
    rmSync(mark, { force: true });
    const { history } = await read(repository.root);
    expect(history.changes).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
  });

  test('replaced commits and grafts are not followed', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    const second = repository.commit('2024-02-10', files('A-1,M-1,Two'));
    const third = repository.commit('2024-03-10', files('A-1,M-1,Three'));
    repository.git('replace', '--graft', third);
    mkdirSync(join(repository.root, '.git/info'));
    writeFileSync(join(repository.root, '.git/info/grafts'), `${second}\n`);
    expect((await read(repository.root)).history.changes.map(({ from, to }) => [from, to])).toEqual(
      [
        ['One', 'Two'],
        ['Two', 'Three'],
      ],
    );
  });

  test('settings of the user and of the shell make no difference', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', files('A-1,M-1,One'));
    repository.commit('2024-02-10', files('A-1,M-1,Öne'));
    for (const [name, value] of Object.entries({
      'log.date': 'relative',
      'format.pretty': 'oneline',
      'diff.renames': 'copies',
      'core.quotepath': 'on',
      'diff.noprefix': 'true',
      'log.follow': 'true',
      'color.ui': 'always',
      'diff.orderFile': 'nothing',
    }))
      repository.git('config', name, value);
    const before = { ...process.env };
    Object.assign(process.env, {
      GIT_DIR: '/nowhere',
      GIT_EXTERNAL_DIFF: 'false',
      GIT_PAGER: 'false',
      LC_ALL: 'de_DE.UTF-8',
      TZ: 'Pacific/Apia',
    });
    try {
      expect((await read(repository.root)).history.changes).toMatchObject([
        { date: '2024-02-10', from: 'One', to: 'Öne' },
      ]);
    } finally {
      for (const name of ['GIT_DIR', 'GIT_EXTERNAL_DIFF', 'GIT_PAGER', 'LC_ALL', 'TZ']) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
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
