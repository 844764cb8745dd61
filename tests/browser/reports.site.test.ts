/** Standing reports and comparisons as a reader meets them: on screens, on paper, row by row. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { standingReportNames } from '../../src/schema/index.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';

const { url } = await shipped();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const paths = [
  ...standingReportNames.map((name) => `/reports/${name}/`),
  '/compare/',
  '/compare/measures/',
  '/compare/participants/?a=tavosk&b=sehlora',
  '/compare/years/?a=2023&b=2024',
  '/compare/assessments/jta-2025-2/jta-2026-1/',
  '/embed/en/report-follow-through-forum/',
  '/embed/ar/follow-through-by-meeting/2024-12-31/',
];

test.each([
  [1280, 'light', ''],
  [390, 'dark', '/ar'],
] as const)(
  'standing reports and comparisons at %i pixels, %s, language "%s": no axe violation, ' +
    'no sideways scroll, no console error',
  async (width, scheme, language) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
    });
    const page = await context.newPage();
    const found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(message.text());
    });
    for (const path of paths) {
      await page.goto(`${url}${path.startsWith('/embed/') ? path : language + path}`, {
        waitUntil: 'networkidle',
      });
      found.push(...(await findViolations(page)).map((one) => `${path} ${one}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${path} scrolls sideways by ${over}`);
    }
    await context.close();
    expect(found).toEqual([]);
  },
  900_000,
);

test('a number of a report shows just the rows that it counts, and says so', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/reports/follow-through/`);
  const link = page.locator('#numbers a', { hasText: /\d+ of \d+/ }).nth(4);
  const count = Number(/^\d+/.exec((await link.textContent())!)![0]);
  await link.click();
  await page.waitForURL(/result=overdue#rows/);
  await page.locator('table[data-rows]').waitFor();
  expect(await page.locator('table[data-rows] tbody tr:visible').count()).toBe(count);
  // Beside the rows and on what folds them.
  const said = await page.locator('[data-rows-said]').allTextContents();
  expect(said).toEqual([said[0], said[0]]);
  expect(said[0]).toMatch(new RegExp(`^${count} of \\d+ rows$`));
  await page.close();
});

test('without a script every row can be unfolded', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}/reports/lessons/?idle=yes#rows`);
  if (!(await page.locator('table[data-rows]').isVisible()))
    await page.locator('#all-rows summary').click();
  expect(await page.locator('table[data-rows] tbody tr:visible').count()).toBeGreaterThan(10);
  await context.close();
});

test('two participants stand side by side under an address', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/compare/participants/?a=tavosk&b=sehlora`);
  await page.locator('table[data-compare] tbody th').first().waitFor();
  expect(await page.locator('table[data-compare] thead th').count()).toBe(3);
  expect(await page.locator('table[data-compare] tbody tr').count()).toBeGreaterThan(3);
  await page.goto(`${url}/compare/participants/`);
  expect(await page.locator('table[data-compare] tbody tr').count()).toBeGreaterThan(10);
  await page.close();
});

test('printed on A4 and on Letter, a report has no heading without a body, and nothing beside the page', async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  for (const path of ['', '/fr', '/ar'].flatMap((language) =>
    standingReportNames.map((name) => `${language}/reports/${name}/`),
  )) {
    await page.goto(`${url}${path}`);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [672, 695]) {
      await page.setViewportSize({ width, height: 1000 });
      const wrong = await page.evaluate(() => {
        const shown = (element: Element) => element.getClientRects().length > 0;
        const empty = [...document.querySelectorAll('main section')].filter(
          (section) =>
            shown(section) &&
            [...section.children].filter((child) => !/^H[23]$/.test(child.tagName) && shown(child))
              .length === 0,
        );
        const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return [
          ...empty.map(({ id }) => `#${id} is empty`),
          ...(over > 0 ? [`${over} pixels too wide`] : []),
          ...[...document.querySelectorAll('.folded-contents a')]
            .filter((link) => !shown(link) || link.getBoundingClientRect().height === 0)
            .map(({ textContent }) => `“${textContent}” is not among the contents`),
        ];
      });
      expect(wrong, `${path} at ${width}`).toEqual([]);
    }
  }
  await page.close();
}, 300_000);
