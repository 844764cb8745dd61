/** The door of `tables/`: what other packages use of it. */
export { leadsToOwn } from './folder.ts';
export { type RecordFiles, readRecordFiles } from './files.ts';
