/** Search as one types, from the box of any page: what is offered, by hand and by keys. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { settled } from '../search/queries.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { findViolations } from './axe.ts';
import { numberIn } from './searchPage.ts';

const { url } = await shipped();
const browser = await sharedBrowser();
afterAll(() => browser.close());

const boxOf = (page: Page) => page.locator('[data-search-box]').getByRole('combobox');
const linesOf = (page: Page) => page.locator('.suggest [role="option"]');
const activeOf = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** A page on which nothing may go wrong, nor anybody else be asked. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') expect.unreachable(message.text());
  });
  await page.goto(`${url}${path}`);
  return page;
}

/** Types words, and waits for a line that tells so much. */
async function typed(page: Page, words: string, until = /results?$/): Promise<readonly string[]> {
  await boxOf(page).pressSequentially(words, { delay: 20 });
  await linesOf(page).filter({ hasText: until }).waitFor();
  return linesOf(page).allInnerTexts();
}
/** The line of the language that is asked last. */
const last = /^Also in العربية/;

describe('what is offered', () => {
  test('six hits under their kinds, all results, and the other languages with their counts', async () => {
    const page = await open('/measures/');
    const lines = await typed(page, 'flood', last);
    expect(await page.locator('.suggest-kind a').count()).toBe(6);
    const kinds = await page
      .getByRole('group')
      .evaluateAll((all) =>
        all.filter((one) => one.closest('.suggest')).map((one) => one.ariaLabel),
      );
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(lines.slice(6)).toEqual([
      expect.stringMatching(/^All \d+ results$/),
      expect.stringMatching(/^Also in français: \d+$/),
      expect.stringMatching(/^Also in العربية: \d+$/),
    ]);
    for (const line of await linesOf(page)
      .filter({ hasText: /^A(?:ll|lso in) / })
      .all()) {
      const [told] = /\d+/.exec(await line.innerText())!;
      const other = await page.context().newPage();
      await other.goto((await line.getAttribute('href'))!);
      const said = await settled(other);
      // Arabic says one and two in words.
      const few = await other.locator('.found > li').count();
      expect(/\d+/.exec(said)?.[0] ?? String(few)).toBe(told);
      await other.close();
    }
    await page.context().close();
  });
  test.each(['night-time staffing', 'CBM-05', 'water'])('%s finds something', async (words) => {
    const page = await open('/');
    expect((await typed(page, words))[0]).not.toMatch(/^Nothing/);
    await page.context().close();
  });
  test('nothing found says so, and leads to what may help', async () => {
    const page = await open('/');
    expect(await typed(page, 'zzzzqq', /help$/)).toEqual(['Nothing found: what may help']);
    await page.context().close();
  });
  test('nothing is loaded before the box is used, and no index before something is typed', async () => {
    const page = await open('/measures/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ofSearch = () => asked.filter((path) => /^\/search\/|SearchPage|pagefind/.test(path));
    await page.reload({ waitUntil: 'networkidle' });
    expect(ofSearch()).toEqual([]);
    await boxOf(page).focus();
    await page.locator('.suggest').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(ofSearch()).toEqual(['/search/', expect.stringMatching(/SearchPage[^/]*\.js$/)]);
    await page.context().close();
  });
});

describe('by keys', () => {
  test('arrows walk through the lines and back to the box, Escape closes, Enter opens', async () => {
    const page = await open('/measures/');
    const box = boxOf(page);
    const lines = await typed(page, 'flood', last);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    for (const line of lines) {
      await box.press('ArrowDown');
      expect(await activeOf(page).innerText()).toBe(line);
      expect(await box.getAttribute('aria-activedescendant')).toBe(
        await activeOf(page).getAttribute('id'),
      );
    }
    await box.press('ArrowDown');
    expect(await activeOf(page).count()).toBe(0);
    await box.press('ArrowUp');
    expect(await activeOf(page).innerText()).toBe(lines.at(-1));
    await box.press('Escape');
    expect([await page.locator('.suggest').isVisible(), await box.inputValue()]).toEqual([
      false,
      'flood',
    ]);
    await box.press('ArrowDown');
    await page.locator('.suggest').waitFor();
    await box.press('ArrowDown');
    const href = await activeOf(page).getAttribute('href');
    await box.press('Enter');
    await page.waitForURL(`${url}${href}`);
    await page.context().close();
  });
  test('Enter without a line searches, and a name goes straight to its record', async () => {
    const page = await open('/measures/');
    await typed(page, 'flood');
    await boxOf(page).press('Enter');
    expect(numberIn(await settled(page))).toBeGreaterThan(6);
    await page.goto(`${url}/lessons/`);
    await typed(page, 'CBM-05');
    await boxOf(page).press('Enter');
    await page.waitForURL(`${url}/measures/cbm-05/`);
    await page.context().close();
  });
  test('the list closes when the focus leaves, and stays while it is pressed', async () => {
    const page = await open('/measures/');
    await typed(page, 'flood');
    await page.locator('.suggest-kind [aria-hidden]').first().click();
    expect(await page.locator('.suggest').isVisible()).toBe(true);
    await boxOf(page).press('Tab');
    expect(await page.locator('.suggest').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator('.suggest').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('how it is drawn', () => {
  test.each([
    ['/', 'light', 1280, 'flood'],
    ['/', 'dark', 390, 'flood'],
    ['/measures/', 'dark', 1280, 'flood'],
    ['/fr/', 'light', 390, 'eau'],
    ['/ar/measures/', 'light', 1280, 'الحدود'],
  ] as const)(
    '%s in %s at %i: nothing moves, and axe finds nothing',
    async (path, look, width, words) => {
      const page = await open('/about/', {
        colorScheme: look,
        viewport: { width, height: 900 },
      });
      await page.goto(`${url}${path}`);
      await page.evaluate(() => {
        const told = window as unknown as { shift: number };
        told.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            told.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift' });
      });
      await boxOf(page).pressSequentially(words);
      await page.locator('.suggest-way').first().waitFor();
      await boxOf(page).press('ArrowDown');
      expect(
        await page.evaluate(() => (window as unknown as { shift: number }).shift),
      ).toBeLessThan(0.001);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await findViolations(page, { within: '[data-search-box]' })).toEqual([]);
      await page.context().close();
    },
  );
  test('without JavaScript the form leads to the search page', async () => {
    const page = await open('/measures/', { javaScriptEnabled: false });
    await boxOf(page).fill('flood');
    await boxOf(page).press('Enter');
    await page.waitForURL(`${url}/search/?q=flood`);
    await page.context().close();
  });
});

describe('the search page holds its places', () => {
  test.each([390, 1280])('at %i, slowly, whatever it is asked', async (width) => {
    const page = await open('/about/', { viewport: { width, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const told = window as unknown as { shift: number };
      told.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          told.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const query of ['?q=flood', '?q=flood&kind=actions', '?q=zzzzqq', '']) {
      await page.goto(`${url}/search/${query}`);
      await settled(page);
      expect(
        await page.evaluate(() => (window as unknown as { shift: number }).shift),
        query,
      ).toBeLessThan(0.05);
      expect(await page.locator('#browse h2').isVisible()).toBe(true);
    }
    await page.context().close();
  });
});
