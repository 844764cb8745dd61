/**
 * The record on an earlier day, by two clocks. By that of the tables: rows stand as they were
 * written at the end of the day on which the figure was published, whatever was changed in them
 * since. By that of events: what was agreed, met, found or written down after the day of the figure
 * is left out, what was amended after it is as it was before, and what was completed later is still
 * open. So a figure that was published once keeps its numbers; without a history only the second
 * clock runs.
 */
import {
  type IsoDate,
  groupByAll,
  isBefore,
  toAddress,
  remember,
} from '../../schema/values/index.ts';
import { registerNames, registers } from '../../schema/registers/index.ts';
import { collect } from '../../tables/records/index.ts';
import type { Collection, RecordOf, Repository } from '../../schema/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import { isWhole, pastRows, withFields, type PastRows } from './pastRecords.ts';

/**
 * `written` is the day up to whose end the tables are read: that of publication, where it is later
 * than the day of the figures.
 */
export function repositoryAsOf(
  repository: Repository,
  asOf: IsoDate,
  written: IsoDate = asOf,
): Repository {
  if (asOf === repository.asOf && !hasChanged(repository, written)) return repository;
  const records = () => collectionAsOf(repository.records, asOf, pastRows(repository, written));
  return remember(
    'as of an earlier day',
    repository,
    () => ({
      ...repository,
      ...historyUntil(repository, asOf < written ? asOf : written),
      asOf,
      records: records(),
    }),
    `${asOf} ${written}`,
  );
}

const hasChanged = ({ history }: Repository, since: IsoDate) =>
  history?.events.some(({ date }) => date > since) ?? false;

/** The day on which the history begins, where that is later than a day: it tells nothing of it. */
export function beginsAfter({ history }: Repository, day: IsoDate): IsoDate | undefined {
  const first = history?.versions[0]?.date;
  return first !== undefined && day < first ? first : undefined;
}

/** What was told by the end of a day: figures of dates that moved rest on it. */
function historyUntil({ history }: Repository, day: IsoDate): Pick<Repository, 'history'> {
  if (!history) return {};
  const until = <T extends { date: IsoDate }>(all: readonly T[]) =>
    all.filter(({ date }) => date <= day);
  const { versions, events, changes, tables, gaps } = history;
  const told = { versions: until(versions), events: until(events), changes: until(changes) };
  return { history: { ...history, ...told, tables: until(tables), gaps: until(gaps) } };
}

function collectionAsOf(records: Collection, asOf: IsoDate, { stood, gone }: PastRows): Collection {
  const today = registerNames.flatMap((name) => records.of(name) as readonly RecordOf[]);
  const written = [...today.flatMap((one) => stood(one) ?? []), ...gone.filter(isWhole)];
  const amendments = groupByAll(
    written.filter((one): one is RecordOf<'amendments'> => one.register === 'amendments'),
    ({ fields }) => [toAddress(fields.record)],
  );
  return collect(
    written.flatMap((one) => {
      const own = amendments.get(toAddress(one.id)) ?? [];
      return recordAsOf(beforeAmendments(one, own, asOf), asOf) ?? [];
    }),
  );
}

/** A record without what was amended after the day: of each field the first such amendment tells. */
function beforeAmendments(
  record: RecordOf,
  amendments: readonly RecordOf<'amendments'>[],
  asOf: IsoDate,
): RecordOf {
  const later = amendments
    .filter(({ fields }) => fields.date !== undefined && isBefore(asOf, fields.date))
    .toSorted((a, b) => compareText(b.fields.date!, a.fields.date!));
  return withFields(
    record,
    new Map(later.map(({ fields: { field, from } }) => [field, from ?? ''])),
  );
}

function recordAsOf(record: RecordOf, asOf: IsoDate): RecordOf | undefined {
  const { born, undone } = registers[record.register];
  if (isAfter(record, born, asOf)) return undefined;
  if (undone === 'none' || !isAfter(record, undone.before, asOf)) return record;
  return { ...record, fields: { ...record.fields, ...undone.was } } as RecordOf;
}

function isAfter({ fields }: RecordOf, field: string, asOf: IsoDate): boolean {
  const date = (fields as Record<string, unknown>)[field];
  return typeof date === 'string' && isBefore(asOf, date);
}
