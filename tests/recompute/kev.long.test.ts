/** The figures of a record of somebody else, worked out again from its published rows. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/index.ts';
import { connect } from './duckdb.ts';
import { recomputeRecord } from './files.ts';

const bundle = resolve(import.meta.dirname, '../../../shared/real/kev/record.bundle');
const folder = mkdtempSync(join(tmpdir(), 'waymark-recompute-kev-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!existsSync(bundle))(
  'every figure of the catalogue is equal (skipped where ../shared/real/kev is absent)',
  async () => {
    const root = join(folder, 'record');
    execFileSync('git', ['clone', '-q', bundle, '-b', 'main', root], { stdio: 'ignore' });
    const repository = await buildRepository({ root });
    const context = toContext(repository, 'en', { base: '', origin: '' });
    const all = await recomputeRecord(await connect(), join(folder, 'site'), context);
    expect(all.filter(({ equal }) => !equal)).toEqual([]);
    expect(all).toContainEqual({
      name: 'follow-through/actions.agreed',
      said: 1404,
      found: 1404,
      equal: true,
    });
  },
);
