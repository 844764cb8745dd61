/** A real git repository in a temporary folder, with commits at given times. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a file holds; nothing takes it away. */
export type Files = Readonly<Record<string, string | Buffer | undefined>>;

const isoOf = (date: string): string => (date.includes('T') ? date : `${date}T12:00:00+00:00`);

export class TemporaryRepository {
  readonly root: string;

  /**
   * Taken away when the test ends, or when `atEnd` says: `afterAll`, for one that several tests
   * share.
   */
  constructor(atEnd: (clean: () => void) => void = onTestFinished) {
    this.root = mkdtempSync(join(tmpdir(), 'waymark-test-'));
    atEnd(() => rmSync(this.root, { recursive: true, force: true }));
    this.git('init', '-q', '-b', 'main', '--template=');
  }

  /** Runs git; `date` is that of author and committer, a day or an instant with offset. */
  gitAt(date: string, ...args: string[]): string {
    return this.#run(args, isoOf(date), isoOf(date));
  }

  git(...args: string[]): string {
    return this.gitAt('2000-01-01', ...args);
  }

  write(files: Files): void {
    for (const [path, content] of Object.entries(files)) {
      const place = join(this.root, path);
      mkdirSync(dirname(place), { recursive: true });
      if (content === undefined) rmSync(place, { force: true });
      else writeFileSync(place, content);
    }
  }

  /** Commits files; the hash of the commit. */
  commit(date: string, files: Files, authored = date): string {
    this.write(files);
    this.git('add', '-A');
    this.#run(['commit', '-q', '--allow-empty', '-m', `at ${date}`], isoOf(authored), isoOf(date));
    const [, ref] = /^ref: (.*)$/m.exec(readFileSync(join(this.root, '.git/HEAD'), 'utf8')) ?? [];
    return readFileSync(join(this.root, '.git', ref ?? 'HEAD'), 'utf8').trim();
  }

  #run(args: readonly string[], authored: string, committed: string): string {
    const kept = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
    );
    return execFileSync(
      'git',
      [
        '-c',
        'commit.gpgsign=false',
        '-c',
        'core.autocrlf=false',
        '-c',
        'protocol.file.allow=always',
        '-c',
        'gc.auto=0',
        ...args,
      ],
      {
        cwd: this.root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...kept,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_AUTHOR_NAME: 'Test',
          GIT_AUTHOR_EMAIL: 'test@example.org',
          GIT_COMMITTER_NAME: 'Test',
          GIT_COMMITTER_EMAIL: 'test@example.org',
          GIT_AUTHOR_DATE: authored,
          GIT_COMMITTER_DATE: committed,
        },
      },
    );
  }
}

/** The text of a descriptor of `data/`, whose tables are named by their resource. */
export function toDescriptor(
  resources: readonly Record<string, unknown>[],
  waymark: Record<string, unknown> = {},
): string {
  return JSON.stringify({ name: 'test', title: 'Test', waymark, resources });
}
