/**
 * The landing: joins tables, prose and history, and runs the checks. It knows nothing of pages,
 * so that tests and the command line run it on any record.
 */
export { RecordRefused, buildRepository } from './build.ts';
export { type Read, checkRecord, readRecord } from './judge.ts';
