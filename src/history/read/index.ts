/** The door of `history/read/`: what other packages use of it. */
export {
  type ChangeWithReason,
  type Edit,
  type Entry,
  type RecordHistory,
  changesSince,
  findRecordHistory,
  pastTexts,
  toEarlier,
} from './history.ts';
export { type Amendment } from './reasons.ts';
export { type Passage, toPassages } from './passages.ts';
export { toFormerIds, toTombstones } from './tombstones.ts';
export { keyOf } from './keys.ts';
