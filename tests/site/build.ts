/** Builds of sites, each in a process of its own, as `npm run build` makes them. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { defectsTold } from '../../src/publish/reconcile/findings.ts';

export const project = resolve(import.meta.dirname, '../..');
/** The day of the figures in the site of the shipped record that all tests read. */
export const shippedAsOf = '2026-11-23';

export interface BuildOptions {
  record: string;
  out: string;
  env?: Record<string, string>;
  cwd?: string;
  wrap?: readonly string[];
}
export interface Ended {
  status: number | null;
  /** All that was said, and what of it was said as trouble. */
  log: string;
  troubles: string;
}

/** Starts a build; `wrap` is a command before it, such as `taskset -c 0`. */
export function startBuild({ record, out, env = {}, cwd = project, wrap = [] }: BuildOptions): {
  child: ChildProcess;
  ended: Promise<Ended>;
} {
  if (/^(?:unit|long)$/.test(process.env.TESTS_OF ?? ''))
    throw new Error('A file of tests that builds a site is named <subject>.site.test.ts.');
  const [command, ...args] = [...wrap, process.execPath, 'src/publish/build.ts'];
  const path = `${join(cwd, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  const own = {
    ...process.env,
    PATH: path,
    RECORD: record,
    OUT: out,
    AS_OF: '2026-06-30',
    HISTORY: 'off',
    NO_COLOR: '1',
    ...env,
  };
  const child = spawn(command!, args, {
    cwd,
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said = { log: '', troubles: '' };
  child.stdout.on('data', (data) => (said.log += data));
  child.stderr.on('data', (data) => {
    said.log += data;
    said.troubles += data;
  });
  return {
    child,
    ended: new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (status) => {
        // What goes out to others with a word about it is a failure here.
        if (said.troubles.includes(defectsTold)) fail(new Error(said.log));
        else done({ status, ...said });
      });
    }),
  };
}

export const build = (options: BuildOptions): Promise<Ended> => startBuild(options).ended;

/** Ends a build and what it has started, at once. */
export function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

/** Publishes a copy of a built site at OUT, as its own build would have. */
export function place(site: string, out: string): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'placing.ts'), site, out]);
}
