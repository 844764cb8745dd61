/**
 * The rows that the numbers of a report count, as the site publishes them and as their definition has
 * them: equal where each key chooses the same rows, and each date and number is the same.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Recomputed } from './duckdb.ts';

export interface Row {
  id: string;
  keys: Readonly<Record<string, readonly string[]>>;
  data?: Readonly<Record<string, string | number>>;
}

/** The rows of every report of a site, by the name of their definition. */
export function rowsOf(site: string): ReadonlyMap<string, readonly Row[]> {
  const folder = join(site, 'reports');
  const reports = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    reports.flatMap((report) => {
      const file = join(folder, report, 'rows.json');
      if (!existsSync(file)) return [];
      const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly Row[] };
      return [[`${report}-rows`, rows] as const];
    }),
  );
}

/** A row of a definition's result: `id`, `key_…` with one value or several, `data_…` with one. */
export type FoundRow = Readonly<Record<string, unknown>>;

/** What stands in each cell, as `key_forum: twg` to the ids of its rows, and `data_days` to values. */
type Cells = ReadonlyMap<string, readonly string[]>;

const sorted = (cells: ReadonlyMap<string, string[]>): Cells =>
  new Map([...cells].map(([name, values]) => [name, [...new Set(values)].toSorted()]));

function note(cells: Map<string, string[]>, name: string, value: string): void {
  const values = cells.get(name);
  if (values) values.push(value);
  else cells.set(name, [value]);
}

const asText = (value: unknown): string => {
  const text = String(value as string | number);
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : String(Number(number.toFixed(9)));
};

function cellsSaid(rows: readonly Row[]): Cells {
  const cells = new Map<string, string[]>();
  for (const { id, keys, data = {} } of rows) {
    note(cells, 'rows', id);
    for (const [key, values] of Object.entries(keys))
      for (const value of values) note(cells, `${key}: ${value}`, id);
    for (const [name, value] of Object.entries(data))
      if (value !== '') note(cells, name, `${id} ${asText(value)}`);
  }
  return sorted(cells);
}

function cellsFound(rows: readonly FoundRow[]): Cells {
  const cells = new Map<string, string[]>();
  for (const { id, ...row } of rows) {
    note(cells, 'rows', String(id));
    for (const [column, value] of Object.entries(row)) {
      const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
      const name = column.replace(/^(?:key|data)_/, '');
      for (const one of values)
        if (column.startsWith('key_')) note(cells, `${name}: ${String(one)}`, String(id));
        else note(cells, name, `${String(id)} ${asText(one)}`);
    }
  }
  return sorted(cells);
}

/** Each cell of the two with the number of its rows; equal where they are the very same rows. */
export function compareRows(
  name: string,
  said: readonly Row[],
  found: readonly FoundRow[],
): readonly Recomputed[] {
  const [says, finds] = [cellsSaid(said), cellsFound(found)];
  return [...new Set([...says.keys(), ...finds.keys()])].map((cell) => {
    const [own, other] = [says.get(cell) ?? [], finds.get(cell) ?? []];
    return {
      name: `${name}/${cell}`,
      said: own.length,
      found: other.length,
      equal: own.join('\n') === other.join('\n'),
    };
  });
}
