import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  checkManifest,
  listFiles,
  parseManifest,
  toManifest,
  writeManifest,
} from '../../src/publish/manifest.ts';
import { alone, findSite, openDraft, openWorkshop, publish } from '../../src/publish/publish.ts';
import { seeded } from '../bench/seeded.ts';
import { build, kill, startBuild, temporary, tinyRecord, writeFiles } from './tiny.ts';

/**
 * How many builds are ended at random moments, and how many sizes of a full disk are tried; `npm
 * run stress` does it 300 and 60 times.
 */
const kills = Number(process.env.PUBLISH_KILLS ?? 20);
const wholeKills = Number(process.env.PUBLISH_KILLS ?? 3);
const sizes = Number(process.env.PUBLISH_FULL ?? 12);
const seed = Number(process.env.SEED ?? 20_261_123);
const folder = temporary('publish');
afterAll(folder.remove);

const publisher = join(import.meta.dirname, 'publisher.ts');
const publishWord = (out: string, word: string) =>
  spawnSync(process.execPath, [publisher, out, word], { encoding: 'utf8' });
const newPlace = (name: string) => {
  mkdirSync(join(folder.path, name));
  return join(folder.path, name, 'dist');
};
const sitesOf = (out: string) => readdirSync(join(out, '..', '.waymark', 'sites'));
const manifestOf = (out: string) => readFileSync(join(out, 'MANIFEST.sha256'), 'utf8');

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
});

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

