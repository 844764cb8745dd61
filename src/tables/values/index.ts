/** The door of `tables/values/`: what other packages use of it. */
export { type CellReader, compileField } from './values.ts';
