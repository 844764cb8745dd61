/** Which table of a version goes on in which table of the next. */
import type { Standing } from './tables/tableVersions.ts';

export const standingKey = ({ slot }: Standing): string => `${slot.path}\n${slot.table}`;

/**
 * Files before and after: of the same path and table; then of the same bytes; then of the same
 * table. What is left came or went.
 */
export function pairStandings(
  before: ReadonlyMap<string, Standing>,
  after: readonly Standing[],
): { from?: Standing | undefined; to?: Standing | undefined }[] {
  const left = new Map(before);
  const pairs: { from?: Standing; to?: Standing }[] = [];
  const match = (list: readonly Standing[], isSame: (from: Standing, to: Standing) => boolean) =>
    list.filter((to) => {
      const found = [...left].find(([, from]) => isSame(from, to));
      if (!found) return true;
      left.delete(found[0]);
      pairs.push({ from: found[1], to });
      return false;
    });
  const others = after.filter((to) => {
    const from = left.get(standingKey(to));
    if (!from) return true;
    left.delete(standingKey(to));
    pairs.push({ from, to });
    return false;
  });
  const moved = match(others, (from, to) => from.blob === to.blob);
  const renamed = match(moved, (from, to) => from.slot.table === to.slot.table);
  return [
    ...pairs,
    ...renamed.map((to) => ({ to })),
    ...[...left.values()].map((from) => ({ from })),
  ];
}
