/** What a record says, as one hash. */
import { createHash } from 'node:crypto';
import type { RecordOf } from '../schema/index.ts';
import { compareText } from '../schema/faults/index.ts';
import { remember } from '../schema/values/index.ts';

/**
 * The hash of `register`, `id` and the canonical texts of a record, as JSON with sorted keys and
 * nothing empty.
 */
export const hashRecord = (record: RecordOf): string =>
  remember('hashes', record, () => {
    const texts = Object.entries(record.texts)
      .filter(([, text]) => text !== '')
      .toSorted(([a], [b]) => compareText(a, b));
    const extras = record.extras.map(({ name, value }) => [name, value]);
    return createHash('sha256')
      .update(JSON.stringify([record.register, record.id, texts, extras]))
      .digest('hex');
  });
