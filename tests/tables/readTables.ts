/**
 * A record's tables read and typed, as far as sources and records go: no laws between records, no
 * history.
 */
import { toRecords } from '../../src/tables/records/records.ts';
import { parseRows } from '../../src/tables/rows/table.ts';
import { type TypedTable } from '../../src/tables/rows/typedRow.ts';
import { checkForeignKeys } from '../../src/tables/rows/foreignKeys.ts';
import { compareFaults, type Fault } from '../../src/schema/faults/fault.ts';
import type { RecordOf, TextTable } from '../../src/schema/tables.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { readRecordFiles } from '../../src/tables/files.ts';

export interface ReadTables {
  tables: TypedTable[];
  records: RecordOf[];
  faults: Fault[];
}

export function readTables(root: string): ReadTables {
  const { descriptor, files, faults: found } = readRecordFiles(root);
  const faults = [...found];
  const tables: TypedTable[] = [];
  const records: RecordOf[] = [];
  for (const resource of descriptor?.resources ?? []) {
    const texts: TextTable[] = [];
    for (const { file, text } of files.filter((one) => one.resource === resource.name)) {
      if (text === undefined) continue;
      const parsed = parseTable(text, resource.dialect, file);
      faults.push(...parsed.faults);
      if (parsed.table) texts.push(parsed.table);
    }
    if (texts.length === 0) continue;
    const typed = parseRows(texts, resource);
    const made = toRecords(typed.rows, typed.resource);
    tables.push(typed);
    for (const record of made.records) records.push(record);
    faults.push(...typed.faults, ...made.faults);
  }
  return { tables, records, faults: [...faults, ...checkForeignKeys(tables)].sort(compareFaults) };
}
