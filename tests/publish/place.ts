/** Places at which tests publish sites whose every file holds one word. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkManifest } from '../../src/publish/manifest.ts';
import { findSite, openWorkshop } from '../../src/publish/publish.ts';

export const publisher = join(import.meta.dirname, 'publisher.ts');
export const publishWord = (out: string, word: string) =>
  spawnSync(process.execPath, [publisher, out, word], { encoding: 'utf8' });

/** A new folder in `folder`, and in it the name of a site. */
export function newPlace(folder: string, name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name, 'dist');
}

/** What is being built, or was left over by a build. */
export const sitesOf = (out: string) => readdirSync(join(out, '..', '.waymark', 'sites'));
export const manifestOf = (out: string) => readFileSync(join(out, 'MANIFEST.sha256'), 'utf8');

/** The site at OUT is exactly one of the words: by its manifest, and in every file. */
export async function expectWhole(out: string, words: readonly string[]): Promise<string> {
  const site = findSite(openWorkshop(out))!;
  expect(await checkManifest(site)).toEqual([]);
  const word = readFileSync(join(site, 'word'), 'utf8');
  expect(words).toContain(word);
  const pages = readdirSync(site).filter((name) => name.startsWith('page-'));
  expect(
    pages.filter(
      (name) => readFileSync(join(site, name, 'index.html'), 'utf8') !== `${word}\n`.repeat(600),
    ),
  ).toEqual([]);
  return word;
}
