/** What the checker page is told of the record, so that a browser can judge one file of it. */
import type { GuardRules, ResourceDescriptor } from '../descriptor.ts';
import type { RegisterName } from '../registers/index.ts';

/** A table of the record, as far as a file that replaces it is judged by it. */
export interface CheckedTable {
  resource: ResourceDescriptor;
  title: string;
  /** Path within the record folder of each of its files. */
  files: readonly string[];
  /**
   * The labels that it has now: a file is taken for the table whose labels are most like its own.
   */
  header: readonly string[];
}

/**
 * Records that a file may refer to: their ids, and for some their status or outcome, which the
 * state of a lesson hangs on.
 */
export interface KnownRecords {
  register: RegisterName;
  /** The file in which they stand; a file that replaces it replaces them. */
  file: string;
  ids: readonly (string | readonly [id: string, status: string])[];
}

export interface CheckedRecord {
  strict: boolean;
  guard: GuardRules;
  tables: readonly CheckedTable[];
  known: readonly KnownRecords[];
}

/** The same as it is published. */
export interface PublishedRecord extends CheckedRecord {
  /** The newest commit, where there is one, and the day: what a file is held against. */
  version: string;
}

/** The field that `KnownRecords` gives of a register's records. */
export const knownField: Partial<Record<RegisterName, string>> = {
  actions: 'status',
  findings: 'outcome',
};
