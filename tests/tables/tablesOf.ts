/** Small tables for tests, straight from their text. */
import { toRecords } from '../../src/tables/records/records.ts';
import { parseRows } from '../../src/tables/rows/table.ts';
import { type TypedTable } from '../../src/tables/rows/typedRow.ts';
import type { ResourceDescriptor } from '../../src/schema/descriptor.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';

export function resourceOf(raw: object): ResourceDescriptor {
  return parseDescriptor(
    { resources: [{ name: 'r', path: 'r.csv', ...raw }] },
    'data/datapackage.json',
  ).descriptor.resources[0]!;
}

/** The rows of one or more files of a resource. */
export function typed(text: string | readonly string[], raw: object = {}): TypedTable {
  const resource = resourceOf(raw);
  const tables = [text]
    .flat()
    .map((part, index) => parseTable(part, resource.dialect, `${index + 1}.csv`).table!);
  return parseRows(tables, resource);
}

export function recordsOf(
  text: string,
  raw: object,
): { records: RecordOf[]; faults: Fault[]; all: Fault[] } {
  const { rows, resource, faults } = typed(text, raw);
  const made = toRecords(rows, resource);
  return { ...made, all: [...faults, ...made.faults] };
}

/** Code and place of a fault, with its column's name. */
export const brief = (fault: Fault): string =>
  `${fault.line}:${fault.column}${fault.field === undefined ? '' : ` ${fault.field}`} ${fault.code}`;
