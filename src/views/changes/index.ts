/** The door of `views/changes/`: what other packages use of it. */
export {
  type ChangesPage,
  type ChangesView,
  addressOfChanged,
  changeSentence,
  changesOf,
  changesPages,
  changesParam,
  changesPath,
  fieldsOfChanged,
  followedRegisters,
  partiesOf,
  toChangesView,
} from './changes.ts';
export { formatDifference, longestReport } from './difference.ts';
export { sinceLastEdition } from './lastEdition.ts';
export {
  type HistoryView,
  type VersionsView,
  findHistory,
  hasVersions,
  reasonsOf,
  toVersionsView,
  versionsPath,
} from './record.ts';
export { slipOf } from './slips.ts';
export { type Remains, type TombstoneView, remainsOf, tombstonesOf } from './tombstonePages.ts';
