/**
 * `/changes.json`: one object a changed field, newest first. A value that may not be shown stands
 * as an object that says why.
 */
import { changesOf } from '../views/changes/index.ts';
import type { Context } from '../views/parts/index.ts';
import { stringify, toReason } from './json.ts';

export function toChangesJson(context: Context): string {
  return stringify(
    changesOf(context).map((change) => ({
      date: change.date,
      commit: change.commit ?? null,
      register: change.register ?? null,
      ...(change.dataset ? { dataset: change.dataset } : {}),
      id: change.id,
      change: change.change,
      field: change.field ?? null,
      from: change.from ?? null,
      to: change.to ?? null,
      reason: toReason(change.amendments),
    })),
  );
}
