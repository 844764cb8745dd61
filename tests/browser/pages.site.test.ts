import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnRules, findViolations } from './axe.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { pageKinds as paths } from './pageKinds.ts';

const { url } = await shipped();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const settings = [
  { width: 1280, scheme: 'light', language: '' },
  { width: 390, scheme: 'dark', language: '' },
  { width: 390, scheme: 'light', language: '/ar' },
  { width: 1280, scheme: 'dark', language: '/ar' },
] as const;

interface Opened {
  page: Page;
  troubles: string[];
}

async function open(
  { width, scheme }: { width: number; scheme: 'light' | 'dark' },
  javaScriptEnabled = true,
): Promise<Opened> {
  // Axe is put into the page by the browser's own tools, which the page's policy does not bind.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled,
    bypassCSP: false,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (
      !request.url().startsWith(url) &&
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:')
    )
      troubles.push(`asks ${request.url()}`);
  });
  return { page, troubles };
}

/**
 * In another language only lists and translated records exist; the rest is read in the source
 * language.
 */
async function pathsIn(language: string): Promise<readonly string[]> {
  if (language === '') return paths;
  const there = await Promise.all(
    paths.map(async (path) =>
      (await fetch(`${url}${language}${path}`)).ok ? [`${language}${path}`] : [],
    ),
  );
  return there.flat();
}

describe.each(settings)('at $width pixels, $scheme, language "$language"', (setting) => {
  test(
    'no page has an axe violation, a horizontal scroll, a console error or a request to ' +
      'another origin',
    async () => {
      const { page, troubles } = await open(setting);
      const found: string[] = [];
      for (const path of await pathsIn(setting.language)) {
        troubles.length = 0;
        await page.goto(`${url}${path}`, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        const rules = setting.scheme === 'dark' ? { rules: drawnRules } : {};
        found.push(...(await findViolations(page, rules)).map((one) => `${path} ${one}`));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${path} scrolls sideways by ${overflow}`);
        found.push(...troubles.map((trouble) => `${path} ${trouble}`));
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
    900_000,
  );
});

test('printed on A4 in any language, nothing stands beside the page', async () => {
  const { page } = await open({ width: 672, scheme: 'light' });
  await page.emulateMedia({ media: 'print' });
  const found: string[] = [];
  for (const path of (await Promise.all(['', '/fr', '/ar'].map(pathsIn))).flat()) {
    await page.goto(`${url}${path}`);
    await page.evaluate(() => document.fonts.ready);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) found.push(`${path} is ${over} pixels too wide`);
  }
  await page.context().close();
  expect(found).toEqual([]);
}, 300_000);

test('the keyboard reaches everything, in the order of reading, and the focus is seen', async () => {
  const { page } = await open({ width: 1280, scheme: 'light' });
  for (const path of ['/', '/actions/a-twg-2022-1-04/', '/meetings/twg-2023-2/']) {
    await page.goto(`${url}${path}`);
    const wanted = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll(
            // Of choices that exclude each other the chosen one is a stop, and arrows lead on.
            'a[href]:not([tabindex="-1"]), button, input:not([type="radio"]:not(:checked)), ' +
              'summary, [tabindex="0"]',
          ),
        ].filter((one) => (one as HTMLElement).checkVisibility()).length,
    );
    const reached = new Set<string>();
    let unseen = 0;
    for (let step = 0; step < wanted + 5; step += 1) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        return {
          index: [...document.querySelectorAll('*')].indexOf(element),
          body: element === document.body,
          outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        };
      });
      if (where.body) break;
      reached.add(String(where.index));
      if (!where.outlined) unseen += 1;
    }
    expect({ path, reached: reached.size >= wanted, unseen }).toEqual({
      path,
      reached: true,
      unseen: 0,
    });
  }
  await page.context().close();
}, 120_000);

test('a slash puts the cursor into the search box, and the skip link leads to the content', async () => {
  const { page } = await open({ width: 1280, scheme: 'light' });
  await page.goto(`${url}/measures/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q');
  await page.context().close();
});

test('without JavaScript every page is whole', async () => {
  const { page } = await open({ width: 1280, scheme: 'light' }, false);
  for (const path of ['/', '/actions/', '/assessments/jta-2026-1/', '/reports/annual-2024/']) {
    await page.goto(`${url}${path}`);
    expect(await page.locator('main h1').count()).toBe(1);
    for (const figure of await page.locator('figure').all()) {
      const drawn = await figure.locator('svg:visible, table:visible').count();
      expect(drawn).toBeGreaterThan(0);
    }
  }
  await page.context().close();
});
