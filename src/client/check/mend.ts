/**
 * Mends the text of a table: cuts it with the reader of tables, and gives each cell to what knows
 * its right form. Pure.
 */
import { findFieldNames } from '../../tables/records/index.ts';
import { type MendCell, type MendCounts, mendCells, mendText } from '../../tables/rows/index.ts';
import { type CheckedTable, FaultList } from '../../schema/faults/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';
import { scanRows, toCellText, toRawCells, toTableText } from '../../tables/text/index.ts';

export interface Mended {
  text: string;
  counts: MendCounts;
  total: number;
}

/**
 * The table's text with all that is certain mended. `text` is what was decoded, with its byte order
 * mark where it had one.
 */
export function mendTable(text: string, { resource }: Pick<CheckedTable, 'resource'>): Mended {
  const { text: even, counts: whole } = mendText(text, resource.dialect.lineTerminator ?? '\n');
  const { text: mended, counts } =
    resource.register && !resource.described && !resource.dialect.json
      ? mendCells(even, listCells(even, resource))
      : { text: even, counts: { spaces: 0, date: 0 } };
  const all = { ...whole, ...counts };
  return {
    text: mended,
    counts: all,
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
  };
}

/**
 * The cells of a register's table in the order of the text; the first row says which field each
 * feeds.
 */
function* listCells(text: string, resource: CheckedTable['resource']): Generator<MendCell> {
  const source = toTableText(text, resource.dialect, '');
  const known = fieldsOf(resource.register!);
  let labels: readonly (string | undefined)[] | undefined;
  for (const row of scanRows(source, new FaultList())) {
    if (row.comment || !row.sound) continue;
    const cells = toRawCells(source, row);
    const texts = cells.map((cell) => toCellText(source, cell));
    const fields = labels;
    yield* cells.map(({ from, to }, index): MendCell => ({
      from,
      to,
      text: texts[index]!,
      meta: known.get(fields?.[index] ?? ''),
    }));
    labels ??= findFieldNames(
      texts.map((label) => ({ name: label.trim(), type: 'string' })),
      resource.register,
    );
  }
}
