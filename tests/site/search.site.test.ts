/**
 * What the published index knows, held against the tables and pages themselves; the search in a
 * browser is tried in tests/browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  noFilters,
  parseSearch,
  filterNames,
  type SearchState,
} from '../../src/search/client/address.ts';
import { FactTable } from '../../src/search/client/engine/facts.ts';
import { SearchFiles } from '../../src/search/client/engine/files.ts';
import { SearchPlaces } from '../../src/search/client/engine/places.ts';
import { SearchSpelling } from '../../src/search/client/engine/spelling.ts';
import { registers, type RegisterName } from '../../src/schema/registers/index.ts';
import type { SearchCard, SearchManifest } from '../../src/search/documents/format.ts';
import { toPhrase } from '../../src/search/documents/words.ts';
import { seeded } from '../bench/seeded.ts';
import { drawPhrases, holds, plain, readDocs } from '../search/phrases.ts';
import { shipped } from './ask.ts';
import { shippedAsOf } from './build.ts';
import { attribute, readPage, textOf, type Page } from './pages.ts';

const { dir } = await shipped();
const root = join(import.meta.dirname, '../..');
const languages = ['en', 'fr', 'ar'] as const;
const folderOf = (language: string) =>
  readdirSync(join(dir, 'search/index')).find((name) => name.startsWith(`${language}-`))!;
const unpack = (language: string, file: string) =>
  gunzipSync(readFileSync(join(dir, 'search/index', folderOf(language), file)));
const cardsOf = (language: string): SearchCard[] =>
  readdirSync(join(dir, 'search/index', folderOf(language)))
    .filter((file) => file.startsWith('cards-'))
    .toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .flatMap((file) => JSON.parse(unpack(language, file).toString('utf8')) as SearchCard[]);

type Row = Record<string, string>;
const readTable = (name: string): Row[] =>
  parseCsv(readFileSync(join(root, 'data', `${name}.csv`)), { columns: true, bom: true });
const list = (text: string | undefined) =>
  (text ?? '')
    .split(';')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
const lessons = readdirSync(join(root, 'content/lessons'))
  .filter((file) => file.endsWith('.mdx'))
  .map(
    (file) =>
      parseYaml(
        /^---\n([\s\S]*?)\n---/.exec(
          readFileSync(join(root, 'content/lessons', file), 'utf8'),
        )![1]!,
      ) as Record<string, string | string[] | Date>,
  );
function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return Array.isArray(value) ? value.join(';') : String(value ?? '');
}

/** Addresses of all pages. Few are taken apart: of most only ids and marks are looked at. */
const addresses = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${file.slice(0, -'index.html'.length)}`);
const htmlOf = (address: string) => readFileSync(join(dir, address, 'index.html'), 'utf8');
const pageOf = (address: string): Page => readPage(dir, `${address.slice(1)}index.html`);
const cards = new Map<string, readonly SearchCard[]>();
let facts: FactTable;
beforeAll(() => {
  for (const language of languages) cards.set(language, cardsOf(language));
  facts = new FactTable(unpack('en', 'facts.gzip'));
});

describe('what is found', () => {
  test('each page that is meant to be found is in the index of its language', () => {
    for (const language of languages) {
      const found = new Set(
        cards.get(language)!.map(([, , , , href]) => href.replace(/[#?].*$/, '')),
      );
      const meant = addresses.filter(
        (address) =>
          (/^\/(fr|ar)\//.exec(address)?.[1] ?? 'en') === language &&
          / data-pagefind-body\b/.test(htmlOf(address)),
      );
      expect(meant.length).toBeGreaterThan(60);
      expect(meant.filter((address) => !found.has(address))).toEqual([]);
    }
  });
  test(
    'so are the rows of every register with pages, the terms, and what was said in ' +
      'corrections, amendments, positions and feedback',
    () => {
      const ids = new Set(cards.get('en')!.map(([, , , id]) => id));
      const missing = (Object.keys(registers) as RegisterName[])
        .filter(
          (name) =>
            (registers[name].pages && name !== 'lessons' && name !== 'reports') ||
            ['terms', 'corrections', 'feedback'].includes(name),
        )
        .flatMap((name) =>
          readTable(name)
            .filter(({ id }) => !ids.has(id!))
            .map(({ id }) => `${name} ${id}`),
        );
      expect(missing).toEqual([]);
      const count = (kind: string) =>
        facts.select({ ...nothing, filters: { ...nothing.filters, kind: [kind] } }, undefined).rows
          .length;
      for (const name of ['positions', 'amendments', 'corrections', 'feedback', 'terms'])
        expect({ name, count: count(name) }).toEqual({ name, count: readTable(name).length });
      expect(count('lessons')).toBe(lessons.length);
    },
  );
  test('a part of a text leads to a heading that its page has', () => {
    const wrong = languages.flatMap((language) => {
      const sections = sectionsIn(language);
      return cards.get(language)!.flatMap(([, , , , href], row) => {
        const { anchors } = JSON.parse(
          unpack(language, `fragment/${row}.pf_fragment`)
            .subarray('pagefind_dcd'.length)
            .toString('utf8'),
        ) as { anchors: readonly { element: string; id: string }[] };
        const led = anchors.filter(
          ({ element, id }) => !id.startsWith('$') && (element === 'h2' || sections.has(id)),
        );
        const html = led.length > 0 ? htmlOf(href.replace(/[#?].*$/, '')) : '';
        return led
          .filter(({ id }) => !html.includes(` id="${id}"`))
          .map(({ id }) => `${language} ${href} #${id}`);
      });
    });
    expect(wrong).toEqual([]);
  });
  test('lessons and reports are found down to their headings', () => {
    const row = cards.get('en')!.findIndex(([, , , id]) => id === 'll-plume-sectors-need-one-map');
    const { anchors } = JSON.parse(
      unpack('en', `fragment/${row}.pf_fragment`).subarray('pagefind_dcd'.length).toString('utf8'),
    ) as { anchors: readonly { element: string; id: string }[] };
    expect(anchors.filter(({ element }) => element === 'h2').map(({ id }) => id)).toEqual([
      'section-driving-event',
      'section-lesson',
      'section-recommendation',
      'section-evidence-of-effect',
    ]);
  });
});

