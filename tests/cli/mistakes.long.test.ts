/** What a user gets wrong is told in a sentence, never with a stack, and help is given where asked. */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toFailure, Mistake } from '../../src/publish/command.ts';
import { temporary, tinyRecord, writeFiles } from '../publish/tiny.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporary('mistakes');
const record = join(folder.path, 'record');
const file = join(folder.path, 'file');
afterAll(folder.remove);
beforeAll(() => {
  writeFiles(record, tinyRecord());
  writeFileSync(file, 'x');
});

function run(command: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, command), ...args], {
    cwd: folder.path,
    env: { PATH: process.env.PATH, RECORD: record, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

const commands = [
  'src/publish/build.ts',
  'src/cli/check.ts',
  'src/cli/diff.ts',
  'src/cli/new/index.ts',
  'src/cli/serve.ts',
];

test.each(commands)('%s gives help where asked, and does nothing else', (command) => {
  for (const asked of ['--help', '-h'])
    expect(run(command, {}, [asked])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^(?:.*\n)?npm run \w+/) as string,
      stderr: '',
    });
  expect(readdirSync(folder.path).toSorted()).toEqual(['file', 'record']);
});

test.each<[string, Record<string, string>, readonly string[], string]>([
  ['src/publish/build.ts', { OUT: file }, [], 'is no site of this engine'],
  ['src/publish/build.ts', { OUT: record }, [], 'is no site of this engine'],
  ['src/publish/build.ts', { OUT: join(file, 'dist') }, [], 'A file stands where a folder should'],
  ['src/publish/build.ts', { OUT: '/proc/x/dist' }, [], 'No folder can be made'],
  ['src/publish/build.ts', { HISTORY: 'of' }, [], 'HISTORY is “of”'],
  ['src/publish/build.ts', { AS_OF: '2026-02-30' }, [], 'AS_OF is “2026-02-30”'],
  ['src/publish/build.ts', { SITE: 'example.org' }, [], 'SITE is “example.org”'],
  ['src/publish/build.ts', { PREVIOUS: '/nowhere' }, [], 'PREVIOUS is “/nowhere”'],
  ['src/publish/build.ts', {}, ['now'], '“now” is no argument'],
  ['src/cli/check.ts', {}, ['--bse', 'main'], "Unknown option '--bse'"],
  ['src/cli/check.ts', {}, ['--format', 'xml'], '--format is one of'],
  ['src/cli/diff.ts', {}, [], 'Name the commit'],
  ['src/cli/diff.ts', {}, ['main', '--colour'], "Unknown option '--colour'"],
  ['src/cli/new/index.ts', {}, ['lessn', 'x'], 'npm run new -- lesson'],
  ['src/cli/new/index.ts', {}, ['record', record], ''],
  ['src/cli/new/index.ts', {}, ['descriptor', '/nowhere.csv'], 'There is no file /nowhere.csv'],
  ['src/cli/serve.ts', { PORT: 'abc' }, [], 'PORT is “abc”'],
  ['src/cli/serve.ts', { OUT: file }, [], 'There is no site in'],
])('%s with %j %j', (command, env, args, said) => {
  const { status, stderr } = run(command, env, args);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining(said) as string,
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.trim().split('\n').length).toBeLessThan(9);
});

test('who reads only the beginning has no error', () => {
  const script = `set -o pipefail; "$0" "$1" --format json | head -c 10`;
  for (const command of ['src/cli/check.ts', 'src/cli/diff.ts']) {
    const args = ['-c', script, process.execPath, join(root, command)];
    const { stderr } = spawnSync('bash', args, {
      cwd: folder.path,
      env: { PATH: process.env.PATH, RECORD: record },
      encoding: 'utf8',
    });
    expect(stderr).not.toMatch(/EPIPE/);
  }
});

test('what the system refuses is a mistake; anything else is told as a fault of the engine', () => {
  const refused = (code: string, more: object = {}) =>
    toFailure(Object.assign(new Error(code), { code, ...more }));
  for (const code of ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EMFILE'])
    expect(refused(code, { path: '/a' }).status, code).toBe(2);
  expect(refused('ENOENT', { syscall: 'spawn git' })).toEqual({
    status: 2,
    text: '“git” is not there; install it, and give the command again.',
  });
  const within = new Error('outer', { cause: Object.assign(new Error('x'), { code: 'ENOSPC' }) });
  expect(toFailure(within).text).toBe('There is no room left on the disk.');
  expect(toFailure(new Mistake('A word.'))).toEqual({ status: 2, text: 'A word.' });
  for (const error of [new TypeError('x is undefined'), refused('ENOENT'), 'text']) {
    const { status, text } = toFailure(error);
    expect(status).toBe(3);
    expect(text).toMatch(/^Waymark failed at .* fault of Waymark, not of the record/);
  }
});
