import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkManifest } from '../../src/publish/manifest.ts';
import { siteOf } from '../site/ask.ts';
import { build, place } from '../site/build.ts';
import { expectWhole, manifestOf, publishWord, sitesOf } from './place.ts';
import { temporary, tinyRecord, writeFiles } from './tiny.ts';

/** How many sizes of a full disk are tried; `npm run stress` tries 60. */
const sizes = Number(process.env.PUBLISH_FULL ?? 12);
const folder = temporary('full-disk');
afterAll(folder.remove);

const canMount = (() => {
  const at = join(folder.path, 'try');
  mkdirSync(at);
  const mounted =
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', at]).status === 0;
  if (mounted) spawnSync('umount', [at]);
  return mounted;
})();
if (!canMount) console.warn('NOT TESTED: the full disk; only root can mount a small one.');

describe.skipIf(!canMount)('a disk that is full', () => {
  const at = join(folder.path, 'disk');
  beforeAll(() => {
    mkdirSync(at);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'none', at]);
  });
  afterAll(() => {
    spawnSync('umount', [at]);
  });
  const used = () =>
    Number(execFileSync('df', ['--output=used', '-k', at], { encoding: 'utf8' }).split('\n')[1]);
  const limit = (kilobytes: number) =>
    expect(spawnSync('mount', ['-o', `remount,size=${kilobytes}k`, at]).status).toBe(0);

  test('leaves the old site or publishes the new one whole', async () => {
    const out = join(at, 'dist');
    expect(publishWord(out, 'start').status).toBe(0);
    const one = used();
    let last = 'start';
    const outcomes = new Set<boolean>();
    for (let point = 0; point < sizes; point += 1) {
      limit(used() + 8 + Math.floor((one * 2.6 * point) / sizes));
      const word = `full-${point}`;
      const { status } = publishWord(out, word);
      outcomes.add(status === 0);
      limit(256 * 1024);
      last = await expectWhole(out, [status === 0 ? word : last]);
    }
    expect([...outcomes].toSorted()).toEqual([false, true]);
    expect(publishWord(out, 'after').status).toBe(0);
    expect(sitesOf(out)).toEqual([]);
  }, 300_000);

  test('stops a whole build, and the last site stays', async () => {
    const record = join(folder.path, 'record-full');
    const out = join(at, 'site', 'dist');
    mkdirSync(join(at, 'site'));
    const { dir } = await siteOf(tinyRecord('first'));
    const started = used();
    place(dir, out);
    const need = used() - started;
    const before = manifestOf(out);
    writeFiles(record, tinyRecord('second'));
    const points = Number(process.env.PUBLISH_FULL ?? 3);
    for (let point = 0; point < points; point += 1) {
      limit(used() + 4 + Math.floor((need * 0.9 * point) / points));
      const { status, log } = await build({ record, out });
      limit(256 * 1024);
      expect(status, log).toBe(2);
      expect(manifestOf(out)).toBe(before);
      expect(await checkManifest(realpathSync(out))).toEqual([]);
    }
    expect((await build({ record, out })).status).toBe(0);
    expect(manifestOf(out)).not.toBe(before);
  }, 3_600_000);
});
