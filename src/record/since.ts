/** Published values that changed since an earlier version without a reason. */
import { type AmendmentsTable, checkAmendments } from '../checks/index.ts';
import { readChangesSince } from '../history/index.ts';
import { type Dataset, type Descriptor, type RecordOf, fieldFed } from '../schema/index.ts';
import type { Fault } from '../schema/faults/index.ts';
import { collect } from '../tables/records/index.ts';

export async function checkSince(
  base: string,
  root: string,
  descriptor: Descriptor,
  records: readonly RecordOf[],
  datasets: readonly Dataset[],
): Promise<readonly Fault[]> {
  const { history, faults } = await readChangesSince(base, { root, descriptor });
  const amendments = datasets.find(({ resource }) => resource.register === 'amendments');
  return [
    ...faults,
    ...checkAmendments({
      changes: history,
      records: collect(records),
      table: amendments && toAmendmentsTable(amendments),
      file: descriptor.file,
    }),
  ];
}

/** Which field each column of the table feeds: by the descriptor, else by its own name. */
function toAmendmentsTable({ header, resource }: Dataset): AmendmentsTable {
  return {
    columns: header.map((label) => {
      const column = resource.schema.fields.find(({ name }) => name === label);
      return column ? (fieldFed(column) ?? '') : label;
    }),
    delimiter: resource.dialect.delimiter,
  };
}
