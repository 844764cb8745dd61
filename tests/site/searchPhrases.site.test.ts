/** Phrases and spellings as the published files of the index find them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SearchFiles } from '../../src/search/client/engine/files.ts';
import { SearchPlaces } from '../../src/search/client/engine/places.ts';
import { SearchSpelling } from '../../src/search/client/engine/spelling.ts';
import { toPhrase } from '../../src/search/documents/words.ts';
import { seeded } from '../bench/seeded.ts';
import { drawPhrases, holds, plain, readDocs } from '../search/phrases.ts';
import { shipped } from './ask.ts';
import { shippedAsOf } from './build.ts';
import { cards, indexOf } from './searchIndex.ts';
import { root } from './shippedRecord.ts';

const { dir } = await shipped();

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
    const { name, manifest } = indexOf(language);
    const files = new SearchFiles('', name, manifest.names);
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
