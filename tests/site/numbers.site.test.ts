/**
 * Every number on a page that the engine worked out carries the name of its figure: the element in
 * which it stands, or one around it, names the definitions in SQL that it comes to (`data-figure`).
 * Beside these stand the files whose values are shown as they are: `records`, `changes` and `data`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shipped } from './ask.ts';
import { numbersOf, workedOutOf } from './numbers.ts';

const { dir: site } = await shipped();

/** Pages of one kind have one shape of address: `actions/*`. */
const kindOf = (path: string) =>
  path
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean)
    .map((part, place) => (place === 0 ? part : '*'))
    .join('/');

/** Pages of a kind that are looked at. */
const most = 4;

function pagesOf(): readonly string[] {
  const seen = new Map<string, number>();
  return (readdirSync(site, { recursive: true }) as string[])
    .filter((path) => path.endsWith('index.html') && !/^(?:fr|ar|embed)\//.test(path))
    .filter((path) => {
      const nth = (seen.get(kindOf(path)) ?? 0) + 1;
      seen.set(kindOf(path), nth);
      return nth <= most;
    });
}

/** Files of values; `changes` holds the story of moved dates as well. */
const files = new Set(['records', 'changes', 'data']);

test('every number of a page names a definition that is published', async () => {
  const isWorkedOut = workedOutOf(site);
  const wrong = new Map<string, string>();
  let found = 0;
  for (const path of pagesOf())
    for (const number of numbersOf(site, path)) {
      found += 1;
      const { text, figures } = number;
      const unknown = figures.filter(
        (one) => !files.has(one) && !existsSync(join(site, 'method', `${one}.sql`)),
      );
      const isNamed = figures.some((one) => one !== 'records');
      if (unknown.length > 0 || (!isNamed && isWorkedOut(number)))
        wrong.set(`${kindOf(path)} ${unknown.join(' ')}`, `${path}: ${text}`);
    }
  expect([...wrong]).toEqual([]);
  expect(found).toBeGreaterThan(3000);
});
