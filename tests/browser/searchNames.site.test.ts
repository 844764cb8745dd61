/** The box on every page, and the names of records typed into it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readAll, settled } from '../search/queries.ts';
import { numberIn, openSearch } from './searchPage.ts';

const { url, page, troubles, titles, count } = await openSearch();

describe('names', () => {
  test.each([
    ['/measures/', 'HLM.DEC/2/20', '/decisions/dec-2020-02/'],
    ['/', 'cbm-13', '/measures/cbm-13/'],
    ['/fr/measures/', 'CBM-13', '/fr/measures/cbm-13/'],
    ['/method/', 'll-cold-chain-nineteen-hours', '/lessons/ll-cold-chain-nineteen-hours/'],
  ])('typed into the box of %s, %s leads to its record', async (from, name, to) => {
    await page.goto(`${url}${from}`);
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}${to}`);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(from);
  });
  test('a plain word that is a name too finds texts, and its record first', async () => {
    await page.goto(`${url}/measures/`);
    await page.locator('[data-search-box] input').fill('water');
    await page.keyboard.press('Enter');
    expect(numberIn(await settled(page))).toBeGreaterThan(10);
    expect(await page.locator('.found-jump').getAttribute('href')).toBe('/themes/water/');
    expect((await titles())[0]).toBe('Water');
  });
  test('an id finds the rows that give it as well', async () => {
    await count('q=CBM-05&kind=actions');
    const rows = parseCsv(readFileSync(resolve(import.meta.dirname, '../../data/actions.csv')), {
      columns: true,
    }) as { id: string; measure: string }[];
    const found = new Set((await readAll(page)).map(({ id }) => id));
    expect(rows.filter(({ measure, id }) => measure === 'CBM-05' && !found.has(id))).toEqual([]);
    expect(found.size).toBeGreaterThan(1);
  });
});

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
