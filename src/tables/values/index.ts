/** The door of `tables/values/`: what other packages use of it. */
export { type CellReader, compileField, isKnownFormat } from './values.ts';
