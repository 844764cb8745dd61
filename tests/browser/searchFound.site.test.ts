/** What the search finds: the table of queries, results as they are shown, and help with words. */
import { describe, expect, test } from 'vitest';
import { addressOf, judge, readAll, readQueries, settled } from '../search/queries.ts';
import { openSearch } from './searchPage.ts';

const { url, page, troubles, count, go, after } = await openSearch();

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

test('nothing goes wrong on the way', () => expect(troubles).toEqual([]));
