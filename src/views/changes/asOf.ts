/**
 * The record on an earlier day, by two clocks. By that of the tables: rows stand as they were
 * written at the end of the day on which the figure was published, whatever was changed in them
 * since. By that of events: what was agreed, met, found or written down after the day of the figure
 * is left out, and what was completed later is still open. So a figure that was published once
 * keeps its numbers; without a history only the second clock runs.
 */
import { type IsoDate, isBefore, toAddress, remember } from '../../schema/values/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import type { Collection, RecordOf, Repository } from '../../schema/index.ts';
import { isWhole, pastRows, type PastRows } from './pastRecords.ts';

const born: Partial<Record<RegisterName, string>> = {
  actions: 'agreed_on',
  findings: 'reported_on',
  lessons: 'recorded_on',
  meetings: 'starts_on',
  decisions: 'date',
  exercises: 'starts_on',
  positions: 'date',
  corrections: 'noticed_on',
  assessments: 'as_of',
  reports: 'published_on',
};

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
    return past && recordAsOf(past, asOf);
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

function recordAsOf(record: RecordOf, asOf: IsoDate): RecordOf | undefined {
  const fields = record.fields as Record<string, unknown>;
  const birth = born[record.register];
  const day = birth && fields[birth];
  if (typeof day === 'string' && isBefore(asOf, day)) return undefined;
  if (record.register === 'actions' && later(record.fields.completed_on, asOf))
    return reopened(record, { status: 'in_progress', completed_on: undefined });
  if (record.register === 'milestones' && later(record.fields.met_on, asOf))
    return reopened(record, { status: 'scheduled', met_on: undefined });
  if (
    record.register === 'measures' &&
    record.fields.in_force_from &&
    isBefore(asOf, record.fields.in_force_from)
  )
    return reopened(record, { status: 'agreed' });
  if (record.register === 'assessments' && later(record.fields.published_on, asOf))
    return reopened(record, { published_on: undefined });
  if (record.register === 'submissions' && later(record.fields.received_on, asOf))
    return reopened(record, { received_on: undefined });
  return record;
}

const later = (date: IsoDate | undefined, asOf: IsoDate) =>
  date !== undefined && isBefore(asOf, date);
const reopened = <T extends RecordOf>(record: T, fields: Record<string, unknown>): T => ({
  ...record,
  fields: { ...record.fields, ...fields },
});