/** Ids under which a text of a record is said to stand. */
function sectionsIn(language: string): ReadonlySet<string> {
  const search = pageOf(`${language === 'en' ? '' : `/${language}`}/search/`).elements.find(
    (element) => attribute(element, 'data-words') !== undefined,
  )!;
  return new Set(
    Object.keys(
      (JSON.parse(attribute(search, 'data-words')!) as { sections: Record<string, string> })
        .sections,
    ),
  );
}

const nothing: SearchState = { query: '', sort: '', written: false, most: false, ...noFilters };

/**
 * The facts of a row as they are read from the tables here, by the rules that the record states.
 */
interface Expected {
  id: string;
  kind: string;
  theme: string[];
  participant: string[];
  forum: string[];
  status: string;
  date: string;
}

function expectedFacts(): Expected[] {
  const forumOf = new Map(
    readTable('meetings').map(({ id, forum }) => [id!, forum!.toLowerCase()]),
  );
  const forums = (meetings: readonly string[]) => [
    ...new Set(meetings.flatMap((id) => forumOf.get(id) ?? [])),
  ];
  const ended = ['completed', 'discontinued', 'superseded'];
  return [
    ...readTable('actions').map((row): Expected => ({
      id: row.id!,
      kind: 'actions',
      theme: list(row.themes),
      participant: [...new Set([...list(row.owner), ...list(row.partners)])],
      forum: forums([row.meeting!]),
      date: row.due!,
      status:
        row.due !== '' &&
        !ended.includes(row.status!) &&
        `${row.due}-12-31`.slice(0, 10) < shippedAsOf
          ? 'overdue'
          : row.status!,
    })),
    ...readTable('meetings').map((row): Expected => ({
      id: row.id!,
      kind: 'meetings',
      theme: list(row.themes),
      participant: [
        ...new Set([row.host, row.chair, row.facilitator, row.attendance].flatMap(list)),
      ],
      forum: [row.forum!.toLowerCase()],
      date: row.starts_on!,
      status: '',
    })),
    ...lessons.map((front): Expected => ({
      id: text(front.id),
      kind: 'lessons',
      theme: list(text(front.themes)),
      participant: list(text(front.submitted_by)),
      forum: forums(text(front.meetings).split(';')),
      date: text(front.occurred_on),
      status: text(front.state),
    })),
  ];
}

