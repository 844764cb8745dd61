/**
 * The way in: reads the versions of the record from git, and has them told as changes
 * of its rows. Knows nothing of pages, so that tests and the command line run it on any record.
 */
import type { Descriptor } from '../schema/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';
import { type History, type Withheld, noHistory } from '../schema/history/index.ts';
import { Teller } from './changes/changes.ts';
import { readWorkTree } from './git/index.ts';
import { GitError } from './git/command.ts';
import { findMergeBase, type Git, openGit, type Refusal } from './git/git.ts';
import { toDifferences } from './remainder.ts';
import { Sides, toProseChanges } from './sides.ts';
import { HistoryCache } from './versions/cache.ts';
import type { VersionCommit } from './versions/changedFiles.ts';
import { MissingBlob } from './versions/tables/tableVersions.ts';
import type { VersionDelta } from './versions/version.ts';
import { VersionReader } from './versions/versions.ts';

export interface HistoryOptions {
  /** Folder of the record: a repository, or a folder in one. */
  root: string;
  /** The record's descriptor as it stands. */
  descriptor: Descriptor;
  /**
   * Folder for what was worked out before, such as `.waymark/cache/history`; without one everything
   * is read anew.
   */
  cache?: string | undefined;
  /** `off` asks for no history. */
  mode?: 'full' | 'off' | undefined;
  /** Reads every version whole and keeps nothing: slower, for comparing. */
  whole?: boolean | undefined;
}

export interface HistoryResult {
  /** Without events where it was refused or not asked for. */
  history: History;
  /** Why it was refused. */
  faults: readonly Fault[];
  /**
   * Past values that may not be shown, for judging what else the record says. Never part of the
   * history itself.
   */
  withheld: readonly Withheld[];
}

/** Why a record has no history at all, not even one that could not be read here. */
const neverKept: readonly unknown[] = ['outside', 'no_commits', 'untracked'];

/**
 * The history of the record up to the work tree. Refused, with a fault, where git does not hold all
 * of it; a record that was never committed has none, which is a warning. Never throws for what the
 * record holds.
 */
export async function readHistory(options: HistoryOptions): Promise<HistoryResult> {
  if (options.mode === 'off') return { history: noHistory, faults: [], withheld: [] };
  const told = await withGit(options, 'HEAD', {}, async (git) => {
    const { history, withheld } = await tellChecked(git, await git.readCommits(), options);
    return history.versions.some((version) => version.commit !== undefined)
      ? { history, faults: [], withheld }
      : refuse('untracked', options.descriptor);
  });
  if (!told.faults.some(({ params }) => neverKept.includes(params['why']))) return told;
  const faults = told.faults.map((one) => ({ ...one, severity: 'warning' as const }));
  return { ...told, history: { ...noHistory, mode: 'absent' }, faults };
}

/**
 * What the work tree changes against a commit, a branch or a tag, as a history of two versions: the
 * first is the record where the line of the work tree parted from `base`, the second the work tree.
 * A shallow clone will do, as long as it holds the base.
 */
export async function readChangesSince(
  base: string,
  options: HistoryOptions,
): Promise<HistoryResult> {
  const parted = (await findMergeBase(options.root, base, 'HEAD')) ?? base;
  return withGit(options, parted, { shallow: true, base }, async (git) => {
    const { history, withheld } = await tell(
      git,
      [{ ...(await git.readTip()), parents: [] }],
      options,
      new HistoryCache(undefined, ''),
    );
    return { history, faults: [], withheld };
  });
}

async function withGit(
  options: HistoryOptions,
  revision: string,
  { shallow = false, base = '' },
  read: (git: Git) => Promise<HistoryResult>,
): Promise<HistoryResult> {
  const git = await openGit(options.root, revision, shallow);
  if (typeof git === 'string') return refuse(git, options.descriptor, base);
  try {
    return await read(git);
  } catch (error) {
    if (error instanceof MissingBlob) return refuse('partial', options.descriptor);
    if (error instanceof GitError) return refuse('unreadable', options.descriptor);
    throw error;
  } finally {
    git.close();
  }
}

/** `shallow` and `partial` copies can be completed; for the rest there is no history to be had. */
function refuse(
  why: Refusal | 'partial' | 'untracked',
  { file }: Descriptor,
  base = '',
): HistoryResult {
  const found =
    why === 'shallow' || why === 'partial'
      ? fault('x-shallow-history', { file }, { why })
      : fault('x-no-history', { file }, { why, base });
  return { history: noHistory, faults: [found], withheld: [] };
}

/**
 * Tells the history; once more from the bytes alone where what was kept leads elsewhere than to the
 * record as it stands.
 */
async function tellChecked(
  git: Git,
  commits: readonly VersionCommit[],
  options: HistoryOptions,
): Promise<ToldHistory> {
  const roots = commits
    .filter((commit) => commit.parents.length === 0)
    .map((commit) => commit.hash);
  const cache = new HistoryCache(
    options.whole ? undefined : options.cache,
    JSON.stringify([git.prefix, ...roots]),
  );
  const first = await tell(git, commits, options, cache);
  if (first.settled || cache.isEmpty) {
    cache.save();
    return first;
  }
  return tell(git, commits, options, new HistoryCache(undefined, ''));
}

interface ToldHistory extends Pick<HistoryResult, 'history' | 'withheld'> {
  settled: boolean;
}

/**
 * Tells the history; `settled` where the last version, told change by change, is the last version
 * as it stands. What is not is told last.
 */
async function tell(
  git: Git,
  commits: readonly VersionCommit[],
  options: HistoryOptions,
  cache: HistoryCache,
): Promise<ToldHistory> {
  const reader = new VersionReader(git, {
    today: options.descriptor,
    commits,
    cache,
    whole: options.whole ?? false,
    readCurrent: (paths) => readWorkTree(options.root, paths),
    hashBlob: (bytes) => git.hashBlob(bytes),
  });
  const teller = new Teller();
  const sides = new Sides();
  for await (const version of reader.read()) {
    if (version.commit === undefined && isEmpty(version)) continue;
    const edges = version.edges.map((edge) => [
      ...edge.tables.flatMap((delta) => sides.toChanges(delta)),
      ...edge.prose.flatMap(toProseChanges),
    ]);
    teller.tell({ ...version, edges });
  }
  const last = await reader.readLast();
  const rest = toDifferences(teller.toldRows(), [
    ...last.tables.flatMap((delta) => sides.toChanges(delta)),
    ...last.prose.flatMap(toProseChanges),
  ]);
  if (rest.length > 0) teller.settle(rest);
  return {
    history: teller.finish(options.descriptor.redactions, options.descriptor.languages),
    settled: rest.length === 0,
    withheld: teller.withheld,
  };
}

function isEmpty({ edges, gaps }: VersionDelta): boolean {
  return (
    gaps.length === 0 &&
    edges.every(({ tables, prose }) => tables.length === 0 && prose.length === 0)
  );
}
