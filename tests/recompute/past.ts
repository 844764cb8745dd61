/** The registers of a past day as their definition writes them, held against others cell by cell. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { toRegisterCsv } from '../../src/exports/recomputed.ts';
import type { Collection, Repository } from '../../src/schema/index.ts';
import { type RegisterName, registerNames } from '../../src/schema/registers/index.ts';
import type { Context } from '../../src/views/parts/index.ts';
import { pastRecords, run } from './duckdb.ts';
import { definitionsOfRecord } from './files.ts';

/** The text of the file of each register. */
export type Tables = Readonly<Record<RegisterName, string>>;

const ofEach = (textOf: (register: RegisterName) => string): Tables =>
  Object.fromEntries(registerNames.map((name) => [name, textOf(name)])) as Tables;

export const tablesOf = (records: Collection): Tables =>
  ofEach((register) => toRegisterCsv(records, register));

/** Two clocks: what had happened by one day, and what was written by another. */
export interface Clocks {
  day: string;
  known: string;
}

/** A day on which nothing is ahead. */
export const endOfTime = '9999-12-31';

/** Writes the registers of a day from the files of a record in `folder`; gives back where to. */
export async function writeThen(
  connection: DuckDBConnection,
  folder: string,
  context: Context,
  { day, known }: Clocks,
): Promise<string> {
  const then = join(folder, 'then');
  mkdirSync(join(then, 'records'), { recursive: true });
  await run(connection, definitionsOfRecord(context).get(pastRecords)!, folder, day, known);
  return then;
}

export const tablesIn = (folder: string): Tables =>
  ofEach((register) => readFileSync(join(folder, 'records', `${register}.csv`), 'utf8'));

/**
 * What each part of an id that was corrected is now, of rows that go by several columns too. It is
 * asked of both sides, so that an id which another row has taken since is the same on both.
 */
function partsNow({ history }: Repository): (part: string) => string {
  const steps = new Map<string, string>();
  const corrected = (history?.events ?? []).flatMap(({ fields }) =>
    fields.filter(({ field }) => field === 'id'),
  );
  for (const { from, to } of corrected) {
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const after = to.split('/');
    for (const [at, part] of from.split('/').entries())
      if (after[at] !== undefined && after[at] !== part)
        steps.set(part.toLowerCase(), after[at].toLowerCase());
  }
  return (part) => {
    const seen = new Set<string>();
    let now = part.toLowerCase();
    for (let next = steps.get(now); next !== undefined && !seen.has(next); next = steps.get(now)) {
      seen.add(next);
      now = next;
    }
    return seen.size > 0 ? now : part;
  };
}

/** Every cell, as `actions a-1 due: 2024-03-01`; ids that were corrected since as they are now. */
function cellsOf(tables: Tables, repository: Repository): readonly string[] {
  const partNow = partsNow(repository);
  const toNow = (text: string) =>
    text
      .split(/([;/])/)
      .map(partNow)
      .join('')
      .toLowerCase();
  return registerNames.flatMap((register) => {
    const [header = [], ...rows] = Papa.parse<string[]>(tables[register].trimEnd()).data;
    const columns = `${register}: ${header.join(' ')}`;
    return [
      columns,
      ...rows.flatMap((cells) =>
        cells.map((cell, at) => `${register} ${toNow(cells[0]!)} ${header[at]}: ${toNow(cell)}`),
      ),
    ];
  });
}

/** The cells that only one of two has. */
export function differencesOf(
  expected: Tables,
  found: Tables,
  repository: Repository,
): readonly string[] {
  const [a, b] = [expected, found].map((one) => cellsOf(one, repository));
  const without = (some: readonly string[], others: readonly string[], sign: string) => {
    const known = new Set(others);
    return some.filter((one) => !known.has(one)).map((one) => `${sign} ${one}`);
  };
  return [...without(a!, b!, 'missing'), ...without(b!, a!, 'too much')].toSorted();
}
