/** The door of `tables/records/`: what other packages use of it. */
export { collect } from './collection.ts';
export { toSafeCsv, toTableCsv } from './csv.ts';
export { isFormula, isRunAsFormula } from './formulas.ts';
export { joinId, joinKey } from './identity.ts';
export { type Reading, compileItem, compileKind, readItems, toFieldText } from './kinds.ts';
export { type Mapping, type Registered, findFieldNames, toMapping } from './mapping.ts';
export { toRecords } from './records.ts';
export {
  type FieldSource,
  compileSources,
  readDefaults,
  readOtherwise,
  readTyped,
  toItems,
  translate,
} from './source.ts';
