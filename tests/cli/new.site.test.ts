import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { build } from '../site/build.ts';
import { folder, root, run } from './newRun.ts';

test('an empty record has no fault, builds, and is not written over', async () => {
  const target = join(folder(), 'own');
  const made = run(root, 'record', target);
  expect(made.status).toBe(0);
  const { faults } = await checkRecord({ root: target });
  expect(faults.map(({ code, severity }) => [code, severity])).toEqual([
    ['x-no-history', 'warning'],
  ]);
  // Before it is in git it builds as well.
  const early = join(folder(), 'dist');
  const outside = await build({ record: target, out: early, env: { AS_OF: '', HISTORY: '' } });
  expect(outside.troubles.trim().split('\n')).toEqual([
    expect.stringMatching(/^warning: .* \[x-no-history\]$/),
  ]);
  // Just what it says is to be done next.
  const [toGit] = /^ *git init .*$/m.exec(made.stdout)!;
  const who = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  expect(
    spawnSync('sh', ['-c', toGit], { encoding: 'utf8', env: { ...process.env, ...who } }),
  ).toMatchObject({ status: 0 });
  const out = join(folder(), 'dist');
  const { troubles } = await build({ record: target, out, env: { AS_OF: '', HISTORY: '' } });
  expect(troubles.replace(/npm warn.*\n/g, '')).toBe('');
  expect(existsSync(join(out, 'index.html'))).toBe(true);
  expect(run(root, 'record', target)).toMatchObject({ status: 2 });
}, 120_000);
