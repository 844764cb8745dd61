/** Lists of registers: rows found, chosen and ordered, with all of that in the address. */
import Papa from 'papaparse';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { findViolations } from './axe.ts';
import { readDownload } from './browser.ts';
import { follow } from './opened.ts';

const { url } = await shipped();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(url + path);
  return page;
}
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });
const range = (page: Page) => page.locator('#rows [role="status"]').innerText();
const cells = (page: Page, column: number) =>
  page.locator(`#rows tbody tr > :nth-child(${column})`).allInnerTexts();
const search = (page: Page) => new URL(page.url()).search;
/** How many rows an option says that it has. */
const promised = (option: string) => Number(/\((\d+)\)$/.exec(option)![1]);

test('rows are chosen and ordered among all pages, and the address says how', async () => {
  const page = await open('/actions/');
  const all = await range(page);
  expect(all).toMatch(/^1–100 of \d+, overdue first$/);
  const status = page.locator('select[name="status"]');
  const option = (await status.locator('option').nth(1).textContent())!.trim();
  await status.selectOption({ index: 1 });
  const count = promised(option);
  await soon(() => range(page)).toMatch(
    new RegExp(`^1–${count} of ${count} found among .*overdue`),
  );
  expect((await cells(page, 1)).length).toBe(count);
  expect(search(page)).toBe('?status=overdue');

  await page.getByRole('button', { name: 'Due date' }).click();
  await soon(() => range(page)).toMatch(/by “Due date”$/);
  await page.getByRole('button', { name: 'Due date' }).click();
  await soon(() => range(page)).toMatch(/by “Due date, descending”$/);
  expect(search(page)).toBe('?status=overdue&sort=-due');
  const head = page.locator('#rows thead th').nth(2);
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const days = await page
    .locator('#rows tbody td.date')
    .evaluateAll((all) => all.map((one) => one.querySelector('time')?.dateTime ?? ''));
  expect(days).toEqual(days.toSorted().reverse());

  const shown = await cells(page, 1);
  const again = await open(`/actions/${search(page)}`);
  await soon(() => cells(again, 1)).toEqual(shown);
  await again.context().close();
  await page.goBack();
  await page.goBack();
  await soon(() => range(page)).toMatch(/overdue first$/);
  await page.goBack();
  await soon(() => range(page)).toBe(all);
  expect(await status.inputValue()).toBe('');
  await page.context().close();
}, 60_000);

test('what is shown can be taken along: just those rows, in their order', async () => {
  const page = await open('/actions/?status=overdue&sort=-due');
  await soon(() => range(page)).toMatch(/found among/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download these rows as CSV' }).click(),
  ]);
  const { data } = Papa.parse<{ id: string }>(await readDownload(file), {
    header: true,
    skipEmptyLines: true,
  });
  const ids = await page
    .locator('#rows tbody tr')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['id']));
  expect(data.map(({ id }) => id)).toEqual(ids);
  await page.context().close();
}, 60_000);

test('where no row has what is asked it says so, and leads back to all', async () => {
  const page = await open('/actions/page/2/');
  await page.getByRole('searchbox', { name: 'Find in all rows' }).fill('nowhere to be found');
  await soon(() => range(page)).toMatch(/^None of the \d+ rows has that\.$/);
  await page.getByRole('link', { name: 'Show all rows' }).click();
  await soon(() => range(page)).toMatch(/^1–100 of \d+, overdue first$/);
  expect(search(page)).toBe('');
  await page.context().close();
}, 60_000);

test('without scripts the order is said, and pages have the rows of each', async () => {
  const page = await open('/actions/', { javaScriptEnabled: false });
  expect(await range(page)).toMatch(/overdue first$/);
  const link = page.locator('#rows noscript').getByRole('link').first();
  const name = await link.innerText();
  await follow(link);
  expect(await page.locator('h1').innerText()).toContain(name);
  await page.context().close();
});

test('on a wide screen the head stays in sight', async () => {
  const page = await open('/actions/', { viewport: { width: 1280, height: 800 } });
  await page.locator('#rows tbody tr').nth(60).scrollIntoViewIfNeeded();
  const head = (await page.locator('#rows thead th').first().boundingBox())!;
  expect(Math.round(head.y)).toBe(0);
  // What the keyboard comes to is not under it.
  await page.locator('#rows tbody a').nth(100).focus();
  for (let back = 0; back < 30; back += 1) {
    await page.keyboard.press('Shift+Tab');
    const top = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(head.height - 1);
  }
  await page.context().close();
}, 60_000);

test.each(['/actions/', '/ar/actions/', '/findings/', '/meetings/', '/measures/', '/alerts/'])(
  'on a phone %s breaks no rule of axe, and nothing jumps',
  async (path) => {
    const page = await open('/about/', { viewport: { width: 390, height: 844 } });
    await page.addInitScript(() => {
      const told = window as unknown as { jumped: number };
      told.jumped = 0;
      new PerformanceObserver((list) => {
        for (const one of list.getEntries())
          told.jumped += (one as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${url}${path}?find=a&sort=-title`);
    await soon(() => range(page)).toMatch(/\d/);
    await page.waitForLoadState('networkidle');
    const jumped = await page.evaluate(() => (window as unknown as { jumped: number }).jumped);
    expect(jumped).toBeLessThan(0.05);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  },
  60_000,
);
