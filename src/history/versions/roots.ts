/**
 * The files of a version, where the record stood in several folders over time: by folder and path;
 * where it stood in one only, by path.
 */
import type { GitFile } from '../git/trees.ts';

type Files = ReadonlyMap<string, string>;

/** Files with those of a version's changes. */
export function applyChanges(
  files: Files,
  changes: readonly GitFile[],
  roots: readonly string[],
): Files {
  const next = new Map(files);
  for (const { root, path, to } of changes) {
    const place = roots.length === 1 ? path : `${root}\0${path}`;
    if (to === undefined) next.delete(place);
    else next.set(place, to);
  }
  return next;
}

/**
 * The files of the record: those in its folder, or, before it came there, in the folder in which it
 * stood then.
 */
export function filesOfRecord(all: Files, roots: readonly string[]): Files {
  if (roots.length === 1) return all;
  for (const root of roots) {
    const files = new Map(
      [...all].flatMap(([place, blob]): [string, string][] =>
        place.startsWith(`${root}\0`) ? [[place.slice(root.length + 1), blob]] : [],
      ),
    );
    if (files.size > 0) return files;
  }
  return new Map();
}
