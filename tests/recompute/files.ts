/** The files of a record on which definitions are run, without the rest of its site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { definitionsFor } from '../../src/definitions/index.ts';
import { recomputedFiles } from '../../src/exports/recomputed.ts';
import { averagesPerspectives } from '../../src/views/figures/index.ts';
import type { Context } from '../../src/views/parts/index.ts';
import { type CountedRows, namedFigures, standingReports } from '../../src/views/reports/index.ts';
import { recompute, type Recomputed } from './duckdb.ts';
import type { DuckDBConnection } from '@duckdb/node-api';

const toRow = ({ row, keys, data }: CountedRows['all'][number]) => ({
  id: row.id,
  keys,
  ...(data && { data }),
});

export function writeRecord(folder: string, context: Context): void {
  for (const { path, content } of recomputedFiles(context)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Writes them to a folder, and works every figure out again from there. */
export async function recomputeRecord(
  connection: DuckDBConnection,
  folder: string,
  context: Context,
): Promise<readonly Recomputed[]> {
  writeRecord(folder, context);
  return recomputeFrom(connection, folder, context);
}

/** The definitions that a record publishes, by name. */
export const definitionsOfRecord = ({ repository }: Context): ReadonlyMap<string, string> =>
  new Map(
    definitionsFor(averagesPerspectives(repository)).map((one) => [one.name, one.sql] as const),
  );

/** Works every figure out again from files that are there, and compares with what the site says. */
export async function recomputeFrom(
  connection: DuckDBConnection,
  folder: string,
  context: Context,
): Promise<readonly Recomputed[]> {
  const rows = standingReports(context).map(
    (report) => [`${report.name}-rows`, report.rows().all.map(toRow)] as const,
  );
  const { asOf } = context.repository;
  const said = { asOf, figures: namedFigures(context), rows: new Map(rows) };
  return recompute(connection, folder, definitionsOfRecord(context), said);
}
