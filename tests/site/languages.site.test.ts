/**
 * In what language each word of a page says that it is, where the record is published in languages
 * of which the engine has no words: the record's texts are in theirs, the engine's in English.
 */
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { tinyRecord, type Files } from '../publish/tiny.ts';
import { siteOf } from './ask.ts';

/** A piece of text on a page, in the language of the nearest element that says one. */
interface Spoken {
  file: string;
  text: string;
  lang: string;
}

function* spokenIn(
  file: string,
  node: DefaultTreeAdapterTypes.Node,
  inherited = '',
): Generator<Spoken> {
  const own = 'attrs' in node && node.attrs.find(({ name }) => name === 'lang')?.value;
  const lang = own || inherited;
  if (node.nodeName === '#text' && 'value' in node && /\p{L}{3}/u.test(node.value))
    yield { file, text: node.value.trim().replace(/\s+/g, ' '), lang };
  if (['head', 'script', 'style'].includes(node.nodeName) || !('childNodes' in node)) return;
  for (const child of node.childNodes) yield* spokenIn(file, child, lang);
}

const readSpoken = (dir: string, under = ''): readonly Spoken[] =>
  readdirSync(join(dir, under), { recursive: true, encoding: 'utf8' })
    // The table of translations as it stands holds texts of every language in one column.
    .filter((file) => file.endsWith('.html') && !/data\/translations\//.test(file))
    .flatMap((file) => [...spokenIn(file, parse(readFileSync(join(dir, under, file), 'utf8')))]);

/** The engine's own words, as far as nothing is filled in; a lesson's headings are its own. */
const wordsBeside = (files: Files) =>
  new Set(
    Object.values(en).filter(
      (message) => !message.includes('{') && !files[lesson]!.includes(`## ${message}`),
    ),
  );
const lesson = 'content/lessons/ll-one.mdx';

/** The texts of the record that are in Spanish: each has an animal in it that no other has. */
const animal = 'ñandú';

const withLanguages = (files: Files, languages: readonly string[]): Files => {
  const descriptor = JSON.parse(files['data/datapackage.json']!) as {
    waymark: object;
    resources: object[];
  };
  const translations = { name: 'translations', path: 'translations.csv' };
  return {
    ...files,
    'data/datapackage.json': JSON.stringify({
      ...descriptor,
      waymark: {
        ...descriptor.waymark,
        languages,
        translations: { es: { title: `Registro del ${animal}` } },
      },
      resources: [
        ...descriptor.resources,
        { ...translations, waymark: { register: 'translations' } },
      ],
    }),
    'data/translations.csv':
      'record,field,language,text\n' +
      `A-1,title,es,Nombrar las mesas del ${animal}\nWG-1,title,es,Primera sesión del ${animal}\n` +
      `CBM-1,title,es,Aviso del ${animal}\nll-one,title,es,Un número del ${animal}\n`,
  };
};

/** The same record written in Spanish. */
const inSpanish = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text
        .replaceAll('A tiny record', `Registro del ${animal}`)
        .replaceAll('Name the desks first', `Nombrar las mesas del ${animal}`)
        .replaceAll('A number moves first', `Un número del ${animal}`)
        .replaceAll('A number belongs to a desk.', `Un número es del ${animal}.`)
        .replaceAll('Both desks answered', `Las mesas del ${animal} contestaron`),
    ]),
  );

const translated = withLanguages(tinyRecord(), ['en', 'es', 'uk']);
const spanish = inSpanish(withLanguages(tinyRecord(), ['es']));

const sites = [
  { name: 'translated', files: translated, under: 'es' },
  { name: 'written in it', files: spanish, under: '' },
];

/** A site is built for each record, on a machine that may be busy. */
const patience = { timeout: 300_000 };

test.each(sites)(
  'no word of the engine is called Spanish: $name',
  patience,
  async ({ files, under }) => {
    const spoken = readSpoken((await siteOf(files)).dir, under);
    const words = wordsBeside(files);
    const own = spoken.filter(({ text }) => words.has(text));
    expect(own.length).toBeGreaterThan(500);
    expect(own.filter(({ lang }) => lang !== 'en')).toEqual([]);
    // What is called Spanish stands in the record, or is the language's own name.
    const record = Object.values(files).join('\n');
    expect(
      spoken.filter(
        ({ text, lang }) => lang === 'es' && !record.includes(text) && text !== 'español',
      ),
    ).toEqual([]);
  },
);

test.each(sites)(
  'a text of the record is called Spanish: $name',
  patience,
  async ({ files, under }) => {
    const spoken = readSpoken((await siteOf(files)).dir, under);
    const texts = Object.values(files).join('\n');
    const own = spoken.filter(({ text }) => text.includes(animal) && texts.includes(text));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ lang }) => lang !== 'es')).toEqual([]);
  },
);

test('a language with words keeps its name, also with a region', patience, async () => {
  const files = withLanguages(tinyRecord(), ['en', 'fr-CA']);
  const page = readFileSync(join((await siteOf(files)).dir, 'fr-ca', 'index.html'), 'utf8');
  expect(page).toContain('<html lang="fr-CA"');
});

test('check says how many words are missing', patience, async () => {
  const { record } = await siteOf(translated);
  const { faults } = await checkRecord({ root: record });
  expect(
    faults
      .filter(({ code }) => code === 'x-words-missing')
      .map(({ severity, found, params }) => [severity, found, params.count]),
  ).toEqual([
    ['warning', 'es', Object.keys(en).length],
    ['warning', 'uk', Object.keys(en).length],
  ]);
});
