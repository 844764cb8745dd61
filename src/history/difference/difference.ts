/**
 * What a change of the record means, by record and field, statuses and dates first. Pure: the
 * changes of rows come in as a history of two versions.
 */
import type { TableEvent, HistoryGap } from '../../schema/history/index.ts';
import type { FileDifference } from './files.ts';
import type { PropertyDifference } from './properties.ts';
import type { RecordDifference } from './records.ts';

export interface Difference {
  records: readonly RecordDifference[];
  tables: readonly TableEvent[];
  /** Properties of the descriptor. */
  properties: readonly PropertyDifference[];
  /** Files that are neither tables nor texts. */
  files: readonly FileDifference[];
  /** Files that could not be read, so that what changed in them is not told. */
  gaps: readonly HistoryGap[];
}
