/** The feeds that follow what a search asks for: just that, or what comes nearest to it. */
import { filterNames, type FilterName, type SearchState } from '../address.ts';
import type { Counts } from '../engine/facts.ts';

/** A feed of a value of a filter, or, without one, of everything. */
export interface FollowedFeed {
  name: string;
  of?: readonly [filter: FilterName, value: string];
}

const everything: FollowedFeed = { name: 'all' };

/** What the feeds of values are called, by their filters; those of kinds are of registers. */
const kindsOfFeeds: Readonly<Partial<Record<FilterName, string>>> = {
  kind: 'register',
  theme: 'theme',
  participant: 'participant',
  owner: 'participant',
  partner: 'participant',
  forum: 'forum',
};

/** Filters that choose just what the feeds of their values tell. */
const exact: ReadonlySet<FilterName> = new Set(['kind', 'theme', 'participant', 'forum']);

/** The feed of a value; nothing where it has none. `registers` are those with feeds. */
function feedOf(filter: FilterName, value: string, registers: string): FollowedFeed | undefined {
  const kind = kindsOfFeeds[filter];
  if (kind === undefined || (filter === 'kind' && !registers.split(' ').includes(value)))
    return undefined;
  return { name: `${kind}-${value}`, of: [filter, value] };
}

const chosenIn = ({ filters }: SearchState) =>
  filterNames.flatMap((name) => filters[name].map((value) => [name, value] as const));

/** The feed that follows just what a search asks for; nothing where there is none. */
export function findFeed(state: SearchState, registers: string): FollowedFeed | undefined {
  const { query, from, to, changed } = state;
  if ([query, from, to, changed].some((one) => one !== '')) return undefined;
  const [first, ...more] = chosenIn(state);
  if (first === undefined) return everything;
  return more.length === 0 && exact.has(first[0]) ? feedOf(...first, registers) : undefined;
}

/** The theme, forum or kind that more than half of all results have. */
function mostly(counts: Counts, total: number, registers: string): readonly FollowedFeed[] {
  return (['theme', 'forum', 'kind'] as const).flatMap((filter) => {
    const [value] = [...counts[filter]].find(([, { results }]) => 2 * results > total) ?? [];
    return value === undefined ? [] : (feedOf(filter, value, registers) ?? []);
  });
}

/**
 * The feeds nearest to a search that has none of its own: of what is chosen, of what most of its
 * results have, and of everything.
 */
export function nearFeeds(
  state: SearchState,
  registers: string,
  found: { counts: Counts; total: number } | undefined,
): readonly FollowedFeed[] {
  const chosen = chosenIn(state).flatMap((one) => feedOf(...one, registers) ?? []);
  const likely = found ? mostly(found.counts, found.total, registers) : [];
  const all = [...chosen, ...likely, everything];
  return [...new Map(all.toReversed().map((feed) => [feed.name, feed])).values()].toReversed();
}
