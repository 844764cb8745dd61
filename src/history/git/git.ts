/**
 * Git, read: commits, what each changed in the record's files, and the bytes of a file's version.
 * The only place that runs git. Nothing of the record is executed: only commands that read objects
 * are run, without the user's or the system's configuration, without hooks, filters, external
 * diffs, replacements, grafts or any transport, and paths are taken literally.
 */
import { createHash } from 'node:crypto';
import { BlobReader } from './blobs.ts';
import { orderCommits } from './commitOrder.ts';
import { run, GitError, start } from './command.ts';
import { type GitCommit, toCommits, commitFormat } from './commits.ts';
import { type TreePair, type GitFile, emptyTree, isBelow, type FindRoot, toFile } from './trees.ts';

/** Why the history cannot be read. */
export type Refusal =
  'no_git' | 'outside' | 'no_commits' | 'shallow' | 'unknown_commit' | 'unreadable';

/**
 * Opens the history of the folder `root` up to a commit; or says why there is none. Part of a
 * history will do only where it `mayBeShallow`.
 */
export async function openGit(
  root: string,
  revision = 'HEAD',
  mayBeShallow = false,
): Promise<Git | Refusal> {
  const place = await run(root, [
    'rev-parse',
    '--is-shallow-repository',
    '--show-object-format',
    '--show-prefix',
    '--show-toplevel',
  ]);
  if (place.code === -1) return 'no_git';
  if (place.code !== 0) return 'outside';
  const [shallow, format, prefix, top] = place.output.toString().split('\n');
  if (shallow === 'true' && !mayBeShallow) return 'shallow';
  const tip = await run(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (tip.code !== 0) return revision === 'HEAD' ? 'no_commits' : 'unknown_commit';
  return new Git(
    top ?? root,
    prefix ?? '',
    tip.output.toString().trim(),
    format === 'sha256' ? 64 : 40,
  );
}

/** The hash of the commit where two lines of history parted, or nothing where they share none. */
export async function findMergeBase(
  root: string,
  a: string,
  b: string,
): Promise<string | undefined> {
  const found = await run(root, ['merge-base', '--end-of-options', a, b]);
  return found.code === 0 ? found.output.toString().trim().split('\n')[0] : undefined;
}

/** One repository, opened at one commit. */
export class Git {
  readonly tip: string;
  /** Path of the record folder within the repository, empty or with a slash at its end. */
  readonly prefix: string;
  /** Top folder of the work tree. */
  readonly #top: string;
  readonly #hashLength: number;
  #blobs: BlobReader | undefined;

  constructor(top: string, prefix: string, tip: string, hashLength: number) {
    this.#top = top;
    this.prefix = prefix;
    this.tip = tip;
    this.#hashLength = hashLength;
  }

  /**
   * Every commit that the tip holds, in the order in which they are told: all lines of a merge,
   * none left out.
   */
  async readCommits(): Promise<GitCommit[]> {
    return orderCommits(
      toCommits(await this.#ask(['log', '-z', commitFormat, '--end-of-options', this.tip])),
    );
  }

  /** The commit that was opened. */
  async readTip(): Promise<GitCommit> {
    return toCommits(
      await this.#ask(['log', '-z', '-1', commitFormat, '--end-of-options', this.tip]),
    )[0]!;
  }

  /**
   * What differs between trees under the given paths of the record's folder, or of others, one list
   * for each pair.
   */
  async readChanges(
    pairs: readonly TreePair[],
    paths: readonly string[],
    roots: readonly string[] = [this.prefix],
  ): Promise<GitFile[][]> {
    if (pairs.length === 0) return [];
    const input = pairs
      .map((pair) => `${pair.from ?? emptyTree[this.#hashLength]} ${pair.to}\n`)
      .join('');
    const specs = roots.flatMap((root) => paths.map((path) => (root + path).replace(/\/$/, '')));
    const whole = specs.includes('') ? [] : ['--', ...specs];
    const answer = await run(
      this.#top,
      [
        'diff-tree',
        '--stdin',
        '-r',
        '-z',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        '--no-ext-diff',
        '--no-textconv',
        ...whole,
      ],
      input,
    );
    if (answer.code !== 0) throw new GitError(`git diff-tree: ${answer.message}`);
    const findRoot = (place: string) =>
      roots.find(
        (root) =>
          place.startsWith(root) && paths.some((path) => isBelow(place.slice(root.length), path)),
      );
    return this.#parseChanges(answer.output.toString(), pairs.length, findRoot);
  }

  /**
   * For files that a commit brought: the path in the repository that each had before, where git
   * finds it to be the same file moved.
   */
  async readOrigins(pair: TreePair, files: readonly string[]): Promise<Map<string, string>> {
    if (pair.from === undefined) return new Map();
    const answer = await run(this.#top, [
      'diff-tree',
      '-r',
      '-z',
      '--raw',
      '-M50%',
      '--diff-filter=R',
      '--no-abbrev',
      '--no-ext-diff',
      '--no-textconv',
      pair.from,
      pair.to,
    ]);
    const parts = answer.output.toString().split('\0');
    const origins = new Map<string, string>();
    for (let at = 0; at + 2 < parts.length; at += 3) {
      if (files.includes(parts[at + 2]!)) origins.set(parts[at + 2]!, parts[at + 1]!);
    }
    return origins;
  }

  /** The hash that git would give to a file's bytes. */
  hashBlob(bytes: Uint8Array): string {
    return createHash(this.#hashLength === 64 ? 'sha256' : 'sha1')
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
      .digest('hex');
  }

  /** Asks for a blob that will be read soon. */
  prefetch(blob: string): void {
    this.#blobs ??= new BlobReader((output) => start(this.#top, ['cat-file', '--batch'], output));
    this.#blobs.prefetch(blob);
  }

  /** The bytes of a blob; undefined where git does not have it. */
  readBlob(blob: string): Promise<Buffer | undefined> {
    this.prefetch(blob);
    return this.#blobs!.take(blob);
  }

  /** Forgets a blob that was asked for and is not needed. */
  discard(blob: string): void {
    this.#blobs?.discard(blob);
  }

  /**
   * Gives back the bytes of a blob that nobody reads any more: they are overwritten by the next.
   */
  recycle(bytes: Uint8Array): void {
    this.#blobs?.recycle(bytes);
  }

  close(): void {
    this.#blobs?.close();
    this.#blobs = undefined;
  }

  async #ask(args: readonly string[]): Promise<string> {
    const answer = await run(this.#top, args);
    if (answer.code !== 0) throw new GitError(`git ${args[0]}: ${answer.message}`);
    return answer.output.toString();
  }

  /**
   * The answer of `diff-tree --stdin -z`: a line with two trees for each pair, then for each file
   * its modes and blobs, NUL, its path, NUL.
   */
  #parseChanges(text: string, count: number, findRoot: FindRoot): GitFile[][] {
    const lists: GitFile[][] = [];
    const header = 2 * this.#hashLength + 1;
    for (let at = 0; at < text.length;) {
      if (text[at] !== ':') {
        lists.push([]);
        at += header + 1;
        continue;
      }
      const [entry, path] = [
        text.indexOf('\0', at),
        text.indexOf('\0', text.indexOf('\0', at) + 1),
      ];
      const file = toFile(text.slice(at + 1, entry), text.slice(entry + 1, path), findRoot);
      if (file) lists.at(-1)!.push(file);
      at = path + 1;
    }
    if (lists.length !== count)
      throw new GitError(`git diff-tree answered ${lists.length} of ${count}`);
    return lists;
  }
}
