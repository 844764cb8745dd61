/** The record's files as they stood at the commit from which a change was made. */
import { findMergeBase, openGit, type Refusal } from './git.ts';

interface BaseFiles {
  /** Hash of the commit where the work tree parted from the base. */
  commit: string;
  /** Every file below the paths, by path, with git's hash of its bytes. */
  hashes: ReadonlyMap<string, string>;
  /** The bytes of the files that were asked for, where they were there. */
  wanted: ReadonlyMap<string, Uint8Array>;
  /** The hash that git would give to bytes. */
  hash: (bytes: Uint8Array) => string;
}

/**
 * Reads the names below `paths` and the bytes of `wanted` at the commit where the work tree of
 * `root` parted from `base`.
 */
export async function readBaseFiles(
  root: string,
  base: string,
  paths: readonly string[],
  wanted: readonly string[],
): Promise<BaseFiles | Refusal> {
  const git = await openGit(root, (await findMergeBase(root, base, 'HEAD')) ?? base);
  if (typeof git === 'string') return git;
  try {
    const { tree, hash } = await git.readTip();
    const [files = []] = await git.readChanges([{ to: tree }], paths);
    const hashes = new Map(
      files.flatMap(({ path, to }) => (to === undefined ? [] : [[path, to] as const])),
    );
    const found = new Map<string, Uint8Array>();
    for (const path of wanted) {
      const blob = hashes.get(path);
      const bytes = blob === undefined ? undefined : await git.readBlob(blob);
      if (bytes) found.set(path, Uint8Array.from(bytes));
    }
    return { commit: hash, hashes, wanted: found, hash: (bytes) => git.hashBlob(bytes) };
  } finally {
    git.close();
  }
}
