/** Files that are neither tables nor texts, compared by their hashes. */
import { compareText, showUnseen } from '../../schema/faults/index.ts';

export interface FileDifference {
  file: string;
  change: 'added' | 'changed' | 'removed';
}

/** Files that were added, changed or removed, by hash before and after. */
export function toFileDifferences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FileDifference[] {
  const changeOf = (file: string): FileDifference['change'] => {
    if (!before.has(file)) return 'added';
    return after.has(file) ? 'changed' : 'removed';
  };
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted(compareText)
    .map((file) => ({ file: showUnseen(file), change: changeOf(file) }));
}
