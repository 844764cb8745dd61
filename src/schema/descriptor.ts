/**
 * The descriptor of a record as the engine uses it: a Data Package v2 descriptor
 * (https://datapackage.org/standard/data-package/), read, upgraded from v1 where needed, with the
 * custom `waymark` properties typed.
 */
import type { Dialect } from './dialect.ts';
import type { FaultCode } from './faults/kinds.ts';
import type { RegisterName } from './registers/index.ts';

export type FieldType =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'object'
  | 'array'
  | 'list'
  | 'datetime'
  | 'date'
  | 'time'
  | 'year'
  | 'yearmonth'
  | 'duration'
  | 'geopoint'
  | 'geojson'
  | 'any';

export interface MissingValue {
  value: string;
  label?: string;
}

export interface Constraints {
  required?: boolean;
  unique?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: string | number;
  maximum?: string | number;
  exclusiveMinimum?: string | number;
  exclusiveMaximum?: string | number;
  jsonSchema?: Record<string, unknown>;
  pattern?: string;
  enum?: readonly unknown[];
}

export interface FieldDescriptor {
  name: string;
  type: FieldType;
  format?: string;
  title?: string;
  description?: string;
  example?: unknown;
  constraints?: Constraints;
  missingValues?: readonly MissingValue[];
  categories?: readonly (string | number | { value: string | number; label?: string })[];
  categoriesOrdered?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  decimalChar?: string;
  groupChar?: string;
  bareNumber?: boolean;
  delimiter?: string;
  itemType?: FieldType;
  rdfType?: string;
  /** What its numbers are measured in. */
  unit?: string;
  waymark?: {
    /**
     * The field of the register that the column feeds; of several the first that can read a cell
     * takes it; null where it feeds none, whatever it is called.
     */
    field?: string | readonly string[] | null;
    values?: Readonly<Record<string, string>>;
  };
}

/** What the cells of a column that holds ids stand for: words for some, and what goes before each. */
export interface Naming {
  prefix: string;
  values: Readonly<Record<string, string>>;
}

/** The fields that a column names, in their order; nothing where it names none. */
export const fieldsNamed = ({ waymark }: FieldDescriptor): readonly string[] =>
  [waymark?.field ?? []].flat();

/**
 * The field that a column feeds first, by what it names or by its own name; nothing where it says
 * that it feeds none.
 */
export const fieldFed = (field: FieldDescriptor): string | undefined =>
  field.waymark?.field === undefined ? field.name : fieldsNamed(field)[0];

export interface ForeignKey {
  fields: readonly string[];
  reference: { resource: string; fields: readonly string[] };
}

export interface TableSchema {
  fields: readonly FieldDescriptor[];
  fieldsMatch: 'exact' | 'equal' | 'subset' | 'superset' | 'partial';
  missingValues: readonly MissingValue[];
  primaryKey: readonly string[];
  uniqueKeys: readonly (readonly string[])[];
  foreignKeys: readonly ForeignKey[];
}

export interface License {
  name?: string;
  path?: string;
  title?: string;
}
export interface Source {
  title?: string;
  path?: string;
  email?: string;
  version?: string;
}
export interface Contributor {
  title?: string;
  path?: string;
  email?: string;
  roles?: readonly string[];
  organization?: string;
}

/** Over what the scores of assessments may be averaged. */
export const means = ['all', 'perspectives', 'territories', 'none'] as const;
export type Means = (typeof means)[number];

/** The names of the engine's own properties, by the place where they stand. */
export const ownProperties = {
  package: [
    'languages',
    'translations',
    'repository',
    'branch',
    'demonstration',
    'strict',
    'figures',
    'guard',
    'redactions',
  ],
  figures: ['means'],
  guard: ['coordinateDecimals', 'words', 'exempt'],
  exempt: ['file', 'field', 'record', 'code', 'reason'],
  redaction: ['record', 'field', 'until', 'reason'],
  resource: ['register', 'prefix', 'defaults', 'chart', 'translations'],
  chart: ['x', 'y', 'by'],
  field: ['field', 'values'],
} as const;

/**
 * Title and description of a record or a table in its other languages, by BCP 47 tag in lower case.
 */
export type Translations = Readonly<Record<string, { title?: string; description?: string }>>;

export interface ResourceDescriptor {
  name: string;
  title?: string;
  description?: string;
  /** Paths relative to the descriptor, at least one. */
  path: readonly string[];
  encoding: string;
  dialect: Dialect;
  /** Whether the record gave a schema; where it did not, the engine completes one. */
  described: boolean;
  schema: TableSchema;
  licenses: readonly License[];
  sources: readonly Source[];
  /** Of `"waymark"` on the resource. */
  register?: RegisterName;
  prefix?: string;
  defaults: Readonly<Record<string, string>>;
  /** The columns of the picture on its page; null where there is to be none. */
  chart?: { x?: string; y?: string; by?: string } | null;
  /** How ids are named in the table that a column's foreign key leads to, by the column's name. */
  namings: Readonly<Record<string, Naming>>;
  translations: Translations;
  /**
   * Why the resource is no table that can be read here (a PDF, an image, data inline): it is listed
   * and offered, not previewed.
   */
  opaque?: 'format' | 'remote' | 'inline' | 'unreadable';
}

export interface GuardRules {
  /** Decimal places of a degree that may be published. */
  coordinateDecimals: number;
  /** Words refused besides the engine's own, per language or for all. */
  words: readonly string[];
  /** Cells let through, each with its reason. */
  exempt: readonly Exemption[];
}

/** What the guard lets through, past and present: cells of a table, or places of a file. */
export interface Exemption {
  file: string;
  /** The column, or the field that it feeds. */
  field?: string;
  record?: string;
  code: FaultCode;
  reason: string;
}

/**
 * A past value that may not be shown: a field of a record, in every version before `until` or in
 * all.
 */
export interface Redaction {
  record: string;
  field: string;
  until?: string;
  reason: string;
}

export interface Descriptor {
  /** Path of the descriptor within the record folder, such as `data/datapackage.json`. */
  file: string;
  name?: string;
  title: string;
  description?: string;
  homepage?: string;
  version?: string;
  licenses: readonly License[];
  sources: readonly Source[];
  contributors: readonly Contributor[];
  keywords: readonly string[];
  resources: readonly ResourceDescriptor[];
  /** BCP 47; the first is the source language. */
  languages: readonly string[];
  translations: Translations;
  repository?: string;
  branch: string;
  demonstration: boolean;
  strict: boolean;
  means: Means;
  guard: GuardRules;
  redactions: readonly Redaction[];
  /** The descriptor as it was written, for publication. */
  raw: Readonly<Record<string, unknown>>;
}
