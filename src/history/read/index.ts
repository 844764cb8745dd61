/** The door of `history/read/`: what other packages use of it. */
export { toAmendedEntries } from './amended.ts';
export { type ChangeWithReason, changesSince } from './changesSince.ts';
export { type Edition } from './editions.ts';
export { keyOf } from './keys.ts';
export { type Move, toEarlier } from './moves.ts';
export { type Passage, toPassages } from './passages.ts';
export { pastTexts } from './pastTexts.ts';
export { type Amendment } from './reasons.ts';
export { type Edit, type Entry, type RecordHistory, findRecordHistory } from './recordHistory.ts';
export { toFormerIds, toTombstones } from './tombstones.ts';
