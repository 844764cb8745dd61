/** Rows chosen by the filter of a figure. */
import type { Collection, Filter, RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';

const same = (a: string | undefined, b: string) => a !== undefined && toAddress(a) === toAddress(b);
const includes = (list: readonly string[] | undefined, id: string) =>
  list?.some((one) => same(one, id)) ?? false;

/**
 * The rows of `all` that every key of the filter lets through; `dateOf` gives the date that a year
 * is held against.
 */
export function chosen<T extends RecordOf>(
  records: Collection,
  all: readonly T[],
  filter: Filter,
  dateOf: (record: T) => string | undefined,
): readonly T[] {
  return all.filter((record) => {
    const fields = record.fields as {
      themes?: string[];
      owner?: string[];
      responsible?: string[];
      participant?: string;
      measure?: string;
      measures?: string[];
      forum?: string;
      meeting?: string;
      meetings?: string[];
    };
    if (filter.year && !dateOf(record)?.startsWith(filter.year)) return false;
    if (filter.theme && !includes(fields.themes, filter.theme)) return false;
    if (
      filter.measure &&
      !same(fields.measure, filter.measure) &&
      !includes(fields.measures, filter.measure) &&
      !same(record.id, filter.measure)
    )
      return false;
    const parties = [
      ...(fields.owner ?? []),
      ...(fields.responsible ?? []),
      ...(fields.participant ? [fields.participant] : []),
    ];
    if (filter.owner && !includes(parties, filter.owner)) return false;
    if (filter.participant && !includes(parties, filter.participant)) return false;
    return (
      !filter.forum ||
      [
        fields.forum,
        ...[fields.meeting, ...(fields.meetings ?? [])].map(
          (id) => records.findIn('meetings', id)?.fields.forum,
        ),
      ].some((forum) => same(forum, filter.forum!))
    );
  });
}
