/** What an action or a milestone owes, and whether it is late: one reading of both registers. */
import type { RecordOf } from '../../schema/index.ts';
import {
  type IsoDate,
  addDays,
  daysBetween,
  isBefore,
  lastDay,
} from '../../schema/values/index.ts';

export type Commitment = RecordOf<'actions'> | RecordOf<'milestones'>;

/** How far a promise has come, in the words of both registers. */
export type Progress =
  'done' | 'partly' | 'underway' | 'notBegun' | 'dropped' | 'superseded' | 'unknown';

const standings: Readonly<Record<string, Progress>> = {
  completed: 'done',
  met: 'done',
  partially_completed: 'partly',
  partially_met: 'partly',
  in_progress: 'underway',
  scheduled: 'notBegun',
  not_started: 'notBegun',
  not_met: 'notBegun',
  discontinued: 'dropped',
  cancelled: 'dropped',
  superseded: 'superseded',
};

export function standingOf(promise: Commitment): Progress {
  return promise.fields.status ? standings[promise.fields.status]! : 'unknown';
}

/** The day of its last report: of the whole, or of a part. */
export function reportDay(promise: Commitment): IsoDate | undefined {
  return promise.register === 'actions' ? promise.fields.completed_on : promise.fields.met_on;
}

/** The day on which it was reported done as a whole; nothing where it was done in part. */
export function doneOn(promise: Commitment): IsoDate | undefined {
  return standingOf(promise) === 'done' ? reportDay(promise) : undefined;
}

/**
 * Overdue: `due` is before the as-of date, and the promise is reported neither done, dropped nor
 * superseded. A row without a calendar due date, or without a status, is never called overdue.
 */
export function isOverdue(promise: Commitment, asOf: IsoDate): boolean {
  const standing = standingOf(promise);
  const open = standing === 'underway' || standing === 'notBegun' || standing === 'partly';
  return open && promise.fields.due !== undefined && isBefore(promise.fields.due, asOf);
}

/** Whether work is still owed on it, late or not. */
export function isOpen(promise: Commitment): boolean {
  return ['underway', 'notBegun', 'partly'].includes(standingOf(promise));
}

/** The first day on which it was overdue; nothing where it is not. */
export function overdueSince(promise: Commitment, asOf: IsoDate): IsoDate | undefined {
  return isOverdue(promise, asOf) ? addDays(lastDay(promise.fields.due!), 1) : undefined;
}

/** Days past the due date, as of a day; positive only where overdue. */
export function daysOverdue(promise: Commitment, asOf: IsoDate): number {
  return isOverdue(promise, asOf) ? daysBetween(promise.fields.due!, asOf) : 0;
}
