/**
 * The search when things come late, fail, or change while it is under way: what is shown, said and
 * taken away is always what the box and the address ask.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { seeded } from '../bench/seeded.ts';
import { settled } from '../search/queries.ts';
import { sharedBrowser, shipped } from '../site/ask.ts';
import { readDownload } from './browser.ts';

const { url } = await shipped();
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  page = await context.newPage();
});
afterEach(() => context.close());

const box = () => page.locator('[data-part="form"] input');
const status = async () =>
  (await page.locator('[data-part="status"]').innerText()).replaceAll('\u200B', '');
const titles = () => page.locator('.found-title a').allInnerTexts();
const citation = () => page.locator('[data-part="citation"]').innerText();

async function open(query = ''): Promise<void> {
  await page.goto(`${url}/search/${query}`);
  await settled(page);
}

async function after(act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() =>
    document.querySelector('[data-search-page]')!.removeAttribute('data-state'),
  );
  await act();
  return settled(page);
}

/**
 * Holds back files of the index until `release` is called; `asked` tells when the first of them is
 * waited for.
 */
async function hold(files: string): Promise<{ asked: Promise<void>; release: () => void }> {
  let release = () => {};
  let ask = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  await page.route(files, async (route) => {
    ask();
    await released;
    await route.continue();
  });
  return { asked, release };
}

test('an older search that ends late is not drawn over a newer one', async () => {
  await open('?q=flood');
  const help = await hold('**/en-*/words-76.gzip');
  await box().fill('evacuatoin');
  await help.asked;
  await after(() => box().fill('hotline'));
  const shown = { status: await status(), titles: await titles(), citation: await citation() };
  help.release();
  await page.waitForTimeout(500);
  expect({ status: await status(), titles: await titles(), citation: await citation() }).toEqual(
    shown,
  );
  expect(shown.status).toMatch(/^\d+ results/);
  expect(shown.citation).toContain(': hotline. ');
  expect(await page.locator('[data-part="notes"]').innerText()).not.toContain('evacuat');
});

test('the order shown is the order used, also while words are typed', async () => {
  await open();
  const order = page.locator('[data-part="bar"] select');
  await after(() => box().pressSequentially('hotline', { delay: 20 }));
  expect(await order.inputValue()).toBe('relevance');
  const byRelevance = await titles();
  await after(() => order.selectOption('newest'));
  expect(await titles()).not.toEqual(byRelevance);
  await after(() => box().fill('flood'));
  expect(await order.inputValue()).toBe('newest');
});

test('after a search that failed nothing of the one before is left, and Enter leads nowhere', async () => {
  await open();
  await after(() => box().fill('CBM-27'));
  expect((await titles()).length).toBeGreaterThan(0);
  await page.route('**/fragment/**', (route) => route.abort());
  await box().fill('F-2022-10');
  await page.locator('[data-part="status"] button').waitFor();
  expect(await titles()).toEqual([]);
  expect(await page.locator('[data-part="away"]').isVisible()).toBe(false);
  await box().press('Enter');
  await page.waitForTimeout(500);
  expect(new URL(page.url()).pathname).toBe('/search/');
  await page.unroute('**/fragment/**');
  await after(() => page.locator('[data-part="status"] button').click());
  expect(await page.locator('.found-jump').getAttribute('href')).toBe('/findings/f-2022-10/');
});

test('a download that is asked for while a search is under way is that of the newer search', async () => {
  await open('?q=flood');
  const texts = await hold('**/fragment/**');
  await box().fill('avalanche');
  await texts.asked;
  const downloading = page.waitForEvent('download');
  await page.locator('[data-take="json"]').click();
  texts.release();
  const told = JSON.parse(await readDownload(await downloading)) as {
    query: string;
    address: string;
    count: number;
    results: { title: string }[];
  };
  await settled(page);
  expect(told.query).toBe('avalanche');
  expect(told.address).toContain('q=avalanche');
  expect(told.results.map(({ title }) => title)).toEqual(await titles());
});

