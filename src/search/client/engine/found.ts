/**
 * What a search finds: the rows of every index asked, filtered, ordered and grouped by language,
 * and what must be said about them.
 */
import { filterNames, hasFilters, type FilterName, type SearchState } from '../page/address.ts';
import type { Answer, Note, SearchEngine } from './engine.ts';
import type { Counts } from './facts.ts';
import { parseQuery, type Clause } from './query.ts';

/** Results on one page. */
export const onPage = 10;

export interface Group {
  engine: SearchEngine;
  /**
   * `own`: in the page's language; `only`: in no other way readable here; `also`: nothing was found
   * in the page's language.
   */
  standing: 'own' | 'only' | 'also';
  rows: readonly number[];
  /** Whether its texts have the words, whatever the filters. */
  words: boolean;
  answer: Answer;
}

export interface Found {
  clauses: readonly Clause[];
  groups: readonly Group[];
  total: number;
  notes: readonly Note[];
  /**
   * The row that a name, id or symbol leads to; `isSure` where the query can hardly be anything
   * else.
   */
  named?: { engine: SearchEngine; row: number; isSure: boolean };
}

/**
 * The engines that a page asks, by language: its own, and that of the source language; the others
 * only where those know nothing.
 */
export interface Engines {
  own: SearchEngine;
  source?: SearchEngine;
  others: () => readonly SearchEngine[];
}

export async function find(engines: Engines, state: SearchState): Promise<Found> {
  const clauses = parseQuery(state.query);
  const naming = findNamed(engines, state.query);
  const groups = await findGroups(engines, clauses, state);
  // Whether other languages are asked is a matter of the words alone: if filters decided it too, a
  // count could not tell what choosing gives.
  if (clauses.length > 0 && groups.every(({ words }) => !words))
    groups.push(...(await findElsewhere(engines.others(), clauses, state)));
  const named = await naming;
  return {
    clauses,
    groups: groups.map((group) =>
      named && state.sort === '' && group.engine === named.engine
        ? { ...group, rows: first(group.rows, named.row) }
        : group,
    ),
    total: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    notes: groups[0]!.answer.notes,
    ...(named ? { named } : {}),
  };
}

/** What the page's own language has, and what can be read in the source language alone. */
export async function findGroups(
  { own, source }: Engines,
  clauses: readonly Clause[],
  state: SearchState,
): Promise<Group[]> {
  return Promise.all([
    toGroup(own, 'own', clauses, state),
    ...(source ? [toGroup(source, 'only', clauses, state, own.files.language)] : []),
  ]);
}

const first = (rows: readonly number[], row: number) =>
  rows.includes(row) ? [row, ...rows.filter((one) => one !== row)] : rows;

/**
 * Names have a figure, or signs within; a word without either may be a name too, and is more often
 * just a word, as are words with a figure among them.
 */
const named = /\d|[\p{L}\p{N}][-_./:][\p{L}\p{N}]/u;
const sure = /^\S*\d\S*$|[\p{L}\p{N}][-_./:][\p{L}\p{N}]/u;
const longestName = 80;

/**
 * The row with just this name, in the page's own language where it has it; nothing where the query
 * can be no name, or is the name of several.
 */
async function findNamed({ own, source }: Engines, query: string): Promise<Found['named']> {
  const isSure = sure.test(query);
  if (
    query === '' ||
    query.length > longestName ||
    query.includes('"') ||
    (!named.test(query) && /\s/.test(query))
  )
    return undefined;
  for (const engine of source ? [own, source] : [own]) {
    const [row, ...others] = await engine.places.named(query);
    if (row !== undefined) return others.length > 0 ? undefined : { engine, row, isSure };
  }
  return undefined;
}

/** Indexes of other languages, where each of the words stands in their texts. */
async function findElsewhere(
  engines: readonly SearchEngine[],
  clauses: readonly Clause[],
  state: SearchState,
): Promise<Group[]> {
  const groups: Group[] = [];
  for (const engine of engines) {
    const known = await Promise.all(
      clauses
        .filter(({ excluded }) => !excluded)
        .map((clause) => clause.kind !== 'word' || engine.spelling.isBeginning(clause.word)),
    );
    const group = known.every(Boolean) ? await toGroup(engine, 'also', clauses, state) : undefined;
    if (group?.words) groups.push(group);
  }
  return groups;
}

async function toGroup(
  engine: SearchEngine,
  standing: Group['standing'],
  clauses: readonly Clause[],
  state: SearchState,
  except?: string,
): Promise<Group> {
  const answer = await engine.answer(clauses, state);
  const { scores } = answer;
  const byScore = state.sort === 'relevance' || (state.sort === '' && scores !== undefined);
  if (scores && byScore && !hasFilters(state) && except === undefined)
    return {
      engine,
      standing,
      answer,
      words: scores.size > 0,
      rows: ordered([...scores.keys()], (row) => -scores.get(row)!),
    };
  const facts = await engine.facts();
  const all = await among(engine, answer, except);
  const { rows } = facts.select(state, all);
  const sort = state.sort === '' || state.sort === 'relevance' ? 'newest' : state.sort;
  return {
    engine,
    standing,
    answer,
    words: !all || all.length > 0,
    rows: ordered(
      rows,
      scores && byScore ? (row) => -scores.get(row)! : (row) => facts.placeOf(row, sort),
    ),
  };
}

/** The rows that answer the words, less those that can be read in the page's own language. */
async function among(
  engine: SearchEngine,
  { scores }: Answer,
  except: string | undefined,
): Promise<readonly number[] | undefined> {
  if (except === undefined) return scores && [...scores.keys()];
  const facts = await engine.facts();
  return [...(scores?.keys() ?? Array(facts.header.rows).keys())].filter(
    (row) => !facts.isIn(row, except),
  );
}

/** Rows by a number, the least first; equal ones in the order of the record. */
function ordered(rows: readonly number[], place: (row: number) => number): number[] {
  return rows
    .map((row) => ({ row, at: place(row) }))
    .sort((a, b) => a.at - b.at || a.row - b.row)
    .map(({ row }) => row);
}

/** What choosing each value of each filter would give, over all groups. */
export async function countAll(found: Found, state: SearchState, own: string): Promise<Counts> {
  const all = await Promise.all(
    found.groups.map(
      async ({ engine, answer, standing }) =>
        (await engine.facts()).select(
          state,
          await among(engine, answer, standing === 'only' ? own : undefined),
        ).counts,
    ),
  );
  const sums = Object.fromEntries(filterNames.map((name) => [name, new Map()])) as Record<
    FilterName,
    Map<string, { results: number; more: number }>
  >;
  for (const counts of all) {
    for (const name of filterNames) {
      for (const [value, { results, more }] of counts[name]) {
        const sum = sums[name].get(value) ?? { results: 0, more: 0 };
        sums[name].set(value, { results: sum.results + results, more: sum.more + more });
      }
    }
  }
  return sums;
}
