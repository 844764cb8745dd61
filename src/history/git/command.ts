/** Git, run: only with commands that read objects, and without anybody's configuration. */
import { type ChildProcess, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { devNull } from 'node:os';
import type { Stream } from 'node:stream';

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
export function start(
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
export async function run(
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
