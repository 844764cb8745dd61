/** The files of a record on which definitions are run, without the rest of its site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { definitions } from '../../src/definitions/index.ts';
import { recomputedFiles } from '../../src/exports/recomputed.ts';
import type { Context } from '../../src/views/parts/index.ts';
import { namedFigures } from '../../src/views/reports/index.ts';
import { recompute, type Recomputed } from './duckdb.ts';
import type { DuckDBConnection } from '@duckdb/node-api';

const sql = new Map(definitions.map((one) => [one.name, one.sql]));

/** Writes them to a folder, and works every figure out again from there. */
export async function recomputeRecord(
  connection: DuckDBConnection,
  folder: string,
  context: Context,
): Promise<readonly Recomputed[]> {
  for (const { path, content } of recomputedFiles(context)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const said = { asOf: context.repository.asOf, figures: namedFigures(context) };
  return recompute(connection, folder, sql, said);
}
