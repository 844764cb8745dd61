/** A record's page in a browser: its dates on one line, what it copies, and the ways from it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { follow } from './opened.ts';

const { url } = await shipped();
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterAll(() => browser.close());

const paths = ['/actions/a-twg-2022-1-04/', '/milestones/ms-cbm11-2/', '/measures/cbm-08/'];

/** Labels that meet, and places of the marks of the line that is drawn, from its first to its last. */
const drawnLine = () =>
  page.evaluate(() => {
    const line = [...document.querySelectorAll('.life-strip')].find(
      (one) => getComputedStyle(one).display !== 'none',
    )!;
    const boxes = [...line.querySelectorAll('text')].map((one) => one.getBoundingClientRect());
    const meet = boxes.filter((one, index) =>
      boxes.some(
        (other, at) =>
          at > index &&
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 5 &&
          other.top < one.bottom - 5,
      ),
    );
    const { left, right } = line.getBoundingClientRect();
    return {
      meet: meet.length,
      outside: boxes.filter((one) => one.left < left - 20 || one.right > right + 20).length,
      marks: [...line.querySelectorAll('use')].map((one) => one.getBoundingClientRect().left),
      words: line.textContent.replace(/\s+/g, ' '),
      listed: document.querySelector('.life-list')!.getBoundingClientRect().height > 1,
    };
  });

test.each(['', '/fr', '/ar'].flatMap((language) => paths.map((path) => language + path)))(
  'the labels of %s do not meet at any width, and where they have no room a list stands',
  async (path) => {
    for (const [width, size] of [
      [1440, '100%'],
      [1280, '100%'],
      [768, '100%'],
      [390, '100%'],
      [1280, '200%'],
      [320, '100%'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${url}${path}`);
      await page.evaluate((one) => (document.documentElement.style.fontSize = one), size);
      const { meet, outside, listed, words } = await drawnLine();
      expect([width, size, meet, outside]).toEqual([width, size, 0, 0]);
      expect(listed, `${width} ${size}`).toBe(width < 768 || size === '200%');
      if (!listed) expect(words).toMatch(/202\d.*202\d/);
    }
  },
  120_000,
);

test('in Arabic the first date stands at the right', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${url}${paths[0]!}`);
  const { marks } = await drawnLine();
  expect(marks[0]).toBeLessThan(marks.at(-1)!);
  await page.goto(`${url}/ar${paths[0]!}`);
  const turned = (await drawnLine()).marks;
  expect(turned[0]).toBeGreaterThan(turned.at(-1)!);
});

test('link and citation are copied, with the whole address', async () => {
  await page.goto(`${url}${paths[0]!}`);
  const copied = async (what: string) => {
    await page.getByRole('button', { name: what }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const address = await copied('Copy link');
  expect(address).toMatch(/^https?:.*\/actions\/a-twg-2022-1-04\/$/);
  expect(await copied('Copy citation')).toMatch(/^Annex C.*https?:\/\/.*\/a-twg-2022-1-04\/$/);
});

test('without a script nothing is offered to copy, and the citation stands', async () => {
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${url}${paths[0]!}`);
  expect(await bare.getByRole('button', { name: 'Copy link' }).isVisible()).toBe(false);
  expect(await bare.locator('#cite > p').first().isVisible()).toBe(true);
});

test('the next record leads back to this one', async () => {
  await page.goto(`${url}${paths[0]!}`);
  await follow(page.locator('a[rel="next"]'));
  await follow(page.locator('a[rel="prev"]'));
  expect(new URL(page.url()).pathname).toContain(paths[0]!);
});
