/** Every past value that the history would show. */
import type { History, Moment, TableName } from '../../schema/history/index.ts';
import { momentOf } from './keys.ts';

/**
 * Every past value that the history would show, with its place: for guarding it as the record
 * itself is guarded.
 */
export function* pastTexts(
  history: History,
): Generator<Moment & TableName & { id: string; field: string; text: string }> {
  for (const event of history.events) {
    const { register, dataset, id } = event;
    const where = { ...momentOf(event), ...(register ? { register } : { dataset: dataset! }), id };
    const values = Object.entries(event.values ?? {}).map(([field, text]) => ({ field, text }));
    for (const { field, text } of [
      ...values,
      ...event.fields.flatMap(({ field, from, to }) => [
        { field, text: from },
        { field, text: to },
      ]),
    ]) {
      if (typeof text === 'string' && text !== '') yield { ...where, field, text };
    }
  }
}
