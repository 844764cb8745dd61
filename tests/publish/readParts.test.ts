/**
 * A site that is read in two threads is told of as one reader would: every file once in the
 * manifest's list, every address and every text where it stands first.
 */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listFiles, listPaths } from '../../src/publish/manifest.ts';
import { readFiles } from '../../src/publish/reconcile/reading/files.ts';
import { readSite } from '../../src/publish/reconcile/reading/threads.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { temporary, writeFiles } from './tiny.ts';

const folder = temporary('read-parts');
afterAll(folder.remove);

/** A site of so many pages, each with a file beside it; some say what may not be said. */
function toSite(name: string, pages: number) {
  const root = join(folder.path, name);
  const site = join(root, 'site');
  writeFiles(root, {
    'datapackage.json': JSON.stringify({ name: 'p', resources: [{ name: 't', path: 't.csv' }] }),
    't.csv': 'a,b\n1,2\n',
  });
  for (let number = 0; number < pages; number += 1) {
    const said = number % 50 === 0 ? '<p>NATO SECRET</p><a href="/gone/">x</a>' : '';
    const own = `${said}<p>Page ${number}</p><img src="/a-${number % 3}.png">`;
    writeFiles(site, {
      [`actions/a-${number}/index.html`]: `<!doctype html><html lang="en"><body>${own}</body></html>`,
      [`actions/a-${number}.json`]: number % 70 === 0 ? '["TLP:RED"]' : '["no mark"]',
    });
  }
  writeFiles(site, { 'assets/a.css': '.x{background:url(/b.png)}', 'feeds/a.xml': '<feed/>' });
  return { site, files: listPaths(site), descriptor: readRecordFiles(root).descriptor! };
}

/** What was read, whatever the order of the pages. */
const told = ({ scanned, ...rest }: ReturnType<typeof readFiles>) => ({
  ...rest,
  pages: scanned.pages.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  found: scanned.findings.map(({ place, text }) => `${place}: ${text}`).toSorted(),
  asked: [...scanned.links, ...scanned.loads].map(String).toSorted(),
});

test('two threads tell what one reader tells, and list each file as the manifest does', async () => {
  const task = toSite('many', 800);
  const [apart, alone] = [await readSite(task), readFiles(task)];
  expect(task.files.length).toBeGreaterThan(1500);
  expect(apart.listed).toEqual(await listFiles(task.site));
  expect(told({ ...alone, listed: apart.listed })).toEqual(told(apart));
  expect(apart.scanned.links).toEqual([['/gone/', 'actions/a-0/index.html']]);
  expect(apart.doubts.map(({ place, code }) => [place, code])).toEqual([
    ['actions/a-0/index.html', 'x-classification'],
    ['actions/a-0.json', 'x-tlp'],
  ]);
});

test('a small site is read without threads, and told of in the same way', async () => {
  const task = toSite('few', 20);
  expect((await readSite(task)).listed).toEqual(await listFiles(task.site));
});
