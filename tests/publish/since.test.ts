import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listFiles, toManifest, writeManifest } from '../../src/publish/manifest.ts';
import { keepTimes, sayKept } from '../../src/publish/since.ts';
import { type Files, temporary, writeFiles } from './tiny.ts';

const folder = temporary('since');
afterAll(folder.remove);

/** A site of these files, each of an hour ago. */
async function siteOf(name: string, files: Files): Promise<string> {
  const site = join(folder.path, name);
  mkdirSync(site);
  writeFiles(site, files);
  const past = new Date(Date.UTC(2024, 0, 1));
  for (const file of Object.keys(files)) utimesSync(join(site, file), past, past);
  writeManifest(site, toManifest(await listFiles(site), { commit: 'none' }, undefined));
  return site;
}

const yearOf = (site: string, file: string) => statSync(join(site, file)).mtime.getUTCFullYear();

test('a file with the same bytes keeps its time, any other has its own', async () => {
  const last = await siteOf('last', { a: 'same', 'b/c': 'same', d: 'was', e: 'gone' });
  const draft = join(folder.path, 'draft');
  writeFiles(draft, { a: 'same', 'b/c': 'same', d: 'is', f: 'new' });
  const since = keepTimes(draft, await listFiles(draft), last)!;
  expect(since).toEqual({ added: 1, changed: 1, removed: 1, kept: 2 });
  expect(sayKept(since)).toBe('Files since the last site: 1 new, 1 changed, 1 gone, 2 the same.');
  expect(['a', 'b/c'].map((file) => yearOf(draft, file))).toEqual([2024, 2024]);
  expect(['d', 'f'].map((file) => yearOf(draft, file))).not.toContain(2024);
});

test('a last site that is damaged or absent changes nothing', async () => {
  const draft = join(folder.path, 'another');
  writeFiles(draft, { a: 'same' });
  const files = await listFiles(draft);
  expect(keepTimes(draft, files, undefined)).toBeUndefined();
  expect(keepTimes(draft, files, folder.path)).toBeUndefined();
  const hollow = await siteOf('hollow', { a: 'same' });
  const named = join(folder.path, 'named');
  mkdirSync(named);
  writeFileSync(join(named, 'MANIFEST.sha256'), toManifest(await listFiles(hollow), {}, undefined));
  expect(keepTimes(draft, files, named)).toEqual({ added: 0, changed: 0, removed: 0, kept: 1 });
});
