/**
 * The versions of a record in git, and for each what its files differ in from each of its parents:
 * rows of tables as text, lessons and reports as front matter and body. Knows no register. Every
 * version of a file is read once, and only where it is not known from an earlier build.
 */
import type { Descriptor } from '../../schema/index.ts';
import type { GitFile } from '../git/trees.ts';
import { sha256, type HistoryCache } from './cache.ts';
import { ChangeFinder, type ChangeSource, type VersionCommit } from './changedFiles.ts';
import { Comparer } from './comparer.ts';
import { findProseRegister, ProseReader, prosePaths } from './prose.ts';
import { SlotFinder } from './slots.ts';
import { TableVersions } from './tables/tableVersions.ts';
import type { VersionDelta, FileDelta, ProseDelta, VersionEdge, FileGap } from './version.ts';
import { applyChanges, filesOfRecord } from './roots.ts';
import { nothing, type State, toChanged } from './state.ts';

/** Where versions come from. */
interface VersionSource extends ChangeSource {
  prefetch(blob: string): void;
  discard(blob: string): void;
  recycle(bytes: Buffer): void;
  readBlob(blob: string): Promise<Buffer | undefined>;
}

interface VersionOptions {
  today: Descriptor;
  /** In the order in which they are told: parents first. */
  commits: readonly VersionCommit[];
  cache: HistoryCache;
  /**
   * Reads the record's files as they stand: what is at or below these paths. Where any differs from
   * the last commit, they are a version.
   */
  readCurrent?: (paths: readonly string[]) => ReadonlyMap<string, Buffer>;
  /** The hash that git would give to a file's bytes. */
  hashBlob?: (bytes: Buffer) => string;
  /** Reads every version whole: slower, for comparing. */
  whole?: boolean;
}

/** How many versions ahead blobs are asked for. */
const lookAhead = 16;

/** Reads the versions of one record. */
export class VersionReader {
  readonly #options: VersionOptions;
  readonly #slots: SlotFinder;
  readonly #tables: TableVersions;
  readonly #prose: ProseReader;
  readonly #comparer: Comparer;
  /** Bytes of the work tree, by what stands for their blob. */
  readonly #work = new Map<string, Buffer>();
  readonly #changes: ChangeFinder;
  #last = nothing;

  constructor(source: VersionSource, options: VersionOptions) {
    this.#options = options;
    const read = (blob: string) =>
      this.#work.has(blob) ? Promise.resolve(this.#work.get(blob)) : source.readBlob(blob);
    const readText = async (blob: string) => (await read(blob))?.toString();
    this.#slots = new SlotFinder(options.today, readText);
    this.#changes = new ChangeFinder(source, options.commits, this.#slots);
    const recycle = (bytes: Buffer) =>
      void ([...this.#work.values()].includes(bytes) || source.recycle(bytes));
    this.#tables = new TableVersions(
      {
        read,
        recycle,
        prefetch: (blob) => source.prefetch(blob),
        discard: (blob) => source.discard(blob),
      },
      options.cache,
      options.whole ?? false,
    );
    this.#prose = new ProseReader(readText, options.cache);
    this.#comparer = new Comparer(this.#tables, this.#prose);
  }

  /**
   * Every version in which a file of the record is another than in a parent, in the order of the
   * commits; then the work tree.
   */
  async *read(): AsyncGenerator<VersionDelta> {
    const { commits } = this.#options;
    const changes = await this.#changes.find();
    const states = new Map<string, { state: State; children: number }>();
    const children = countChildren(commits);
    const heads = new Set<string>();
    for (const [index, commit] of commits.entries()) {
      this.#prefetch(changes, index);
      const parents = commit.parents.map((parent) => states.get(parent)?.state ?? nothing);
      const lists = changes[index]!;
      for (const parent of commit.parents) heads.delete(parent);
      const alone = heads.size === 0;
      heads.add(commit.hash);
      let state = parents[0] ?? nothing;
      if (lists.some((list) => list.length > 0)) {
        const told = await this.#compare(
          applyChanges(state.all, lists[0]!, this.#changes.roots),
          parents.length === 0 ? [nothing] : parents,
        );
        state = told.state;
        yield { commit: commit.hash, date: commit.date, alone, edges: told.edges, gaps: told.gaps };
      }
      states.set(commit.hash, { state, children: children.get(commit.hash) ?? 0 });
      for (const parent of commit.parents) leave(states, parent);
      this.#last = state;
    }
    yield* this.#readWorkTree();
  }

  /** All rows and texts of the last version. */
  async readLast(): Promise<{ tables: FileDelta[]; prose: ProseDelta[] }> {
    const tables: FileDelta[] = [];
    for (const standing of this.#last.tables.values()) {
      const { header, rows } = await this.#tables.readRows(standing);
      tables.push({
        to: standing.slot,
        rows: { from: undefined, to: header, removed: [], added: rows, whole: true },
      });
    }
    const prose: ProseDelta[] = [];
    for (const [path, blob] of this.#last.prose) {
      const text = await this.#prose.parse(path, blob);
      if (!('code' in text)) prose.push({ to: text });
    }
    return { tables, prose };
  }

  #prefetch(changes: readonly (readonly (readonly GitFile[])[])[], index: number): void {
    const files = changes.slice(index, index + lookAhead).flat(2);
    const tables = files.filter(
      ({ path }) => !this.#slots.isDescriptor(path) && findProseRegister(path) === undefined,
    );
    this.#tables.prefetch([...new Set(tables.flatMap(({ to }) => to ?? []))]);
  }

