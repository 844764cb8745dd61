/**
 * Every number on a page that the engine worked out carries the name of its figure: the innermost
 * element around it that has a `data-figure` names the one definition in SQL that it comes to.
 * Beside it stand the files whose values are shown as they are: `records`, `changes` and `data`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shipped } from './ask.ts';
import { numbersOf, workedOutOf } from './numbers.ts';

const { dir: site } = await shipped();

/** Pages of one kind have one shape of address: `actions/*`; of these each is of its own kind. */
const alone = /^(?:reports|compare)$/;
const kindOf = (path: string) =>
  path
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean)
    .map((part, place, [first]) =>
      place === 0 || (place === 1 && alone.test(first!)) ? part : '*',
    )
    .join('/');

/** Pages of a kind that are looked at. */
const most = 4;

function pagesOf(): readonly string[] {
  const seen = new Map<string, number>();
  return (readdirSync(site, { recursive: true }) as string[])
    .filter((path) => path.endsWith('index.html') && !/^(?:embed\/)?(?:fr|ar)\//.test(path))
    .filter((path) => {
      const nth = (seen.get(kindOf(path)) ?? 0) + 1;
      seen.set(kindOf(path), nth);
      return nth <= most;
    });
}

/** Files of values; `changes` holds the story of moved dates as well. */
const files = new Set(['records', 'changes', 'data']);

test('every number of a page names the one definition that it comes to', () => {
  const isWorkedOut = workedOutOf(site);
  const wrong = new Map<string, string>();
  let found = 0;
  for (const path of pagesOf())
    for (const number of numbersOf(site, path)) {
      found += 1;
      const { text, figures } = number;
      const named = figures.filter((one) => !files.has(one));
      const unknown = named.filter((one) => !existsSync(join(site, 'method', `${one}.sql`)));
      const isNamed = figures.some((one) => one !== 'records');
      const isOne = isNamed && named.length < 2;
      if (unknown.length > 0 || (!isOne && isWorkedOut(number)))
        wrong.set(`${kindOf(path)} ${named.join(' ')}`, `${path}: ${text}`);
    }
  expect([...wrong]).toEqual([]);
  expect(found).toBeGreaterThan(3000);
});

test('every definition stands on the page of the method or of its report, with its command', () => {
  const pages = ['method', ...readdirSync(join(site, 'reports')).map((name) => `reports/${name}`)]
    .map((path) => join(site, path, 'index.html'))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
  const names = readdirSync(join(site, 'method')).filter((file) => file.endsWith('.sql'));
  const missing = names.filter(
    (name) => !pages.some((html) => html.includes(`&lt; method/${name}`)),
  );
  expect(missing).toEqual([]);
  expect(names.length).toBeGreaterThan(30);
});
