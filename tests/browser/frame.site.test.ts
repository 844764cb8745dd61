/** The frame of a page: its masthead, its menu, its contents, and that nothing is wider than the window. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { pageKinds } from './pageKinds.ts';

const { url } = await shipped();
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(() => browser.close());

const paths = [...pageKinds, '/reports/follow-through/', '/changes/', '/compare/', '/404.html'];

const at = (width: number) => page.setViewportSize({ width, height: 844 });

test.each(['', '/fr', '/ar'])(
  'no page%s is wider than a window of 320 pixels',
  async (language) => {
    await at(320);
    const wide: string[] = [];
    for (const path of paths.filter((one) => language === '' || one !== '/404.html')) {
      await page.goto(`${url}${language}${path}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    expect(wide).toEqual([]);
  },
  240_000,
);

test('a phone has a masthead of 56 pixels, and its menu opens by keyboard', async () => {
  await at(390);
  await page.goto(`${url}/measures/cbm-03/`);
  expect((await page.locator('.masthead').boundingBox())!.height).toBeLessThanOrEqual(56);
  const links = page.locator('#menu a');
  expect(await links.first().isVisible()).toBe(false);
  const button = page.getByRole('button', { name: 'Menu' });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await links.first().isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#menu') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await links.first().isVisible()).toBe(false);
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  await at(1280);
  expect(await links.first().isVisible()).toBe(true);
  expect(await button.isVisible()).toBe(false);
}, 60_000);

test.each(paths)('the contents of %s are its parts, in their order', async (path) => {
  await at(1280);
  await page.goto(`${url}${path}`);
  const { listed, folded, parts, dead } = await page.evaluate(() => {
    const hrefs = (selector: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>(selector)].map((link) => link.hash);
    const all = hrefs('.contents a');
    return {
      listed: all,
      folded: hrefs('.folded-contents a'),
      parts: hrefs('main h2 > .anchor'),
      dead: all.filter((hash) => !document.getElementById(decodeURIComponent(hash.slice(1)))),
    };
  });
  expect(listed).toEqual(parts.length >= 3 ? parts : []);
  expect(folded).toEqual(listed);
  expect(new Set(listed).size).toBe(listed.length);
  expect(dead).toEqual([]);
});

test('the contents say which part one is at, from the first to the last', async () => {
  await at(1280);
  await page.goto(`${url}/measures/cbm-03/`);
  const current = page.locator('.contents a[aria-current="location"]');
  const hashes = await page
    .locator('.contents a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  const middle = hashes[Math.floor(hashes.length / 2)]!;
  for (const hash of [hashes[0]!, middle]) {
    await page.locator(`.contents a[href="${hash}"]`).click();
    await expect.poll(() => current.getAttribute('href')).toBe(hash);
  }
  await page.keyboard.press('End');
  await expect.poll(() => current.getAttribute('href')).toBe(hashes.at(-1));
  expect(await page.locator('.contents').isVisible()).toBe(true);
  expect(await page.locator('.folded-contents').isVisible()).toBe(false);
  await at(768);
  expect(await page.locator('.contents').isVisible()).toBe(false);
  expect(await page.locator('.folded-contents').isVisible()).toBe(true);
}, 60_000);

test('on paper there is neither menu nor contents', async () => {
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.menu', '.masthead-button', '.contents', '.folded-contents'])
    for (const one of await page.locator(hidden).all()) expect(await one.isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

test('light or dark is chosen once for all pages, and the browser keeps nothing else', async () => {
  const own = await browser.newContext({ colorScheme: 'light' });
  const reader = await own.newPage();
  const isDark = () =>
    reader.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
  await reader.goto(`${url}/glossary/`);
  await reader.getByLabel('Dark').check();
  expect(await isDark()).toBe(true);
  await reader.goto(`${url}/about/`);
  expect(await isDark()).toBe(true);
  expect(await reader.getByLabel('Dark').isChecked()).toBe(true);
  expect(await reader.evaluate(() => ({ ...localStorage }))).toEqual({ look: 'dark' });
  expect(await own.cookies()).toEqual([]);
  await reader.getByLabel('As the system').check();
  expect(await isDark()).toBe(false);
  await own.close();
}, 60_000);