describe('the table of facts', () => {
  const expected = expectedFacts();
  const sorted = (values: readonly string[]) => [...values].toSorted();

  test('says of each action, meeting and lesson what its row says', () => {
    const rows = new Map(cards.get('en')!.map(([, , , id], row) => [id, row]));
    const said = expected.map(({ id }) => {
      const of = (name: (typeof filterNames)[number]) => sorted(facts.of(rows.get(id)!, name));
      return {
        id,
        kind: of('kind')[0],
        theme: of('theme'),
        participant: of('participant'),
        forum: of('forum'),
        status: of('status')[0] ?? '',
        year: of('year')[0] ?? '',
      };
    });
    expect(expected.length).toBeGreaterThan(300);
    expect(said).toEqual(
      expected.map(({ id, kind, theme, participant, forum, status, date }) => ({
        id,
        kind,
        theme: sorted(theme),
        participant: sorted(participant),
        forum: sorted(forum),
        status,
        year: date.slice(0, 4),
      })),
    );
  });

  /** Chooses as the page does, from the tables. */
  const passes = (state: SearchState) => (one: Expected) => {
    const has = {
      kind: [one.kind],
      theme: one.theme,
      participant: one.participant,
      forum: one.forum,
      status: [one.status],
      year: [one.date.slice(0, 4)],
    };
    return (
      Object.entries(has).every(([name, values]) => {
        const chosen = state.filters[name as 'kind'];
        return chosen.length === 0 || values.some((value) => chosen.includes(value));
      }) &&
      (state.from === '' || (one.date !== '' && `${one.date}-12`.slice(0, 7) >= state.from)) &&
      (state.to === '' || (one.date !== '' && `${one.date}-01`.slice(0, 7) <= state.to))
    );
  };
  const kinds = ['actions', 'meetings', 'lessons'];
  const random = seeded(3);
  const some = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;

  /** States of the filters, drawn at random among those that some row passes. */
  const states = Array.from({ length: 120 }, (): SearchState => {
    const { theme, participant, forum, status, date } = some(expected);
    const chosen: Record<string, string[]> = { kind: random() < 0.5 ? kinds : [some(kinds)] };
    for (const [name, values] of [
      ['theme', theme],
      ['participant', participant],
      ['forum', forum],
      ['status', status === '' ? [] : [status]],
      ['year', date === '' ? [] : [date.slice(0, 4)]],
    ] as const) {
      if (random() < 0.35 && values.length > 0)
        chosen[name] = [
          ...new Set([
            some(values),
            ...(random() < 0.4
              ? [some(expected)[name === 'year' || name === 'status' ? 'forum' : name]].flatMap(
                  (other) => other.slice(0, 1),
                )
              : []),
          ]),
        ];
    }
    const month = random() < 0.3 && date.length >= 7 ? date.slice(0, 7) : '';
    return {
      ...nothing,
      filters: { ...nothing.filters, ...chosen },
      from: month,
      to: random() < 0.5 ? month : '',
    };
  });

  test('gives the rows that the tables give, whatever is chosen', () => {
    const ids = cards.get('en')!.map(([, , , id]) => id);
    let several = 0;
    for (const state of states) {
      const found = facts.select(state, undefined).rows.map((row) => ids[row]!);
      if (found.length > 1) several += 1;
      expect({
        filters: state.filters,
        from: state.from,
        to: state.to,
        found: sorted(found),
      }).toEqual({
        filters: state.filters,
        from: state.from,
        to: state.to,
        found: sorted(expected.filter(passes(state)).map(({ id }) => id)),
      });
    }
    expect(several).toBeGreaterThan(60);
  });
  test('counts beside each value what choosing it gives', () => {
    let counted = 0;
    for (const state of [nothing, ...states.slice(0, 20)]) {
      const { rows, counts } = facts.select(state, undefined);
      for (const name of filterNames) {
        for (const [value] of facts.valuesOf(name)) {
          const chosen = state.filters[name];
          if (chosen.includes(value)) continue;
          const { results, more } = counts[name].get(value) ?? { results: 0, more: 0 };
          const given = facts.select(
            { ...state, filters: { ...state.filters, [name]: [...chosen, value] } },
            undefined,
          ).rows.length;
          if (given !== (chosen.length === 0 ? results : rows.length + more))
            expect.fail(
              `${JSON.stringify(state.filters)} with ${name}=${value}: ${given} results, ` +
                `${results} and ${more} were counted`,
            );
          counted += 1;
        }
      }
    }
    expect(counted).toBeGreaterThan(1000);
  });
  test('takes both months of a range in, and no order drops a record', () => {
    for (let month = 0; month < 96; month += 1) {
      const name = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const state = {
        ...nothing,
        filters: { ...nothing.filters, kind: ['actions'] },
        from: name,
        to: name,
      };
      expect({ name, count: facts.select(state, undefined).rows.length }).toEqual({
        name,
        count: expected.filter(passes(state)).length,
      });
    }
    const all = facts.select(nothing, undefined).rows;
    expect(all.length).toBe(cards.get('en')!.length);
    for (const sort of ['newest', 'oldest', 'due'] as const)
      expect(all.filter((row) => !Number.isFinite(facts.placeOf(row, sort)))).toEqual([]);
  });
});

