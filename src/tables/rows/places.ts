/** Where a cell stands. */
import { type Place, toFound } from '../../schema/faults/index.ts';
import type { TextRow, TextTable } from '../../schema/index.ts';
import { unpackPlace } from '../text/places.ts';

/** The place of a cell by its column's number; line and character are worked out only now. */
export function toCellPlace(
  file: string,
  row: TextRow,
  column: number,
  field: string,
  found?: string,
): Place {
  const place = column < 0 ? undefined : row.places?.[column];
  return {
    file,
    ...(place === undefined ? { line: row.line } : unpackPlace(place)),
    field,
    ...(found === undefined ? {} : { found: toFound(found) }),
  };
}

/** The place of a header label, or of the header where there is no such label. */
export function toLabelPlace(table: TextTable, column: number, found?: string): Place {
  const place = table.headerPlaces?.[column] ?? table.headerPlaces?.at(0);
  return {
    file: table.file,
    ...(place === undefined ? { line: 1 } : unpackPlace(place)),
    ...(found === undefined ? {} : { found: toFound(found) }),
  };
}
