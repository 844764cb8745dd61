/**
 * What is fetched while a word is being typed, before anything is searched: held with the page's
 * clock standing still, so that no pause ends.
 */
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeIndex } from '../search/madeIndex.ts';
import { settled } from '../search/queries.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';

const { dir, url } = await shipped();
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

interface Reader {
  page: Page;
  asked: string[];
}

/**
 * A reader at the search whose clock stands still, with an index that has been asked (it needs the
 * clock to be opened), and the files of it that the page asks for.
 */
async function open(
  path = '/search/',
  options: Parameters<Browser['newContext']>[0] = {},
  before: () => void = () => {},
): Promise<Reader> {
  const page = await (await browser.newContext(options)).newPage();
  await page.addInitScript(before);
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(new URL(request.url()).pathname.replace(/^.*\/search\/index\//, '')),
  );
  await page.goto(`${url}${path}?q=xqz`);
  await settled(page);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 10_000);
  await page.locator('[data-part="form"] input').fill('');
  asked.length = 0;
  return { page, asked };
}

const fragmentsOf = (asked: readonly string[]) =>
  asked.filter((path) => path.includes('/fragment/')).toSorted();
const quiet = ({ page }: Reader) => page.waitForLoadState('networkidle');
const results = (page: Page) => page.locator('.found-title a').count();

async function searched({ page }: Reader): Promise<void> {
  await page.evaluate(() =>
    document.querySelector('[data-search-page]')!.removeAttribute('data-state'),
  );
  await page.clock.runFor(150);
  await settled(page);
}

test('when the record has one word with this beginning, its results are there before the word is', async () => {
  const reader = await open();
  const { page, asked } = reader;
  await page.keyboard.type('evacua');
  await expect.poll(() => fragmentsOf(asked).length, { timeout: 10_000 }).toBe(10);
  await quiet(reader);
  const before = fragmentsOf(asked);
  expect(await results(page)).toBe(0);
  expect(new URL(page.url()).search).toBe('?q=xqz');
  await page.keyboard.type('tion');
  await searched(reader);
  expect(await results(page)).toBe(10);
  expect(fragmentsOf(asked)).toEqual(before);
  await page.context().close();
});

test('one letter, a phrase, a word left out and one that no text has are not guessed at', async () => {
  for (const typed of ['e', '"evacua', 'flood -evacua', 'xqz']) {
    const reader = await open();
    // At once: on the way to it stand words that are guessed at.
    await reader.page.keyboard.insertText(typed);
    await quiet(reader);
    expect({
      typed,
      asked: reader.asked.filter((path) => /\/(?:fragment|places|facts)/.test(path)),
    }).toEqual({ typed, asked: [] });
    await reader.page.context().close();
  }
});

test('a reader whose browser is to save data is not guessed for', async () => {
  const { page, asked } = await open('/search/', {}, () =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.keyboard.type('evacua');
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.context().close();
});

test('a guess that was wrong changes no result', async () => {
  const reader = await open();
  const { page, asked } = reader;
  await page.keyboard.type('evacua');
  await expect.poll(() => fragmentsOf(asked).length, { timeout: 10_000 }).toBe(10);
  for (let letter = 0; letter < 6; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('hotline');
  await searched(reader);
  const typed = await page.locator('.found-title a').allInnerTexts();
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${url}/search/?q=hotline`);
  await settled(other);
  expect(typed).toEqual(await other.locator('.found-title a').allInnerTexts());
  expect(typed.length).toBeGreaterThan(0);
  await other.context().close();
  await page.context().close();
});

test('a word that only the source language has is foreseen on the page of another', async () => {
  const texts = madeIndex(dir, 'en').namesOf('fragment');
  const english = new Set(texts.map((name) => `${name}.pf_fragment`));
  const { page, asked } = await open('/fr/search/');
  await page.keyboard.type('cloudb');
  await expect
    .poll(() => fragmentsOf(asked).filter((path) => english.has(basename(path))).length, {
      timeout: 10_000,
    })
    .toBeGreaterThan(0);
  await page.context().close();
});

describe('keyboards that compose', () => {
  /**
   * A word that is being composed, as a phone does it: the letters stand in the box, and are not
   * settled.
   */
  async function compose({ page }: Reader, text: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    for (let length = 1; length <= text.length; length += 1)
      await session.send('Input.imeSetComposition', {
        text: text.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
  }

  test('a phone finds what is typed while its keyboard still composes the word', async () => {
    const reader = await open('/search/', { locale: 'en-GB' });
    await compose(reader, 'hotline');
    await searched(reader);
    expect(await results(reader.page)).toBeGreaterThan(0);
    expect(await reader.page.locator('[data-part="form"] input').inputValue()).toBe('hotline');
    await reader.page.context().close();
  });

  test('a keyboard that turns letters into other signs is waited for', async () => {
    const reader = await open('/search/', { locale: 'ja-JP' });
    await compose(reader, 'hotline');
    await reader.page.clock.runFor(1000);
    await quiet(reader);
    expect(reader.asked).toEqual([]);
    await reader.page.keyboard.insertText('hotline');
    await searched(reader);
    expect(await results(reader.page)).toBeGreaterThan(0);
    await reader.page.context().close();
  });
});
