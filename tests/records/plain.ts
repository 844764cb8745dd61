/** Tables of a planned record that feed no register, with and without keys. */
import type { Plan, PlannedTable } from './plan.ts';

const quoted = (cell: string) =>
  /[",\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
export const toCsv = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');

const tableNamesMade = ['prices', 'actions-list', 'Überblick', 'x.csv', 'T'];
const columnNames = ['code', 'Größe', 'content', 'a "b", c'];

export function writePlain(
  { name, columns, rows, key, keyFrom }: PlannedTable,
  number: string,
  commit: number,
  { happenings }: Plan,
): { resource: { path: string }; text: string } {
  const labels = columnNames.slice(0, columns + 1);
  const edits = happenings.filter((one) => one.commit <= commit);
  const keyed = labels.slice(0, commit >= keyFrom ? Math.min(key, labels.length) : 0);
  const lines = Array.from({ length: rows }, (_, row) =>
    labels.map((label, column) => {
      const edit = edits.findLast(
        (one) => one.row % rows === row && (column > 0 || one.what === 'rekey'),
      );
      return `${label === 'code' ? 'k' : 'v'}${row}${edit ? `-${edit.value}${edit.row}` : ''}`;
    }),
  );
  const path = `plain-${number}.csv`;
  const resource = {
    name: `${tableNamesMade[name]}${number}`,
    path,
    ...(keyed.length > 0 ? { schema: { primaryKey: keyed } } : {}),
  };
  return { resource, text: toCsv([labels, ...lines]) };
}
