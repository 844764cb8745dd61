/**
 * `npm run bench:dev`: how long after an edit the open page of `npm run dev` shows it, with no hand
 * on the browser: the median of several edits of a table, a lesson and the descriptor, for the
 * demonstration (2 s are allowed) and for a seeded record of 10,000 actions (5 s). Ends with 1 where
 * one takes longer. The demonstration is read with its history, as a clone has it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { startDev } from '../browser/devServer.ts';
import { project } from '../site/build.ts';
import { writeSeededRecord } from './seeded.ts';

const edits = Number(process.env.EDITS ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-dev-'));

/** A file, a passage of it before which words are put, and the page that shows them. */
interface Place {
  what: string;
  file: string;
  before: RegExp;
  path: string;
}

const firstLesson = (record: string) => readdirSync(join(record, 'content', 'lessons'))[0]!;

function placesOf(record: string): readonly Place[] {
  const [, id, title] = /^([^,]+),.*?,([A-Z][a-z]+ [a-z]+ [a-z]+)/m.exec(
    readFileSync(join(record, 'data', 'actions.csv'), 'utf8')
      .split('\n')
      .slice(1)
      .join('\n'),
  )!;
  const lesson = firstLesson(record);
  return [
    {
      what: 'table',
      file: 'data/actions.csv',
      before: new RegExp(title!),
      path: `/actions/${id!.toLowerCase()}/`,
    },
    {
      what: 'lesson',
      file: `content/lessons/${lesson}`,
      before: /(?<=## Lesson\n\n)/,
      path: `/lessons/${lesson.replace('.mdx', '')}/`,
    },
    { what: 'descriptor', file: 'data/datapackage.json', before: /(?<="title": ?")/, path: '/' },
  ];
}

/** Seconds from the writing of the file until the page shows the new words. */
async function timeEdit(page: Page, record: string, place: Place, word: string): Promise<number> {
  const path = join(record, place.file);
  const text = readFileSync(path, 'utf8').replace(/Edit\d+ /, '');
  const started = performance.now();
  writeFileSync(path, text.replace(place.before, `${word} $&`));
  await page.locator('body', { hasText: word }).waitFor({ timeout: 300_000 });
  return (performance.now() - started) / 1000;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function run(name: string, record: string, allowed: number): Promise<boolean> {
  const server = await startDev(join(folder, `project-${name}`), record);
  const browser = await launch();
  const page = await browser.newPage();
  let within = true;
  for (const place of placesOf(record)) {
    await page.goto(server.url + place.path, { timeout: 300_000 });
    await page.waitForLoadState('networkidle');
    const took: number[] = [];
    for (let index = 0; index < edits; index++)
      took.push(await timeEdit(page, record, place, `Edit${index}`));
    const middle = median(took);
    within &&= middle <= allowed;
    console.log(
      `${name.padEnd(14)} ${place.what.padEnd(11)} ${middle.toFixed(2)} s of ${allowed} s ` +
        `(${took.map((one) => one.toFixed(2)).join(' ')})`,
    );
  }
  await browser.close();
  server.stop();
  return within;
}

try {
  const shipped = join(folder, 'demonstration');
  execFileSync('git', ['clone', '--quiet', '--local', project, shipped]);
  const seeded = join(folder, 'seeded');
  writeSeededRecord(seeded, 10_000);
  const within = [await run('demonstration', shipped, 2), await run('seeded', seeded, 5)];
  process.exitCode = within.includes(false) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
