/**
 * The newest commit that touched a record, and the day of it: nothing where the record is not in
 * git.
 */
import { execFileSync } from 'node:child_process';
import type { IsoDate } from '../../schema/values/index.ts';

export function readHead(
  root: string,
  paths: readonly string[],
): { hash: string; date: IsoDate } | undefined {
  try {
    const text = execFileSync(
      'git',
      ['-C', root, '-c', 'core.quotepath=off', 'log', '-1', '--format=%H %cs', '--', ...paths],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const [hash, date] = text.trim().split(' ');
    return hash && date ? { hash, date } : undefined;
  } catch {
    return undefined;
  }
}
