/** Where a law's fault stands. */
import type { Place } from '../schema/faults/index.ts';
import type { RecordOf } from '../schema/index.ts';

/** The place of a field of a record; `found` is what is doubtful there. */
export function fieldPlace(record: RecordOf, field?: string, found?: string): Place {
  return { file: record.origin.file, line: record.origin.line, field, found, record: record.id };
}
