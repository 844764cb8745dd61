import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  checkManifest,
  listFiles,
  listSizes,
  toManifest,
  writeManifest,
} from '../../src/publish/manifest.ts';
import { manifestOf } from './place.ts';
import { temporary, writeFiles } from './tiny.ts';

const folder = temporary('manifest');
afterAll(folder.remove);

describe('the manifest', () => {
  const files = [{ path: 'a.html', size: 3, hash: 'a'.repeat(64) }];
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  test('of the same site follows the same manifest, of another the last one', () => {
    const first = toManifest(files, { commit: 'c1' }, undefined);
    const second = toManifest(files, { commit: 'c2' }, first);
    expect(first).toContain('# previous none\n');
    expect(second).toContain(`# previous ${hash(first)}\n`);
    expect(toManifest(files, { commit: 'c2' }, second)).toBe(second);
    expect(toManifest(files, { commit: 'c2' }, hash(first))).toBe(second);
    expect(toManifest(files, { commit: 'c1' }, second)).toContain(`# previous ${hash(second)}\n`);
  });
  test('tells a changed, a missing, an added and a cut file', async () => {
    const site = join(folder.path, 'changed');
    writeFiles(site, { a: 'one', b: 'two', 'c/d': 'three' });
    writeManifest(site, toManifest(await listFiles(site), {}, undefined));
    expect(await checkManifest(site)).toEqual([]);
    writeFiles(site, { a: 'One', extra: '' });
    execFileSync('rm', [join(site, 'b')]);
    expect(await checkManifest(site)).toEqual([
      'a has other content',
      'b is missing',
      'extra is not in the manifest',
    ]);
    // By sizes, what was read a moment ago is not read again.
    expect(await checkManifest(site, listSizes(site))).toEqual([
      'b is missing',
      'extra is not in the manifest',
    ]);
    writeFiles(site, { a: 'longer' });
    expect((await checkManifest(site, listSizes(site)))[0]).toBe('a has other content');
    writeFileSync(join(site, 'MANIFEST.sha256'), manifestOf(site).slice(0, -80));
    expect((await checkManifest(site))[0]).toBe('the manifest is cut');
  });
  test('is read by sha256sum as it is, and without its comments', async () => {
    const site = join(folder.path, 'plain');
    writeFiles(site, { a: 'one', 'b/c': 'two' });
    writeManifest(site, toManifest(await listFiles(site), { commit: 'x' }, undefined));
    const run = (command: string) =>
      spawnSync('sh', ['-c', command], { cwd: site, encoding: 'utf8' });
    expect(run('sha256sum -c MANIFEST.sha256').stdout).toBe('a: OK\nb/c: OK\n');
    expect(run("grep -v '^#' MANIFEST.sha256 | sha256sum -c").status).toBe(0);
    writeFiles(site, { a: 'other' });
    expect(run("grep -v '^#' MANIFEST.sha256 | sha256sum -c").status).toBe(1);
  });
});
