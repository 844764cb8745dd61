/** Files that differ between two trees, as `git diff-tree` writes them. */

/**
 * A file that differs between two trees: its blob before and after, neither where it did not exist.
 * `root` is the folder that `path` is in.
 */
export interface GitFile {
  root: string;
  path: string;
  from?: string;
  to?: string;
}

/** Two trees to compare; without `from`, with nothing. */
export interface TreePair {
  from?: string | undefined;
  to: string;
}

/** Hash of the tree without files, by the length of hashes. */
export const emptyTree: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** The folder of the record in which a path of the repository lies, as far as it was asked for. */
export type FindRoot = (place: string) => string | undefined;
export const isBelow = (place: string, path: string): boolean =>
  path === '' || place === path || place.startsWith(path.endsWith('/') ? path : `${path}/`);

/**
 * A file of one entry such as `100644 100644 <blob> <blob> M`; links and submodules are no files of
 * the record.
 */
export function toFile(entry: string, place: string, findRoot: FindRoot): GitFile | undefined {
  const [before, after, from, to] = entry.split(' ');
  const root = findRoot(place);
  const isFile = (mode: string | undefined) => mode?.startsWith('100') === true;
  if (root === undefined || (!isFile(before) && !isFile(after))) return undefined;
  return {
    root,
    path: place.slice(root.length),
    ...(isFile(before) ? { from: from! } : {}),
    ...(isFile(after) ? { to: to! } : {}),
  };
}
