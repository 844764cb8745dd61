/** Changes of records, and the moves that are read from them. */
import { type Step } from '../../src/history/changes/changes.ts';
import {
  toValues,
  type HistoryTable,
  type TableChange,
} from '../../src/history/changes/historyRow.ts';
import type { RecordOf } from '../../src/schema/tables.ts';

const actions: HistoryTable = { name: 'actions', register: 'actions', keyed: 'id' };
export type Row = Readonly<Record<string, string>>;
const side = (rows: readonly Row[]) => ({
  columns: [],
  keyNames: [],
  rows: rows.map((row) => ({
    key: row.id!.toLowerCase(),
    id: row.id!,
    values: toValues(Object.entries(row)),
    cells: [],
  })),
});
const change = (from: readonly Row[], to: readonly Row[], table = actions): TableChange => ({
  table,
  from: side(from),
  to: side(to),
  whole: false,
});

/** Versions of one table as steps, each from the one before, a day apart. */
export function toSteps(versions: readonly (readonly Row[])[], table = actions): Step[] {
  return versions.map((rows, index) => ({
    commit: `c${index}`,
    date: `2024-0${index + 1}-01`,
    edges: [[change(versions[index - 1] ?? [], rows, table)]],
  }));
}
export const amendment = (
  record: string,
  field: string,
  from: string,
  to: string,
  reason: string,
  date = '',
): RecordOf<'amendments'> => ({
  register: 'amendments',
  id: `${record}/${field}/${to}/${date}`,
  fields: { record, field, from, to, reason, date },
  extras: [],
  texts: {},
  origin: { file: 'data/amendments.csv', line: 2, resource: 'amendments' },
});
export const row = (due: string, more: Row = {}): Row => ({
  id: 'A-1',
  title: 'Open the hotline between both centres',
  due,
  ...more,
});
