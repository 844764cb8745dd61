import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';

const { url } = inject('site');
let browser: Browser;
let page: Page;
const troubles: string[] = [];
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(String(error)));
});
afterAll(() => browser.close());

/** Opens the search by its address and waits for the number of results that it says. */
async function count(query: string): Promise<number> {
  await page.goto(`${url}/search/?${query}`);
  await page.waitForFunction(() => /\d+ results?\b/.test(document.querySelector('main')!.innerText), undefined, { timeout: 30_000 });
  return Number(/([\d,]+) results?\b/.exec(await page.locator('main').innerText())![1]!.replace(',', ''));
}

test('a filter leads to as many results as the record has rows', async () => {
  expect(await count('kind=actions&status=overdue')).toBe(26);
  expect(await count('kind=lessons&status=validated')).toBe(11);
  expect(await count('kind=lessons&status=validated&status=implemented')).toBe(22);
});
test('a phrase is found in fewer places than its words, and a minus takes some away', async () => {
  const [words, phrase] = [await count('q=night+desk'), await count(`q=${encodeURIComponent('"night desk"')}`)];
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThan(words);
  expect(await count('q=chlorine+-annex')).toBeLessThan(await count('q=chlorine'));
});
test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
