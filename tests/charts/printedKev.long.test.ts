/**
 * Every chart of a real action list in a stranger's columns keeps the rules. The list stands beside
 * the project; where it is absent the test is skipped, and says so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breachesIn } from './breaches.ts';

const bundle = join(import.meta.dirname, '../../../shared/real/kev/record.bundle');
const here = existsSync(bundle);
if (!here) console.warn(`skipped: the real action list is not at ${bundle}`);

test.skipIf(!here)(
  'every chart of the catalogue keeps every rule',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    try {
      execFileSync('git', ['clone', '--quiet', bundle, '-b', 'main', join(folder, 'kev')]);
      const { charts, breaches } = await breachesIn(join(folder, 'kev'), ['en']);
      expect(breaches).toEqual([]);
      expect(charts).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