test('Back takes a month out of its field, also while the field has the focus', async () => {
  await open('?q=hotline');
  const from = page.locator('input[name="from"]');
  await after(() => from.fill('2024-03'));
  await from.focus();
  expect(new URL(page.url()).searchParams.get('from')).toBe('2024-03');
  await after(() => page.goBack());
  expect(await from.inputValue()).toBe('');
  await after(() => page.locator('[data-filter="kind"] input').first().check());
  expect(new URL(page.url()).searchParams.get('from')).toBeNull();
});

test('the focus stays in the filters when a button of theirs goes', async () => {
  await open('?q=hotline&kind=actions');
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.closest('[data-part="filters"]') !== null &&
        document.activeElement?.tagName,
    );
  await after(() => page.locator('[data-part="clear"]').click());
  expect(await focused()).toBe('INPUT');
  for (const name of ['kind', 'status']) {
    const more = page.locator(`[data-filter="${name}"] .plainbutton`);
    await more.click();
    expect({
      name,
      focused: await focused(),
      within: await page.evaluate(() =>
        document.activeElement?.closest('fieldset')?.getAttribute('data-filter'),
      ),
    }).toEqual({ name, focused: 'INPUT', within: name });
  }
});

test('a filter chosen at the last letter keeps the words', async () => {
  await open('?kind=actions');
  await after(async () => {
    await box().fill('hotline');
    await page.locator('[data-filter="kind"] li:not([hidden]) input:not(:checked)').first().check();
  });
  const { searchParams } = new URL(page.url());
  expect([
    searchParams.get('q'),
    searchParams.getAll('kind').length,
    await box().inputValue(),
  ]).toEqual(['hotline', 2, 'hotline']);
});

test('where no text has all words, it is said what leaving one of them out would find', async () => {
  await open('?q=Tavosk+contribution+2024+reason');
  const links = page.locator('[data-part="notes"] a', { hasText: 'Without' });
  const told = await links.allInnerTexts();
  expect(told.length).toBeGreaterThan(0);
  for (const text of told) expect(text).toMatch(/^Without “\w+”: \d+ results?$/);
  const said = await after(() => links.last().click());
  expect(said).toContain(/\d+ results?/.exec(told.at(-1)!)![0]);
});

test('where no text has all words, those that have most are a step away, in an address of their own', async () => {
  await open('?q=Tavosk+contribution+2024+not+paid+no+reason');
  const link = page.locator('[data-part="notes"] a').last();
  const [, total] = /^Texts with most of these words: (\d+) results$/.exec(await link.innerText())!;
  expect(await after(() => link.click())).toBe(`${total} results`);
  expect(new URL(page.url()).searchParams.get('words')).toBe('most');
  expect(await page.locator('.found').innerText()).toContain(
    'Tavosk paid nothing and gave no reason.',
  );
  await after(() =>
    page.locator('[data-part="notes"] a', { hasText: 'Only texts with all of them' }).click(),
  );
  expect([await status(), new URL(page.url()).searchParams.get('words')]).toEqual([
    'Nothing found',
    null,
  ]);
});

test.each([
  ['CBM-5', 'Go to CBM-05: Crisis-centre hotline'],
  ['hot-lime', 'Did you mean hotline?'],
  ['CBM-99', ''],
  ['cbm_5?', 'Go to CBM-05'],
  ['re-run (x|y) [z] $1 \\d', ''],
])('%s is an ordinary query, whatever signs it has', async (query, told) => {
  await open(`?q=${encodeURIComponent(query)}`);
  expect(await status()).toMatch(/^(?:Nothing found|\d+ results?)/);
  expect(await page.locator('[data-part="notes"]').innerText()).toContain(told);
});

