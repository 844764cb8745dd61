/** The door of `tables/text/`: what other packages use of it. */
export { toCellText, toRawCells } from './cells.ts';
export { parseTable } from './csv.ts';
export { decodeTable, mostTableBytes } from './encoding.ts';
export { readLooseCells } from './loose.ts';
export { longestCell } from './reader.ts';
export { scanRows } from './scan.ts';
export { toTableText } from './tableText.ts';
