/**
 * The record as its dates show it on an earlier day: what was agreed, met, found or written down later is left out, and what was completed later is
 * still open. It rests on the dates in the rows, so it holds for ever unless a row's own dates are changed.
 */
import { isBefore, type IsoDate } from '../schema/dates.ts';
import type { RegisterName } from '../schema/registers.ts';
import type { Collection, Repository } from '../schema/repository.ts';
import type { RecordOf } from '../schema/tables.ts';

const born: Partial<Record<RegisterName, string>> = {
  actions: 'agreed_on', findings: 'reported_on', lessons: 'recorded_on', meetings: 'starts_on', decisions: 'date', exercises: 'starts_on', positions: 'date', corrections: 'noticed_on', assessments: 'as_of', reports: 'published_on',
};

const views = new WeakMap<Repository, Map<IsoDate, Repository>>();

export function repositoryAsOf(repository: Repository, asOf: IsoDate): Repository {
  if (asOf === repository.asOf) return repository;
  const cache = views.get(repository) ?? new Map<IsoDate, Repository>();
  views.set(repository, cache);
  let view = cache.get(asOf);
  if (!view) cache.set(asOf, (view = { ...repository, asOf, records: collectionAsOf(repository.records, asOf) }));
  return view;
}

function collectionAsOf(records: Collection, asOf: IsoDate): Collection {
  const known = new Map<RecordOf, RecordOf | undefined>();
  const now = <T extends RecordOf | undefined>(record: T): T => {
    if (record === undefined) return record;
    if (!known.has(record)) known.set(record, recordAsOf(record, asOf));
    return known.get(record) as T;
  };
  const all = <T extends RecordOf>(list: readonly T[]): readonly T[] => list.map((one) => now(one)).filter((one) => one !== undefined);
  return {
    of: (register) => all(records.of(register) as readonly RecordOf[]) as never,
    find: (id) => now(records.find(id)),
    findIn: (register, id) => now(records.findIn(register, id) as RecordOf | undefined) as never,
    linksTo: (id) => records.linksTo(id).flatMap((link) => {
      const from = now(link.from);
      return from ? [{ ...link, from }] : [];
    }),
    linkedFrom: (register, field, id) => all(records.linkedFrom(register, field, id) as readonly RecordOf[]) as never,
  };
}

function recordAsOf(record: RecordOf, asOf: IsoDate): RecordOf | undefined {
  const fields = record.fields as Record<string, unknown>;
  const birth = born[record.register];
  const day = birth && fields[birth];
  if (typeof day === 'string' && isBefore(asOf, day)) return undefined;
  if (record.register === 'actions' && later(record.fields.completed_on, asOf)) return reopened(record, { status: 'in_progress', completed_on: undefined });
  if (record.register === 'milestones' && later(record.fields.met_on, asOf)) return reopened(record, { status: 'scheduled', met_on: undefined });
  if (record.register === 'measures' && record.fields.in_force_from && isBefore(asOf, record.fields.in_force_from)) return reopened(record, { status: 'agreed' });
  if (record.register === 'assessments' && later(record.fields.published_on, asOf)) return reopened(record, { published_on: undefined });
  if (record.register === 'submissions' && later(record.fields.received_on, asOf)) return reopened(record, { received_on: undefined });
  return record;
}

const later = (date: IsoDate | undefined, asOf: IsoDate) => date !== undefined && isBefore(asOf, date);
const reopened = <T extends RecordOf>(record: T, fields: Record<string, unknown>): T => ({ ...record, fields: { ...record.fields, ...fields } });
