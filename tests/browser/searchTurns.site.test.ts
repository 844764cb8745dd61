/**
 * The search when things come late, fail, or change while it is under way: what is shown, said and
 * taken away is always what the box and the address ask.
 */
import { expect, test } from 'vitest';
import { madeIndex } from '../search/madeIndex.ts';
import { settled } from '../search/queries.ts';
import { shipped } from '../site/ask.ts';
import { readDownload } from './browser.ts';
import { searchOfEachTest } from './eachSearch.ts';

const { dir } = await shipped();
const english = madeIndex(dir, 'en');
const wordsOf = (letter: string) =>
  english.namesOf('words')[english.manifest.letters.indexOf(letter)]!;
const search = await searchOfEachTest();
const { box, status, titles, open, after } = search;
const citation = () => search.page.locator('[data-part="citation"]').innerText();

/**
 * Holds back files of the index until `release` is called; `asked` tells when the first of them is
 * waited for.
 */
async function hold(files: string): Promise<{ asked: Promise<void>; release: () => void }> {
  let release = () => {};
  let ask = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  await search.page.route(files, async (route) => {
    ask();
    await released;
    await route.continue();
  });
  return { asked, release };
}

test('an older search that ends late is not drawn over a newer one', async () => {
  await open('?q=flood');
  const help = await hold(`**/words/${wordsOf('v')}.parts`);
  await box().fill('evacuatoin');
  await help.asked;
  await after(() => box().fill('hotline'));
  const shown = { status: await status(), titles: await titles(), citation: await citation() };
  help.release();
  await search.page.waitForTimeout(500);
  expect({ status: await status(), titles: await titles(), citation: await citation() }).toEqual(
    shown,
  );
  expect(shown.status).toMatch(/^\d+ results/);
  expect(shown.citation).toContain(': hotline. ');
  expect(await search.page.locator('[data-part="notes"]').innerText()).not.toContain('evacuat');
});

test('the order shown is the order used, also while words are typed', async () => {
  await open();
  const order = search.page.locator('[data-part="bar"] select');
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
  await search.page.route('**/fragment/**', (route) => route.abort());
  await box().fill('F-2022-10');
  await search.page.locator('[data-part="status"] button').waitFor();
  expect(await titles()).toEqual([]);
  expect(await search.page.locator('[data-part="away"]').isVisible()).toBe(false);
  await box().press('Enter');
  await search.page.waitForTimeout(500);
  expect(new URL(search.page.url()).pathname).toBe('/search/');
  await search.page.unroute('**/fragment/**');
  await after(() => search.page.locator('[data-part="status"] button').click());
  expect(await search.page.locator('.found-jump').getAttribute('href')).toBe(
    '/findings/f-2022-10/',
  );
});

test('a download that is asked for while a search is under way is that of the newer search', async () => {
  await open('?q=flood');
  const texts = await hold('**/fragment/**');
  await box().fill('avalanche');
  await texts.asked;
  const downloading = search.page.waitForEvent('download');
  await search.page.locator('[data-take="json"]').click();
  texts.release();
  const told = JSON.parse(await readDownload(await downloading)) as {
    query: string;
    address: string;
    count: number;
    results: { title: string }[];
  };
  await settled(search.page);
  expect(told.query).toBe('avalanche');
  expect(told.address).toContain('q=avalanche');
  expect(told.results.map(({ title }) => title)).toEqual(await titles());
});

test('Back takes a month out of its field, also while the field has the focus', async () => {
  await open('?q=hotline');
  const from = search.page.locator('input[name="from"]');
  await after(() => from.fill('2024-03'));
  await from.focus();
  expect(new URL(search.page.url()).searchParams.get('from')).toBe('2024-03');
  await after(() => search.page.goBack());
  expect(await from.inputValue()).toBe('');
  await after(() => search.page.locator('[data-filter="kind"] input').first().check());
  expect(new URL(search.page.url()).searchParams.get('from')).toBeNull();
});

test('the focus stays in the filters when a button of theirs goes', async () => {
  await open('?q=hotline&kind=actions');
  const focused = () =>
    search.page.evaluate(
      () =>
        document.activeElement?.closest('[data-part="filters"]') !== null &&
        document.activeElement?.tagName,
    );
  await after(() => search.page.locator('[data-part="clear"]').click());
  expect(await focused()).toBe('INPUT');
  for (const name of ['kind', 'status']) {
    const more = search.page.locator(`[data-filter="${name}"] .plainbutton`);
    await more.click();
    expect({
      name,
      focused: await focused(),
      within: await search.page.evaluate(() =>
        document.activeElement?.closest('fieldset')?.getAttribute('data-filter'),
      ),
    }).toEqual({ name, focused: 'INPUT', within: name });
  }
});

test('a filter chosen at the last letter keeps the words', async () => {
  await open('?kind=actions');
  await after(async () => {
    await box().fill('hotline');
    await search.page
      .locator('[data-filter="kind"] li:not([hidden]) input:not(:checked)')
      .first()
      .check();
  });
  const { searchParams } = new URL(search.page.url());
  expect([
    searchParams.get('q'),
    searchParams.getAll('kind').length,
    await box().inputValue(),
  ]).toEqual(['hotline', 2, 'hotline']);
});

test('as many results as before are announced again', async () => {
  await open('?q=hotline');
  await search.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push('said')).observe(
      document.querySelector('[data-part="status"]')!,
      { childList: true, subtree: true, characterData: true },
    );
  });
  await after(() => search.page.locator('[data-part="bar"] select').selectOption('oldest'));
  expect(
    await search.page.evaluate(() => (window as unknown as { said: string[] }).said.length),
  ).toBeGreaterThan(0);
});

test.each(['"monthly hot', 'flood ho'])(
  '%s is not done yet, and is waited for longer',
  async (typed) => {
    await open();
    await search.page.clock.install();
    await search.page.clock.pauseAt(Date.now() + 10_000);
    await box().pressSequentially(typed);
    await search.page.clock.runFor(400);
    expect(new URL(search.page.url()).search).toBe('');
    await search.page.clock.runFor(300);
    expect(new URL(search.page.url()).searchParams.get('q')).toBe(typed);
  },
);
