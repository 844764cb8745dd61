/**
 * A number of a heat map leads to the scores that it is worked out of: read from the built pages,
 * and held against the rows of the table.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { shipped } from './ask.ts';
import { attribute, readPage, textOf, type Page } from './pages.ts';

const { dir } = await shipped();
type Score = Record<
  'assessment' | 'scenario' | 'participant' | 'perspective' | 'dimension' | 'value',
  string
>;
const scores = parseCsv(readFileSync(join(import.meta.dirname, '../../data/scores.csv')), {
  columns: true,
  bom: true,
}) as Score[];
const dimensions = ['likelihood', 'impact', 'surveillance', 'readiness', 'capacity'];
const pages = new Map<string, Page>();
const pageAt = (address: string) => {
  const file = `${address.replace(/^\//, '')}index.html`;
  const page = pages.get(file) ?? readPage(dir, file);
  pages.set(file, page);
  return page;
};

/** The rows of the table of a territory: the five scores of each perspective, as text. */
function rowsIn(page: Page, participant: string): string[][] {
  const section = page.elements.find(
    (one) => one.tagName === 'section' && attribute(one, 'id') === participant,
  )!;
  const rows = page.elements.filter((one) => one.tagName === 'tr' && within(one, section));
  return rows.slice(1, -1).map((row) =>
    row.childNodes
      .filter((cell) => 'tagName' in cell)
      .slice(1, 6)
      .map((cell) => textOf(cell).trim()),
  );
}

function within(node: Page['elements'][number], section: Page['elements'][number]): boolean {
  for (
    let at: unknown = node;
    at && typeof at === 'object';
    at = (at as { parentNode?: unknown }).parentNode
  )
    if (at === section) return true;
  return false;
}

test('every number of every heat map leads to its scores, and these are those of the table', () => {
  const wrong: string[] = [];
  let followed = 0;
  for (const edition of new Set(scores.map(({ assessment }) => assessment))) {
    const address = `/assessments/${edition.toLowerCase()}/`;
    const links = pageAt(address)
      .elements.filter((one) => one.tagName === 'a')
      .flatMap(
        (one) => /^(\/assessments\/[^/]+\/[^/]+\/)#(.+)$/.exec(attribute(one, 'href') ?? '') ?? [],
      );
    const targets = new Set(links.filter((link) => link.includes('#') && link.startsWith(address)));
    const pairs = new Set(
      scores
        .filter((one) => one.assessment === edition)
        .map(
          ({ scenario, participant }) =>
            `${address}${scenario.toLowerCase()}/#${participant.toLowerCase()}`,
        ),
    );
    for (const pair of pairs) if (!targets.has(pair)) wrong.push(`nothing leads to ${pair}`);
    for (const pair of pairs) {
      const [path, participant] = pair.split('#') as [string, string];
      const own = scores.filter(
        (one) =>
          one.assessment === edition &&
          `${address}${one.scenario.toLowerCase()}/` === path &&
          one.participant.toLowerCase() === participant,
      );
      const perspectives = [...new Set(own.map(({ perspective }) => perspective))];
      const expected = ['military', 'civilian', 'academic', 'local']
        .filter((one) => perspectives.includes(one))
        .map((perspective) =>
          dimensions.map(
            (dimension) =>
              own.find((one) => one.perspective === perspective && one.dimension === dimension)
                ?.value ?? 'not scored',
          ),
        );
      const shown = rowsIn(pageAt(path), participant);
      if (JSON.stringify(shown) !== JSON.stringify(expected))
        wrong.push(`${pair} shows ${JSON.stringify(shown)} for ${JSON.stringify(expected)}`);
      followed += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(followed).toBe(
    new Set(
      scores.map(
        ({ assessment, scenario, participant }) => `${assessment} ${scenario} ${participant}`,
      ),
    ).size,
  );
}, 120_000);
