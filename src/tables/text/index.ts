/** The door of `tables/text/`: what other packages use of it. */
export { parseTable } from './csv.ts';
export { decodeTable, mostTableBytes } from './encoding.ts';
export { longestCell } from './reader.ts';
export { scanRows, toCellText, toRawCells, toTableText } from './scan.ts';
