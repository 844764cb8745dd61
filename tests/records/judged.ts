/** What check says of a made-up record, and what the build makes of it. */
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Files } from '../history/temporaryRepository.ts';
import { toFiles } from './files.ts';
import { anyPlan, type Plan } from './plan.ts';

export interface Judgement {
  /** Codes of the errors of check, and the same with their places. */
  errors: readonly string[];
  told: readonly string[];
  /** What the reconciler found, or how the build ended. */
  findings: readonly string[];
}

/** The day of the figures. */
export const defaultDay = '2026-06-30';

/** So many records a process: the code of the pages of each stays loaded. */
const mostOfProcess = 10;

/** Judges planned records in processes of their own, one after another. */
export class Judges {
  readonly #folder = mkdtempSync(join(tmpdir(), 'waymark-records-'));
  #worker: ChildProcess | undefined;
  #judged = 0;

  /** What is wrong with the engine, by a plan; nothing where the law holds. */
  async wrongWith(plan: Plan): Promise<readonly string[]> {
    const { commits, meant } = toFiles(plan);
    writeRepository(join(this.#folder, 'record'), commits);
    const { errors, told, findings } = await this.#judge();
    if (errors.length === 0) return findings;
    return errors.every((code) => (meant as readonly string[]).includes(code)) ? [] : told;
  }

  #judge(): Promise<Judgement> {
    if (this.#judged++ % mostOfProcess === 0) this.#stop();
    const worker = (this.#worker ??= fork(join(import.meta.dirname, 'worker.ts'), [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // What a runner of tests sets for itself would make other pages.
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    }));
    return new Promise((done, fail) => {
      const ended = (code: number | null) => fail(new Error(`The build ended with ${code}.`));
      worker.once('exit', ended);
      worker.once('message', (judgement: Judgement) => {
        worker.off('exit', ended);
        done(judgement);
      });
      worker.send({ folder: this.#folder });
    });
  }

  #stop(): void {
    this.#worker?.disconnect();
    this.#worker = undefined;
  }

  end(): void {
    this.#stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Runs the law for so many plans from a seed on; the smallest that fails, as text. */
export async function searchFault(judges: Judges, seed: number, runs: number): Promise<string> {
  const law = fc.asyncProperty(anyPlan, async (plan) => {
    const wrong = await judges.wrongWith(plan);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 12).join('\n'));
  });
  const { failed, counterexample, errorInstance, counterexamplePath } = await fc.check(law, {
    seed,
    numRuns: runs,
    endOnFailure: false,
    interruptAfterTimeLimit: mostMilliseconds,
  });
  if (!failed || !counterexample) return '';
  const { commits } = toFiles(counterexample[0]);
  const files = commits.map((own, at) => `commit ${at}\n${show(own)}`).join('\n');
  return `seed ${seed}, path ${counterexamplePath}\n${String(errorInstance)}\n${files}`;
}

const mostMilliseconds = 3 * 3_600_000;

const show = (files: Files) =>
  Object.entries(files)
    .map(([path, text]) => `--- ${path}\n${text === undefined ? '(gone)' : text.toString()}`)
    .join('\n');

/** A git repository with a commit for each version. */
function writeRepository(root: string, commits: readonly Files[]): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const git = (date: string, ...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: root,
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@example.org',
        GIT_COMMITTER_DATE: date,
      },
    });
  git('', 'init', '-q', '-b', 'main', '--template=');
  for (const [at, files] of commits.entries()) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (text === undefined) rmSync(join(root, path), { force: true });
      else writeFileSync(join(root, path), text);
    }
    const date = `2024-0${at + 1}-10T12:00:00Z`;
    git(date, 'add', '-A');
    git(date, 'commit', '-q', '--allow-empty', '-m', `commit ${at}`);
  }
}
