/** What is offered while somebody types: six hits, their kinds, and what other languages have. */
import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/client/query/query.ts';
import type { Engines } from '../../src/search/client/engine/engines.ts';
import type { SearchEngine } from '../../src/search/client/engine/engine.ts';
import type { Found, FoundGroup } from '../../src/search/client/engine/found.ts';
import {
  byKind,
  countElsewhere,
  firstHits,
  searchFor,
} from '../../src/search/client/suggest/offer.ts';
import type { SearchCard } from '../../src/search/documents/format.ts';

/** The kinds of the rows of an index; a row's title tells its language and number. */
function engineOf(language: string, kinds: string): SearchEngine {
  const cards = [...kinds].map((kind, row): SearchCard => [
    `${language}${row}`,
    '',
    kind,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
  return {
    files: { language, packedJson: async () => cards },
    manifest: { rows: cards.length },
    facts: async () => ({ header: { rows: cards.length } }),
    spelling: { isBeginning: async (word: string) => word !== 'unknown' },
    answer: async () => ({ scores: new Map(cards.map((_, row) => [row, 1])) }),
  } as unknown as SearchEngine;
}

function groupOf(
  engine: SearchEngine,
  standing: FoundGroup['standing'],
  rows: readonly number[],
): FoundGroup {
  const scores = new Map(rows.map((row) => [row, 1]));
  return { engine, standing, rows, words: rows.length > 0, answer: { scores } as never };
}

const foundOf = (query: string, groups: readonly FoundGroup[], named?: Found['named']): Found => ({
  clauses: parseQuery(query),
  groups,
  total: groups.reduce((sum, { rows }) => sum + rows.length, 0),
  notes: [],
  ...(named ? { named } : {}),
});
const titles = async (found: Found) => (await firstHits(found)).map(({ card }) => card[0]);
const engines = (own: SearchEngine, ...others: SearchEngine[]): Engines => ({
  own,
  others: () => others,
});
const [en, fr, ar] = [engineOf('en', 'AABABCAA'), engineOf('fr', 'ABC'), engineOf('ar', 'A')];

test('six hits at most, in the order of the search, and of other languages after the own', async () => {
  expect(await titles(foundOf('x', [groupOf(en, 'own', [7, 0, 1, 2, 3, 4, 5, 6])]))).toEqual([
    'en7',
    'en0',
    'en1',
    'en2',
    'en3',
    'en4',
  ]);
  expect(
    await titles(foundOf('x', [groupOf(fr, 'own', [2, 1]), groupOf(en, 'only', [3, 4, 5, 6, 7])])),
  ).toEqual(['fr2', 'fr1', 'en3', 'en4', 'en5', 'en6']);
  expect(await titles(foundOf('x', [groupOf(en, 'own', [])]))).toEqual([]);
});

test('what the words are the name of stands first, once, wherever the search has it', async () => {
  const all = groupOf(en, 'own', [0, 1, 2, 3, 4, 5, 6, 7]);
  for (const row of [0, 4, 7]) {
    const named = { engine: en, row, isSure: true };
    const told = await titles(foundOf('x', [all], named));
    expect([told.length, new Set(told).size, told[0]]).toEqual([6, 6, `en${row}`]);
  }
  const elsewhere = { engine: fr, row: 0, isSure: false };
  expect((await titles(foundOf('x', [all], elsewhere))).slice(0, 2)).toEqual(['fr0', 'en0']);
});

test('hits of a kind stand together, the kind of the best hit first', async () => {
  const kinds = byKind(await firstHits(foundOf('x', [groupOf(en, 'own', [5, 0, 2, 1, 4, 3])])));
  expect([...kinds].map(([kind, hits]) => [kind, hits.map(({ card }) => card[0])])).toEqual([
    ['C', ['en5']],
    ['A', ['en0', 'en1', 'en3']],
    ['B', ['en2', 'en4']],
  ]);
});

test('other languages tell how many of their texts have the words, or are left out', async () => {
  const told = async (query: string, of: Engines, groups: readonly FoundGroup[]) => [
    ...(await countElsewhere(of, foundOf(query, groups), searchFor(query))),
  ];
  const own = groupOf(en, 'own', [0, 1]);
  expect(await told('x', engines(en, fr, ar), [own])).toEqual([
    ['fr', 3],
    ['ar', 1],
  ]);
  expect(await told('unknown', engines(en, fr, ar), [own])).toEqual([]);
  expect(await told('x', engines(en), [own])).toEqual([]);
});

test('of a language that the search has asked all texts count, also those readable here', async () => {
  const source = {
    ...groupOf(en, 'only', [0]),
    answer: {
      scores: new Map([
        [0, 1],
        [1, 1],
      ]),
    },
  };
  const found = foundOf('x', [groupOf(fr, 'own', [0]), source as never]);
  expect([...(await countElsewhere(engines(fr, ar), found, searchFor('x')))]).toEqual([
    ['en', 2],
    ['ar', 1],
  ]);
});

test('where nothing was found here, what was found elsewhere is not asked for again', async () => {
  const found = foundOf('x', [groupOf(en, 'own', []), groupOf(fr, 'also', [0, 1])]);
  const none: Engines = {
    own: en,
    others: () => {
      throw new Error('asked again');
    },
  };
  expect([...(await countElsewhere(none, found, searchFor('x')))]).toEqual([['fr', 2]]);
});
