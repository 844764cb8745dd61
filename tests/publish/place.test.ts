import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles, toManifest, writeManifest } from '../../src/publish/manifest.ts';
import { alone } from '../../src/publish/lock.ts';
import { openDraft, openWorkshop, publish } from '../../src/publish/publish.ts';
import { newPlace as placeIn, sitesOf } from './place.ts';
import { temporary, writeFiles } from './tiny.ts';

const folder = temporary('place');
afterAll(folder.remove);
const newPlace = (name: string) => placeIn(folder.path, name);

/** A site with these files at OUT, in this process. */
async function put(out: string, files: Record<string, string>): Promise<void> {
  const workshop = openWorkshop(out);
  const draft = openDraft(workshop);
  writeFiles(draft, files);
  writeManifest(draft, toManifest(await listFiles(draft), {}, undefined));
  publish(workshop, draft);
}

describe('the place of a site', () => {
  test('is a link that leads to the newest; the one before stays, older ones go', async () => {
    const out = newPlace('link');
    for (const word of ['one', 'two', 'three']) {
      await put(out, { 'index.html': word });
      expect(lstatSync(out).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(word);
    }
    expect(sitesOf(out).length).toBe(2);
    expect(readFileSync(join(out, '..', '.waymark', 'last', 'index.html'), 'utf8')).toBe('two');
  });
  test('leaves the sites that stand beside it, which are of other records', async () => {
    const out = newPlace('beside');
    const other = join(out, '..', 'other');
    await put(other, { 'index.html': 'other' });
    for (const word of ['one', 'two', 'three']) await put(out, { 'index.html': word });
    expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('other');
  });
  test('can be read by others than its owner', async () => {
    const out = newPlace('mode');
    await put(out, { 'index.html': 'x' });
    expect(lstatSync(realpathSync(out)).mode & 0o555).toBe(0o777 & ~process.umask() & 0o555);
  });
  test('may have been a real folder', async () => {
    const out = newPlace('real');
    writeFiles(out, { 'index.html': 'old', 'MANIFEST.sha256': '# files 1\n' });
    await put(out, { 'index.html': 'new' });
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  });
  test('is put back where a build was ended while it moved a real folder aside', () => {
    const out = newPlace('aside');
    writeFiles(join(out, '..', '.waymark', 'aside-00000000-1-1-00000000'), {
      'index.html': 'old',
      'MANIFEST.sha256': '# files 1\n',
    });
    execFileSync('touch', [
      '-d',
      '2020-01-01',
      join(out, '..', '.waymark', 'aside-00000000-1-1-00000000'),
    ]);
    openWorkshop(out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
  });
  test('is never a folder that holds something else', () => {
    const out = newPlace('foreign');
    writeFiles(out, { 'thesis.txt': 'years of work' });
    expect(() => openWorkshop(out)).toThrow(/is no site of this engine/);
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
  test("may be reached by a link of one's own", async () => {
    const out = newPlace('own');
    const link = join(folder.path, 'own', 'www');
    symlinkSync('dist', link);
    await put(link, { 'index.html': 'x' });
    expect(readlinkSync(link)).toBe('dist');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('x');
  });
  test('a lock whose owner is gone is taken', async () => {
    const out = newPlace('stale');
    const workshop = openWorkshop(out);
    writeFileSync(
      join(workshop.folder, 'lock'),
      readdirSync('/proc').includes('self')
        ? ownerOf(workshop.folder, '999999')
        : 'lock-x-999999-1-0',
    );
    expect(await alone(workshop, () => Promise.resolve('done'))).toBe('done');
    expect(existsSync(join(workshop.folder, 'lock'))).toBe(false);
  });
});

/** The name that a process of this machine would have written, had it had this number. */
function ownerOf(workshop: string, pid: string): string {
  const name = readdirSync(join(workshop, 'sites'))[0] ?? probe(workshop);
  const [, host] = name.split('-');
  return `lock-${host}-${pid}-1-00000000`;
}

function probe(workshop: string): string {
  const draft = openDraft({ out: '', folder: workshop, sites: join(workshop, 'sites') });
  return draft.slice(draft.lastIndexOf('/') + 1);
}
