/** What the lists of actions and of milestones have in common. */
import type { IsoDate } from '../../schema/values/index.ts';
import type { Context } from '../parts/context.ts';
import { isOverdue, standingOf, type Commitment } from '../figures/deadline.ts';
import { dueOf } from './due.ts';

export const dueColumn = {
  cell: (context: Context, promise: Commitment) => dueOf(context, promise, 'list'),
};

export function countPromises(promises: readonly Commitment[], asOf: IsoDate) {
  const count = (is: (one: Commitment) => boolean) => promises.filter(is).length;
  const isUnknown = (one: Commitment) => standingOf(one) === 'unknown';
  return {
    done: count((one) => standingOf(one) === 'done'),
    overdue: count((one) => isOverdue(one, asOf)),
    reported: count((one) => !isUnknown(one)),
    coming: count((one) => isUnknown(one) && (one.fields.due ?? '') > asOf),
  };
}
