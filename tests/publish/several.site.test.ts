import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkManifest, listFiles, parseManifest } from '../../src/publish/manifest.ts';
import { exchange } from '../../src/publish/publish.ts';
import { readOr } from '../../src/publish/owner.ts';
import { build } from '../site/build.ts';
import { expectWhole, manifestOf, newPlace, publisher, publishWord } from './place.ts';
import { temporary, tinyRecord, writeFiles } from './tiny.ts';

const folder = temporary('several');
afterAll(folder.remove);

/** Whether this system exchanges two folders in one step. */
function canExchange(): boolean {
  const [one, two] = ['one', 'two'].map((name) => newPlace(folder.path, `exchanged-${name}`));
  writeFiles(one!, { word: 'one' });
  writeFiles(two!, { word: 'two' });
  return exchange(one!, two!) && readOr(join(two!, 'word')) === 'one';
}

describe('several at once', () => {
  test('publish one after the other: each manifest follows exactly one other', async () => {
    const out = newPlace(folder.path, 'several');
    publishWord(out, 'start');
    let reading = true;
    const read = new Set<string>();
    let missed = 0;
    const reader = (async () => {
      while (reading) {
        for (let again = 0; again < 200; again += 1) {
          const word = readOr(join(out, 'word'));
          if (word === undefined) missed += 1;
          else read.add(word);
        }
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
    expect(['start', ...words]).toEqual(expect.arrayContaining([...read]));
    // Elsewhere each publication has a moment between two renames.
    if (canExchange()) expect(missed).toBe(0);
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

  test('whole builds end with one of the two sites', async () => {
    const [one, two] = ['one', 'two'].map((word) => {
      writeFiles(join(folder.path, `record-${word}`), tinyRecord(word));
      return join(folder.path, `record-${word}`);
    });
    const out = newPlace(folder.path, 'both');
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
