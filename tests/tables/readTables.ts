/**
 * A record's tables read and typed, as far as sources and records go: no laws between records, no
 * history.
 */
import { judgeResource } from '../../src/tables/rows/resource.ts';
import { type TypedTable } from '../../src/tables/rows/typedRow.ts';
import { checkForeignKeys } from '../../src/tables/rows/foreignKeys.ts';
import { compareFaults, type Fault } from '../../src/schema/faults/fault.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { readRecordFiles } from '../../src/tables/files.ts';

export interface ReadTables {
  tables: TypedTable[];
  records: RecordOf[];
  faults: Fault[];
}

export function readTables(root: string): ReadTables {
  const { descriptor, files, faults } = readRecordFiles(root);
  const judged = (descriptor?.resources ?? []).map((resource) =>
    judgeResource(
      files.filter((one) => one.resource === resource.name),
      resource,
    ),
  );
  const tables = judged.flatMap(({ typed }) => (typed ? [typed] : []));
  return {
    tables,
    records: judged.flatMap(({ records }) => records),
    faults: [...faults, ...judged.flatMap((one) => one.faults), ...checkForeignKeys(tables)].sort(
      compareFaults,
    ),
  };
}