test('a suggestion finds something, and a word that no text has can be left out', async () => {
  await open('?q=soldiers+exercise+notice');
  const link = page.locator('[data-part="notes"] a', { hasText: 'Without “soldiers”' });
  const [, total] = /: (\d+) results$/.exec(await link.innerText())!;
  expect(await after(() => link.click())).toContain(`${total} results`);
  for (const query of ['download data', 'qui paie', 'troops near border', 'evacuatoin']) {
    await open(`?q=${encodeURIComponent(query)}`);
    if ((await page.locator('.found-meant').count()) > 0)
      expect({ query, said: await after(() => page.locator('.found-meant').click()) }).toEqual({
        query,
        said: expect.stringMatching(/^\d+ results?/),
      });
  }
});

test('accents that are typed count, unless no text of the page’s language has them, and then it says so', async () => {
  await page.goto(`${url}/fr/search/?q=${encodeURIComponent('décidé')}`);
  await settled(page);
  const exact = await page.locator('.found-text').allInnerTexts();
  expect(exact.length).toBeGreaterThan(0);
  expect(exact.filter((text) => /\bdecided?\b/i.test(text))).toEqual([]);
  await open(`?q=${encodeURIComponent('hôtline')}`);
  expect(await page.locator('[data-part="notes"]').innerText()).toContain(
    'No text writes “hôtline” with these accents',
  );
  expect((await titles())[0]).toBe('Crisis-centre hotline');
});

test('a text that is not translated says its language', async () => {
  await page.goto(`${url}/fr/search/?q=barrage`);
  await settled(page);
  const texts = await page
    .locator('.found[start="1"] .found-text > span:first-child')
    .evaluateAll((spans) =>
      spans.map((span) => ({ lang: span.getAttribute('lang'), text: span.textContent })),
    );
  expect(texts).toContainEqual({
    lang: 'en',
    text: 'The spillway opens by night, before notice, in an autumn storm.',
  });
  expect(
    texts
      .filter(({ text }) => text.includes('vannes du barrage'))
      .every(({ lang }) => lang === null),
  ).toBe(true);
});

test('as many results as before are announced again', async () => {
  await open('?q=hotline');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push('said')).observe(
      document.querySelector('[data-part="status"]')!,
      { childList: true, subtree: true, characterData: true },
    );
  });
  await after(() => page.locator('[data-part="bar"] select').selectOption('oldest'));
  expect(
    await page.evaluate(() => (window as unknown as { said: string[] }).said.length),
  ).toBeGreaterThan(0);
});

test('signs without a word ask for nothing, and it says so', async () => {
  for (const signs of ['!!!', '-', '"', '😀']) {
    await open(`?q=${encodeURIComponent(signs)}`);
    expect([await status(), (await titles()).length]).toEqual([
      `There is no word to search for in “${signs}”.`,
      0,
    ]);
  }
  await open('?q=!!!&kind=measures');
  expect(await status()).toMatch(/^\d+ results/);
  expect(await page.locator('[data-part="notes"]').innerText()).toBe(
    'There is no word to search for in “!!!”.',
  );
});

test.each(['"monthly hot', 'flood ho'])(
  '%s is not done yet, and is waited for longer',
  async (typed) => {
    await open();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 10_000);
    await box().pressSequentially(typed);
    await page.clock.runFor(400);
    expect(new URL(page.url()).search).toBe('');
    await page.clock.runFor(300);
    expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
  },
);

test('what begins with one or two letters is not looked for, whatever was looked for before', async () => {
  await open('?q=flood');
  await after(() => box().fill('fu'));
  expect([
    await status(),
    await titles(),
    await page.locator('[data-part="notes"]').innerText(),
  ]).toEqual([
    'Nothing found',
    [],
    'No text has the word “fu”. Words that begin with it are looked for once it has three letters.',
  ]);
  await after(() => box().fill('fun'));
  expect((await titles()).length).toBeGreaterThan(0);
});

