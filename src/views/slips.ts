/** Slips with what the history knows: where a table has no column of the first due date, the first one ever published stands for it. */
import type { IsoDate } from '../schema/dates.ts';
import { isDate } from '../schema/dates.ts';
import { toAddress } from '../schema/ids.ts';
import type { Repository } from '../schema/repository.ts';
import type { Commitment } from './figures/deadline.ts';
import { findSlip, isMoved, type Slip } from './figures/slip.ts';

const indexes = new WeakMap<object, ReadonlyMap<string, IsoDate>>();

/** The first due date of every row whose due date ever changed. */
function firstDueDates(repository: Repository): ReadonlyMap<string, IsoDate> {
  const { history } = repository;
  if (!history) return new Map();
  let index = indexes.get(history) as Map<string, IsoDate> | undefined;
  if (!index) {
    index = new Map();
    for (const { register, id, field, from } of history.changes) {
      const key = `${register} ${toAddress(id)}`;
      if (field === 'due' && typeof from === 'string' && isDate(from) && !index.has(key)) index.set(key, from);
    }
    indexes.set(history, index);
  }
  return index;
}

/** The first due date ever published of an action or milestone, where it is another now. */
export function findFirstDue(repository: Repository, promise: Commitment): IsoDate | undefined {
  return firstDueDates(repository).get(`${promise.register} ${toAddress(promise.id)}`);
}

export function slipOf(repository: Repository, promise: Commitment): Slip | undefined {
  return findSlip(promise, findFirstDue(repository, promise));
}

export function hasMoved(repository: Repository, promise: Commitment): boolean {
  return isMoved(promise, findFirstDue(repository, promise));
}
