/** A row of a table as its schema reads it. */
import type {
  CellValue,
  TextRow,
  FieldDescriptor,
  ResourceDescriptor,
} from '../../schema/index.ts';
import type { Fault } from '../../schema/faults/index.ts';

/** A row with a value for each field of its schema. */
export interface TypedRow {
  line: number;
  file: string;
  /** Undefined where the cell is missing or could not be read. */
  values: readonly (CellValue | undefined)[];
  /** Canonical texts; empty where the cell is missing or could not be read. */
  texts: readonly string[];
  /** The row as text, and for each field the number of its cell, or -1. */
  source: TextRow;
  columns: readonly number[];
  /** Fields whose cell could not be read, each with its fault. */
  bad?: readonly number[];
}

/** A resource's rows, and what was completed and found on the way. */
export interface TypedTable {
  rows: TypedRow[];
  fields: readonly FieldDescriptor[];
  /** The resource with its schema completed. */
  resource: ResourceDescriptor;
  faults: Fault[];
}
