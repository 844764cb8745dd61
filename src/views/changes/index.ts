/** The door of `views/changes/`: what other packages use of it. */
export { formatDifference, longestReport } from './difference.ts';
export { sinceLastEdition } from './lastEdition.ts';
export { addressOfChanged, changesOf, followedRegisters } from './log/edits.ts';
export { type ChangesPage, changesPages, changesParam, changesPath } from './log/filter.ts';
export { feedEntries } from './log/feeds.ts';
export { type LogEntry, keptSince } from './log/log.ts';
export { type ChangesView, toChangesView } from './log/page.ts';
export { changeSentence, tableLink } from './log/table.ts';
export { type HistoryView } from './record/history.ts';
export { type LastChange, recordChange, rowChange, tableChange } from './moments.ts';
export { reasonsOf, whyOf } from './record/sentences.ts';
export { findHistory, hasVersions, toldEntries, versionsPath } from './record/told.ts';
export { type Remains, type TombstoneView, remainsOf, tombstonesOf } from './record/tombstones.ts';
export { type VersionsView, toVersionsView } from './record/versions.ts';
export { slipOf } from './slips.ts';
