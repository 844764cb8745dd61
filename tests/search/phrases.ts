/**
 * Phrases asked of the search, held against a plain search of the same texts that knows nothing of
 * words, stems or places.
 */
import type { Page } from 'playwright-core';
import { textsOf } from '../../src/search/documents/document.ts';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { searchDocs } from '../../src/search/documents/docs/index.ts';
import { readAll, settled, type Found } from './queries.ts';

export interface PhraseReport {
  phrases: number;
  hits: number;
  missing: readonly string[];
  wrong: readonly string[];
}

export interface PlainDoc {
  key: string;
  texts: readonly string[];
}

/** Lower case, one kind of quotation mark and dash, one space, no accents, no vowel marks. */
export const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('…', '.')
    .replace(/\s+/g, ' ')
    .trim();
const keyOf = ({ id, address }: Pick<Found, 'id' | 'address'>) => `${id} ${address}`;

/** The texts of a record in one language, in the order of its index. */
export async function readDocs(root: string, asOf: string, language?: string): Promise<PlainDoc[]> {
  const repository = await buildRepository({ root, asOf, history: 'off' });
  const docs = [
    ...searchDocs(
      toContext(repository, language ?? repository.descriptor.languages[0]!, {
        base: '',
        origin: '',
      }),
    ),
  ];
  return docs.map((doc) => ({
    key: keyOf({
      id: doc.id ?? '',
      address:
        new URL(doc.href, 'http://localhost').pathname + new URL(doc.href, 'http://localhost').hash,
    }),
    texts: textsOf(doc).map(plain),
  }));
}

/** Whether a text holds the phrase between ends of words. */
export function holds(text: string, phrase: string): boolean {
  const isWord = (sign: string | undefined) =>
    sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + phrase.length])) return true;
  return false;
}

/** `count` phrases of one to five words drawn from the texts. */
export function drawPhrases(
  docs: readonly PlainDoc[],
  count: number,
  random: () => number,
): string[] {
  const texts = docs.flatMap(({ texts: own }) => own).filter((text) => text.split(' ').length > 3);
  return Array.from({ length: count }, () => {
    const words = texts[Math.floor(random() * texts.length)]!.split(' ');
    const length = 1 + Math.floor(random() * Math.min(5, words.length - 1));
    const start = Math.floor(random() * (words.length - length));
    return words
      .slice(start, start + length)
      .join(' ')
      .replaceAll('"', '')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  }).filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}

/** Asks phrases drawn from the texts of the record in `root`. */
export async function checkPhrases(
  page: Page,
  url: string,
  root: string,
  asOf: string,
  count: number,
  random: () => number,
): Promise<PhraseReport> {
  const docs = await readDocs(root, asOf);
  const phrases = drawPhrases(docs, count, random);
  const report = {
    phrases: phrases.length,
    hits: 0,
    missing: [] as string[],
    wrong: [] as string[],
  };
  await page.goto(`${url}/search/`);
  await settled(page);
  for (const phrase of phrases) {
    await page.evaluate((asked) => {
      const box = document.querySelector<HTMLInputElement>('[data-part="form"] input')!;
      box.value = asked;
      document.querySelector('[data-search-page]')!.removeAttribute('data-state');
      box.dispatchEvent(new InputEvent('input'));
    }, `"${phrase}"`);
    await settled(page);
    const found = new Set((await readAll(page)).map(keyOf));
    const expected = new Set(
      docs.filter(({ texts }) => texts.some((text) => holds(text, phrase))).map(({ key }) => key),
    );
    report.hits += expected.size;
    report.missing.push(
      ...[...expected].filter((key) => !found.has(key)).map((key) => `“${phrase}” is in ${key}`),
    );
    report.wrong.push(
      ...[...found]
        .filter((key) => !expected.has(key))
        .map((key) => `“${phrase}” is not in ${key}`),
    );
  }
  return report;
}
