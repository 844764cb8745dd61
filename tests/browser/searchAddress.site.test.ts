/** A search as others get it: by its address, as a file, as a citation. */
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { settled } from '../search/queries.ts';
import { readDownload } from './browser.ts';
import { openSearch } from './searchPage.ts';

const { url, browser, page, troubles, box, titles, count, after } = await openSearch();

describe('the address is the query', () => {
  test('Back and Forward, reloading, and another reader see the same list', async () => {
    await count('');
    await after(() => box().pressSequentially('evacuation', { delay: 10 }));
    const words = await titles();
    await after(() => page.locator('[data-filter="kind"] input[value="actions"]').check());
    const narrowed = await titles();
    await after(() => page.locator('select[name="sort"]').selectOption('oldest'));
    const sorted = await titles();
    expect(new URL(page.url()).search).toBe('?q=evacuation&kind=actions&sort=oldest');
    await after(() => page.goBack());
    expect(await titles()).toEqual(narrowed);
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('relevance');
    await after(() => page.goBack());
    expect(await titles()).toEqual(words);
    expect(await page.locator('[data-filter="kind"] input[value="actions"]').isChecked()).toBe(
      false,
    );
    await after(async () => {
      await page.goForward();
    });
    await after(async () => {
      await page.goForward();
    });
    expect(await titles()).toEqual(sorted);
    await page.reload();
    await settled(page);
    expect(await titles()).toEqual(sorted);
    expect(await box().inputValue()).toBe('evacuation');
    const other = await browser.newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await titles(other)).toEqual(sorted);
    await other.close();
  });
  test('a page of results is in it, and one past the last is the last', async () => {
    await count('kind=actions&page=3');
    expect(await page.locator('[data-part="pages"] [aria-current]').innerText()).toBe('3');
    const third = await titles();
    await after(() => page.locator('[data-part="pages"] a', { hasText: /^2$/ }).click());
    expect(new URL(page.url()).search).toBe('?kind=actions&page=2');
    expect(await titles()).not.toEqual(third);
    await count('kind=actions&page=999');
    expect(await page.locator('[data-part="pages"] [aria-current]').innerText()).toBe('23');
  });
  test('the page in another language asks the same, and marks what only the source language has', async () => {
    await count('q=cloudburst&kind=alerts');
    await page.locator('.languages a[hreflang="fr"]').click();
    await settled(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/fr/search/?q=cloudburst&kind=alerts',
    );
    expect(await page.locator('.found-group').innerText()).toMatch(/anglais/);
    expect(await page.locator('.found > li').first().getAttribute('lang')).toBe('en');
    expect(await page.locator('.found-title .foreign').first().innerText()).toBe('en');
  });
});

describe('taking it away', () => {
  test('all results as CSV and JSON, in the order shown, with what was asked', async () => {
    const all = await count('q=flood&sort=oldest');
    const shown = await titles();
    const take = async (form: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-take="${form}"]`).click(),
      ]);
      return readDownload(download);
    };
    const rows = parseCsv(await take('csv'), { columns: true, bom: true }) as {
      title: string;
      id: string;
      date: string;
      address: string;
      kind: string;
    }[];
    const json = JSON.parse(await take('json')) as {
      query: string;
      address: string;
      asOf: string;
      count: number;
      results: { title: string; id: string; themes: string[] }[];
    };
    expect(rows.length).toBe(all);
    expect(rows.slice(0, shown.length).map(({ title }) => title)).toEqual(shown);
    expect(json.results.map(({ title, id }) => ({ title, id }))).toEqual(
      rows.map(({ title, id }) => ({ title, id })),
    );
    expect(json).toMatchObject({
      query: 'flood',
      address: `${url}/search/?q=flood&sort=oldest`,
      asOf: '2026-11-23',
      count: all,
    });
    expect(
      rows.filter(({ date }, index) => index > 0 && date !== '' && date < rows[index - 1]!.date),
    ).toEqual([]);
    for (const { address } of rows.slice(0, 3)) expect((await fetch(address)).ok).toBe(true);
  });
  test('a citation says query, count, day and address, and is copied', async () => {
    const all = await count('q=flood&kind=actions&from=2024-01');
    const citation = await page.locator('[data-part="citation"]').innerText();
    for (const said of [
      'The Ombrin Record',
      'flood; Kind: Actions; From January 2024',
      `${all} results`,
      '23 November 2026',
      `${url}/search/?q=flood&kind=actions&from=2024-01`,
    ])
      expect(citation).toContain(said);
    await page.locator('[data-part="copy"]').click();
    await page.waitForFunction(
      () => document.querySelector('[data-part="copy"]')!.textContent === 'Copied',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
  });
});

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
