/** The door of `tables/records/`: what other packages use of it. */
export { collect } from './collection.ts';
export { isFormula, isRunAsFormula } from './formulas.ts';
export { type Reading, compileItem, compileKind, readItems } from './kinds.ts';
export { findFieldNames, toMapping } from './mapping.ts';
export { toRecords } from './records.ts';
