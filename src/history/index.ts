/** The door of `history/`: the history of a record, and what a change makes of it. */
export { type HistoryResult, readChangesSince, readHistory } from './history.ts';
