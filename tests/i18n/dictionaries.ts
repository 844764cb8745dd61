/** The dictionaries under test, by language: every file of words that there is. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { src } from '../source.ts';

export type Words = Readonly<Record<string, string>>;

export const fileOf = (language: string) => join(src, 'i18n', `${language}.json`);

const read = (language: string) => JSON.parse(readFileSync(fileOf(language), 'utf8')) as Words;

export const languages = readdirSync(join(src, 'i18n'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
export const dictionaries: Readonly<Record<string, Words>> = Object.fromEntries(
  languages.map((language) => [language, read(language)]),
);
export const keys = Object.keys(en);
export const translated = languages.filter((language) => language !== 'en');

/**
 * The one form of a dictionary: a message a line, keys in the order of their words, and what cannot
 * be seen as its code.
 */
export function toText(words: Words): string {
  const sorted = Object.fromEntries(Object.entries(words).toSorted(([a], [b]) => compare(a, b)));
  return `${JSON.stringify(sorted, null, 2).replace(/(?! )[\p{Cf}\p{Zs}]/gu, toCode)}\n`;
}

/** Word by word, so that a key stands before those that go on from it, and nothing between them. */
function compare(a: string, b: string): number {
  const [one, other] = [a, b].map((key) => key.replaceAll('.', '\0'));
  return one! < other! ? -1 : 1;
}

const toCode = (sign: string) =>
  `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
