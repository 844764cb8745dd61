/** What is offered while somebody types: the best hits by kind, and what other languages have. */
import type { SearchCard } from '../../documents/format.ts';
import { parseSearch, type SearchState } from '../address.ts';
import type { Engines } from '../engine/engines.ts';
import { findElsewhere, type Found } from '../engine/found.ts';
import type { SearchIndex } from '../engine/searchIndex.ts';
import { readCard } from '../page/results/cards.ts';

/** How many hits are offered. */
const mostHits = 6;

export interface Hit {
  card: SearchCard;
  /** Of the index that has it. */
  language: string;
}

/** A search for words alone. */
export const searchFor = (query: string): SearchState => ({ ...parseSearch(''), query });

/** The first hits of a search; what its words are the name of before all others. */
export async function firstHits({ named, groups }: Found): Promise<Hit[]> {
  const rows = groups.flatMap(({ engine, rows: found }) =>
    found.slice(0, mostHits + 1).map((row) => ({ engine: engine as SearchIndex, row })),
  );
  const others = rows.filter(({ engine, row }) => engine !== named?.engine || row !== named.row);
  return Promise.all(
    [...(named ? [named] : []), ...others].slice(0, mostHits).map(async ({ engine, row }) => ({
      card: await readCard(engine, row),
      language: engine.files.language,
    })),
  );
}

/** Hits by kind: the kind of the best hit first, and within a kind the best first. */
export function byKind(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const kinds = new Map<string, Hit[]>();
  for (const hit of hits) {
    const [, , kind] = hit.card;
    kinds.set(kind, [...(kinds.get(kind) ?? []), hit]);
  }
  return kinds;
}

/** How many texts of each other language have the words; languages without any are left out. */
export async function countElsewhere(
  engines: Engines,
  { clauses, groups }: Found,
  state: SearchState,
): Promise<ReadonlyMap<string, number>> {
  const asked = groups.filter(({ engine }) => engine !== engines.own);
  const isAsked = asked.some(({ standing }) => standing === 'also');
  const others = isAsked ? [] : await findElsewhere(engines.others(), clauses, state);
  return new Map(
    [...asked, ...others]
      .map(({ engine, answer }) => [engine.files.language, answer.scores?.size ?? 0] as const)
      .filter(([, count]) => count > 0),
  );
}
