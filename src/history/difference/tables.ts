/** What happens to whole tables in the change at hand. */
import type { History, TableEvent } from '../../schema/history/index.ts';

/** The events of tables in the version that is not committed. */
export function toTableDifferences({ tables, versions }: History): TableEvent[] {
  const last = versions.at(-1);
  return last && last.commit === undefined
    ? tables.filter((event) => event.version === last.number)
    : [];
}
