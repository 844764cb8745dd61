/**
 * The page on which a contributor checks a file: in every language, by keyboard, under the site's
 * policy, with nothing sent.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFault } from '../../src/i18n/faults.ts';
import { say } from '../../src/i18n/index.ts';
import { fault } from '../../src/schema/faults/fault.ts';
import { findViolations } from './axe.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { readDownload } from './browser.ts';
import { type Opened, openPage } from './opened.ts';

const { url } = await shipped();
const root = join(import.meta.dirname, '../..');
const actions = readFileSync(join(root, 'data/actions.csv'), 'utf8');
const lesson = readFileSync(
  join(root, 'content/lessons/ll-hotline-test-needs-an-answer.mdx'),
  'utf8',
);
/** The first row with a date that has one reading and one that has two. */
const wrong = actions.replace('2020-02-20', '20/02/2020').replace('2020-04-30', '3/4/2020');

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const open = (path: string, settings: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> =>
  openPage(browser, `${url}${path}`, settings);

const choose = (page: Page, name: string, text: string) =>
  page.setInputFiles('#check-file', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const status = (page: Page) => page.locator('[data-check] .count');
/** What the live region says once the file is judged. */
async function judged(page: Page, words = /\d|[^…]$/): Promise<string> {
  await page.locator('[data-result] h2').waitFor();
  expect(await status(page).textContent()).toMatch(words);
  return (await status(page).textContent())!;
}

describe.each([
  ['en', ''],
  ['fr', '/fr'],
  ['ar', '/ar'],
])('in %s', (language, prefix) => {
  test('the faults of a table are named with line, character and sentence, and announced', async () => {
    const { page, troubles } = await open(`${prefix}/check/`);
    await choose(page, 'actions.csv', wrong);
    expect(await judged(page)).toContain(say(language, 'check.count', { errors: 2, warnings: 0 }));
    expect(await status(page).getAttribute('role')).toBe('status');
    const items = page.locator('[data-result] .found li');
    expect(await items.count()).toBe(2);
    const line = actions.split('\n')[1]!;
    const column = line.indexOf('2020-02-20') + 1;
    const first = await items.first().innerText();
    expect(first).toContain(say(language, 'check.place', { line: 2, column }));
    const params = { kind: 'date', readings: 1, first: '2020-02-20', second: '' };
    expect(first).toContain(
      formatFault(language, {
        ...fault('invalid-date', { file: '', field: 'agreed_on', found: '20/02/2020' }, params),
      }),
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

test('a mended file is offered, in which what is certain is mended and nothing else is changed', async () => {
  const { page } = await open('/check/');
  await choose(page, 'actions.csv', `\uFEFF${wrong.replaceAll('\n', '\r\n')}`);
  await judged(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: say('en', 'check.mend') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('actions.csv');
  expect(await readDownload(download)).toBe(wrong.replace('20/02/2020', '2020-02-20'));
  await page.context().close();
});

test('a table under another name is known by its labels; one that is like none is asked about', async () => {
  const { page } = await open('/check/');
  await choose(page, 'Book1.csv', actions);
  await judged(page);
  expect(await page.locator('[data-result]').innerText()).toContain(say('en', 'check.clean'));
  await choose(page, 'Book2.csv', 'a,b\n1,2\n');
  await page.waitForFunction(
    (text) => document.querySelector('[data-check] [role="status"]')?.textContent === text,
    say('en', 'check.unknown'),
  );
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-kind');
  await page.locator('#check-kind').selectOption('themes');
  await judged(page);
  expect(await page.locator('[data-result] .found').innerText()).toContain('missing-label');
  await page.context().close();
});

test('a lesson is pasted and checked by keyboard alone', async () => {
  const { page, troubles } = await open('/check/');
  await page.locator('#check-text').focus();
  await page.evaluate(
    (text) => {
      (document.activeElement as HTMLTextAreaElement).value = text;
    },
    lesson.replace('## Lesson', 'It took {4 * 60} minutes.\n\n## Lesson'),
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await judged(page);
  expect(await page.locator('[data-result] .found').innerText()).toContain('x-mdx-code');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a dropped file is checked, and the page is not left', async () => {
  const { page } = await open('/check/');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'actions.csv', { type: 'text/csv' }));
    return transfer;
  }, wrong);
  await page.dispatchEvent('.dropzone', 'drop', { dataTransfer: data });
  await judged(page);
  expect(await page.locator('[data-result] .found li').count()).toBe(2);
  expect(page.url()).toBe(`${url}/check/`);
  await page.context().close();
});

test(
  'nothing is sent, nothing is fetched before a file is chosen, and only the words of ' +
    'the page’s language are',
  async () => {
    const { page, asked, troubles } = await open('/fr/check/');
    expect(asked.filter((one) => one.url.endsWith('.json'))).toEqual([]);
    expect(asked.filter((one) => /checkPage/.test(one.url))).toEqual([]);
    const before = asked.length;
    await choose(page, 'actions.csv', wrong);
    await judged(page);
    const after = asked.slice(before);
    expect(after.every(({ method }) => method === 'GET')).toBe(true);
    expect(after.every((one) => one.url.startsWith(`${url}/`) && !one.url.includes('?'))).toBe(
      true,
    );
    expect(
      after
        .filter((one) => one.url.endsWith('.json'))
        .map((one) => one.url.slice(url.length))
        .toSorted(),
    ).toEqual(['/check/record.json', '/check/words.fr.json']);
    const scripts = await Promise.all(
      after
        .filter((one) => one.url.endsWith('.js'))
        .map(async (one) => (await fetch(one.url)).text()),
    );
    expect(
      scripts.some(
        (text) =>
          text.includes(say('ar', 'check.clean')) || text.includes(say('fr', 'check.clean')),
      ),
    ).toBe(false);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test('what a file holds is shown as text, whatever it is', async () => {
  const { page, troubles } = await open('/check/');
  const name = '<img src=x onerror=alert(1)>.csv';
  await page.locator('#check-kind').selectOption('actions');
  await choose(page, name, 'id,status\n"<script>alert(1)</script>",<img src=x onerror=alert(1)>\n');
  await judged(page);
  expect(await page.locator('[data-result] img, [data-result] script').count()).toBe(0);
  expect(await page.locator('[data-result]').innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a changed table ends with what changes, and three ways to send it', async () => {
  const { page, troubles } = await open('/check/');
  await choose(page, 'actions.csv', actions.replace('2020-04-30', '2020-05-31'));
  await judged(page);
  await page.locator('#check-reason').fill('The list says so.');
  await page.locator('#check-source').fill('HLM.INF/1');
  const text = page.locator('[data-text]');
  await page.locator('[data-copy]').waitFor();
  expect(await text.innerText()).toContain('2020-05-31');
  expect(await text.innerText()).not.toContain(actions.split('\n')[2]!);
  expect(await page.locator('a[data-mail]').getAttribute('href')).toMatch(/^mailto:/);
  expect(await page.locator('a[data-repository]').getAttribute('href')).toContain('correction.yml');
  await choose(page, 'actions.csv', wrong);
  await page.locator('[data-ways]').waitFor({ state: 'hidden' });
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a workbook is answered with how it is saved as CSV', async () => {
  const { page } = await open('/check/');
  await choose(page, 'book.xlsx', 'PK\u0003\u0004');
  await page.locator('[data-programs]').waitFor();
  expect(await status(page).textContent()).toBe(say('en', 'check.workbook'));
  await choose(page, 'actions.csv', actions);
  await page.locator('[data-programs]').waitFor({ state: 'hidden' });
  await page.context().close();
});

test('without JavaScript the page says where the same is said, and shows no form that does nothing', async () => {
  const { page } = await open('/check/', { javaScriptEnabled: false });
  expect(await page.locator('noscript p').innerText()).toContain(say('en', 'check.noScript'));
  expect(await page.locator('[data-check]').isVisible()).toBe(false);
  expect(await page.locator('noscript a').getAttribute('href')).toBe('/contribute/faults/');
  await page.context().close();
});

test.each([
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)(
  'with faults shown it has no axe violation and does not scroll sideways: $width, $colorScheme',
  async ({ width, colorScheme }) => {
    for (const path of ['/check/', '/ar/check/']) {
      const { page } = await open(path, { viewport: { width, height: 900 }, colorScheme });
      await choose(page, 'actions.csv', `\uFEFF${wrong}`);
      await judged(page);
      expect(await findViolations(page), path).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  },
);
