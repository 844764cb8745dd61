import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { checkManifest, listFiles, toManifest, writeManifest } from '../../src/publish/manifest.ts';
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

/** What people and hosts do with a site: by name, and without a slash that would follow a link. */
const copies: readonly [name: string, take: (out: string, away: string) => void][] = [
  ['cp', (out, away) => execFileSync('cp', ['-r', out, join(away, 'dist')])],
  [
    'tar',
    (out, away) => {
      const archive = join(away, 'site.tar');
      execFileSync('tar', ['cf', archive, '-C', dirname(out), 'dist']);
      execFileSync('tar', ['xf', archive, '-C', away]);
    },
  ],
  ['node', (out, away) => cpSync(out, join(away, 'dist'), { recursive: true })],
  ['mv', (out, away) => execFileSync('mv', [out, join(away, 'dist')])],
];

/** The program of newer systems, as far as it is used. */
const exchangingMv = `#!/bin/sh
[ "$1 $2" = '--exchange --no-target-directory' ] || exit 1
echo "$3" >> "$(dirname "$0")/said"
/bin/mv -T "$3" "$3.way" && /bin/mv -T "$4" "$3" && /bin/mv -T "$3.way" "$4"
`;

describe('the place of a site', () => {
  test('is a folder that holds the newest; the one before stays, older ones go', async () => {
    const out = newPlace('folder');
    for (const word of ['one', 'two', 'three']) {
      await put(out, { 'index.html': word });
      expect(lstatSync(out).isDirectory()).toBe(true);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(word);
    }
    expect(sitesOf(out)).toEqual([]);
    expect(readFileSync(join(out, '..', '.waymark', 'last', 'index.html'), 'utf8')).toBe('two');
  });
  test.each(copies)('is whole wherever it is taken by %s', async (_name, take) => {
    const out = newPlace(`taken-${_name}`);
    await put(out, { 'index.html': 'one', 'a/b/index.html': 'two' });
    const away = join(folder.path, `away-${_name}`);
    mkdirSync(away);
    take(out, away);
    rmSync(join(out, '..'), { recursive: true });
    expect(await checkManifest(join(away, 'dist'))).toEqual([]);
  });
  test('is exchanged in one step where the system has it', async () => {
    const out = newPlace('exchanged');
    const tools = join(folder.path, 'tools');
    writeFiles(tools, { mv: exchangingMv });
    chmodSync(join(tools, 'mv'), 0o755);
    vi.stubEnv('PATH', `${tools}:${process.env.PATH}`);
    for (const word of ['one', 'two', 'three']) await put(out, { 'index.html': word });
    vi.unstubAllEnvs();
    expect(readFileSync(join(tools, 'said'), 'utf8').trim().split('\n').length).toBe(2);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('three');
    expect(readFileSync(join(out, '..', '.waymark', 'last', 'index.html'), 'utf8')).toBe('two');
    expect(readdirSync(join(out, '..', '.waymark')).toSorted()).toEqual(['last', 'sites']);
    expect(sitesOf(out)).toEqual([]);
  });
  test('is moved aside and back where the system has not', async () => {
    const out = newPlace('moved');
    vi.stubEnv('PATH', join(folder.path, 'no-tools'));
    for (const word of ['one', 'two', 'three']) await put(out, { 'index.html': word });
    vi.unstubAllEnvs();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('three');
    expect(readFileSync(join(out, '..', '.waymark', 'last', 'index.html'), 'utf8')).toBe('two');
    expect(readdirSync(join(out, '..', '.waymark')).toSorted()).toEqual(['last', 'sites']);
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
    expect(lstatSync(out).mode & 0o555).toBe(0o777 & ~process.umask() & 0o555);
  });
  test('may have been the link of an earlier edition, and a site beside it still is', async () => {
    const out = newPlace('linked');
    const sites = join(out, '..', '.waymark', 'sites');
    for (const name of ['own', 'other']) {
      writeFiles(join(sites, `site-${name}`), { 'index.html': name, 'MANIFEST.sha256': '' });
      utimesSync(join(sites, `site-${name}`), 0, 0);
    }
    symlinkSync('.waymark/sites/site-own', out);
    symlinkSync('.waymark/sites/site-other', join(out, '..', 'other'));
    await put(out, { 'index.html': 'new' });
    expect(lstatSync(out).isDirectory()).toBe(true);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, '..', 'other', 'index.html'), 'utf8')).toBe('other');
    await put(out, { 'index.html': 'newer' });
    expect(sitesOf(out)).toEqual(['site-other']);
  });
  test('is put back where a build was ended between its two renames, by any build beside', () => {
    const out = newPlace('aside');
    const aside = join(out, '..', '.waymark', 'aside-00000000-1-1-00000000');
    writeFiles(join(aside, 'dist'), { 'index.html': 'old', 'MANIFEST.sha256': '# files 1\n' });
    utimesSync(aside, 0, 0);
    openWorkshop(join(out, '..', 'other'));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(aside)).toBe(false);
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
