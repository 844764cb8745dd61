/** A text as the reader of tables cuts it. */
import { expect } from 'vitest';
import type { Dialect } from '../../src/schema/dialect.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';

export const read = (text: string, dialect: Partial<Dialect> = {}) => {
  const { table, faults } = parseTable(text, { ...plainDialect, ...dialect }, 't.csv');
  return {
    header: table?.header,
    rows: table?.rows.map((row) => row.cells),
    lines: table?.rows.map((row) => row.line),
    faults: faults.map((fault) => `${fault.line}:${fault.column} ${fault.code}`),
  };
};
export const rows = (text: string, dialect: Partial<Dialect> = {}) => {
  const found = read(text, dialect);
  expect(found.faults).toEqual([]);
  return found.rows;
};
