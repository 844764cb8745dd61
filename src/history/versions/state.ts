/** What a version of the record holds. */
import type { Standing } from './tables/tableVersions.ts';

/**
 * What a version holds: files in every folder in which the record ever stood, those of the record
 * by path, and what each table and text stands at, which is an older version where its own cannot
 * be read.
 */
export interface State {
  all: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, Standing>;
  prose: ReadonlyMap<string, string>;
}

export const nothing: State = {
  all: new Map(),
  files: new Map(),
  tables: new Map(),
  prose: new Map(),
};

/** The paths whose files differ. */
export function toChanged(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [path, blob] of before) if (after.get(path) !== blob) paths.add(path);
  for (const path of after.keys()) if (!before.has(path)) paths.add(path);
  return paths;
}