/** The site at OUT is exactly one of the words: by its manifest, and in every file. */
async function expectWhole(out: string, words: readonly string[]): Promise<string> {
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

describe('a build that is ended', () => {
  test('while it publishes leaves the old site or the new one, and the next heals', async () => {
    console.log(`seed ${seed}`);
    const random = seeded(seed);
    const out = newPlace('killed');
    publishWord(out, 'start');
    let last = 'start';
    const started = performance.now();
    publishWord(out, 'measured');
    const span = performance.now() - started;
    last = 'measured';
    const outcomes = new Set<boolean>();
    for (let round = 0; round < kills; round += 1) {
      const word = `word-${round}`;
      const child = spawn(process.execPath, [publisher, out, word], { stdio: 'ignore' });
      const ended = new Promise((done) => child.once('close', done));
      // The first half of the time is spent starting.
      await new Promise((done) => setTimeout(done, span * (0.4 + 0.7 * random())));
      child.kill('SIGKILL');
      await ended;
      const now = await expectWhole(out, [last, word]);
      outcomes.add(now === word);
      last = now;
    }
    console.log(
      `${kills} ended while publishing; ${outcomes.size === 2 ? 'some before the swap, some after' : 'all on one side of the swap'}`,
    );
    expect(publishWord(out, 'end').status).toBe(0);
    await expectWhole(out, ['end']);
    expect(sitesOf(out).length).toBe(2);
    expect(readdirSync(join(out, '..', '.waymark')).toSorted()).toEqual(['last', 'sites']);
  }, 600_000);

  test('anywhere leaves the old site or the new one, and the next heals', async () => {
    const random = seeded(seed + 1);
    const record = join(folder.path, 'record');
    const write = (word: string) => writeFiles(record, tinyRecord(word));
    const out = newPlace('whole');
    const wordNow = () =>
      /Name the desks ([\w-]+)/.exec(
        readFileSync(join(out, 'actions', 'a-1', 'index.html'), 'utf8'),
      )?.[1];
    write('first');
    const started = performance.now();
    const first = await build({ record, out });
    expect(first.status, first.log).toBe(0);
    const span = performance.now() - started;
    let last = { word: 'first', manifest: manifestOf(out) };
    const outcomes = { old: 0, new: 0 };
    for (let round = 0; round < wholeKills; round += 1) {
      const word = `round-${round}`;
      write(word);
      const { child, ended } = startBuild({ record, out });
      await new Promise((done) => setTimeout(done, 1.05 * span * random()));
      kill(child);
      await ended;
      expect(await checkManifest(realpathSync(out)), `round ${round}`).toEqual([]);
      expect([last.word, word], `round ${round}`).toContain(wordNow());
      if (wordNow() === last.word) expect(manifestOf(out), `round ${round}`).toBe(last.manifest);
      else
        expect(
          (await listFiles(realpathSync(out))).filter(
            ({ path }) =>
              /\.(html|json|csv)$/.test(path) &&
              readFileSync(join(out, path), 'utf8').includes(`Name the desks ${last.word}`),
          ),
        ).toEqual([]);
      outcomes[wordNow() === last.word ? 'old' : 'new'] += 1;
      last = { word: wordNow()!, manifest: manifestOf(out) };
    }
    console.log(
      `${wholeKills} whole builds ended within ${((1.05 * span) / 1000).toFixed(1)} s: ${outcomes.old} left the old site, ${outcomes.new} the new one`,
    );
    write('last');
    const healed = await build({ record, out });
    expect(healed.status, healed.log).toBe(0);
    expect(await checkManifest(realpathSync(out))).toEqual([]);
    expect(wordNow()).toBe('last');
    expect(sitesOf(out).length).toBeLessThanOrEqual(2);
    expect(readdirSync(join(out, '..', '.waymark')).toSorted()).toEqual(['last', 'sites']);
  }, 7_200_000);
});

describe('several at once', () => {
  test('publish one after the other: each manifest follows exactly one other', async () => {
    const out = newPlace('several');
    publishWord(out, 'start');
    let reading = true;
    const missing: string[] = [];
    const reader = (async () => {
      while (reading) {
        for (let again = 0; again < 200; again += 1)
          if (!existsSync(join(out, 'word'))) missing.push(String(again));
        await new Promise((done) => setTimeout(done, 1));
      }
    })();
    const words = Array.from({ length: 12 }, (_, index) => `at-once-${index}`);
    const manifests = new Map<string, string>();
    const statuses = await Promise.all(
      words.map(
        (word) =>
          new Promise<number | null>((done) => {
            spawn(process.execPath, [publisher, out, word], { stdio: 'inherit' }).once(
              'close',
              done,
            );
          }),
      ),
    );
    reading = false;
    await reader;
    expect(statuses).toEqual(words.map(() => 0));
    expect(missing).toEqual([]);
    const last = await expectWhole(out, words);
    manifests.set(last, manifestOf(out));
    const before = parseManifest(manifestOf(join(out, '..', '.waymark', 'last')));
    expect(parseManifest(manifestOf(out)).provenance.previous).toBe(
      createHash('sha256')
        .update(manifestOf(join(out, '..', '.waymark', 'last')))
        .digest('hex'),
    );
    expect(words).toContain(before.provenance.commit);
  }, 120_000);

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

  test('whole builds end with one of the two sites', async () => {
    const [one, two] = ['one', 'two'].map((word) => {
      writeFiles(join(folder.path, `record-${word}`), tinyRecord(word));
      return join(folder.path, `record-${word}`);
    });
    const out = newPlace('both');
    const ended = await Promise.all([build({ record: one!, out }), build({ record: two!, out })]);
    expect(
      ended.map(({ status }) => status),
      ended.map(({ log }) => log).join(),
    ).toEqual([0, 0]);
    expect(await checkManifest(realpathSync(out))).toEqual([]);
    const page = readFileSync(join(out, 'actions', 'a-1', 'index.html'), 'utf8');
    expect(
      [page.includes('Name the desks one'), page.includes('Name the desks two')].filter(Boolean)
        .length,
    ).toBe(1);
    const other = page.includes('Name the desks one') ? 'two' : 'one';
    const mixed = (await listFiles(realpathSync(out))).filter(
      ({ path }) =>
        /\.(html|json|csv)$/.test(path) &&
        readFileSync(join(out, path), 'utf8').includes(`Name the desks ${other}`),
    );
    expect(mixed).toEqual([]);
  }, 300_000);
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
    expect(sitesOf(out).length).toBe(2);
  }, 300_000);

  test('stops a whole build, and the last site stays', async () => {
    const record = join(folder.path, 'record-full');
    const out = join(at, 'site', 'dist');
    writeFiles(record, tinyRecord('first'));
    mkdirSync(join(at, 'site'));
    const started = used();
    const first = await build({ record, out });
    expect(first.status, first.log).toBe(0);
    const need = used() - started;
    const before = manifestOf(out);
    writeFiles(record, tinyRecord('second'));
    const points = Number(process.env.PUBLISH_FULL ?? 3);
    for (let point = 0; point < points; point += 1) {
      limit(used() + 4 + Math.floor((need * 0.9 * point) / points));
      const { status, log } = await build({ record, out });
      limit(256 * 1024);
      expect(status, log).toBe(1);
      expect(manifestOf(out)).toBe(before);
      expect(await checkManifest(realpathSync(out))).toEqual([]);
    }
    expect((await build({ record, out })).status).toBe(0);
    expect(manifestOf(out)).not.toBe(before);
  }, 3_600_000);
});
