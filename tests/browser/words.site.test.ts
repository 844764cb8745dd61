/** What pages say to readers of another language, and of words that they may not know. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { follow } from './opened.ts';

const { dir, url } = await shipped();
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

test('a wrong address is answered in its language first, and without script in all', async () => {
  const titles = (one: Page) => one.locator('.not-found :is(h1, h2)').allTextContents();
  // As hosts do: one file for every address that is not there.
  const open = async (one: Page) => {
    await one.route('**/nothing/', (route) =>
      route.fulfill({ status: 404, path: join(dir, '404.html') }),
    );
    await one.goto(`${url}/ar/nothing/`);
  };
  await open(page);
  expect((await titles(page))[0]).toBe('لا صفحة هنا');
  expect(await page.title()).toBe('لا صفحة هنا');
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await open(plain);
  expect(await titles(plain)).toEqual([
    'There is no page here',
    'Il n’y a pas de page ici',
    'لا صفحة هنا',
  ]);
  await follow(plain.getByRole('link', { name: 'Accueil', exact: true }));
  expect(plain.url()).toBe(`${url}/fr/`);
});

test('the switch from a page that is not translated says where it leads, and there why', async () => {
  await page.goto(`${url}/findings/f-2023-11/`);
  await follow(page.getByRole('link', { name: 'français (vers Constatations)' }));
  expect(page.url()).toBe(`${url}/fr/findings/#untranslated`);
  expect(await page.locator('#untranslated').isVisible()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goto(`${url}/fr/findings/`);
  expect(await page.locator('#untranslated').isVisible()).toBe(false);
});

test('a term is explained on hover and focus, put away by escape, and on touch before its link', async () => {
  const path = '/fr/lessons/ll-radio-before-ministry/';
  await page.goto(url + path);
  const [term, note] = [page.locator('.explained a').first(), page.locator('.term-note').first()];
  expect(await note.isVisible()).toBe(false);
  await term.hover();
  expect(await note.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await note.isVisible()).toBe(false);
  await page.mouse.move(0, 0);
  await term.focus();
  expect(await note.isVisible()).toBe(true);

  const phone = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const touched = await phone.newPage();
  await touched.goto(url + path);
  await touched.locator('.explained a').first().tap();
  expect(touched.url()).toBe(url + path);
  expect(await touched.locator('.term-note').first().isVisible()).toBe(true);
  await touched.locator('.explained a').first().tap();
  await touched.waitForURL(`${url}/fr/glossary/#t-duty-officer`);
});
