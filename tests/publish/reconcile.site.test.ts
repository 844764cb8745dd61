/** What is published is held against the record: nothing may be missing, and nothing too much. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parsePage, readPage } from '../../src/publish/reconcile/pages.ts';
import { edit, spoilableSite } from './reconciled.ts';

const { good, judge, findingsAfter } = await spoilableSite();

const drop = (file: string) => (site: string) => rmSync(join(site, file), { recursive: true });
const copy = (from: string, to: string) => (site: string) =>
  cpSync(join(site, from), join(site, to), { recursive: true });

test('a site as it is built has no findings', async () => {
  const result = await judge(good);
  expect(result.findings).toEqual([]);
  expect(result.records).toBe(13);
  expect(result.found.get('en')).toBeGreaterThanOrEqual(14);
});

describe('what is missing or too much', () => {
  test.each([
    [
      'a page of a record',
      drop('actions/a-2'),
      'actions/a-2/index.html: is missing; it is owed to actions.csv, row 2',
    ],
    ['a record as JSON', drop('actions/a-2.json'), 'actions/a-2.json: is missing'],
    [
      'a page of a lesson',
      drop('lessons/ll-one/index.html'),
      'lessons/ll-one/index.html: is missing',
    ],
    [
      'a term',
      edit('glossary/index.html', 'id="gate"', 'id="gates"'),
      'glossary/#gate: is missing',
    ],
    [
      'a row of the CSV',
      edit('data/actions.csv', /A-2,.*\n/, ''),
      'data/actions.csv: actions.csv, row 2 is not published as it stands',
    ],
    [
      'a changed cell',
      edit('data/actions.csv', 'in_progress', 'completed'),
      'data/actions.csv: actions.csv, row 2 is not published as it stands',
    ],
    [
      'an added row',
      edit(
        'data/actions.csv',
        /$/,
        'A-9,WG-1,9,New,Text,north,2024-01-10,,not_started,,,CBM-1,water\n',
      ),
      'data/actions.csv: 1 rows are published that no table holds',
    ],
    [
      'a renamed column',
      edit('data/actions.csv', 'due', 'duly'),
      'data/actions.csv: has the columns',
    ],
    [
      'a row of the JSON',
      edit('data/actions.json', /,\n\{"id":"A-3".*\}/, ''),
      'data/actions.json: holds 2 rows, the CSV 3',
    ],
    ['a table', drop('data/actions.csv'), 'data/actions.csv: the table is not published'],
    [
      'a page that nobody asked for',
      copy('actions/a-1', 'actions/a-99'),
      'actions/a-99/index.html: is owed to no record',
    ],
    [
      'a page of no kind',
      copy('about', 'secret'),
      'secret/index.html: is owed to no record and is no standing page',
    ],
    [
      'a page of a table that is not there',
      copy('data/actions', 'data/other'),
      'data/other/index.html: is owed to no record',
    ],
    [
      'a record that no table holds',
      copy('actions/a-1.json', 'actions/a-99.json'),
      'actions/a-99.json: is a record that no table holds',
    ],
    ['a hidden file', copy('robots.txt', '.env'), '.env: is a hidden file'],
  ])('%s', async (_, change, expected) => expect(await findingsAfter(change)).toContain(expected));
});

describe('the search', () => {
  const index = (site: string) =>
    readdirSync(join(site, 'search', 'index'), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(site, 'search', 'index', file),
    );
  test('a fragment that is missing, or damaged', async () => {
    const fragment = (site: string) => index(site).find((file) => file.endsWith('.pf_fragment'))!;
    expect(await findingsAfter((site) => rmSync(fragment(site)))).toContain(
      'does not hold together',
    );
    expect(
      await findingsAfter((site) =>
        writeFileSync(fragment(site), readFileSync(fragment(site)).subarray(0, 40)),
      ),
    ).toContain('cannot be read');
  });
  test('a card that is missing, or leads nowhere', async () => {
    const change = (from: string, to: string) => (site: string) => {
      const made = index(site).find((one) => /en-[0-9a-f]+.manifest\.json$/.test(one))!;
      const { names } = JSON.parse(readFileSync(made, 'utf8')) as { names: { cards: string } };
      const file = index(site).find((one) => one.endsWith(`${names.cards.slice(0, 12)}.gzip`))!;
      writeFileSync(
        file,
        gzipSync(gunzipSync(readFileSync(file)).toString('utf8').replace(from, to)),
      );
    };
    const findings = await findingsAfter(change('"/actions/a-2/"', '"/actions/a-22/"'));
    expect(findings).toContain('actions/a-2/: has no card in the search of en');
    expect(findings).toContain('"/actions/a-22/" leads to nothing');
  });
  test('a page that is marked to be found and is not', async () => {
    expect(
      await findingsAfter(
        edit('index.html', '<main id="content"', '<main id="content" data-pagefind-body'),
      ),
    ).toContain('index.html: is meant to be found and is not in the search index');
  });
  test('an index that is missing', async () => {
    expect(await findingsAfter(drop('search/index'))).toContain('the site has no search index');
    expect(
      await findingsAfter((site) =>
        renameSync(
          join(
            site,
            'search',
            'index',
            readdirSync(join(site, 'search', 'index')).find((name) => name.startsWith('fr-'))!,
          ),
          join(site, 'search', 'index', 'xx'),
        ),
      ),
    ).toContain('0 indexes of fr instead of one');
  });
});

test('the quick way says of each page what the parser says', () => {
  const plain = (facts: ReturnType<typeof readPage>) => ({
    ...facts,
    ids: [...facts.ids],
    links: [...facts.links],
    loads: [...facts.loads],
  });
  const pages = readdirSync(good, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(good, file), 'utf8'));
  expect(pages.length).toBeGreaterThan(50);
  for (const html of pages) expect(plain(readPage(html))).toEqual(plain(parsePage(html)));
});
