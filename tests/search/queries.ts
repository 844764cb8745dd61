/**
 * The table of queries, asked of a built site in a browser as a reader asks: by the address,
 * reading the whole list from its JSON download.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface Query {
  about: string;
  query: string;
  /** Language of the page that is asked; the source language where it is not given. */
  page?: string;
  /** Filters, ranges and order, as in the address. */
  params?: string;
  /** Ids or addresses of what must be found. */
  expected: readonly string[];
  /** Nothing else may be found. */
  exactly?: boolean;
  /** As `exactly`, of the page's own language alone. */
  own?: boolean;
  /** The first result must be the first expected one. */
  first?: boolean;
  /** Found by way of the suggestion. */
  suggested?: boolean;
}

export interface Found {
  id: string;
  address: string;
  language: string;
}
export interface Answer {
  query: Query;
  found: readonly Found[];
  /** What the page says was found. */ said: string;
  count: number;
}

export function readQueries(): readonly Query[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8')) as Query[];
}

/** The address of a query without its origin. */
export function addressOf({ query, page, params }: Query): string {
  const asked = [
    ...(query === '' ? [] : [`q=${encodeURIComponent(query)}`]),
    ...(params ? [params] : []),
  ].join('&');
  return `${page ? `/${page}` : ''}/search/?${asked}`;
}

/** Waits until the page says how many results there are. */
export async function settled(page: Page): Promise<string> {
  await page.waitForSelector('[data-search-page][data-state="done"]', { timeout: 30_000 });
  return (await page.locator('[data-part="status"]').innerText()).replaceAll('\u200B', '');
}

/** Asks one query; by way of the suggestion where the table says so. */
export async function ask(page: Page, base: string, query: Query): Promise<Answer> {
  await page.goto(`${base}${addressOf(query)}`);
  let said = await settled(page);
  if (query.suggested) {
    await page.locator('.found-meant').click({ timeout: 5000 });
    said = await settled(page);
  }
  const found = await readAll(page);
  return { query, found, said, count: found.length };
}

/**
 * The whole list, as the reader takes it away: the file itself, before the browser saves it, which
 * takes longer than all the rest.
 */
export async function readAll(page: Page): Promise<readonly Found[]> {
  if (!(await page.locator('[data-part="away"]').isVisible())) return [];
  const text = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { createObjectURL } = URL;
        const { click } = HTMLAnchorElement.prototype;
        URL.createObjectURL = (file: Blob) => {
          URL.createObjectURL = createObjectURL;
          HTMLAnchorElement.prototype.click = () => {
            HTMLAnchorElement.prototype.click = click;
          };
          void file.text().then(resolve);
          return createObjectURL(file);
        };
        document.querySelector<HTMLElement>('[data-take="json"]')!.click();
      }),
  );
  const { results } = JSON.parse(text) as { results: readonly Found[] };
  return results.map(({ id, address, language }) => ({
    id,
    language,
    address: new URL(address).pathname + new URL(address).hash,
  }));
}

const isExpected =
  (expected: string) =>
  ({ id, address }: Found) =>
    id.toLowerCase() === expected.toLowerCase() ||
    address.replace(/^\/(fr|ar)(?=\/)/, '') === expected;

/** Of the expected ones the share that was found, and one over the place of the first of them. */
export function judge({ query, found }: Answer): {
  recall: number;
  reciprocal: number;
  unexpected: readonly string[];
} {
  const places = query.expected.map((one) => found.findIndex(isExpected(one)));
  const first = Math.min(...places.map((place) => (place < 0 ? Infinity : place)));
  const judged = query.own ? found.filter(({ language }) => language === query.page) : found;
  const unexpected =
    query.exactly || query.own
      ? judged.filter((one) => !query.expected.some((expected) => isExpected(expected)(one)))
      : [];
  return {
    recall: places.filter((place) => place >= 0).length / places.length,
    reciprocal: first === Infinity ? 0 : 1 / (first + 1),
    unexpected: unexpected.map(({ id, address }) => id || address),
  };
}
