/**
 * Names of columns over time: events are told under the name that a column had, and read under its
 * last.
 */
import type { RecordEvent } from '../../../schema/history/index.ts';
import { renamed, tableKey, type Values } from '../historyRow.ts';

/** A name that changed, and how many events had been told by then. */
export interface Renaming {
  table: string;
  from: string;
  to: string;
  before: number;
}

/** The events, in the order in which they were told, under the names that columns have now. */
export function toFinalNames(
  told: readonly RecordEvent[],
  renamings: readonly Renaming[],
): RecordEvent[] {
  const names = new Map<string, Map<string, string>>();
  const events = [...told];
  let next = renamings.length - 1;
  for (let at = events.length - 1; at >= 0; at--) {
    for (; next >= 0 && renamings[next]!.before > at; next--) compose(names, renamings[next]!);
    const now = names.get(tableKey(events[at]!));
    if (now) events[at] = withFinalNames(events[at]!, now);
  }
  return events;
}

/** Takes in, going back in time, that `from` is called `to` from here on. */
function compose(names: Map<string, Map<string, string>>, { table, from, to }: Renaming): void {
  const map = names.get(table) ?? new Map<string, string>();
  map.set(from, map.get(to) ?? to);
  names.set(table, map);
}

function withFinalNames(event: RecordEvent, names: ReadonlyMap<string, string>): RecordEvent {
  const fields = event.fields.map((one) => ({ ...one, field: names.get(one.field) ?? one.field }));
  return {
    ...event,
    fields,
    ...(event.values ? { values: renamed(event.values as Values, names) } : {}),
  };
}
