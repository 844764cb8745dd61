/** A wrong date is corrected without an account, in every language, and nothing is sent meanwhile. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../src/i18n/index.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { findViolations } from './axe.ts';
import { openPage } from './opened.ts';

const { url } = await shipped();
const record = '/actions/a-twg-2022-1-04/';
const asked = '/correct/?record=actions/a-twg-2022-1-04&field=due';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const open = (path: string, settings: Parameters<Browser['newContext']>[0] = {}) =>
  openPage(browser, `${url}${path}`, settings);

test('from a record to a written e-mail it takes five steps', async () => {
  const { page, asked: requests, troubles } = await open(record);
  const facts = page.getByRole('complementary', { name: say('en', 'record.facts') });
  await facts.getByRole('link', { name: say('en', 'nav.correct') }).click();
  await page.getByLabel(say('en', 'correct.field')).selectOption('due');
  await page.getByLabel(say('en', 'correct.new')).fill('2025-07-31');
  await page.getByLabel(say('en', 'correct.why')).fill('The list says July.');
  await page.getByLabel(say('en', 'correct.where')).fill('TWG.INF/14/25');
  const mail = page.getByRole('link', { name: say('en', 'ways.mail') });
  await mail.waitFor();
  const address = new URL((await mail.getAttribute('href'))!);
  const body = address.searchParams.get('body')!.split('\r\n');
  expect(address.protocol).toBe('mailto:');
  expect(body).toContain(`${say('en', 'correct.now')}: 2025-06-30`);
  expect(body).toContain(`${say('en', 'correct.new')}: 2025-07-31`);
  expect(body).toContain('Reason: The list says July.');
  expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  expect(requests.filter((one) => one.url.includes('2025-07-31'))).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

describe.each([
  ['en', ''],
  ['fr', '/fr'],
  ['ar', '/ar'],
])('in %s', (language, prefix) => {
  test('a value against the rules is told in their words, and is not offered', async () => {
    const { page, troubles } = await open(`${prefix}${asked}`);
    await page.locator('#correct-new').fill('2019-01-01');
    await page.locator('#correct-reason').fill('x');
    await page.locator('#correct-source').fill('x');
    await page.locator('[data-found] li').waitFor();
    expect(await page.locator('[data-found]').innerText()).toContain(
      say(language, 'fault.x-dates-out-of-order', {
        found: '2019-01-01',
        earlier: say(language, 'field.agreed_on'),
        date: '2022-04-27',
      }),
    );
    expect(await page.locator('[data-missing]').textContent()).toBe(
      say(language, 'correct.missing.rules'),
    );
    expect(await page.locator('[data-copy]').isVisible()).toBe(false);
    await page.locator('#correct-new').fill('2025-07-31');
    await page.locator('[data-copy]').waitFor();
    expect(await page.locator('[data-found] li').count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

test('a reason that may not be published is told, and nothing is offered until it is mended', async () => {
  const { page } = await open(asked);
  await page.locator('#correct-new').fill('2025-07-31');
  await page.locator('#correct-source').fill('TWG.INF/14/25');
  await page.locator('#correct-reason').fill('Ask jane.doe@gmail.com');
  await page.locator('[data-refused] li').waitFor();
  expect(await page.locator('[data-refused]').innerText()).toContain('x-personal-data');
  expect(await page.locator('[data-copy]').isVisible()).toBe(false);
  await page.locator('#correct-reason').fill('The list says July.');
  await page.locator('[data-copy]').waitFor();
  await page.context().close();
});

test('the text is copied by keyboard', async () => {
  const { page } = await open(asked, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#correct-new').fill('2025-07-31');
  await page.locator('#correct-reason').fill('x');
  await page.locator('#correct-source').fill('x');
  await page.locator('[data-copy]').waitFor();
  await page.locator('[data-copy]').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (text) => document.querySelector('[data-told]')?.textContent === text,
    say('en', 'ways.copied'),
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('[data-text]').textContent(),
  );
  await page.context().close();
});

test('an id that is no record’s is asked for anew, and one without its register is found', async () => {
  const { page } = await open('/correct/?record=no-such-thing');
  await page.locator('#correct-id').waitFor();
  expect(await page.locator('.count').textContent()).toBe(
    say('en', 'correct.notFound', { id: 'no-such-thing' }),
  );
  await page.locator('#correct-id').fill('A-TWG-2022-1-04');
  await page.keyboard.press('Enter');
  await page.locator('#correct-field').waitFor();
  expect(await page.locator('[data-title]').innerText()).toContain('A-TWG-2022-1-04');
  await page.context().close();
});

test('without JavaScript the page gives lines to fill in, and where they are sent', async () => {
  const { page } = await open('/correct/', { javaScriptEnabled: false });
  expect(await page.locator('noscript pre').innerText()).toContain(say('en', 'correct.new'));
  expect(await page.locator('noscript a[href^="mailto:"]').count()).toBe(1);
  expect(await page.locator('[data-correct]').isVisible()).toBe(false);
  await page.context().close();
});

test.each([
  { width: 320, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)(
  'ready to send it has no axe violation and does not scroll sideways: $width, $colorScheme',
  async ({ width, colorScheme }) => {
    for (const path of [asked, `/ar${asked}`, asked.replace('due', 'themes')]) {
      const { page } = await open(path, { viewport: { width, height: 900 }, colorScheme });
      await page.locator('#correct-reason').fill('x');
      await page.locator('#correct-source').fill('x');
      await page.locator('#correct-new').fill(path.includes('themes') ? 'x' : '2025-07-31');
      await page.waitForTimeout(400);
      expect(await findViolations(page), path).toEqual([]);
      const aside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(aside).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  },
);
