/** Which feeds follow a search: just what it asks for, or what comes nearest; never none. */
import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../src/search/client/address.ts';
import { addCount, noCounts } from '../../src/search/client/engine/facts.ts';
import { findFeed, nearFeeds } from '../../src/search/client/page/follow.ts';

const registers = 'actions terms';
const exactly = (query: string) => findFeed(parseSearch(query), registers)?.name;
const nearest = (query: string, found?: Parameters<typeof nearFeeds>[2]) =>
  nearFeeds(parseSearch(query), registers, found).map(({ name }) => name);

test.each([
  ['', 'all'],
  ['kind=actions', 'register-actions'],
  ['theme=water', 'theme-water'],
  ['participant=north', 'participant-north'],
  ['forum=twg', 'forum-twg'],
])('?%s has a feed of its own', (query, name) => {
  expect(exactly(query)).toBe(name);
});

test.each([
  ['q=map', ['all']],
  ['kind=actions&theme=water', ['register-actions', 'theme-water', 'all']],
  ['theme=water&theme=cyber', ['theme-water', 'theme-cyber', 'all']],
  ['q=map&forum=twg', ['forum-twg', 'all']],
  ['owner=north', ['participant-north', 'all']],
  ['owner=north&participant=north', ['participant-north', 'all']],
  ['kind=actions&from=2024-01', ['register-actions', 'all']],
  ['kind=letters', ['all']],
  ['changed=2024-08-01', ['all']],
  ['status=completed', ['all']],
])('?%s has none, and others come near', (query, names) => {
  expect(exactly(query)).toBeUndefined();
  expect(nearest(query)).toEqual(names);
});

describe('words', () => {
  const counted = (results: number) => {
    const counts = noCounts();
    addCount(counts, 'theme', 'water', { results, more: 0 });
    addCount(counts, 'theme', 'cyber', { results: 1, more: 0 });
    addCount(counts, 'kind', 'letters', { results: 10, more: 0 });
    return { counts, total: 10 };
  };

  test('come near to the theme of most of their results', () => {
    expect(nearest('q=map', counted(6))).toEqual(['theme-water', 'all']);
    expect(nearest('q=map&theme=water', counted(6))).toEqual(['theme-water', 'all']);
  });

  test('come near to no theme that only half of them have, and to no kind without a feed', () => {
    expect(nearest('q=map', counted(5))).toEqual(['all']);
  });
});
