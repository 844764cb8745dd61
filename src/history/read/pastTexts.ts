/** Every past value that the history would show. */
import type { History, Moment, TableName } from '../../schema/history/index.ts';
import { momentOf } from './keys.ts';

/**
 * Every past value that the history would show, with its place, in the version that set it: for
 * guarding it as the record itself is guarded.
 */
export function* pastTexts(
  history: History,
): Generator<Moment & TableName & { id: string; field: string; text: string }> {
  /** What each field of each row was told to hold last. */
  const rows = new Map<number, Map<string, unknown>>();
  for (const event of history.events) {
    const { register, dataset, id, lineage, values, fields } = event;
    const where = { ...momentOf(event), ...(register ? { register } : { dataset: dataset! }), id };
    const last = rows.get(lineage) ?? new Map<string, unknown>();
    rows.set(lineage, last);
    const isNew = (field: string, text: unknown): text is string => {
      const known = last.get(field);
      last.set(field, text);
      return known !== text && typeof text === 'string' && text !== '';
    };
    for (const [field, text] of Object.entries(values ?? {}))
      if (isNew(field, text)) yield { ...where, field, text };
    for (const { field, from, to } of fields)
      for (const text of [from, to]) if (isNew(field, text)) yield { ...where, field, text };
  }
}