  /** What a version with these files differs in from each of its parents, and what it stands at. */
  async #compare(
    all: ReadonlyMap<string, string>,
    parents: readonly State[],
  ): Promise<{ state: State; edges: VersionEdge[]; gaps: FileGap[] }> {
    const gaps: FileGap[] = [];
    const files = filesOfRecord(all, this.#changes.roots);
    const changed = toChanged(parents[0]!.files, files);
    const slots = (await this.#slots.findSlots(files)).filter((slot) => files.has(slot.path));
    const first = await this.#comparer.compareTables(
      parents[0]!,
      slots.map((slot) => ({ blob: files.get(slot.path)!, slot })),
      changed,
      gaps,
    );
    const texts = await this.#comparer.compareProse(parents[0]!, files, changed, gaps);
    const state = { all, files, tables: first.tables, prose: texts.prose };
    const edges = [{ tables: first.deltas, prose: texts.deltas }];
    for (const parent of parents.slice(1)) {
      const { deltas } = await this.#comparer.compareTables(
        parent,
        [...state.tables.values()],
        new Set(),
        [],
      );
      const prose = await this.#comparer.compareProse(
        parent,
        state.prose,
        toChanged(parent.prose, state.prose),
        [],
      );
      edges.push({ tables: deltas, prose: prose.deltas });
    }
    return { state, edges, gaps };
  }

  async *#readWorkTree(): AsyncGenerator<VersionDelta> {
    const { readCurrent, commits, today } = this.#options;
    if (!readCurrent) return;
    const current = readCurrent([today.file, ...this.#slots.todayPaths(), ...prosePaths]);
    const files = new Map([...current].map(([path, bytes]) => [path, this.#blobOf(path, bytes)]));
    const gaps: FileGap[] = [];
    const changed = toChanged(this.#last.files, files);
    const slots = this.#slots.todaySlots().filter((slot) => files.has(slot.path));
    const { tables, deltas } = await this.#comparer.compareTables(
      this.#last,
      slots.map((slot) => ({ blob: files.get(slot.path)!, slot })),
      changed,
      gaps,
    );
    const prose = await this.#comparer.compareProse(this.#last, files, changed, gaps);
    this.#last = { all: this.#last.all, files, tables, prose: prose.prose };
    const date = commits.reduce(
      (newest, commit) => (commit.date > newest ? commit.date : newest),
      '',
    );
    yield { date, alone: true, edges: [{ tables: deltas, prose: prose.deltas }], gaps };
  }

  /**
   * The blob of a file as it stands: that of the last commit where it is the same, else one of its
   * own.
   */
  #blobOf(path: string, bytes: Buffer): string {
    const committed = this.#last.files.get(path);
    if (committed !== undefined && committed === this.#options.hashBlob?.(bytes)) return committed;
    const blob = `work-${sha256(bytes.toString('latin1'))}`;
    this.#work.set(blob, bytes);
    return blob;
  }
}

function countChildren(commits: readonly VersionCommit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parents } of commits)
    for (const parent of parents) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

/** Forgets what a version holds once every child of it was compared. */
function leave(states: Map<string, { state: State; children: number }>, parent: string): void {
  const held = states.get(parent);
  if (held && --held.children <= 0) states.delete(parent);
}
