/** The search by keyboard and by ear, on small screens and with large text. */
import { describe, expect, test } from 'vitest';
import { settled } from '../search/queries.ts';
import { findViolations } from './axe.ts';
import { openSearch } from './searchPage.ts';

const { url, page, troubles, box, count, after } = await openSearch();
const status = () => page.locator('[data-part="status"]');

describe('by keyboard and ear', () => {
  test('a slash comes to the box, arrows walk through the results, Escape leads back and out', async () => {
    await count('q=flood');
    await page.locator('h1').click();
    const at = () =>
      page.evaluate(() => {
        const { activeElement: on } = document;
        return on?.matches('[data-part="form"] input')
          ? 'box'
          : [...document.querySelectorAll('.found-title a')].indexOf(on!);
      });
    const steps: unknown[] = [];
    for (const key of [
      '/',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'ArrowUp',
      'ArrowDown',
      'Escape',
      'Escape',
    ]) {
      await page.keyboard.press(key);
      steps.push(await at());
    }
    expect(steps).toEqual(['box', 0, 1, 0, 'box', 0, 'box', -1]);
    expect(await box().inputValue()).toBe('flood');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}${href}`);
  });
  test('counts are announced once a search, not at every letter', async () => {
    await count('');
    // The clock stands still while somebody types, as nobody's hand does on a busy machine.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 10_000);
    expect(await status().getAttribute('role')).toBe('status');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('[data-part="status"]')!;
      new MutationObserver(() => said.push(status.textContent!)).observe(status, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await after(async () => {
      await box().pressSequentially('evacuation');
      await page.clock.resume();
    });
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.filter((one) => one !== 'Searching…').length).toBeLessThanOrEqual(2);
    expect(said.at(-1)).toMatch(/^\d+ results/);
  });
  test('at 320 pixels and with text twice as large nothing is cut off or wrong for a screen reader', async () => {
    for (const [width, size] of [
      [320, '100%'],
      [320, '200%'],
      [1280, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      for (const [query, path] of [
        ['q=flood', '/search/'],
        ['q=hotlnie', '/search/'],
        ['', '/search/'],
        ['q=evacuation', '/fr/search/'],
        ['', '/fr/search/'],
        ['q=hotline', '/ar/search/'],
      ] as const) {
        await page.goto(`${url}${path}?${query}`);
        await settled(page);
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
        }, size);
        await page.evaluate(() => {
          document.querySelector<HTMLDetailsElement>('[data-part="fold"]')!.open = true;
        });
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('main *')]
            .filter(
              (one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
            )
            .map((one) => one.outerHTML.slice(0, 90)),
        );
        expect({ width, size, path, query, wide }).toEqual({ width, size, path, query, wide: [] });
        if (path === '/search/') expect(await findViolations(page, { within: 'main' })).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 120_000);
});

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
