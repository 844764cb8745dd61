/** The door of `schema/history/`: what other packages use of it. */
export { findWay, says, toAmended, toGivenUp } from './amended.ts';
export {
  type Change,
  type ChangeKind,
  type FieldChange,
  type Gap,
  type History,
  type HistoryGap,
  type Moment,
  type PastValue,
  type PastValues,
  type Quiet,
  type RecordEvent,
  type TableEvent,
  type TableName,
  type Version,
  noHistory,
} from './history.ts';
export { type Withheld, isQuotable, isTelling, quotes, spellings } from './withheld.ts';
