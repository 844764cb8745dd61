/** Records of plain tables, and of next to nothing: what they hold is shown, and nothing else is. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { madeIndex } from '../search/madeIndex.ts';
import { type MessageKey, sayIn } from '../../src/i18n/index.ts';
import { pageRegisters } from '../../src/schema/registers/index.ts';
import { siteOf } from './ask.ts';
import { oneAction, plainRecord, readings } from './plain.ts';

const env = { SITE: 'https://example.org/record', AS_OF: '2026-11-30' };
const plain = await siteOf(plainRecord, env);
const one = await siteOf(oneAction, env);

const read = (dir: string, path: string) => readFileSync(join(dir, path, 'index.html'), 'utf8');
const linksIn = (html: string) =>
  [...html.matchAll(/<a [^>]*href="\/record\/([^"#?]*)/g)].map(([, path]) => path!);

/** The sentences of pages that hold nothing, in a language. */
function emptySentences(language: string): readonly string[] {
  const say = sayIn(language);
  const lists = pageRegisters.map((register) =>
    say('list.empty', { register: say(`register.${register}.many` as MessageKey) }),
  );
  const date = '30 November 2026';
  return [...lists, say('glossary.none'), say('corrections.none'), say('calendar.none', { date })];
}

/** Every page that links lead to from the first page of a language. */
function reached(dir: string, start: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (pages.has(path) || !existsSync(join(dir, path, 'index.html'))) continue;
    const html = read(dir, path);
    pages.set(path, html);
    open.push(...linksIn(html).filter((to) => to === '' || to.endsWith('/')), `${start}search/`);
  }
  return pages;
}

describe.each([
  { name: 'plain tables', site: plain, languages: ['', 'fr/'], nav: ['data/'] },
  { name: 'one action', site: one, languages: ['', 'ar/'], nav: ['actions/', 'reports/', 'data/'] },
])('a record of $name', ({ site: { dir }, languages, nav }) => {
  test('names in its navigation what it holds, in every language', () => {
    for (const page of [...languages.map((language) => `${language}index.html`), '404.html']) {
      const [, sections = ''] = readFileSync(join(dir, page), 'utf8').split('<nav class="nav"');
      const language = languages.find((one) => one !== '' && page.startsWith(one)) ?? '';
      expect(linksIn(sections.split('</nav>')[0]!), page).toEqual(
        nav.map((path) => language + path),
      );
    }
  });
  test('leads from no page to one that holds nothing', () => {
    for (const language of languages) {
      const empty = emptySentences(language.replace('/', '') || 'en');
      const pages = reached(dir, language);
      expect(pages.size).toBeGreaterThan(5);
      for (const [path, html] of pages)
        expect(
          empty.filter((sentence) => html.includes(`>${sentence}<`)),
          path,
        ).toEqual([]);
    }
  });
  test('lists for other search engines what can be reached, and nothing else', () => {
    const listed = [
      ...readFileSync(join(dir, 'sitemap.xml'), 'utf8').matchAll(/record\/([^<]*)<\/loc>/g),
    ].map(([, path]) => path!);
    const known = new Set(languages.flatMap((language) => [...reached(dir, language).keys()]));
    expect(listed.filter((path) => !known.has(path))).toEqual([]);
  });
});

describe('the first page of a record of plain tables', () => {
  test('says what it is, whose, and what each table holds', () => {
    const html = read(plain.dir, '');
    for (const text of [
      'What the gauges read, once a year.',
      'Creative Commons Zero',
      'https://gauges.example/',
      `>${readings.length.toLocaleString('en')}<`,
      '>1994–2024<',
      'href="/record/data/readings.csv"',
      'station, Region, Year and Level',
    ])
      expect(html).toContain(text);
    expect(read(plain.dir, 'fr/')).toContain('Ce que lisent les jauges.');
  });
});

test('an index has fewer than 400 files, and a row none of its own', () => {
  const files = readdirSync(plain.dir, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const indexes = readdirSync(join(plain.dir, 'search/index')).filter((name) => name !== 'parts');
  expect(indexes.length).toBe(2);
  for (const name of indexes) {
    const { manifest, namesOf } = madeIndex(plain.dir, name.slice(0, name.lastIndexOf('-')));
    const parts = Object.keys(manifest.names!).flatMap((kind) => namesOf(kind)).length;
    const beside = files.filter(({ parentPath }) => parentPath.includes(name)).length;
    expect(parts + beside).toBeLessThan(400);
  }
  expect(files.length).toBeLessThan(readings.length / 2);
});
