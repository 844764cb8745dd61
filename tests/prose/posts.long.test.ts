/** Posts of strangers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/prose/read.ts';

const folder = join(import.meta.dirname, '../../../shared/real/18f-posts/content/posts');

test.skipIf(!existsSync(folder))(
  '509 posts of strangers: each is read or has faults with lines, none crashes (skipped where ../shared is absent)',
  () => {
    const names = readdirSync(folder);
    const before = process.threadCpuUsage();
    const read = names.map((name) => ({
      name,
      ...parseProse(readFileSync(join(folder, name), 'utf8'), name),
    }));
    const accepted = read.filter(({ prose }) => prose);
    console.log(
      `18f-posts: ${names.length} files, ${accepted.length} read, ` +
        `${read.reduce((sum, { faults }) => sum + faults.length, 0)} faults, ` +
        `${Math.round(process.threadCpuUsage(before).user / 1000)} ms of work`,
    );
    expect(names.length).toBe(509);
    expect(
      read
        .filter(({ prose, faults }) => (prose === undefined) === (faults.length === 0))
        .map(({ name }) => name),
    ).toEqual([]);
    expect(
      read.flatMap(({ name, faults }) =>
        faults.filter((one) => one.file !== name || !(one.line! > 0) || !(one.column! > 0)),
      ),
    ).toEqual([]);
    expect(accepted.length).toBeGreaterThan(20);
  },
  120_000,
);
