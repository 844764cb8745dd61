/** The page of a plain table: read page by page without scripts, found and ordered with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../search/server.ts';
import { sharedBrowser, siteOf } from '../site/ask.ts';
import { plainRecord, readings } from '../site/plain.ts';
import { findViolations } from './axe.ts';

const { dir } = await siteOf(plainRecord, { AS_OF: '2026-11-30' });
let browser: Browser;
let served: { url: string; close: () => void };
beforeAll(async () => {
  browser = await sharedBrowser();
  served = await serveFolder(dir);
});
afterAll(async () => {
  served.close();
  await browser.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(served.url + path);
  return page;
}
const find = (page: Page) => page.getByRole('searchbox', { name: 'Find in all rows' });
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });
const rows = (page: Page) => page.locator('#rows tbody tr');
const range = (page: Page) => page.locator('#rows [role="status"]');
const cells = (page: Page, column: number) =>
  page.locator(`#rows tbody tr > :nth-child(${column})`).allInnerTexts();

test('without scripts every row stands on one of the pages, none of which is large', async () => {
  const page = await open('/data/readings/', { javaScriptEnabled: false });
  expect(await page.locator('.rowfinder').isVisible()).toBe(false);
  const stations: string[] = [];
  for (let number = 1; ; number += 1) {
    stations.push(...(await cells(page, 1)));
    const file = number === 1 ? 'index.html' : `page/${number}/index.html`;
    expect(readFileSync(join(dir, 'data/readings', file)).length).toBeLessThan(300_000);
    const next = page.locator('.pages a', { hasText: new RegExp(`^${number + 1}$`) });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(stations).toEqual(readings.map(({ station }) => station));
  await page.context().close();
});

test('rows are found, chosen and ordered among all, and the address holds how', async () => {
  const page = await open('/data/readings/');
  await soon(() => range(page).innerText()).toBe('1–100 of 1,240, as written');
  await find(page).fill('STATION 7  2021');
  const found = readings.filter((one) =>
    ['Station', '7', '2021'].every((word) => Object.values(one).join(' ').includes(word)),
  );
  expect(found.length).toBeGreaterThan(5);
  await soon(() => range(page).innerText()).toBe(
    `1–${found.length} of ${found.length} found among 1,240 rows, as written`,
  );
  await page.getByRole('button', { name: 'level' }).click();
  await page.getByRole('button', { name: 'level' }).click();
  await soon(async () => (await cells(page, 4)).filter((text) => text !== '').map(Number)).toEqual(
    found
      .flatMap(({ level }) => (typeof level === 'number' ? [level] : []))
      .toSorted((a, b) => b - a),
  );
  expect(await page.locator('#rows thead th').nth(3).getAttribute('aria-sort')).toBe('descending');
  const address = page.url();
  expect(new URL(address).search).toBe('?find=STATION+7++2021&sort=-3');
  const shown = await rows(page).allInnerTexts();
  await page.goto(address);
  await soon(() => rows(page).allInnerTexts()).toEqual(shown);
  await find(page).fill('nowhere');
  await soon(() => range(page).innerText()).toBe('None of the 1,240 rows has that.');
  await page.context().close();
});

test('what is found stands on pages, and Back leads to the page before', async () => {
  const page = await open('/data/readings/page/2/');
  await page.locator('select[name="is-1"]').selectOption('North');
  await soon(() => range(page).innerText()).toMatch(/^1–100 of 4\d\d found/);
  await page.locator('.pages a', { hasText: '3' }).click();
  await soon(() => range(page).innerText()).toMatch(/^201–300 of 4\d\d found/);
  expect([...new Set(await cells(page, 2))]).toEqual(['North']);
  await page.goBack();
  await soon(() => range(page).innerText()).toMatch(/^1–100 of 4\d\d found/);
  await page.goBack();
  await soon(() => range(page).innerText()).toBe('101–200 of 1,240, as written');
  expect(await page.locator('select[name="is-1"]').inputValue()).toBe('');
  await page.context().close();
});

test('where the rows cannot be fetched it says so, and the pages stay', async () => {
  const page = await open('/data/readings/');
  await page.route('**/readings.csv', (route) => route.abort());
  await find(page).fill('station 7');
  await soon(() => range(page).innerText()).toMatch(/could not be fetched/);
  expect(await rows(page).count()).toBe(100);
  await page.context().close();
});

test('markup in a cell is text, as written and as found', async () => {
  const page = await open('/data/codes/');
  expect(await cells(page, 1)).toContain('<r>');
  await find(page).fill('late');
  await soon(() => cells(page, 1)).toEqual(['<r>']);
  expect(await cells(page, 2)).toEqual(['revised, "late"']);
  await page.context().close();
});

test.each([
  ['/', 390],
  ['/data/readings/', 390],
  ['/data/readings/?find=station+7&sort=3', 1280],
  ['/fr/data/readings/page/3/', 390],
])('%s at %i pixels breaks no rule of axe and is no wider than the screen', async (path, width) => {
  const page = await open(path, { viewport: { width, height: 900 } });
  await page.waitForLoadState('networkidle');
  expect(await findViolations(page)).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('a figure of the table stands on its page, with its rows told', async () => {
  const page = await open('/data/readings/');
  const figure = page.locator('figure[data-figure="data"]');
  expect(await figure.locator('figcaption').innerText()).toContain('Level by Year');
  expect(await figure.locator('.figure-note').first().innerText()).toContain('1,240 rows');
  await page.context().close();
});
