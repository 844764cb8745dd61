/**
 * The search of a record with a history: what has changed since a day, and the feeds that follow a
 * filter.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporary, tinyRecord } from '../publish/tiny.ts';
import { readAll, settled } from '../search/queries.ts';
import { serveFolder } from '../search/server.ts';
import { TemporaryRepository } from '../history/temporaryRepository.ts';
import { sharedBrowser } from '../site/ask.ts';
import { build } from '../site/build.ts';

const out = temporary('search-history');
let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;
afterAll(async () => {
  await browser.close();
  server.close();
  out.remove();
});
beforeAll(async () => {
  const repository = new TemporaryRepository(afterAll);
  const first = tinyRecord();
  repository.commit('2024-07-20', first);
  repository.commit('2024-08-10', {
    'data/actions.csv': first['data/actions.csv']!.replace('Print the map', 'Print the new map'),
  });
  repository.commit('2024-09-15', {
    'data/terms.csv': `${first['data/terms.csv']!}desk,Desk,Who answers the line\n`,
  });
  const { status, log } = await build({
    record: repository.root,
    out: join(out.path, 'dist'),
    env: { HISTORY: 'full' },
  });
  expect(status, log).toBe(0);
  server = await serveFolder(join(out.path, 'dist'));
  browser = await sharedBrowser();
  page = await (await browser.newContext({ acceptDownloads: true })).newPage();
});

/** The ids that a search gives, in their order. */
async function idsOf(query: string): Promise<readonly string[]> {
  await page.goto(`${server.url}/search/?${query}`);
  await settled(page);
  return (await readAll(page)).map(({ id, address }) => id || address);
}

test.each([
  ['2024-07-21', ['A-3', 'desk']],
  ['2024-08-10', ['A-3', 'desk']],
  ['2024-08-11', ['desk']],
  ['2024-09-16', []],
])('changed since %s: just what has changed on that day or later', async (day, expected) => {
  expect((await idsOf(`changed=${day}`)).map((id) => id.replace(/^.*#/, '')).toSorted()).toEqual(
    expected.toSorted(),
  );
});

test('a filter that has a feed is followed by it, any other search by what comes near', async () => {
  const feed = page.locator('[data-part="feed"]');
  for (const [query, name, told] of [
    ['kind=actions', 'register-actions', 'A-3'],
    ['theme=water', 'theme-water', 'A-3'],
    ['participant=north', 'participant-north', 'A-3'],
    ['kind=terms', 'register-terms', 'Desk'],
  ] as const) {
    expect((await idsOf(query)).length, query).toBeGreaterThan(0);
    expect(await feed.isVisible(), query).toBe(true);
    const answer = await fetch(new URL((await feed.getAttribute('href'))!, server.url));
    const text = await answer.text();
    expect([new URL(answer.url).pathname, answer.status, text.includes(told)], query).toEqual([
      `/feeds/${name}.xml`,
      200,
      true,
    ]);
  }
  for (const query of [
    'q=map',
    'kind=actions&theme=water',
    'kind=actions&from=2024-01',
    'changed=2024-08-01',
    'status=completed',
  ]) {
    expect((await idsOf(query)).length, query).toBeGreaterThan(0);
    expect(await feed.isVisible(), query).toBe(false);
    const near = page.locator('[data-part="near"] a');
    const hrefs = await near.evaluateAll((links) => links.map((one) => one.getAttribute('href')!));
    expect(hrefs.at(-1), query).toMatch(/\/feeds\/all\.xml$/);
    for (const href of hrefs) expect((await fetch(new URL(href, server.url))).status).toBe(200);
  }
});
