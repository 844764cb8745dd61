/** Every edit of the record, each with its reason. */
import { type Change, type History, toAmended } from '../../schema/history/index.ts';
import { type IsoDate, toAddress, groupByAll } from '../../schema/values/index.ts';
import { type RecordHistory, findRecordHistory } from './recordHistory.ts';
import { type Move, movable } from './moves.ts';
import type { Amendment } from './reasons.ts';

/** A change with its reason, as lists and feeds tell it. */
export interface ChangeWithReason extends Change {
  amendments: readonly Amendment[];
  move?: Move;
}

/** Every edit from a day on, oldest first, with its reason; all of them where no day is given. */
export function changesSince(
  history: History,
  since: IsoDate = '',
  amendments: readonly Amendment[] = [],
): ChangeWithReason[] {
  const about = groupByRecord(amendments);
  const histories = new Map<number, RecordHistory>();
  return history.changes
    .filter((change) => change.date >= since)
    .map((change): ChangeWithReason => {
      const own = change.register
        ? about.get(toAddress(toAmended(change.register, change.id, '').record))
        : undefined;
      if (!own && change.field !== movable) return { ...change, amendments: [] };
      const told =
        histories.get(change.lineage) ?? findRecordHistory(history, change, change.id, own ?? [])!;
      histories.set(change.lineage, told);
      const entries = told.entries.filter(
        (entry) => entry.version === change.version && !entry.quiet,
      );
      if (change.field === undefined)
        return {
          ...change,
          amendments: entries.find((entry) => entry.change === change.change)?.amendments ?? [],
        };
      const edit = entries
        .flatMap((entry) => entry.edits)
        .find((one) => one.field === change.field);
      return {
        ...change,
        amendments: edit?.amendments ?? [],
        ...(edit?.move ? { move: edit.move } : {}),
      };
    });
}

function groupByRecord(amendments: readonly Amendment[]): ReadonlyMap<string, Amendment[]> {
  return groupByAll(amendments, (one) => [toAddress(one.fields.record)]);
}
