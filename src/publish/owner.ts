/**
 * Who owns a file or folder of a workshop, by its name: host, process, and when the process began.
 * So a build knows what those that were killed left behind.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * A name that no other build chooses, and that says who owns it: kind, host, process, when the
 * process began, and a random part.
 */
export function ownName(kind: string): string {
  return [kind, host, process.pid, beganAt(process.pid) ?? 0, randomBytes(4).toString('hex')].join(
    '-',
  );
}

const day = 86_400_000;

/**
 * Whether the owner of a file or folder is running, by the owner's name. What another machine made
 * on a shared disk is its own for a day.
 */
export function isRunning(name: string, path: string): boolean {
  const [, machine, pid, began] = name.split('-');
  if (machine !== host)
    return Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return String(beganAt(Number(pid)) ?? 0) === began;
}

/**
 * When a process began, in ticks since the machine did; nothing where the system does not tell. A
 * number of a process is used again, this pair is not.
 */
function beganAt(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** The text of a file; nothing where it cannot be read. */
export function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
