/** What a version changes, sorted out by table and row before it is told. */
import {
  differingNames,
  renamed,
  type HistoryRow,
  type HistoryTable,
  type Side,
  type Values,
} from '../historyRow.ts';

/**
 * A row as it was told last. `others` are further rows under the same key, which no reader can tell
 * apart.
 */
export interface Told {
  lineage: number;
  id: string;
  values: Values;
  others: readonly Values[];
}

/** A table as it was told last. */
export interface TableState {
  table: HistoryTable;
  /** Whether it ever had rows. */
  started: boolean;
  rows: Map<string, Told>;
  /** Rows that were withdrawn. */
  gone: Map<string, Told>;
  /** Every name that a value had. */
  names: Set<string>;
  /** Former names, each with the name that it has now. */
  alias: Map<string, string>;
}

/**
 * What a version does to one row: before in its parent, after, and under which names they differ.
 */
export interface Transition {
  key: string;
  before: readonly HistoryRow[];
  after: readonly HistoryRow[];
  names: Set<string>;
}

/** What all tables of a version share. */
export interface VersionStep {
  /** How many parents the version has; without one it counts as one. */
  edges: number;
  /** Whether it holds everything that was told before it. */
  alone: boolean;
  /** Ids that changed in it: old, in lower case, to new. */
  ids: Map<string, string>;
}

/** What a version does to one table, from all its parents. */
export interface TableStep extends VersionStep {
  state: TableState;
  transitions: Map<string, Transition>;
  /**
   * Names of columns that came filled for most rows: new columns of the table, no edits of its
   * rows.
   */
  quiet: Set<string>;
  keyNames: Set<string>;
  /** Values by label, of rows that came with all their columns. */
  texts: Map<HistoryRow, ReadonlyMap<string, string>>;
  /** Rows of a table without key. */
  counts: { added: number; removed: number };
  /** What the parent at hand differs in. */
  edge: Map<string, { before: HistoryRow[]; after: HistoryRow[] }>;
}

export function newTableState(table: HistoryTable): TableState {
  return {
    table,
    started: false,
    rows: new Map(),
    gone: new Map(),
    names: new Set(),
    alias: new Map(),
  };
}

export function newTableStep(state: TableState, version: VersionStep): TableStep {
  return {
    ...version,
    state,
    transitions: new Map(),
    quiet: new Set(),
    keyNames: new Set(),
    texts: new Map(),
    counts: { added: 0, removed: 0 },
    edge: new Map(),
  };
}

/**
 * Adds the rows of one side of a file, under the names that its columns have now; those of a version
 * in which the table had no key yet cannot be told one by one.
 */
export function addRows(
  one: TableStep,
  side: Side | undefined,
  which: 'before' | 'after',
  whole: boolean,
): void {
  for (const row of side?.rows ?? []) {
    if (row.key === '') continue;
    const named =
      one.state.alias.size === 0 ? row : { ...row, values: renamed(row.values, one.state.alias) };
    if (whole)
      one.texts.set(
        named,
        new Map(side!.columns.map(({ label, name }) => [label, row.values[name] ?? ''])),
      );
    const found = one.edge.get(row.key);
    if (found) found[which].push(named);
    else one.edge.set(row.key, { before: [], after: [], [which]: [named] });
  }
}

/**
 * Ends the part of one parent: rows that are the same on both sides drop out, the others are noted
 * with what differs.
 */
export function settleEdge(one: TableStep): void {
  for (const [key, edge] of one.edge) {
    const { before, after, names } = settleRow(edge.before, edge.after, one.quiet);
    if (before.length === 0 && after.length === 0) continue;
    const found = one.transitions.get(key);
    if (!found) one.transitions.set(key, { key, before, after, names: new Set(names) });
    else {
      for (const name of names) found.names.add(name);
      if (found.before.length === 0) found.before = before;
      if (found.after.length === 0) found.after = after;
    }
  }
  one.edge.clear();
}

function settleRow(
  before: HistoryRow[],
  after: HistoryRow[],
  quiet: ReadonlySet<string>,
): { before: HistoryRow[]; after: HistoryRow[]; names: string[] } {
  if (before.length === 1 && after.length === 1) {
    const names = differingNames(before[0]!.values, after[0]!.values);
    return names.length === 0 ? { before: [], after: [], names } : { before, after, names };
  }
  const [olds, news] = withoutSame(before, after, quiet);
  if (olds.length === 0 && news.length === 0 && quiet.size > 0 && before.length > 0)
    return { before: [before[0]!], after: [after[0]!], names: [...quiet] };
  const names =
    olds.length > 0 && news.length > 0 ? differingNames(olds[0]!.values, news[0]!.values) : [];
  return { before: olds, after: news, names };
}

/** Takes away, pair by pair, the rows that both lists hold. */
function withoutSame(
  before: readonly HistoryRow[],
  after: readonly HistoryRow[],
  quiet: ReadonlySet<string>,
): [HistoryRow[], HistoryRow[]] {
  const olds = [...before];
  const news = after.filter((row) => {
    const at = olds.findIndex((old) =>
      differingNames(old.values, row.values).every((name) => quiet.has(name)),
    );
    if (at >= 0) olds.splice(at, 1);
    return at < 0;
  });
  return [olds, news];
}

/**
 * Counts the rows of a table without key that one side has and the other has not, by the columns
 * that both have.
 */
export function countRows(one: TableStep, from: Side | undefined, to: Side | undefined): void {
  const names = from && to ? sharedNames(from, to, one.state.alias) : undefined;
  const textOf = (values: Values) =>
    JSON.stringify((names ?? Object.keys(values).sort()).map((name) => [name, values[name]]));
  const left = new Map<string, number>();
  for (const row of from?.rows ?? []) {
    const text = textOf(renamed(row.values, one.state.alias));
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  for (const row of to?.rows ?? []) {
    const text = textOf(renamed(row.values, one.state.alias));
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    else one.counts.added++;
  }
  for (const count of left.values()) one.counts.removed += count;
}

function sharedNames(from: Side, to: Side, alias: ReadonlyMap<string, string>): string[] {
  const names = new Set(from.columns.map(({ name }) => alias.get(name) ?? name));
  return to.columns.map(({ name }) => alias.get(name) ?? name).filter((name) => names.has(name));
}
