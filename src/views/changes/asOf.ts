/**
 * The record on an earlier day, by two clocks. By that of the tables: rows stand as they were
 * written at the end of the day on which the figure was published, whatever was changed in them
 * since. By that of events: what was agreed, met, found or written down after the day of the figure
 * is left out, what was amended after it is as it was before, and what was completed later is still
 * open. So a figure that was published once keeps its numbers; without a history only the second
 * clock runs.
 */
import { type IsoDate, isBefore, toAddress, remember } from '../../schema/values/index.ts';
import { type RegisterName, registers } from '../../schema/registers/index.ts';
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
    () => ({ ...repository, asOf, records: records() }),
    `${asOf} ${written}`,
  );
}

const hasChanged = ({ history }: Repository, since: IsoDate) =>
  history?.events.some(({ date }) => date > since) ?? false;

function collectionAsOf(records: Collection, asOf: IsoDate, { stood, gone }: PastRows): Collection {
  const known = new Map<RecordOf, RecordOf | undefined>();
  const work = (record: RecordOf) => {
    const past = stood(record);
    if (!past) return undefined;
    const amendments = records.linkedFrom('amendments', 'record', past.id);
    return recordAsOf(beforeAmendments(past, amendments, asOf), asOf);
  };
  const now = <T extends RecordOf | undefined>(record: T): T => {
    if (record === undefined) return record;
    if (!known.has(record)) known.set(record, work(record));
    return known.get(record) as T;
  };
  const all = <T extends RecordOf>(list: readonly T[]): readonly T[] =>
    list.map((one) => now(one)).filter((one) => one !== undefined);
  const back = gone
    .filter(isWhole)
    .map((record) => recordAsOf(record, asOf))
    .filter((one) => one !== undefined);
  const backIn = (register: RegisterName) => back.filter((one) => one.register === register);
  const named = (id: string | undefined) =>
    back.filter((one) => id !== undefined && toAddress(one.id) === toAddress(id));
  const refers = (record: RecordOf, field: string, id: string) =>
    [(record.fields as Record<string, unknown>)[field]]
      .flat()
      .some((value) => typeof value === 'string' && toAddress(value) === toAddress(id));
  return {
    of: (register) =>
      [...all(records.of(register) as readonly RecordOf[]), ...backIn(register)] as never,
    find: (id) => now(records.find(id)) ?? named(id)[0],
    findIn: (register, id) =>
      (now(records.findIn(register, id) as RecordOf | undefined) ??
        named(id).find((one) => one.register === register)) as never,
    linksTo: (id) =>
      records.linksTo(id).flatMap((link) => {
        const from = now(link.from);
        return from ? [{ ...link, from }] : [];
      }),
    linkedFrom: (register, field, id) =>
      [
        ...all(records.linkedFrom(register, field, id) as readonly RecordOf[]),
        ...backIn(register).filter((one) => refers(one, field, id)),
      ] as never,
  };
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