const words = [
  'hotline',
  'evacuation',
  'dam release',
  '"toxic release"',
  'Quellim -drill',
  'CBM-05',
  'drones',
  'CBM-5',
  'hot-lime',
  'flod',
  'mesure',
  'avalanche siren',
  'إنذار',
];

/** Where in its history the page was opened: no step goes back beyond that. */
interface Visit {
  navigation: { currentEntry: { index: number } };
  start: number;
}

/** What the page shows and says: all of it must follow from the address. */
async function shownNow() {
  return page.evaluate(() => {
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    const text = (name: string) => part(name).innerText.replaceAll('\u200B', '');
    return {
      box: part('form').querySelector('input')!.value,
      status: text('status'),
      notes: text('notes'),
      list: text('list'),
      order: part('bar').querySelector('select')!.value,
      chosen: text('chosen'),
      pages: part('pages').hidden ? '' : text('pages'),
      citation: part('away').hidden ? '' : text('citation'),
      counts: [...document.querySelectorAll('[data-filter] li:not([hidden]) label')]
        .map((one) => one.textContent)
        .toSorted(),
      checked: [...document.querySelectorAll<HTMLInputElement>('[data-filter] input:checked')].map(
        ({ value }) => value,
      ),
      months: [...document.querySelectorAll<HTMLInputElement>('[data-part="range"] input')].map(
        ({ value }) => value,
      ),
    };
  });
}

test('whatever a hurried reader does, in the end the page is what its address gives to anybody', async () => {
  const random = seeded(Number(process.env.SEED ?? 5));
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const acts: readonly (() => Promise<unknown>)[] = [
    () => box().pressSequentially(` ${pick(words)}`, { delay: pick([0, 10, 60, 170]) }),
    async () => {
      for (let left = Math.floor(random() * 9); left > 0; left -= 1) await box().press('Backspace');
    },
    () => box().fill(pick([...words, ''])),
    () =>
      page.evaluate((at) => {
        const all = document.querySelectorAll<HTMLInputElement>(
          '[data-filter] li:not([hidden]) input',
        );
        all[Math.floor(at * all.length)]?.click();
      }, random()),
    () =>
      page.evaluate(() =>
        document.querySelector<HTMLElement>('.found-chosen, [data-part="pages"] a')?.click(),
      ),
    () =>
      page.evaluate(
        (to) => {
          const order = document.querySelector<HTMLSelectElement>('[data-part="bar"] select')!;
          if (
            order.selectedOptions[0]?.value === to ||
            [...order.options].find(({ value }) => value === to)!.disabled
          )
            return;
          order.value = to;
          order.dispatchEvent(new Event('change', { bubbles: true }));
        },
        pick(['relevance', 'newest', 'oldest', 'due']),
      ),
    () =>
      page.evaluate(() => {
        const { navigation, start } = window as unknown as Visit;
        if (navigation.currentEntry.index > start) history.back();
      }),
    () => page.waitForTimeout(pick([20, 100, 160, 400])),
  ];
  const other = await context.newPage();
  for (let reader = 0; reader < Number(process.env.READERS ?? 3); reader += 1) {
    await open('?q=flood');
    await page.evaluate(() => {
      const visit = window as unknown as Visit;
      visit.start = visit.navigation.currentEntry.index;
    });
    for (let act = 0; act < 9; act += 1) {
      await pick(acts)();
      if (new URL(page.url()).pathname !== '/search/') break;
    }
    if (new URL(page.url()).pathname !== '/search/') continue;
    await page.waitForTimeout(700);
    await settled(page);
    const shown = await shownNow();
    await other.goto(page.url());
    await settled(other);
    const [same, back] = [other, page];
    page = same;
    const opened = await shownNow();
    page = back;
    expect({ reader, address: page.url(), ...shown, box: shown.box.trim() }).toEqual({
      reader,
      address: page.url(),
      ...opened,
    });
  }
}, 120_000);
