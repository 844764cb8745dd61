import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { forms, troublesIn } from './forms.ts';
import { pageKinds as paths } from './pageKinds.ts';

const { url } = await shipped();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

interface Opened {
  page: Page;
  troubles: string[];
}

async function open({ width }: { width: number }, javaScriptEnabled = true): Promise<Opened> {
  // Axe is put into the page by the browser's own tools, which the page's policy does not bind.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
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

describe.each(Object.entries(forms))('in the language "%s"', (language, [first, ...others]) => {
  test(
    'no page has an axe violation, a horizontal scroll, a console error or a request to ' +
      'another origin, on screen in any colours and on paper',
    async () => {
      const { page, troubles } = await open(first);
      const found: string[] = [];
      for (const path of await pathsIn(language)) {
        troubles.length = 0;
        const wrong = await troublesIn(page, `${url}${path}`, [first, ...others]);
        found.push(...[...wrong, ...troubles].map((one) => `${path} ${one}`));
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
    900_000,
  );
});

test('the keyboard reaches everything, in the order of reading, and the focus is seen', async () => {
  const { page } = await open({ width: 1280 });
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
  const { page } = await open({ width: 1280 });
  await page.goto(`${url}/measures/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q');
  await page.context().close();
});

test('without JavaScript every page is whole', async () => {
  const { page } = await open({ width: 1280 }, false);
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
