/** Where the build says that a fault of the engine is to be reported. */
import { execFileSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { findIssues } from '../../src/publish/issues.ts';
import { temporary } from './tiny.ts';

const folder = temporary('issues');
afterAll(folder.remove);
const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder.path, ...args]);

test('at what package.json names, an address or an object that holds one', () => {
  expect(findIssues('https://example.org/bugs', folder.path)).toBe('https://example.org/bugs');
  expect(findIssues({ url: 'https://example.org/b', email: 'b@example.org' }, folder.path)).toBe(
    'https://example.org/b',
  );
  expect(findIssues({ email: 'b@example.org' }, folder.path)).toBe('b@example.org');
});

test('else in the repository that the engine was cloned from, and never with its password', () => {
  git('init', '-q');
  expect(findIssues(undefined, folder.path)).toBeUndefined();
  git('remote', 'add', 'origin', 'x');
  for (const [origin, told] of [
    ['https://forge.example/people/engine.git', 'https://forge.example/people/engine'],
    ['https://user:pa55word@forge.example/people/engine', 'https://forge.example/people/engine'],
    ['git@forge.example:people/engine.git', 'https://forge.example/people/engine'],
    ['ssh://git@forge.example:22/people/engine.git', 'https://forge.example/people/engine'],
    ['/srv/git/engine.git', undefined],
    ['../engine', undefined],
  ] as const) {
    git('remote', 'set-url', 'origin', origin);
    expect(findIssues(undefined, folder.path)).toBe(told);
  }
});
