/** Two versions of the descriptor, compared property by property. */
import { compareText, showUnseen } from '../../schema/faults/index.ts';
import { toExcerpts } from './excerpts.ts';

export interface PropertyDifference {
  property: string;
  from: string;
  to: string;
}

/**
 * How two JSON values differ, by property; a property that is new or gone is empty on the other
 * side.
 */
export function toPropertyDifferences(before: unknown, after: unknown): PropertyDifference[] {
  const [from, to] = [flatten(before), flatten(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((key) => from.get(key) !== to.get(key))
    .toSorted(compareText)
    .map((property) => ({
      property: showUnseen(property),
      ...toExcerpts(from.get(property) ?? '', to.get(property) ?? ''),
    }));
}

/**
 * Every leaf by its path; an item of a list goes by its name, id or path where it has one, so that
 * a new item is not a change of all after it.
 */
function flatten(
  value: unknown,
  path = '',
  into = new Map<string, string>(),
  depth = 0,
): Map<string, string> {
  if (typeof value !== 'object' || value === null || depth > 32) {
    if (value !== undefined)
      into.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    return into;
  }
  const entries = Array.isArray(value)
    ? value.map((item, index) => [`[${nameOfItem(item) ?? index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [path === '' ? key : `.${key}`, item] as const);
  for (const [key, item] of entries) flatten(item, path + key, into, depth + 1);
  return into;
}

function nameOfItem(item: unknown): string | undefined {
  const name =
    typeof item === 'object' && item !== null
      ? (item as Record<string, unknown>)['name']
      : undefined;
  return typeof name === 'string' ? name : undefined;
}
