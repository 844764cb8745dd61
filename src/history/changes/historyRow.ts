/** What a row, a column and a version of a table are to the history; `telling/` compares them. */
import type { TableName } from '../../schema/history/index.ts';

/** Values by field, without those that are empty and without prototype. */
export type Values = Readonly<Record<string, string>>;

/** One row of one version. */
export interface HistoryRow {
  /**
   * What the row goes by: in a register its id in lower case, in a plain dataset its key as
   * written; empty in a table without key.
   */
  key: string;
  id: string;
  values: Values;
  /** The cells as text, in the order of the columns. */
  cells: readonly string[];
}

/** A column: its label in the table, and the name of the value that it feeds. */
export interface HistoryColumn {
  label: string;
  name: string;
}

/** Rows of one version of a file. */
export interface Side {
  columns: readonly HistoryColumn[];
  rows: readonly HistoryRow[];
  /** The values that make up the key. */
  keyNames: readonly string[];
}

/**
 * How the rows of a table are told apart: by an id, which may be corrected; by values that are what
 * the row is about, as the rows of facts and of plain datasets are; or not at all.
 */
export type Keyed = 'id' | 'composite' | 'none';

export interface HistoryTable extends TableName {
  name: string;
  keyed: Keyed;
}

/** The table of a row or event, by one name. */
export function tableKey({ register, dataset }: TableName): string {
  return register ?? `dataset:${dataset}`;
}

/**
 * The rows of one file that differ between two versions: all rows where `whole`. A side that is
 * undefined had no such file.
 */
export interface TableChange {
  table: HistoryTable;
  from?: Side | undefined;
  to?: Side | undefined;
  whole: boolean;
}

/** An object of values, empty ones left out. */
export function toValues(entries: Iterable<readonly [string, string]>): Values {
  const values = Object.create(null) as Record<string, string>;
  for (const [name, text] of entries) if (text !== '') values[name] = text;
  return values;
}

/**
 * The names under which two rows have different values, in the order of the older row, then of the
 * newer.
 */
export function differingNames(from: Values, to: Values): string[] {
  const names: string[] = [];
  for (const name in from) if (from[name] !== to[name]) names.push(name);
  for (const name in to) if (from[name] === undefined) names.push(name);
  return names;
}

export function isSame(from: Values, to: Values): boolean {
  return differingNames(from, to).length === 0;
}

/** The values with some of them set to what `source` has under these names. */
export function withNames(values: Values, names: Iterable<string>, source: Values): Values {
  const next = Object.assign(Object.create(null) as Record<string, string>, values);
  for (const name of names) {
    const text = source[name];
    if (text === undefined) delete next[name];
    else next[name] = text;
  }
  return next;
}

/** The values under new names. */
export function renamed(values: Values, names: ReadonlyMap<string, string>): Values {
  if (names.size === 0) return values;
  return toValues(
    Object.entries(values).map(([name, text]) => [names.get(name) ?? name, text] as const),
  );
}
