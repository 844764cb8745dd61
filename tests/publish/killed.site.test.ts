import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkManifest, listFiles } from '../../src/publish/manifest.ts';
import { seeded } from '../bench/seeded.ts';
import { siteOf } from '../site/ask.ts';
import { build, kill, place, startBuild } from '../site/build.ts';
import { expectWhole, manifestOf, newPlace, publisher, publishWord, sitesOf } from './place.ts';
import { temporary, tinyRecord, writeFiles } from './tiny.ts';

/** How many builds are ended at random moments; `npm run stress` does it 300 times. */
const kills = Number(process.env.PUBLISH_KILLS ?? 20);
const wholeKills = Number(process.env.PUBLISH_KILLS ?? 3);
const seed = Number(process.env.SEED ?? 20_261_123);
const folder = temporary('killed');
afterAll(folder.remove);

describe('a build that is ended', () => {
  test('while it publishes leaves the old site or the new one, and the next heals', async () => {
    console.log(`seed ${seed}`);
    const random = seeded(seed);
    const out = newPlace(folder.path, 'killed');
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
      `${kills} ended while publishing; ` +
        `${outcomes.size === 2 ? 'some before the swap, some after' : 'all on one side of the swap'}`,
    );
    expect(publishWord(out, 'end').status).toBe(0);
    await expectWhole(out, ['end']);
    expect(sitesOf(out)).toEqual([]);
    expect(readdirSync(join(out, '..', '.waymark')).toSorted()).toEqual(['last', 'sites']);
  }, 600_000);

  test('anywhere leaves the old site or the new one, and the next heals', async () => {
    const random = seeded(seed + 1);
    const record = join(folder.path, 'record');
    const write = (word: string) => writeFiles(record, tinyRecord(word));
    const out = newPlace(folder.path, 'whole');
    const wordNow = () =>
      /Name the desks ([\w-]+)/.exec(
        readFileSync(join(out, 'actions', 'a-1', 'index.html'), 'utf8'),
      )?.[1];
    const { dir, took: span } = await siteOf(tinyRecord('first'));
    place(dir, out);
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
      `${wholeKills} whole builds ended within ${((1.05 * span) / 1000).toFixed(1)} s: ` +
        `${outcomes.old} left the old site, ${outcomes.new} the new one`,
    );
    write('last');
    const healed = await build({ record, out });
    expect(healed.status, healed.log).toBe(0);
    expect(await checkManifest(realpathSync(out))).toEqual([]);
    expect(wordNow()).toBe('last');
    expect(sitesOf(out)).toEqual([]);
    expect(readdirSync(join(out, '..', '.waymark')).toSorted()).toEqual(['last', 'sites']);
  }, 7_200_000);
});
