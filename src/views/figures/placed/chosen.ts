/** Rows chosen by the filter of a figure, and the way to them. */
import type { Collection, Filter, RecordOf, StandingReportName } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';

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
  return all.filter(
    (record) =>
      (!filter.year || dateOf(record)?.startsWith(filter.year)) &&
      isChosen(records, record, filter),
  );
}

/** The fields by which a row of any register is chosen. */
interface Chosen {
  themes?: string[];
  owner?: string[];
  responsible?: string[];
  participant?: string;
  measure?: string;
  measures?: string[];
  forum?: string;
  meeting?: string;
  meetings?: string[];
}

function isChosen(records: Collection, record: RecordOf, filter: Filter): boolean {
  const fields = record.fields as Chosen;
  const { themes, owner, responsible, participant, measure, measures } = fields;
  const parties = [owner, responsible, participant];
  return (
    includes(filter.theme, [themes]) &&
    includes(filter.measure, [measure, measures, record.id]) &&
    includes(filter.owner, parties) &&
    includes(filter.participant, parties) &&
    (!filter.forum || includes(filter.forum, forumsOf(records, fields)))
  );
}

/** The forum of a row, or of the meetings that it names. */
const forumsOf = (records: Collection, { forum, meeting, meetings }: Chosen) => [
  forum,
  ...[meeting, ...(meetings ?? [])].map((id) => records.findIn('meetings', id)?.fields.forum),
];

/** Whether an id is among those of some fields; any will do where none is asked for. */
const includes = (
  id: string | undefined,
  fields: readonly (string | readonly string[] | undefined)[],
): boolean =>
  !id || fields.flat().some((one) => one !== undefined && toAddress(one) === toAddress(id));

/**
 * The rows behind a point: those of the standing report, which are of the whole record, so that a
 * chart of a part of it leads to none.
 */
export function rowsBehind(
  context: Context,
  filter: Filter,
  report: StandingReportName,
  keys: Readonly<Record<string, string>>,
): { href?: string } {
  return Object.keys(filter).length > 0 ? {} : { href: rowsAddress(context, report, keys) };
}

/** The date that a year is held against of what has a due date: the first that it had. */
export const firstDueChosen = ({ fields }: RecordOf<'milestones'>): string | undefined =>
  fields.due_original ?? fields.due;
