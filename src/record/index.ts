/**
 * The landing: joins tables, prose and history, and runs the checks. It knows nothing of pages,
 * so that tests and the command line run it on any record.
 */
export { RecordRefused, buildRepository } from './build.ts';
export { type Judging, checkRecord } from './judge.ts';
export { listJudgedStrings } from './judgedStrings.ts';
export { type Read, readRecord } from './standing.ts';
