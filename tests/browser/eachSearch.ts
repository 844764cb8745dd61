/**
 * A reader who comes anew to the search of the shipped record for each test of a file, and what the
 * page then shows and says.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { settled } from '../search/queries.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { saidAfter } from './searchPage.ts';

/** For the tests of one file; `page` is that of the test that runs. */
export async function searchOfEachTest() {
  const { url } = await shipped();
  const browser = await sharedBrowser();
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    page = await context.newPage();
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());
  return {
    url,
    get page() {
      return page;
    },
    box: () => page.locator('[data-part="form"] input'),
    status: async () =>
      (await page.locator('[data-part="status"]').innerText()).replaceAll('\u200B', ''),
    titles: () => page.locator('.found-title a').allInnerTexts(),
    open: async (query = '') => {
      await page.goto(`${url}/search/${query}`);
      await settled(page);
    },
    /** What is said when the page has settled on what an action leads to. */
    after: (act: () => Promise<unknown>) => saidAfter(page, act),
  };
}
