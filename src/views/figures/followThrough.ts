/** Follow-through of a list of promises: what became of what was agreed. */
import type { Collection } from '../../schema/index.ts';
import { type IsoDate, isBefore } from '../../schema/values/index.ts';
import { type Commitment, doneOn, isOverdue, standingOf } from './deadline.ts';
import { isContradicted, verifiedStatus } from './verification.ts';

export interface FollowThrough<P extends Commitment = Commitment> {
  agreed: readonly P[];
  /** Agreed less discontinued and superseded: the base of the rate. */
  base: readonly P[];
  completed: readonly P[];
  /** Completed by the original due date where one is known, else by the current one. */
  onTime: readonly P[];
  late: readonly P[];
  /** Completed, without the dates that would say whether in time. */
  undated: readonly P[];
  /** Open and not overdue. */
  open: readonly P[];
  overdue: readonly P[];
  contested: readonly P[];
  verified: readonly P[];
  contradicted: readonly P[];
  /** Discontinued or superseded: not in the base. */
  dropped: readonly P[];
  /** Without a reported status: neither open nor done. */
  unreported: readonly P[];
}

export function followThrough<P extends Commitment>(
  agreed: readonly P[],
  records: Collection,
  asOf: IsoDate,
): FollowThrough<P> {
  const base = agreed.filter(
    (promise) => !['dropped', 'superseded', 'unknown'].includes(standingOf(promise)),
  );
  const completed = base.filter((promise) => standingOf(promise) === 'done');
  const overdue = base.filter((promise) => isOverdue(promise, asOf));
  const timing = new Map(completed.map((promise) => [promise, timingOf(promise)]));
  return {
    agreed,
    base,
    completed,
    overdue,
    onTime: completed.filter((promise) => timing.get(promise) === 'onTime'),
    late: completed.filter((promise) => timing.get(promise) === 'late'),
    undated: completed.filter((promise) => timing.get(promise) === undefined),
    open: base.filter((promise) => standingOf(promise) !== 'done' && !isOverdue(promise, asOf)),
    contested: base.filter(
      (promise) => promise.register === 'actions' && promise.fields.contested === true,
    ),
    verified: completed.filter((promise) => verifiedStatus(records, promise.id) === 'verified'),
    contradicted: completed.filter((promise) => isContradicted(records, promise)),
    dropped: agreed.filter((promise) => ['dropped', 'superseded'].includes(standingOf(promise))),
    unreported: agreed.filter((promise) => standingOf(promise) === 'unknown'),
  };
}

/** In time, late, or unknown where a date is missing. */
export function timingOf(promise: Commitment): 'onTime' | 'late' | undefined {
  const done = doneOn(promise);
  const due = promise.fields.due_original ?? promise.fields.due;
  if (!done || !due) return undefined;
  return isBefore(due, done) ? 'late' : 'onTime';
}
