/**
 * Git, read: commits, what each changed in the record's files, and the bytes of a file's version.
 * The only place that runs git. Nothing of the record is executed: only commands that read objects
 * are run, without the user's or the system's configuration, without hooks, filters, external
 * diffs, replacements, grafts or any transport, and paths are taken literally.
 */
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { devNull } from 'node:os';
import type { Stream } from 'node:stream';
import type { IsoDate } from '../../schema/values/index.ts';
import { BlobReader } from './blobs.ts';
import { orderCommits } from './commitOrder.ts';

export interface GitCommit {
  hash: string;
  tree: string;
  parents: readonly string[];
  /**
   * Day of the commit by the clock of its committer: the day on which it became part of the history
   * that is published.
   */
  date: IsoDate;
  /** The same instant in seconds since 1970. */
  time: number;
}

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

/** Why the history cannot be read. */
export type Refusal =
  'no_git' | 'outside' | 'no_commits' | 'shallow' | 'unknown_commit' | 'unreadable';

/** Git failed where it should not: objects are missing or damaged. */
export class GitError extends Error {}

const fixed = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-replace-objects',
  '--no-optional-locks',
  '-c',
  'safe.directory=*',
  '-c',
  'core.quotepath=off',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
  '-c',
  `core.attributesFile=${devNull}`,
  '-c',
  'diff.renameLimit=2000',
  '-c',
  'log.showSignature=false',
  '-c',
  'log.mailmap=false',
  '-c',
  'core.commitGraph=false',
  '-c',
  'protocol.allow=never',
];

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

/** Starts git in a folder; what it writes goes to `output` where that is given. */
function start(
  root: string,
  args: readonly string[],
  output: Stream | 'pipe' = 'pipe',
): ChildProcess {
  return spawn('git', [...fixed, ...args], {
    cwd: root,
    env: environment(),
    stdio: ['pipe', output, 'pipe'],
    windowsHide: true,
  });
}

/** What git answers, or its exit code where it fails (-1 where it cannot be run at all). */
async function run(
  root: string,
  args: readonly string[],
  input = '',
): Promise<{ code: number; output: Buffer; message: string }> {
  const child = start(root, args) as ChildProcessWithoutNullStreams;
  const [output, message]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => message.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', (status) => resolve(status ?? -2));
  });
  return { code, output: Buffer.concat(output), message: Buffer.concat(message).toString() };
}

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

/** Hash of the tree without files, by the length of hashes. */
const emptyTree: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

const commitFormat = '--format=%H %T %ct %cs %P';

function toCommits(text: string): GitCommit[] {
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [hash, tree, time, date, ...parents] = line.split(' ');
      return {
        hash: hash!,
        tree: tree!,
        time: Number(time),
        date: date!,
        parents: parents.filter((parent) => parent !== ''),
      };
    });
}

/** The folder of the record in which a path of the repository lies, as far as it was asked for. */
type FindRoot = (place: string) => string | undefined;

const isBelow = (place: string, path: string): boolean =>
  path === '' || place === path || place.startsWith(path.endsWith('/') ? path : `${path}/`);

/**
 * A file of one entry such as `100644 100644 <blob> <blob> M`; links and submodules are no files of
 * the record.
 */
function toFile(entry: string, place: string, findRoot: FindRoot): GitFile | undefined {
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
