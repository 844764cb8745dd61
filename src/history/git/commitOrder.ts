/**
 * The one order in which commits are told. A commit comes after all its parents, whatever the dates
 * say; where several could come next, the one committed first does, and of two committed in the
 * same second the one whose hash is smaller. So the order depends on the commits alone: not on the
 * order of a merge's parents, on the clock of who rebased, or on the version of git.
 */
import { compareText } from '../../schema/faults/index.ts';

interface Orderable {
  hash: string;
  parents: readonly string[];
  time: number;
}

/** The commits, parents first. Parents that are not in the list are taken as told. */
export function orderCommits<T extends Orderable>(commits: readonly T[]): T[] {
  const known = new Set(commits.map((commit) => commit.hash));
  const children = new Map<string, T[]>();
  const waiting = new Map<string, number>();
  const ready = new Heap<T>((a, b) => a.time - b.time || compareText(a.hash, b.hash));
  for (const commit of commits) {
    const parents = [...new Set(commit.parents)].filter((parent) => known.has(parent));
    for (const parent of parents) {
      const own = children.get(parent);
      if (own) own.push(commit);
      else children.set(parent, [commit]);
    }
    waiting.set(commit.hash, parents.length);
    if (parents.length === 0) ready.push(commit);
  }
  const ordered: T[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    ordered.push(next);
    for (const child of children.get(next.hash) ?? []) {
      const left = waiting.get(child.hash)! - 1;
      waiting.set(child.hash, left);
      if (left === 0) ready.push(child);
    }
  }
  return ordered;
}

/** A binary heap: the least element first. */
class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  push(item: T): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    for (
      let up = (at - 1) >> 1;
      at > 0 && this.#compare(item, items[up]!) < 0;
      up = (at - 1) >> 1
    ) {
      items[at] = items[up]!;
      at = up;
    }
    items[at] = item;
  }

  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) this.#sink(last!);
    return first;
  }

  #sink(item: T): void {
    const items = this.#items;
    let at = 0;
    for (let down = 1; down < items.length; down = 2 * at + 1) {
      if (down + 1 < items.length && this.#compare(items[down + 1]!, items[down]!) < 0) down++;
      if (this.#compare(item, items[down]!) <= 0) break;
      items[at] = items[down]!;
      at = down;
    }
    items[at] = item;
  }
}
