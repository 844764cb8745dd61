/**
 * Which files of the record each commit changed, wherever the record and its files stood at the
 * time.
 */
import type { GitFile, TreePair } from '../git/trees.ts';
import { findProseRegister, prosePaths } from './prose.ts';
import type { SlotFinder } from './slots.ts';

/** A commit, as far as it matters here. */
export interface VersionCommit {
  hash: string;
  tree: string;
  parents: readonly string[];
  date: string;
}

export interface ChangeSource {
  /** Path of the record folder within the repository, empty or with a slash at its end. */
  readonly prefix: string;
  readChanges(
    pairs: readonly TreePair[],
    paths: readonly string[],
    roots: readonly string[],
  ): Promise<GitFile[][]>;
  readOrigins(pair: TreePair, files: readonly string[]): Promise<Map<string, string>>;
}

/**
 * Finds the changes of commits; what older descriptors name, and where files were before they were
 * moved, is found on the way.
 */
export class ChangeFinder {
  /** Folders in which the record stood, the present one first. */
  readonly roots: string[];
  readonly #source: ChangeSource;
  readonly #commits: readonly VersionCommit[];
  readonly #slots: SlotFinder;

  constructor(source: ChangeSource, commits: readonly VersionCommit[], slots: SlotFinder) {
    this.roots = [source.prefix];
    this.#source = source;
    this.#commits = commits;
    this.#slots = slots;
  }

  /**
   * What every commit changed, for each of its parents. Paths that only older versions have are
   * found on the way.
   */
  async find(): Promise<GitFile[][][]> {
    const commits = this.#commits;
    const trees = new Map(commits.map((commit) => [commit.hash, commit.tree]));
    const pairs = commits.flatMap(({ tree, parents }): TreePair[] =>
      parents.length === 0
        ? [{ to: tree }]
        : parents.map((parent) => ({ from: trees.get(parent)!, to: tree })),
    );
    for (const seen = new Set<string>(); ;) {
      const changes = await this.#readChanges(pairs);
      const known = this.#countPlaces();
      for (const { path, to } of changes.flat()) {
        if (to === undefined || seen.has(to) || !this.#slots.isDescriptor(path)) continue;
        seen.add(to);
        await this.#slots.takePaths(path, to);
      }
      if (this.#countPlaces() === known) await this.#findOrigins(pairs, changes);
      if (this.#countPlaces() === known) return toLists(commits, changes);
    }
  }

  #countPlaces(): number {
    return this.#slots.paths.size + this.roots.length;
  }

  /** Changes of pairs; trees that are the same differ in nothing. */
  async #readChanges(pairs: readonly TreePair[]): Promise<GitFile[][]> {
    const others = pairs.filter(({ from, to }) => from !== to);
    const found = (
      await this.#source.readChanges(others, [...this.#slots.paths, ...prosePaths], this.roots)
    ).values();
    return pairs.map(({ from, to }) =>
      from === to ? [] : found.next().value!.filter((file) => this.#isOurs(file.path)),
    );
  }

  #isOurs(path: string): boolean {
    return this.#slots.paths.has(path) || findProseRegister(path) !== undefined;
  }

  /**
   * Where files came from that the record has today: a table that was moved without a descriptor,
   * or the whole record from another folder.
   */
  async #findOrigins(pairs: readonly TreePair[], changes: readonly GitFile[][]): Promise<void> {
    const today = new Set([...this.#slots.todayPaths(), this.#slots.todayFile]);
    for (const [index, list] of changes.entries()) {
      const came = list.filter(
        ({ path, from }) => from === undefined && (today.has(path) || this.#slots.isOrigin(path)),
      );
      if (came.length === 0 || pairs[index]!.from === undefined) continue;
      const origins = await this.#source.readOrigins(
        pairs[index]!,
        came.map(({ root, path }) => root + path),
      );
      for (const { root, path } of came) this.#takeOrigin(root, path, origins.get(root + path));
    }
  }

  #takeOrigin(root: string, path: string, origin: string | undefined): void {
    if (origin === undefined) return;
    const former = origin.endsWith(path) ? origin.slice(0, origin.length - path.length) : undefined;
    if (
      former !== undefined &&
      (former === '' || former.endsWith('/')) &&
      !this.roots.includes(former)
    )
      this.roots.push(former);
    else if (former === undefined && origin.startsWith(root))
      this.#slots.addOrigin(path, origin.slice(root.length));
  }
}

function toLists(commits: readonly VersionCommit[], changes: readonly GitFile[][]): GitFile[][][] {
  let at = 0;
  return commits.map(({ parents }) => {
    const count = Math.max(1, parents.length);
    at += count;
    return changes.slice(at - count, at);
  });
}
