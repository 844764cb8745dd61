/** The lock under which one build at a time puts its site forward; it dies with its owner. */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownName, readOr } from './owner.ts';

/** Runs `work` while no other build of this workshop does the same. */
export async function alone<T>({ folder }: { folder: string }, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const owner = ownName('lock');
  const own = join(folder, owner);
  writeFileSync(own, owner);
  try {
    for (let waited = 0; !take(lock, own); waited += pause) {
      if (waited > longestWait)
        throw new Error(`Another build holds ${lock}; nothing was published.`);
      await new Promise((done) => setTimeout(done, pause));
    }
    return await work();
  } finally {
    if (readOr(lock) === owner) rmSync(lock, { force: true });
    rmSync(own, { force: true });
  }
}

const pause = 50;
const longestWait = 120_000;

/**
 * Whether the lock is taken now: made whole in one step, so that it is never seen without its
 * owner's name.
 */
function take(lock: string, own: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readOr(lock);
  if (holder !== undefined && isRunning(holder, lock)) return false;
  // Two may find the same stale lock: each renames what it finds, and gives back what was not
  // stale.
  const found = `${own}-stale`;
  try {
    renameSync(lock, found);
    const owner = readOr(found);
    if (owner !== undefined && owner !== holder && isRunning(owner, found)) linkSync(found, lock);
  } catch {
    // another was faster
  }
  rmSync(found, { force: true });
  return false;
}
