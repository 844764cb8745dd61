/** What builds keep for the next one may be damaged in any way. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { seeded } from '../bench/seeded.ts';
import { build } from '../site/build.ts';
import { copyProject } from './copyProject.ts';
import { manifestOf } from './place.ts';
import { temporary, tinyRecord, writeFiles } from './tiny.ts';

const folder = temporary('caches');
afterAll(folder.remove);

describe('what builds keep', () => {
  const rounds = Number(process.env.PUBLISH_CACHES ?? 1);
  const seed = Number(process.env.SEED ?? 20_261_123);
  test('may be damaged in any way: the site stays the same', async () => {
    const random = seeded(seed);
    const engine = copyProject(join(folder.path, 'engine'));
    const record = join(folder.path, 'record-cache');
    const out = join(folder.path, 'cached', 'dist');
    mkdirSync(join(out, '..'));
    writeFiles(record, tinyRecord());
    const git = (...args: string[]) =>
      spawnSync('git', [
        '-C',
        record,
        '-c',
        'user.name=record',
        '-c',
        'user.email=record@example.org',
        ...args,
      ]);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    const options = { record, out, cwd: engine, env: { HISTORY: 'on' } };
    const first = await build(options);
    expect(first.status, first.log).toBe(0);
    const before = manifestOf(out);
    for (let round = 0; round < rounds; round += 1) {
      const kept = ['.astro', '.waymark', 'node_modules/.astro', 'node_modules/.vite']
        .map((name) => join(engine, name))
        .filter((path) => existsSync(path))
        .flatMap((path) =>
          readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name)),
        );
      for (const file of kept) damage(file, random);
      // And what an older or another tool might have left under the names that are looked for.
      const garbage = {
        'data-store.json': '[["meta::meta",1],[{"x":"',
        'incremental-build.json': '{"version":1,"routes":{}',
        'content-assets.mjs': 'throw new Error("old")',
        'content-modules.mjs': 'throw new Error("old")',
        'settings.json': '{',
        'types.d.ts': 'nonsense(',
      };
      for (const [name, text] of Object.entries(garbage))
        for (const place of ['.astro', 'node_modules/.astro'])
          writeFiles(engine, { [`${place}/${name}`]: text });
      writeFiles(engine, {
        'node_modules/.vite/deps/_metadata.json': '{"hash":',
        '.waymark/scratch-00000000-1-1-0/site/index.html': 'old',
      });
      const { status, log } = await build(options);
      expect(status, log).toBe(0);
      expect(manifestOf(out)).toBe(before);
    }
  }, 3_600_000);
});

/** Cuts a file, fills it with something else, or turns one of its bytes. */
function damage(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  const kind = Math.floor(random() * 4);
  if (kind === 0) writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * random())));
  else if (kind === 1)
    writeFileSync(file, Buffer.from(bytes.map((byte) => byte ^ Math.floor(random() * 256))));
  else if (kind === 2) appendFileSync(file, '\u0000{"garbage":');
  else if (bytes.length > 0) {
    bytes[Math.floor(bytes.length * random())]! ^= 1;
    writeFileSync(file, bytes);
  }
}