describe('phrases', () => {
  beforeAll(() => {
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(readFileSync(join(dir, address)))),
    );
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
  const places = (language: string) => {
    const files = new SearchFiles('', folderOf(language));
    const manifest = JSON.parse(
      readFileSync(join(dir, 'search/index', folderOf(language), 'manifest.json'), 'utf8'),
    ) as SearchManifest;
    return {
      places: new SearchPlaces(files, manifest),
      spelling: new SearchSpelling(files, manifest),
    };
  };
  test.each([
    ['en', 300],
    ['fr', 100],
    ['ar', 100],
  ] as const)(
    'in %s stand exactly where a plain search of the texts finds them',
    async (language, count) => {
      const docs = await readDocs(root, shippedAsOf, language);
      expect(docs.length).toBe(cards.get(language)!.length);
      const asked = new Set(drawPhrases(docs, count, seeded(5)).map(plain));
      const found = places(language).places;
      const wrong: string[] = [];
      let hits = 0;
      for (const phrase of asked) {
        const rows = [...(await found.find(toPhrase(phrase))).keys()].toSorted((a, b) => a - b);
        const expected = docs.flatMap(({ texts }, row) =>
          texts.some((one) => holds(one, phrase)) ? [row] : [],
        );
        hits += expected.length;
        if (rows.join() !== expected.join())
          wrong.push(`“${phrase}”: ${rows.length} instead of ${expected.length}`);
      }
      expect(asked.size).toBeGreaterThan(count / 2);
      expect(hits).toBeGreaterThan(asked.size);
      expect(wrong).toEqual([]);
    },
  );
  test('a word that no text has is told from one that some text has', async () => {
    const { spelling } = places('en');
    expect(await spelling.findMeant('hotlnie')).toBe('hotline');
    expect(await spelling.findMeant('hotline')).toBe('hotline');
    expect(await spelling.findMeant('qqqqqqqq')).toBeUndefined();
  });
});

describe('links into the search', () => {
  test('from a list say how many rows the search gives', () => {
    const links = Object.values(registers)
      .filter(({ pages }) => pages)
      .map(({ name }) => pageOf(`/${name}/`))
      .flatMap(({ address, elements }) =>
        elements
          .filter(({ tagName }) => tagName === 'li')
          .flatMap((item) => {
            const [link, count] = ['a', 'span'].map((name) =>
              item.childNodes.find((node) => node.nodeName === name),
            );
            const href = link && 'attrs' in link ? attribute(link, 'href') : undefined;
            return href?.startsWith('/search/?') &&
              count &&
              'attrs' in count &&
              attribute(count, 'class') === 'count'
              ? [{ address, href, said: Number(textOf(count).replace(/\D/g, '')) }]
              : [];
          }),
      );
    const counted = links.map(({ address, href, said }) => ({
      address,
      href,
      said,
      found: facts.select(parseSearch(href.slice('/search/'.length)), undefined).rows.length,
    }));
    expect(counted.length).toBeGreaterThan(25);
    expect(counted.filter(({ said, found }) => said !== found)).toEqual([]);
  });
  test('from a record with many linked rows say how many too', () => {
    const counted = addresses
      .filter((address) => /^\/(participants|themes|forums)\/./.test(address))
      .map(pageOf)
      .flatMap(({ address, elements }) =>
        elements.flatMap((element) => {
          const href = attribute(element, 'href');
          const said = /\(([\d,\u202f\s]+)\)$/.exec(textOf(element))?.[1];
          return href?.startsWith('/search/?') && said
            ? [
                {
                  address,
                  said: Number(said.replace(/\D/g, '')),
                  found: facts.select(parseSearch(href.slice('/search/'.length)), undefined).rows
                    .length,
                },
              ]
            : [];
        }),
      );
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter(({ said, found }) => said !== found)).toEqual([]);
  });
  test('without scripts the search page leads to every list, and from A to Z to every record', () => {
    for (const language of ['', '/fr', '/ar']) {
      const hrefs = (address: string) =>
        new Set(pageOf(address).elements.flatMap((element) => attribute(element, 'href') ?? []));
      const page = hrefs(`${language}/search/`);
      expect(
        Object.values(registers)
          .filter(({ pages: own, name }) => own && !page.has(`${language}/${name}/`))
          .map(({ name }) => name),
      ).toEqual([]);
      expect(page.has(`${language}/search/titles/`)).toBe(true);
      const titles = new Set(
        addresses
          .filter((address) => address.startsWith(`${language}/search/titles/`))
          .flatMap((address) => [...hrefs(address)])
          .map((href) => href.replace(/^\/(fr|ar)\//, '/')),
      );
      const records = (Object.keys(registers) as RegisterName[])
        .filter((name) => registers[name].pages && name !== 'lessons' && name !== 'reports')
        .flatMap((name) => readTable(name).map(({ id }) => `/${name}/${id!.toLowerCase()}/`));
      expect(
        [...records, ...lessons.map(({ id }) => `/lessons/${text(id)}/`)].filter(
          (address) => !titles.has(address),
        ),
      ).toEqual([]);
    }
  });
});
