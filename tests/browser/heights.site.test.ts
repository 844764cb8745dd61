/**
 * How long pages are for who reads them on a phone or by keyboard: none is endless, what is folded is
 * unfolded by its address, and nothing of it is missing on paper, on a wide screen or without scripts.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { findViolations } from './axe.ts';
import { pageKinds } from './pageKinds.ts';

const { url } = await shipped();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 390, height: 844 } };
const open = async (path: string, options: BrowserContextOptions = phone): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(url + path);
  return page;
};
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Pages alike share what their address begins with, but for those that each are another kind. */
const kindOf = (path: string) =>
  /^\/(reports|data|contribute|compare)\/[^/]+\/$/.test(path)
    ? path
    : path.replace(/[^/]+(?=\/)/g, (part, at: number) =>
        at === 1 || /^(history|page)$/.test(part) ? part : '*',
      );

/** What a page leads to in its language. */
const linksOf = (page: Page, root: string) =>
  page.evaluate((base) => {
    const links = [...document.querySelectorAll('a[href]')];
    const found = links.map((link) => new URL(link.getAttribute('href')!, location.href));
    return found
      .filter(({ href, pathname }) => href.startsWith(base) && pathname.endsWith('/'))
      .map(({ pathname }) => pathname.slice(new URL(base).pathname.length - 1));
  }, root);

test('no page that the navigation leads to is 8,000 pixels high on a phone', async () => {
  const page = await open('/');
  const queue = [...pageKinds];
  const seen = new Set(queue);
  const walked = new Map<string, number>();
  const tall: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    await page.goto(url + path);
    const height = await heightOf(page);
    if (height >= 8000) tall.push(`${path} ${height}`);
    for (const next of await linksOf(page, `${url}/`)) {
      const kind = kindOf(next);
      const known = walked.get(kind) ?? 0;
      if (seen.has(next) || known >= 2 || /^\/(fr|ar|embed)\//.test(next)) continue;
      walked.set(kind, known + 1);
      seen.add(next);
      queue.push(next);
    }
  }
  expect(tall).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
  await page.context().close();
}, 300_000);

/** How often one presses the tab key until the last stop of a report; what follows it ends it. */
async function stopsOf(page: Page): Promise<number> {
  let last = 0;
  for (let stop = 1; stop <= 150; stop += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const within = document.activeElement!.closest('main, .colophon');
      return within?.tagName;
    });
    if (place === 'FOOTER') return last;
    if (place === 'MAIN') last = stop;
  }
  return Infinity;
}

test('a report ends after sixty stops of the tab key', async () => {
  const page = await open('/reports/');
  const reports = (await linksOf(page, `${url}/`)).filter((path) => /^\/reports\/./.test(path));
  expect(reports.length).toBeGreaterThan(15);
  const long: string[] = [];
  for (const path of new Set(reports)) {
    await page.goto(url + path);
    const stops = await stopsOf(page);
    if (stops > 60) long.push(`${path} ${stops}`);
  }
  expect(long).toEqual([]);
  await page.context().close();
}, 300_000);

test('arrow keys lead through the numbers of a table, either way of reading', async () => {
  for (const [language, key] of [
    ['', 'ArrowRight'],
    ['/ar', 'ArrowLeft'],
  ] as const) {
    const page = await open(`${language}/reports/follow-through/`);
    const table = page.locator('#by-forum-table table');
    const at = (row: number, cell: number) =>
      table.locator(`tbody tr:nth-child(${row}) > :nth-child(${cell}) a`);
    await at(1, 1).focus();
    await page.keyboard.press(key);
    expect(await at(1, 2).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await at(2, 2).evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('#by-forum-table .table-keys').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await table.evaluate((one) => one.contains(document.activeElement))).toBe(false);
    await page.context().close();
  }
});

test.each([
  ['/glossary/', '#t-duty-officer'],
  ['/contribute/faults/', '#x-mdx-html'],
  ['/method/', '#verified', 'p'],
  ['/reports/follow-through/', '#by-owner-table', 'td'],
  ['/reports/annual-2025/', '#section-what-was-learned-and-what-to-watch', '+ details p'],
])('what is folded on %s is unfolded by the address of %s', async (path, hash, within = '') => {
  const page = await open(path);
  const shown = page.locator(`${hash} ${within}`).first();
  expect(await shown.isVisible()).toBe(false);
  await page.evaluate((to) => (location.hash = to), hash);
  await expect.poll(() => shown.isVisible()).toBe(true);
  const top = await page.locator(hash).evaluate((one) => one.getBoundingClientRect().top);
  expect(top).toBeLessThan(844);
  await page.goto(`${url}/about/`);
  await page.goto(url + path + hash);
  await expect.poll(() => shown.isVisible()).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await page.context().close();
});

/** A page with a table of which a phone shows a part. */
const long = '/participants/tavosk/';

test('the rest of a table is shown when it is asked for', async () => {
  const page = await open(long);
  const table = page.locator('.scroll:has(+ [data-rest])').first();
  const rows = () => table.locator('tbody tr:visible').count();
  const [before, all] = [await rows(), await table.locator('tbody tr').count()];
  expect(before).toBeLessThan(all);
  await page.locator('[data-rest]').first().click();
  expect(await rows()).toBe(all);
  expect(await table.locator('a:focus').count()).toBe(1);
  await page.context().close();
});

test.each([
  ['a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['a phone without scripts', { ...phone, javaScriptEnabled: false }],
  ['paper', phone],
] as const)('on %s no row is missing', async (where, options) => {
  const page = await open(long, options);
  if (where === 'paper') await page.emulateMedia({ media: 'print' });
  const rows = page
    .locator('section .scroll + [data-rest]')
    .locator('xpath=preceding-sibling::div[1]//tbody/tr');
  expect(await rows.count()).toBeGreaterThan(5);
  for (const row of await rows.all()) expect((await row.boundingBox())!.height).toBeGreaterThan(10);
  await page.goto(`${url}/glossary/`);
  const terms = page.locator('.glossary dd').last();
  const stands = (await terms.boundingBox())?.height ?? 0;
  if (where === 'a phone without scripts') await page.locator('.glossary summary').last().click();
  else expect(stands).toBeGreaterThan(10);
  expect((await terms.boundingBox())!.height).toBeGreaterThan(10);
  await page.context().close();
});
