/**
 * What a site says is judged a second time, from its files alone. Lessons that say what may not be
 * published are let through check by rules of their record, so that there is a site that holds
 * them; without these rules the reconciler finds each, and with them none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkGuard, listGuardedStrings } from '../../src/checks/guard/index.ts';
import { parseProse } from '../../src/prose/index.ts';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { readPage } from '../../src/publish/reconcile/pages.ts';
import { judgeSaid } from '../../src/publish/reconcile/said/index.ts';
import { Listener } from '../../src/publish/reconcile/said/listener.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { bodies, compositions } from '../checks/compositions.ts';
import { rules } from '../checks/guarded.ts';
import { siteOf } from '../site/ask.ts';
import { type Files, tinyRecord } from './tiny.ts';

interface Lesson {
  id: string;
  file: string;
  source: string;
  body: string;
  /** What check finds in it. */
  codes: readonly string[];
}

const sound = tinyRecord()['content/lessons/ll-one.mdx']!;

/** The lessons that the grammar of texts lets through. */
function toLessons(): Lesson[] {
  const texts = [
    ...bodies.map(
      ([, body]) =>
        () =>
          body,
    ),
    ...[...compositions(2)].map(({ body }) => body),
  ];
  return texts.flatMap((body, index): Lesson[] => {
    const id = `ll-${index}`;
    const file = `content/lessons/${id}.mdx`;
    const written = body(`, once ${index} times`);
    const source = sound
      .replace('ll-one', id)
      .replace('was not answered.\n', (words) => `${words}\n${written}\n`)
      .replace('A number moves', `A number moves ${index}`);
    const { prose } = parseProse(source, file);
    if (!prose) return [];
    const found = checkGuard(listGuardedStrings(prose), rules).map(({ code }) => code);
    return [{ id, file, source, body: written, codes: [...new Set(found)] }];
  });
}

const lessons = toLessons();

/** The small record with these lessons, in one language, and rules that let them through. */
function toRecord(): Files {
  const files = tinyRecord();
  const { waymark, ...descriptor } = JSON.parse(files['data/datapackage.json']!) as {
    waymark: object;
  };
  const exempt = lessons.flatMap(({ file, codes }) =>
    codes.map((code) => ({ file, code, reason: 'Made up for a test.' })),
  );
  const own = { ...waymark, languages: ['en'], guard: { exempt } };
  return {
    ...files,
    ...Object.fromEntries(lessons.map(({ file, source }) => [file, source])),
    'data/datapackage.json': JSON.stringify({ ...descriptor, waymark: own }),
  };
}

test('every lesson that may not be published is found on its page', async () => {
  expect(lessons.length).toBeGreaterThan(330);
  const { record, dir } = await siteOf(toRecord());
  const descriptor = readRecordFiles(record).descriptor!;
  const guard = { ...descriptor.guard, exempt: [] };
  // The build passed, and so does this: what check lets through is let through here.
  const task = { site: dir, root: record, base: '', origin: '' };
  expect((await reconcile({ ...task, descriptor })).findings).toEqual([]);
  // Each page by itself: of a text that stands on several the first alone is told.
  const doubts = lessons.flatMap(({ id }) => {
    const listener = new Listener(guard);
    const { texts } = readPage(readFileSync(join(dir, 'lessons', id, 'index.html'), 'utf8'), true);
    for (const text of texts) listener.hear(text, id);
    return listener.doubts;
  });
  const left = await judgeSaid(doubts, {
    root: record,
    descriptor: { ...descriptor, guard },
    history: 'off',
  });
  const told = new Set(left.map(({ place, text }) => `${place} ${text}`));
  const missed = lessons.filter(
    ({ id, codes }) =>
      !codes.every((code) => told.has(`${id} says what may not be published [${code}]`)),
  );
  expect(missed.map(({ body, codes }) => `${codes.join()}: ${body}`)).toEqual([]);
  const { findings } = await reconcile({ ...task, descriptor: { ...descriptor, guard } });
  expect(findings.length).toBeGreaterThan(100);
  expect(findings.every(({ isDefect }) => !isDefect)).toBe(true);
}, 300_000);
