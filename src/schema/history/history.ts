/**
 * The public history of rows: what `history/changes/` makes of the versions of the record, and what
 * `history/read/` reads.
 */
import type { IsoDate } from '../values/dates.ts';
import type { FaultCode } from '../faults/kinds.ts';
import type { RegisterName } from '../registers/index.ts';

/** A past value that may not be shown, and why. */
export interface Gap {
  redacted: string;
}
/** A value as it stood: canonical text, empty where the cell was empty or had no column. */
export type PastValue = string | Gap;
export type PastValues = Readonly<Record<string, PastValue>>;

export type ChangeKind = 'added' | 'changed' | 'withdrawn' | 'restored';

/**
 * Why an event is no edit of its row: `baseline`, the row stood in the first version of its table;
 * `column`, the table got or renamed a column; `key`, the rows of the table got new keys
 * throughout. Such events are told once for the table (`TableEvent`) and kept for the row's page.
 */
export type Quiet = 'baseline' | 'column' | 'key';

/** Which table a row stands in: a register, or a plain dataset by the name of its resource. */
export interface TableName {
  register?: RegisterName;
  dataset?: string;
}

/** A version of the record: a commit that changed it, or the work tree. */
export interface Version {
  /** From 0, in the order in which the history is told. */
  number: number;
  /** Hash of the commit; without one the version is not yet committed. */
  commit?: string;
  /**
   * Day on which it was committed, by the clock of who committed it; the newest such day where it
   * is not yet committed.
   */
  date: IsoDate;
}

/** When something happened. */
export interface Moment {
  version: number;
  date: IsoDate;
  commit?: string;
}

export interface FieldChange {
  field: string;
  from: PastValue;
  to: PastValue;
}

/** What happened to one row in one version. */
export interface RecordEvent extends Moment, TableName {
  id: string;
  /** The same number for every event of one row, whatever its id was at the time. */
  lineage: number;
  change: ChangeKind;
  quiet?: Quiet;
  /**
   * What changed, by field; an id that changed stands here as the field `id`. For a restored row,
   * what differs from when it was withdrawn.
   */
  fields: readonly FieldChange[];
  /**
   * All values: of a row added or restored as they are then, of a row withdrawn as they were last.
   */
  values?: PastValues;
}

/**
 * One changed field, or one row added, withdrawn or restored (then without field): an edit, never a
 * quiet event.
 */
export interface Change extends Moment, TableName {
  id: string;
  lineage: number;
  change: ChangeKind;
  field?: string;
  from?: PastValue;
  to?: PastValue;
}

/**
 * What happened to a table as a whole: `published` with its first rows, a column added, renamed
 * (`column`, `to`) or removed, `rekeyed` throughout, or, in a dataset without key, `rows` added and
 * removed.
 */
export interface TableEvent extends Moment, TableName {
  kind: 'published' | 'column-added' | 'column-renamed' | 'column-removed' | 'rekeyed' | 'rows';
  column?: string;
  to?: string;
  /** Rows published, filled, rekeyed or added. */
  rows?: number;
  removed?: number;
}

/**
 * A file of a version that could not be read; what changed in it is told with the next version that
 * can.
 */
export interface HistoryGap extends Moment {
  file: string;
  code: FaultCode;
  line?: number;
}

export interface History {
  /** `off` where the site was asked to be built without history, `absent` where there is none. */
  mode: 'full' | 'off' | 'absent';
  versions: readonly Version[];
  /** Oldest first; within a version by table and id. */
  events: readonly RecordEvent[];
  /** The edits among the events, one a field. */
  changes: readonly Change[];
  tables: readonly TableEvent[];
  gaps: readonly HistoryGap[];
}

/** No history, as asked for. */
export const noHistory: History = {
  mode: 'off',
  versions: [],
  events: [],
  changes: [],
  tables: [],
  gaps: [],
};
