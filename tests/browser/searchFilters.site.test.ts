/** Filters, ranges and orders of the search, against the tables of the record. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readAll, settled } from '../search/queries.ts';
import { numberIn, openSearch } from './searchPage.ts';

const { url, page, troubles, count, go, after } = await openSearch();

describe('filters', () => {
  test('a filter leads to as many results as the record has rows', async () => {
    expect(await count('kind=actions&status=overdue')).toBe(26);
    expect(await go('/search/?kind=lessons&status=validated')).toBe(11);
    expect(await go('/search/?kind=lessons&status=validated&status=implemented')).toBe(22);
    expect(await go('/search/?kind=decisions&disagreement=standing')).toBe(1);
    expect(await go('/search/?kind=assessments&disagreement=standing')).toBe(2);
    expect(await go('/search/?kind=positions&status=withdrawn')).toBe(2);
  });

  test.each([
    '/search/',
    '/search/?q=flood&kind=actions',
    '/fr/search/?q=evacuation&language=fr',
    '/fr/search/?kind=lessons&year=2024',
    '/search/?q=barrage',
    '/search/?q=barrage&kind=measures',
  ])('beside each value of %s stands what choosing it gives', async (address) => {
    await page.goto(`${url}${address}`);
    const before = (await settled(page)).replace(/\D*(?=\d)/, '');
    const now = /^\d/.test(before) ? numberIn(before) : 0;
    const values = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('[data-filter] input')]
        .filter(({ checked }) => !checked)
        .map((input) => ({
          name: input.closest<HTMLElement>('[data-filter]')!.dataset.filter!,
          value: input.value,
          count: input.closest('label')!.querySelector('.count')!.textContent!,
        })),
    );
    expect(values.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const [index, { name, value, count: said }] of values.entries()) {
      if (index % 9 !== 0 && name !== 'language') continue;
      const chosen = await go(`${address}${address.includes('?') ? '&' : '?'}${name}=${value}`);
      const told = Number(said.replace(/\D/g, '')) + (said.startsWith('+') ? now : 0);
      if (chosen !== told) wrong.push(`${name}=${value}: ${said} beside it, ${chosen} results`);
    }
    expect(wrong).toEqual([]);
  });

  test('several values widen, filters narrow, and each can be taken out again', async () => {
    await count('');
    const one = await after(() =>
      page.locator('[data-filter="kind"] input[value="actions"]').check(),
    );
    const two = await after(() =>
      page.locator('[data-filter="kind"] input[value="lessons"]').check(),
    );
    const narrowed = await after(() =>
      page.locator('[data-filter="theme"] input[value="water"]').check(),
    );
    expect([one, two]).toEqual([230, 270]);
    expect(narrowed).toBeLessThan(two);
    expect(new URL(page.url()).search).toBe('?kind=actions&kind=lessons&theme=water');
    expect(
      await after(() => page.locator('.found-chosen').filter({ hasText: 'Lessons' }).click()),
    ).toBeLessThan(narrowed);
    expect(new URL(page.url()).search).toBe('?kind=actions&theme=water');
    await page.evaluate(() =>
      document.querySelector('[data-search-page]')!.removeAttribute('data-state'),
    );
    await page.locator('[data-part="clear"]').click();
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
  });

  test('months are chosen by typing, both inclusive', async () => {
    await count('kind=meetings');
    await after(() =>
      page
        .locator('input[name="from"]')
        .fill('2023-01')
        .then(() => page.locator('input[name="from"]').blur()),
    );
    const found = await after(() =>
      page
        .locator('input[name="to"]')
        .fill('2023-06')
        .then(() => page.locator('input[name="to"]').blur()),
    );
    const rows = (
      parseCsv(readFileSync(resolve(import.meta.dirname, '../../data/meetings.csv')), {
        columns: true,
      }) as { starts_on: string }[]
    ).filter(({ starts_on }) => starts_on >= '2023-01' && starts_on < '2023-07');
    expect(found).toBe(rows.length);
    expect(new URL(page.url()).search).toBe('?kind=meetings&from=2023-01&to=2023-06');
  });

  test('orders put the same records differently', async () => {
    const all = await count('kind=actions');
    const dates = () =>
      page
        .locator('.found-facts time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
    const asOf = JSON.parse((await page.locator('[data-search-page]').getAttribute('data-words'))!)
      .asOf as string;
    for (const [sort, isInOrder] of [
      ['newest', (a: string, b: string) => a >= b],
      ['oldest', (a: string, b: string) => a <= b],
      ['due', (a: string, b: string) => a <= b && a >= asOf],
    ] as const) {
      expect(await after(() => page.locator('select[name="sort"]').selectOption(sort))).toBe(all);
      const shown = await dates();
      expect({
        sort,
        inOrder:
          shown.length === 10 &&
          shown.slice(1).every((date, index) => isInOrder(shown[index]!, date)),
      }).toEqual({ sort, inOrder: true });
      expect((await readAll(page)).length).toBe(all);
    }
  });
});

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
