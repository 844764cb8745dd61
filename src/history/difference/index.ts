/** The door of `history/difference/`: what a change of the record means. */
export { type Difference } from './difference.ts';
export { toFileDifferences } from './files.ts';
export { toPropertyDifferences } from './properties.ts';
export { toRecordDifferences } from './records.ts';
export { toTableDifferences } from './tables.ts';
