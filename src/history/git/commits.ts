/** Commits as `git log` writes them. */
import type { IsoDate } from '../../schema/values/index.ts';

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

export const commitFormat = '--format=%H %T %ct %cs %P';
export function toCommits(text: string): GitCommit[] {
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
