/** The files to which ARCHITECTURE.md sends a newcomer are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

test('every file that ARCHITECTURE.md names exists', () => {
  const named = [...page.matchAll(/`((?:src|tests)\/[\w./-]+)`/g)].map((match) => match[1]!);
  expect(new Set(named).size).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('it stays a page', () => {
  expect(page.split('\n').length).toBeLessThanOrEqual(121);
});
