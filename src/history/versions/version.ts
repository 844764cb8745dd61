/** What a version differs in from its parents: rows of files, lessons and reports. */
import type { FaultCode } from '../../schema/faults/index.ts';
import type { RowDelta } from './tables/delta.ts';
import type { ProseText } from './prose.ts';
import type { Slot } from './slot.ts';

/** The rows of one file that differ, and what the file was and is read as. */
export interface FileDelta {
  from?: Slot | undefined;
  to?: Slot | undefined;
  rows: RowDelta;
}

/** A lesson or report before and after. */
export interface ProseDelta {
  from?: ProseText | undefined;
  to?: ProseText | undefined;
}

/** What a version differs in from one of its parents. */
export interface VersionEdge {
  tables: FileDelta[];
  prose: ProseDelta[];
}

/** A file that could not be read. */
export interface FileGap {
  file: string;
  code: FaultCode;
  line?: number;
}

export interface VersionDelta {
  /** Undefined for the work tree. */
  commit?: string;
  date: string;
  /** Whether it holds everything that was told before it: no line of history runs beside it. */
  alone: boolean;
  edges: readonly VersionEdge[];
  gaps: readonly FileGap[];
}
