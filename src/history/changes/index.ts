/** The door of `history/changes/`: what other packages use of it. */
export {
  type Difference,
  toFileDifferences,
  toPropertyDifferences,
  toRecordDifferences,
  toTableDifferences,
} from './difference.ts';
