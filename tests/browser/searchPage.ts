/**
 * A reader at the search of the shipped record, for the tests of one file: one page in a browser
 * that is closed after them, what is done on it, and what goes wrong on the way.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { settled } from '../search/queries.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';

interface Search {
  /** The site, as it is built and as it is served. */
  dir: string;
  url: string;
  browser: Browser;
  page: Page;
  /** What pages that are listened to say as an error, this one among them. */
  troubles: readonly string[];
  listen(to: Page): Page;
  box(): Locator;
  titles(of?: Page): Promise<string[]>;
  /** Opens the search by its address and gives the number of results that it says. */
  count(query: string, path?: string): Promise<number>;
  /** Goes to a search within the page, as Back and Forward do. */
  go(address: string, of?: Page): Promise<number>;
  /** What an action of the reader leads to. */
  after(act: () => Promise<unknown>): Promise<number>;
}

/** The number of results that a status says. */
export const numberIn = (text: string) =>
  /^Nothing/.test(text) ? 0 : Number(/[\d,]+/.exec(text)![0].replace(',', ''));

/** What the page says when it has settled on what an action of the reader leads to. */
export async function saidAfter(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() =>
    document.querySelector('[data-search-page]')!.removeAttribute('data-state'),
  );
  await act();
  return settled(page);
}

async function go(of: Page, address: string): Promise<number> {
  await of.evaluate((to) => {
    document.querySelector('[data-search-page]')!.removeAttribute('data-state');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  const said = await settled(of);
  return /\d/.test(said) ? numberIn(said.replace(/\D*(?=\d)/, '')) : 0;
}

/** Opens it, and lets errors of its page be heard from the beginning. */
export async function openSearch(): Promise<Search> {
  const { dir, url } = await shipped();
  const browser = await sharedBrowser();
  afterAll(() => browser.close());
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const troubles: string[] = [];
  const listen = (to: Page) => {
    to.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    to.on('pageerror', (error) => troubles.push(String(error)));
    return to;
  };
  const page = listen(await context.newPage());
  return {
    dir,
    url,
    browser,
    page,
    troubles,
    listen,
    box: () => page.locator('[data-part="form"] input'),
    titles: (of = page) => of.locator('.found-title a').allInnerTexts(),
    count: async (query, path = '/search/') => {
      await page.goto(`${url}${path}${query === '' ? '' : `?${query}`}`);
      return numberIn(await settled(page));
    },
    go: (address, of = page) => go(of, address),
    after: async (act) => numberIn(await saidAfter(page, act)),
  };
}
