/**
 * Lists by key, each in the order of the items; the time is that of the items, however large a
 * group becomes.
 */

/** Groups items of which each may stand under several keys, once under each. */
export function groupByAll<K, T>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<K>,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
