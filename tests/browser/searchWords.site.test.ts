/** What the search says of words: left out, misspelt, accented, too short, or none at all. */
import { expect, test } from 'vitest';
import { settled } from '../search/queries.ts';
import { searchOfEachTest } from './eachSearch.ts';

const search = await searchOfEachTest();
const { url, box, status, titles, open, after } = search;

test('where no text has all words, it is said what leaving one of them out would find', async () => {
  await open('?q=Tavosk+contribution+2024+reason');
  const links = search.page.locator('[data-part="notes"] a', { hasText: 'Without' });
  const told = await links.allInnerTexts();
  expect(told.length).toBeGreaterThan(0);
  for (const text of told) expect(text).toMatch(/^Without “\w+”: \d+ results?$/);
  const said = await after(() => links.last().click());
  expect(said).toContain(/\d+ results?/.exec(told.at(-1)!)![0]);
});

test('where no text has all words, those that have most are a step away, in an address of their own', async () => {
  await open('?q=Tavosk+contribution+2024+not+paid+no+reason');
  const link = search.page.locator('[data-part="notes"] a').last();
  const [, total] = /^Texts with most of these words: (\d+) results$/.exec(await link.innerText())!;
  expect(await after(() => link.click())).toBe(`${total} results`);
  expect(new URL(search.page.url()).searchParams.get('words')).toBe('most');
  expect(await search.page.locator('.found').innerText()).toContain(
    'Tavosk paid nothing and gave no reason.',
  );
  await after(() =>
    search.page
      .locator('[data-part="notes"] a', { hasText: 'Only texts with all of them' })
      .click(),
  );
  expect([await status(), new URL(search.page.url()).searchParams.get('words')]).toEqual([
    'Nothing found',
    null,
  ]);
});

test.each([
  ['CBM-5', 'Go to CBM-05: Crisis-centre hotline'],
  ['hot-lune', 'Did you mean hotline?'],
  ['CBM-99', ''],
  ['cbm_5?', 'Go to CBM-05'],
  ['re-run (x|y) [z] $1 \\d', ''],
])('%s is an ordinary query, whatever signs it has', async (query, told) => {
  await open(`?q=${encodeURIComponent(query)}`);
  expect(await status()).toMatch(/^(?:Nothing found|\d+ results?)/);
  expect(await search.page.locator('[data-part="notes"]').innerText()).toContain(told);
});

test('a suggestion finds something, and a word that no text has can be left out', async () => {
  await open('?q=soldiers+exercise+notice');
  const link = search.page.locator('[data-part="notes"] a', { hasText: 'Without “soldiers”' });
  const [, total] = /: (\d+) results$/.exec(await link.innerText())!;
  expect(await after(() => link.click())).toContain(`${total} results`);
  for (const query of ['download data', 'qui paie', 'troops near border', 'evacuatoin']) {
    await open(`?q=${encodeURIComponent(query)}`);
    if ((await search.page.locator('.found-meant').count()) > 0)
      expect({
        query,
        said: await after(() => search.page.locator('.found-meant').click()),
      }).toEqual({
        query,
        said: expect.stringMatching(/^\d+ results?/),
      });
  }
});

test('accents that are typed count, unless no text of the page’s language has them, and then it says so', async () => {
  await search.page.goto(`${url}/fr/search/?q=${encodeURIComponent('décidé')}`);
  await settled(search.page);
  const exact = await search.page.locator('.found-text').allInnerTexts();
  expect(exact.length).toBeGreaterThan(0);
  expect(exact.filter((text) => /\bdecided?\b/i.test(text))).toEqual([]);
  await open(`?q=${encodeURIComponent('hôtline')}`);
  expect(await search.page.locator('[data-part="notes"]').innerText()).toContain(
    'No text writes “hôtline” with these accents',
  );
  expect((await titles())[0]).toBe('Crisis-centre hotline');
});

test('a text that is not translated says its language', async () => {
  await search.page.goto(`${url}/fr/search/?q=barrage`);
  await settled(search.page);
  const texts = await search.page
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
  expect(await search.page.locator('[data-part="notes"]').innerText()).toBe(
    'There is no word to search for in “!!!”.',
  );
});

test('what begins with one or two letters is not looked for, whatever was looked for before', async () => {
  await open('?q=flood');
  await after(() => box().fill('fu'));
  expect([
    await status(),
    await titles(),
    await search.page.locator('[data-part="notes"]').innerText(),
  ]).toEqual([
    'Nothing found',
    [],
    'No text has the word “fu”. Words that begin with it are looked for once it has three letters.',
  ]);
  await after(() => box().fill('fun'));
  expect((await titles()).length).toBeGreaterThan(0);
});
