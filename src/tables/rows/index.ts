/** The door of `tables/rows/`: what other packages use of it. */
export { completeFields, isTyped } from './headers.ts';
export { type MendCell, type MendCounts, mendCells, mendText } from './mend.ts';
export { type ResourceText, judgeResource, rowOf } from './resource.ts';
export { type TypedTable } from './typedRow.ts';
export { checkForeignKeys } from './foreignKeys.ts';
