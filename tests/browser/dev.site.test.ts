/** What `npm run dev` shows of a record that is edited meanwhile, in a page that nobody reloads. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { formatFaultLine } from '../../src/i18n/index.ts';
import { checkRecord } from '../../src/record/index.ts';
import { temporary, tinyRecord, writeFiles } from '../publish/tiny.ts';
import { sharedBrowser } from '../site/ask.ts';
import { type DevServer, startDev } from './devServer.ts';

/** Long enough for any machine: what is awaited comes or never does. */
const patience = 60_000;

const places = {
  'the record of the project': () => undefined,
  'a record elsewhere': (folder: string) => join(folder, 'elsewhere', 'record'),
};

describe.each(Object.entries(places))('%s', (_name, toRecord) => {
  const folder = temporary('dev');
  const project = join(folder.path, 'project');
  const elsewhere = toRecord(folder.path);
  const record = elsewhere ?? project;
  let server: DevServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFiles(record, tinyRecord());
    server = await startDev(project, elsewhere);
    browser = await sharedBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    server.stop();
    await browser.close();
    folder.remove();
  });

  beforeEach(() => onTestFailed(() => console.log(server.said().slice(-4000))));

  const read = (file: string) => readFileSync(join(record, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(record, file), text);
  function edit(file: string, from: string, to: string): void {
    const text = read(file);
    expect(text).toContain(from);
    write(file, text.replace(from, to));
  }
  /** Opens a page; once more where the one before was just loaded again by itself. */
  const open = (path: string) =>
    page.goto(server.url + path).catch(() => page.goto(server.url + path));
  const shown = (text: string) => page.locator('main').getByText(text).first().waitFor();
  const goes = (text: string) => page.locator('main', { hasNotText: text }).waitFor();

  test('an edit of a table, twice', { timeout: patience * 3 }, async () => {
    await open('/actions/a-1/');
    await shown('Name the desks first');
    for (const [from, to] of [
      ['first', 'second'],
      ['second', 'third'],
    ]) {
      edit('data/actions.csv', `desks ${from}`, `desks ${to}`);
      await shown(`Name the desks ${to}`);
    }
  });

  test('a row more and a row less', { timeout: patience * 4 }, async () => {
    await open('/glossary/');
    await shown('Gate');
    edit('data/terms.csv', 'gate,Gate', 'sluice,Sluice,What lets it go\ngate,Gate');
    await shown('Sluice');
    await open('/measures/cbm-1/');
    edit('data/actions.csv', 'A-3,', 'A-4,');
    await page.locator('main a[href="/actions/a-4/"]').first().waitFor();
    expect((await open('/actions/a-4/'))!.status()).toBe(200);
    expect((await open('/actions/a-3/'))!.status()).toBe(404);
  });

  test('an edit of a lesson, in its text and in its title', { timeout: patience * 4 }, async () => {
    await open('/lessons/ll-one/');
    await shown('A number belongs to a desk.');
    edit('content/lessons/ll-one.mdx', 'belongs to a desk', 'belongs to an office');
    await shown('A number belongs to an office.');
    edit('content/lessons/ll-one.mdx', 'A number moves first', 'A number moves again');
    await page.getByRole('heading', { level: 1, name: 'A number moves again' }).waitFor();
  });

  test('a lesson more and a lesson less', { timeout: patience * 4 }, async () => {
    await open('/lessons/');
    const text = read('content/lessons/ll-one.mdx');
    write(
      'content/lessons/ll-two.mdx',
      text.replace('ll-one', 'll-two').replace('moves again', 'is known'),
    );
    await shown('A number is known');
    await open('/lessons/ll-two/');
    await shown('A number belongs to an office.');
    await open('/lessons/');
    rmSync(join(record, 'content/lessons/ll-two.mdx'));
    await goes('A number is known');
    expect((await open('/lessons/ll-two/'))!.status()).toBe(404);
  });

  test('an edit of the descriptor', { timeout: patience * 2 }, async () => {
    await open('/about/');
    edit('data/datapackage.json', 'A tiny record', 'A small record');
    await page.locator('header').getByText('A small record').waitFor();
  });

  test(
    'a fault, in page and terminal as check says it, until it is mended',
    {
      timeout: patience * 4,
    },
    async () => {
      await open('/actions/a-2/');
      edit('data/actions.csv', '2024-09-30', '2024-19-30');
      const { faults } = await checkRecord({ root: record });
      const line = formatFaultLine(
        'en',
        faults.find(({ code }) => code === 'invalid-date')!,
      );
      expect(line).toMatch(/^data\/actions\.csv:3 due: “2024-19-30” is not a date/);
      await shown(line);
      expect(server.said()).toContain(line);
      const other = await open('/meetings/wg-1/');
      expect(other!.status()).toBe(500);
      await shown(line);
      expect(await page.locator('main').textContent()).not.toContain('First session');
      edit('data/actions.csv', '2024-19-30', '2024-10-31');
      await shown('First session');
      await open('/actions/a-2/');
      await shown('31 October 2024');
    },
  );
});
