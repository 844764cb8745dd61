/** The door of `tables/`: what other packages use of it. */
export { type RecordFiles, readRecordFiles } from './files.ts';
