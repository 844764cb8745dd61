/** What files differ in, as the rows of tables before and after. */
import { toProseRow, toProseSide, proseTable } from './changes/prose.ts';
import { type RowReader, compileRowReader } from './changes/reading.ts';
import type { TableChange } from './changes/historyRow.ts';
import type { ProseText } from './versions/prose.ts';
import type { Slot } from './versions/slot.ts';
import type { FileDelta, ProseDelta } from './versions/version.ts';

/** Rows of files to rows of tables. */
export class Sides {
  readonly #readers = new Map<string, RowReader>();

  /**
   * What a file's difference is in its table; in two tables where the file was moved from one to
   * the other.
   */
  toChanges({ from, to, rows }: FileDelta): TableChange[] {
    const [before, after] = [
      from && rows.from && this.#readerOf(from, rows.from),
      to && rows.to && this.#readerOf(to, rows.to),
    ];
    const [older, newer] = [before?.toSide(rows.removed), after?.toSide(rows.added)];
    if (before && after && before.table.name === after.table.name)
      return [{ table: after.table, from: older, to: newer, whole: rows.whole }];
    return [
      ...(before ? [{ table: before.table, from: older, whole: false }] : []),
      ...(after ? [{ table: after.table, to: newer, whole: false }] : []),
    ];
  }

  #readerOf(slot: Slot, header: readonly string[]): RowReader {
    const key = JSON.stringify([slot.print, header]);
    const found = this.#readers.get(key);
    if (found) return found;
    const reader = compileRowReader(
      slot.resource,
      header,
      slot.table.slice(slot.table.indexOf(':') + 1),
    );
    this.#readers.set(key, reader);
    return reader;
  }
}

export function toProseChanges({ from, to }: ProseDelta): TableChange[] {
  const toSide = (text: ProseText | undefined) => {
    const row =
      text &&
      toProseRow(
        new Map(text.frontMatter.map(([name, value]) => [name, { value, line: 0 }])),
        text.body,
        text.file,
      );
    return row && toProseSide(row);
  };
  return [
    { table: proseTable((to ?? from)!.register), from: toSide(from), to: toSide(to), whole: false },
  ];
}
