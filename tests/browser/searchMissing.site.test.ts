/** The search where scripts, parts of the browser, files or the network are missing. */
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../search/queries.ts';
import { openSearch } from './searchPage.ts';

const { url, browser } = await openSearch();

describe('where something is missing', () => {
  /** A page of its own, set up by `prepare`; what it says when it has settled on that. */
  async function open(
    options: Parameters<Browser['newContext']>[0],
    prepare: (one: Page) => Promise<unknown>,
    query = 'q=flood',
  ): Promise<Page> {
    const one = await (await browser.newContext(options)).newPage();
    await prepare(one);
    await one.goto(`${url}/search/?${query}`);
    return one;
  }
  const browsable = async (one: Page) => {
    for (const href of ['/measures/', '/actions/', '/lessons/', '/search/titles/'])
      expect(await one.locator(`#browse a[href="${href}"]`).isVisible()).toBe(true);
  };

  test('without JavaScript the page says so at once and offers lists and titles', async () => {
    const one = await open({ javaScriptEnabled: false }, async () => undefined);
    expect(await one.locator('[data-part="status"]').innerText()).toMatch(
      /^Searching needs scripts/,
    );
    await browsable(one);
    await one.locator('#browse a[href="/search/titles/"]').click();
    await one.waitForURL('**/search/titles/');
    expect(await one.locator('.titles li').count()).toBeGreaterThan(400);
    await one.context().close();
  });
  test('where its script does not come, the page says so after a while and offers them too', async () => {
    const one = await open({}, (fresh) =>
      fresh.route('**/assets/SearchPage*.js', (route) => route.abort()),
    );
    expect(await one.locator('#browse h2').isVisible()).toBe(false);
    await one.locator('#browse h2').waitFor({ timeout: 20_000 });
    expect(await one.locator('[data-part="status"]').innerText()).toMatch(
      /^Searching needs scripts/,
    );
    await browsable(one);
    await one.context().close();
  });
  test.each(['WebAssembly', 'DecompressionStream'])('without %s too', async (name) => {
    const one = await open({}, (fresh) =>
      fresh.addInitScript((missing) => {
        delete (window as unknown as Record<string, unknown>)[missing];
      }, name),
    );
    await one
      .locator('[data-part="status"]', { hasText: 'cannot run the search' })
      .waitFor({ timeout: 5000 });
    await browsable(one);
    await one.context().close();
  });
  test.each([
    ['the index', '**/search/index/**'],
    ['the program', '**/pagefind.js'],
    ['the stemmer', '**/*.pagefind'],
    ['words', '**/*.pf_index'],
    ['texts', '**/*.pf_fragment'],
    ['facts', '**/parts/facts/*'],
  ])('where %s cannot be loaded it says so, and tries again when asked', async (_, pattern) => {
    const one = await open({}, (fresh) => fresh.route(pattern, (route) => route.abort()));
    await one
      .locator('[data-part="status"]', { hasText: 'could not be loaded' })
      .waitFor({ timeout: 10_000 });
    await browsable(one);
    await one.unroute(pattern);
    await one.locator('[data-part="status"] button').click();
    expect(await settled(one)).toMatch(/^\d+ results/);
    await one.context().close();
  });
  test('offline after the first search it says so, and so does a download', async () => {
    const one = await open({ acceptDownloads: true }, async () => undefined);
    await settled(one);
    await one.context().setOffline(true);
    await one.locator('[data-take="csv"]').click();
    await one
      .locator('[data-part="progress"]', { hasText: 'could not be made' })
      .waitFor({ timeout: 10_000 });
    await one.locator('[data-part="form"] input').fill('zinc spillway');
    await one
      .locator('[data-part="status"]', { hasText: 'could not be loaded' })
      .waitFor({ timeout: 10_000 });
    await one.context().close();
  });
});
