/** Which fields of a row a version edits, and which only follow something else. */
import type { FieldChange } from '../../../schema/history/index.ts';
import { substituteIds } from '../keys.ts';
import type { Values } from '../historyRow.ts';
import type { TableStep } from './steps.ts';

/**
 * Fields of a row that differ: edited, following an id that changed, or of columns that are new.
 */
interface Edits {
  openly: FieldChange[];
  quietly: FieldChange[];
  columns: FieldChange[];
}

/** The fields under the names that differ, sorted; parts of the key are left out. */
export function toEdits(
  one: TableStep,
  from: Values,
  to: Values,
  names: readonly string[],
  ids: ReadonlyMap<string, string> = one.ids,
): Edits {
  const edits: Edits = { openly: [], quietly: [], columns: [] };
  const kindOf = (name: string): keyof Edits => {
    if (one.quiet.has(name)) return 'columns';
    return followsIds(from[name] ?? '', to[name] ?? '', ids) ? 'quietly' : 'openly';
  };
  for (const name of names)
    if (!isKey(one, name)) edits[kindOf(name)].push(...toFields([name], from, to));
  return edits;
}

function followsIds(from: string, to: string, ids: ReadonlyMap<string, string>): boolean {
  if (ids.size === 0 || from === '') return false;
  return substituteIds(from, ids) === substituteIds(to, new Map());
}

/** Whether a value is part of the key, which is read without regard to case. */
export function isKey(one: TableStep, name: string): boolean {
  return name === 'id' || one.keyNames.has(name);
}

export function toFields(names: readonly string[], from: Values, to: Values): FieldChange[] {
  return names.map((field) => ({ field, from: from[field] ?? '', to: to[field] ?? '' }));
}
