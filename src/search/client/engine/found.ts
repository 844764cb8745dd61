/**
 * What a search finds: the rows of every index asked, filtered, ordered and grouped by language,
 * and what must be said about them.
 */
import { filterNames, hasFilters, type SearchState } from '../address.ts';
import type { Answer, SearchEngine } from './engine.ts';
import type { Note } from './hits.ts';
import type { Engines } from './engines.ts';
import { addCount, noCounts, type Counts } from './facts.ts';
import { parseQuery, type Clause } from '../query/query.ts';

/** Results on one page. */
export const onPage = 10;

export interface FoundGroup {
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
  groups: readonly FoundGroup[];
  total: number;
  notes: readonly Note[];
  /**
   * The row that a name, id or symbol leads to; `isSure` where the query can hardly be anything
   * else.
   */
  named?: { engine: SearchEngine; row: number; isSure: boolean };
}

/** Whether a search asks for nothing: neither words nor anything chosen. */
export function asksNothing(state: SearchState): boolean {
  return parseQuery(state.query).length === 0 && !hasFilters(state) && state.sort === '';
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
): Promise<FoundGroup[]> {
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
const sure = /^[^\s\d]*\d\S*$|[\p{L}\p{N}][-_./:][\p{L}\p{N}]/u;
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
export async function findElsewhere(
  engines: readonly SearchEngine[],
  clauses: readonly Clause[],
  state: SearchState,
): Promise<FoundGroup[]> {
  const groups: FoundGroup[] = [];
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
  standing: FoundGroup['standing'],
  clauses: readonly Clause[],
  state: SearchState,
  except?: string,
): Promise<FoundGroup> {
  const answer = await engine.answer(clauses, state);
  const all = await among(engine, answer, except);
  const rows = await toRows(engine, answer, state, all);
  return { engine, standing, answer, rows, words: !all || all.length > 0 };
}

/**
 * Rows that pass the filters, in their order. The facts are read only where something depends on
 * them.
 */
async function toRows(
  engine: SearchEngine,
  { scores }: Answer,
  state: SearchState,
  all: readonly number[] | undefined,
): Promise<number[]> {
  const isByScore = state.sort === 'relevance' || (state.sort === '' && scores !== undefined);
  const byScore = (row: number) => -scores!.get(row)!;
  if (scores && isByScore && !hasFilters(state)) return ordered(all!, byScore);
  const facts = await engine.facts();
  const { rows } = facts.select(state, all);
  const sort = state.sort === '' || state.sort === 'relevance' ? 'newest' : state.sort;
  return ordered(rows, scores && isByScore ? byScore : (row) => facts.placeOf(row, sort));
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
  const sums = noCounts();
  for (const counts of all)
    for (const name of filterNames)
      for (const [value, count] of counts[name]) addCount(sums, name, value, count);
  return sums;
}
