/** Words that are a name of something, with the other names that it has. */
import type { SearchAlias } from '../../documents/format.ts';
import { isSameName, toNameKey, type Clause } from './query.ts';

/** Clauses as typed, and the other names of what they mean together. */
export interface Named {
  clauses: readonly Clause[];
  names: readonly string[];
}

/** The most clauses that are a name together. */
const longestName = 6;

/** All names of what a name stands for, by the name as it is looked up. */
function namesByKey(aliases: readonly SearchAlias[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { present, absent } of aliases)
    for (const key of new Set([...present, ...absent].map(toNameKey)))
      names.set(key, [...new Set([...(names.get(key) ?? []), ...present])]);
  return names;
}

/** A phrase in quotes is meant as it stands. */
const isQuoted = (clause: Clause): boolean => clause.kind === 'phrase' && clause.quoted;

/**
 * Clauses that together are a name of something, each with its other names; the longest name first.
 * `datesOf` gives what a text is called that is a date.
 */
export function toNamed(
  clauses: readonly Clause[],
  aliases: readonly SearchAlias[],
  datesOf: (text: string) => readonly string[],
): Named[] {
  const known = namesByKey(aliases);
  const named = (part: readonly Clause[]): Named => {
    const text = part.map((clause) => clause.text).join(' ');
    const names = part.some(isQuoted)
      ? []
      : [...(known.get(toNameKey(text)) ?? []), ...datesOf(text)];
    return { clauses: part, names: names.filter((name) => !isSameName(text, name)) };
  };
  const groups: Named[] = [];
  for (let from = 0; from < clauses.length;) {
    let length = Math.min(longestName, clauses.length - from);
    let longest = named(clauses.slice(from, from + length));
    while (longest.names.length === 0 && length > 1) {
      length -= 1;
      longest = named(clauses.slice(from, from + length));
    }
    groups.push(longest);
    from += length;
  }
  return groups;
}
