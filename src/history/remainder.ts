/** What the record holds otherwise than its history was told. */
import { type TableChange, type HistoryRow, isSame, type Side } from './changes/historyRow.ts';
import type { Told } from './changes/telling/steps.ts';

/** What the record holds otherwise than it was told. */
export function toDifferences(
  told: ReadonlyMap<string, ReadonlyMap<string, Told>>,
  actual: readonly TableChange[],
): TableChange[] {
  const tables = new Map<string, { change: TableChange; rows: Map<string, HistoryRow[]> }>();
  for (const change of actual) {
    if (change.table.keyed === 'none') continue;
    const one = tables.get(change.table.name) ?? { change, rows: new Map<string, HistoryRow[]>() };
    tables.set(change.table.name, one);
    for (const row of change.to?.rows ?? [])
      one.rows.set(row.key, [...(one.rows.get(row.key) ?? []), row]);
  }
  return [...tables.values()].flatMap(({ change, rows }) =>
    toDifference(change, told.get(change.table.name) ?? new Map(), rows),
  );
}

function toDifference(
  { table, to }: TableChange,
  told: ReadonlyMap<string, Told>,
  rows: ReadonlyMap<string, readonly HistoryRow[]>,
): TableChange[] {
  const keys = [...new Set([...told.keys(), ...rows.keys()])].filter(
    (key) =>
      !(rows.get(key) ?? []).some(
        (row) => told.has(key) && isSame(row.values, told.get(key)!.values),
      ),
  );
  if (keys.length === 0) return [];
  const side = (list: readonly HistoryRow[]): Side => ({
    columns: to!.columns,
    keyNames: to!.keyNames,
    rows: list,
  });
  const before = keys.flatMap((key) =>
    told.has(key) ? [{ key, id: told.get(key)!.id, values: told.get(key)!.values, cells: [] }] : [],
  );
  return [
    {
      table,
      from: side(before),
      to: side(keys.flatMap((key) => rows.get(key)?.[0] ?? [])),
      whole: false,
    },
  ];
}
