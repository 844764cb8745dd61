/** Works the figures of a site out again: its definitions, run on its own files by DuckDB. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { type FoundRow, type Row, compareRows, rowsOf } from './rows.ts';

/** A figure as the site says it, and as its definition has it. */
export interface Recomputed {
  name: string;
  said: number | null | undefined;
  found: number | null | undefined;
  equal: boolean;
}

interface Said {
  asOf: string;
  figures: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** The rows of each report, by the name of their definition. */
  rows: ReadonlyMap<string, readonly Row[]>;
}

export const connect = async (): Promise<DuckDBConnection> =>
  (await DuckDBInstance.create(':memory:', { memory_limit: '1GB' })).connect();

/** Every definition that a site publishes, by its name. */
export function definitionsOf(site: string): ReadonlyMap<string, string> {
  const folder = join(site, 'method');
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.sql'))
    : [];
  return new Map(
    files
      .toSorted()
      .map((file) => [file.slice(0, -'.sql'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

export function saidBy(site: string): Said {
  const file = readFileSync(join(site, 'method', 'figures.json'), 'utf8');
  return { ...(JSON.parse(file) as Omit<Said, 'rows'>), rows: rowsOf(site) };
}

/** What a definition comes to, of the files in `site`, as of a day, as it was known on another. */
export async function run(
  connection: DuckDBConnection,
  sql: string,
  site: string,
  day: string,
  known = day,
): Promise<readonly FoundRow[]> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  await connection.run(
    `SET VARIABLE site = ${quoted(site)}; SET VARIABLE day = DATE ${quoted(day)}; ` +
      `SET VARIABLE known = DATE ${quoted(known)}; SET TimeZone = 'UTC';`,
  );
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** The definition that writes the registers of a past day, on which the others run. */
export const pastRecords = 'records-of-a-day';

const toFigures = (rows: readonly FoundRow[]): ReadonlyMap<string, number | null> =>
  new Map(rows.map(({ figure, value }) => [String(figure), value === null ? null : Number(value)]));

const isOfRows = (name: string) => /-rows(?:-ranges)?$/.test(name);

/**
 * All figures of a site, and the rows of its reports, each said and found; one that only one of the
 * two knows is not equal.
 */
export async function recompute(
  connection: DuckDBConnection,
  site: string,
  definitions: ReadonlyMap<string, string>,
  { asOf, figures, rows }: Said,
): Promise<readonly Recomputed[]> {
  const all: Recomputed[] = [];
  for (const [name, sql] of [...definitions].filter(([one]) => isOfRows(one))) {
    const own = rows.get(name.replace(/-ranges$/, ''));
    if (own) all.push(...compareRows(name, own, await run(connection, sql, site, asOf)));
  }
  const ofFigures = [...definitions.keys()].filter(
    (name) => !isOfRows(name) && name !== pastRecords,
  );
  for (const name of new Set([...ofFigures, ...Object.keys(figures)])) {
    const sql = definitions.get(name);
    const found = toFigures(sql ? await run(connection, sql, site, asOf) : []);
    const said = new Map(Object.entries(figures[name] ?? {}));
    for (const one of new Set([...said.keys(), ...found.keys()])) {
      const pair = { said: said.get(one), found: found.get(one) };
      all.push({ name: `${name}/${one}`, ...pair, equal: areEqual(pair.said, pair.found) });
    }
  }
  return all;
}

const areEqual = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9);
