/** What of a repository is not believed, and nothing of it is run. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChangesSince } from '../../src/history/history.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { TemporaryRepository } from './temporaryRepository.ts';
import { files, folder, read, write } from './opened.ts';

const refusal = async (root: string) =>
  (await read(root)).faults.map(({ code, params }) => [code, params.why]);

const notKept = async (root: string) => {
  const { history, faults } = await read(root);
  return [history.mode, ...faults.map(({ severity, params }) => `${severity} ${params.why}`)];
};

describe('what was never kept', () => {
  test('a record outside git', async () => {
    const root = folder();
    write(root, files('A-1,M-1,One'));
    expect(await notKept(root)).toEqual(['absent', 'warning outside']);
  });

  test('a repository without commits, and one that does not hold the record', async () => {
    const repository = new TemporaryRepository();
    repository.write(files('A-1,M-1,One'));
    expect(await notKept(repository.root)).toEqual(['absent', 'warning no_commits']);
    repository.write({ 'data/datapackage.json': undefined, 'data/actions.csv': undefined });
    repository.commit('2024-01-10', { 'readme.txt': 'no record' });
    repository.write(files('A-1,M-1,One'));
    expect(await notKept(repository.root)).toEqual(['absent', 'warning untracked']);
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
