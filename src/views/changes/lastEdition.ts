/**
 * What is overdue now and was not at the last edition, and what was overdue then and is not now. A
 * meeting makes an edition of the lists, so the last edition is the record as it stood on the eve
 * of the newest meeting before the as-of date; where no meeting has a date, two months before it.
 */
import { type IsoDate, addDays, lastDay, remember } from '../../schema/values/index.ts';
import type { PastValues } from '../../schema/history/index.ts';
import type { RecordOf, Repository } from '../../schema/index.ts';
import { doneOn, isOverdue, standingOf, type Commitment } from '../figures/deadline.ts';
import { type RecordHistory, findRecordHistory, toTombstones } from '../../history/read/index.ts';
import { compareText } from '../../schema/faults/index.ts';

export interface LastEdition {
  day: IsoDate;
  meeting?: RecordOf<'meetings'>;
}

/**
 * Why something is no longer overdue: reported done, moved to a later date, dropped, superseded,
 * taken out of the record, or without date or status.
 */
export type Cleared = 'done' | 'moved' | 'dropped' | 'superseded' | 'withdrawn' | 'undated';
interface Withdrawn {
  register: 'actions' | 'milestones';
  id: string;
  due: IsoDate;
}
export interface SinceLastEdition {
  edition: LastEdition;
  /** Overdue now and not then, the newest date first. */
  fresh: readonly Commitment[];
  /** Overdue then and not now. */
  cleared: readonly {
    promise: Commitment;
    how: Cleared;
    /** The due date as it stood then. */ due: IsoDate;
  }[];
  /** Overdue then and not in the record any more. */
  withdrawn: readonly Withdrawn[];
}

/** Days that stand for an edition where no meeting has a date. */
const editionDays = 60;
/** A row as it stood: what of it decides whether it is overdue. */
type Stood = { due: IsoDate | undefined; status: string | undefined };

export function findLastEdition({ records, asOf }: Repository): LastEdition {
  const held = records.of('meetings').flatMap((meeting) => {
    const day = meeting.fields.starts_on && lastDay(meeting.fields.starts_on);
    return day && day < asOf ? [{ meeting, day }] : [];
  });
  const newest = held.toSorted((a, b) => compareText(b.day, a.day))[0];
  return newest
    ? { meeting: newest.meeting, day: addDays(newest.day, -1) }
    : { day: addDays(asOf, -editionDays) };
}

export function sinceLastEdition(repository: Repository): SinceLastEdition {
  return remember('since the last edition', repository, () => compare(repository));
}

function compare(repository: Repository): SinceLastEdition {
  const { records, asOf } = repository;
  const edition = findLastEdition(repository);
  const all: readonly Commitment[] = [...records.of('actions'), ...records.of('milestones')];
  const then = new Map(all.map((promise) => [promise, stoodOn(repository, promise, edition.day)]));
  const wasOverdue = (promise: Commitment) => {
    const stood = then.get(promise);
    return stood !== undefined && isLate(promise, stood, edition.day);
  };
  const late = all.filter((promise) => isOverdue(promise, asOf));
  return {
    edition,
    fresh: late
      .filter((promise) => !wasOverdue(promise))
      .toSorted((a, b) => (a.fields.due! < b.fields.due! ? 1 : -1)),
    cleared: all
      .filter((promise) => !isOverdue(promise, asOf) && wasOverdue(promise))
      .map((promise) => ({ promise, how: howCleared(promise), due: then.get(promise)!.due! })),
    withdrawn: withdrawnSince(repository, edition.day),
  };
}

function howCleared(promise: Commitment): Cleared {
  const standing = standingOf(promise);
  if (standing === 'done' || standing === 'dropped' || standing === 'superseded') return standing;
  return standing === 'unknown' || promise.fields.due === undefined ? 'undated' : 'moved';
}

const isLate = (promise: Pick<Commitment, 'register'>, stood: Stood, day: IsoDate): boolean =>
  isOverdue({ ...promise, fields: stood } as unknown as Commitment, day);

/**
 * What a promise said on a day: as it was published then, or, where the history begins later, by
 * the dates that the record itself reports.
 */
function stoodOn(repository: Repository, promise: Commitment, day: IsoDate): Stood | undefined {
  const { history } = repository;
  if (!history || history.mode !== 'full' || !history.versions.some(({ date }) => date <= day))
    return reportedOn(repository, promise, day);
  const told = findRecordHistory(history, promise, promise.id);
  return told && publishedOn(told, day);
}

function publishedOn({ editions }: RecordHistory, day: IsoDate): Stood | undefined {
  const edition = editions.findLast(({ date }) => date <= day);
  return edition?.present ? toStood(edition.values) : undefined;
}

/** A value that may not be shown makes nothing late. */
function toStood({ due, status }: PastValues): Stood {
  return {
    due: typeof due === 'string' && due !== '' ? due : undefined,
    status: typeof status === 'string' && status !== '' ? status : undefined,
  };
}

function reportedOn({ records }: Repository, promise: Commitment, day: IsoDate): Stood | undefined {
  const { due, status } = promise.fields;
  if (
    promise.register === 'actions' &&
    promise.fields.agreed_on &&
    lastDay(promise.fields.agreed_on) > day
  )
    return undefined;
  const later = records
    .linkedFrom('amendments', 'record', promise.id)
    .filter(({ fields }) => fields.date && lastDay(fields.date) > day)
    .toSorted((a, b) => (a.fields.date! < b.fields.date! ? -1 : 1));
  const before = (field: string) => later.find(({ fields }) => fields.field === field)?.fields.from;
  const done = doneOn(promise);
  const open = promise.register === 'actions' ? 'in_progress' : 'scheduled';
  return {
    due: before('due') ?? due,
    status: before('status') ?? (done && lastDay(done) > day ? open : status),
  };
}

function withdrawnSince({ history, records }: Repository, day: IsoDate): readonly Withdrawn[] {
  if (!history || history.mode !== 'full') return [];
  return toTombstones(history).flatMap(({ register, id, date }): Withdrawn[] => {
    if (
      (register !== 'actions' && register !== 'milestones') ||
      date <= day ||
      records.findIn(register, id)
    )
      return [];
    const told = findRecordHistory(history, { register }, id);
    const stood = told && publishedOn(told, day);
    return stood && isLate({ register }, stood, day) ? [{ register, id, due: stood.due! }] : [];
  });
}
