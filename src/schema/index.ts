/** The door of `schema/`: what other packages use of it. */
export {
  type Constraints,
  type Contributor,
  type Descriptor,
  type FieldDescriptor,
  type FieldType,
  type ForeignKey,
  type Exemption,
  type GuardRules,
  type Means,
  type License,
  type MissingValue,
  type Naming,
  type Redaction,
  type ResourceDescriptor,
  type Source,
  type TableSchema,
  type Translations,
  fieldFed,
  fieldsNamed,
  means,
  ownProperties,
} from './descriptor.ts';
export { type RecordCap, capParams, recordCaps } from './caps.ts';
export type { Dialect, JsonDialect } from './dialect.ts';
export { type FieldKind, type FieldMeta, common } from './registers/fields.ts';
export {
  type ChartName,
  type Filter,
  type StandingReportName,
  type StatName,
  type FigureTableName,
  chartNames,
  filterKeys,
  filterRegisters,
  parseFilter,
  standingReportNames,
  statNames,
  tableNames,
  wholeFigures,
} from './figures.ts';
export { type DrawnProse, type ProseFile, authorComponents } from './prose.ts';
export type { Collection, Link, Repository } from './repository.ts';
export type { CellValue, Dataset, Extra, RecordOf, TextRow, TextTable } from './tables.ts';
