/** Tables as they come in: text and places, nothing interpreted. And what they become: records. */
import type { ResourceDescriptor } from './descriptor.ts';
import type { FieldsOf, RegisterName } from './registers/index.ts';

/** One row of a table as text, with the place of each cell. */
export interface TextRow {
  /** Line of the file on which the row begins, from 1; line breaks within quotes counted. */
  line: number;
  /** One text per header label, in the header's order. */
  cells: readonly string[];
  /**
   * For each cell the line and character at which it begins, as `line * 65536 + column`, left out
   * where the tokenizer did not need it.
   */
  readonly places?: readonly number[];
  /** The cells as they stand, where there are fewer or more of them than labels. */
  readonly written?: readonly string[];
  /** Whether nothing stands in it but delimiters or spaces. */
  readonly blank?: boolean;
}

/** One file of a resource, tokenized. */
export interface TextTable {
  /** Path within the record folder. */
  file: string;
  header: readonly string[];
  /** Whether its labels are the keys of objects, whose order does not count. */
  keyed?: boolean;
  /** For each label the line and character at which it begins, as `line * 65536 + column`. */
  headerPlaces?: readonly number[];
  rows: readonly TextRow[];
  /** The whole decoded text, for tests over all of it at once. */
  text?: string;
}

/** A value that a plain dataset's cell holds after its type was read: what JSON can hold. */
type Scalar = string | number | boolean | null;
export type CellValue = Scalar | readonly CellValue[] | { readonly [key: string]: CellValue };

/** A cell that feeds no property of a register, shown under its own title. */
export interface Extra {
  label: string;
  name: string;
  value: string;
}

interface Origin {
  /** Path within the record folder. */
  file: string;
  line: number;
  resource: string;
}

/**
 * One row of a register, typed; without a parameter, a row of any register, told apart by
 * `register`.
 */
export type RecordOf<R extends RegisterName = RegisterName> = R extends RegisterName
  ? RecordShape<R>
  : never;

interface RecordShape<R extends RegisterName> {
  register: R;
  /** The id, or the composite key's values joined by `/` for facts about records. */
  id: string;
  fields: FieldsOf<R>;
  extras: readonly Extra[];
  origin: Origin;
  /**
   * Canonical text per register field, as it stood in the table: what history compares and what
   * citations hash.
   */
  texts: Readonly<Record<string, string>>;
}

/** One row of a plain dataset: a value per field, in the schema's order. */
interface DatasetRow {
  line: number;
  file: string;
  values: readonly CellValue[];
}

/**
 * A resource read: its description completed, its rows typed. One that could not be read has no
 * rows, and its description says so.
 */
export interface Dataset {
  resource: ResourceDescriptor;
  files: readonly { file: string; bytes: number }[];
  rows: readonly DatasetRow[];
  /** The published text of the table: header labels and the cells as they stand in the record. */
  header: readonly string[];
  texts: readonly (readonly string[])[];
}
