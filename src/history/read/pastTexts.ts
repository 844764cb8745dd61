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
  const last = new Map<string, unknown>();
  for (const event of history.events) {
    const { register, dataset, id, lineage } = event;
    const where = { ...momentOf(event), ...(register ? { register } : { dataset: dataset! }), id };
    const values = Object.entries(event.values ?? {}).map(([field, text]) => ({ field, text }));
    for (const { field, text } of [
      ...values,
      ...event.fields.flatMap(({ field, from, to }) => [
        { field, text: from },
        { field, text: to },
      ]),
    ]) {
      const key = `${lineage} ${field}`;
      const isNew = last.get(key) !== text;
      last.set(key, text);
      if (isNew && typeof text === 'string' && text !== '') yield { ...where, field, text };
    }
  }
}
