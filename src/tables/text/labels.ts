/** The labels of a header of several rows, or of none. */
import { toRawCells } from './cells.ts';
import type { TableText, RawRow } from './tableText.ts';

/** Labels of several header rows, each label's parts joined. */
export function joinLabels(rows: readonly (readonly string[])[], join: string): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) =>
    rows
      .map((row) => row[index] ?? '')
      .filter((part) => part !== '')
      .join(join),
  );
}

/** Labels of a table without header: `field1`, `field2` and so on. */
export function numberLabels(source: TableText, first: RawRow | undefined): string[] {
  const width = first ? toRawCells(source, first).length : 0;
  return Array.from({ length: width }, (_, index) => `field${index + 1}`);
}
