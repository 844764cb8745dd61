/**
 * What a site has in common with the one that it follows. A file with the same bytes keeps its time,
 * which is what many servers and copying programs know a file by: they send again only what is
 * another.
 */
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type Listed, manifestName, parseManifest } from './manifest.ts';

/** Numbers of files, by what became of them. */
export interface SinceLast {
  added: number;
  changed: number;
  removed: number;
  kept: number;
}

/**
 * Gives the files of a draft, listed with their hashes, the times of the files of the last site that
 * are the same; tells how many there are of each. Nothing where no site with a manifest is there.
 */
export function keepTimes(
  draft: string,
  files: readonly Listed[],
  last: string | undefined,
): SinceLast | undefined {
  if (last === undefined || !existsSync(join(last, manifestName))) return undefined;
  const named = parseManifest(readFileSync(join(last, manifestName), 'utf8')).files;
  const before = new Map(named.map(({ path, hash }) => [path, hash]));
  const kept = files.filter(({ path, hash }) => before.get(path) === hash);
  for (const { path } of kept) {
    const { atime, mtime } = statSync(join(last, path), { throwIfNoEntry: false }) ?? {};
    if (atime && mtime) utimesSync(join(draft, path), atime, mtime);
  }
  const common = files.filter(({ path }) => before.has(path)).length;
  return {
    added: files.length - common,
    changed: common - kept.length,
    removed: before.size - common,
    kept: kept.length,
  };
}

/** The same as a sentence for who runs the build. */
export const sayKept = ({ added, changed, removed, kept }: SinceLast): string =>
  `Files since the last site: ${added} new, ${changed} changed, ${removed} gone, ${kept} the same.`;
