/** Which rows of a long list stand on a page. */
import type { RecordOf } from '../../schema/index.ts';
import { isOverdue } from '../figures/deadline.ts';
import type { Context } from './context.ts';
import { isCommitment } from './marks.ts';

/** The first rows, in their order, and in it whatever is overdue, however many that is. */
export function firstOrLate<T extends RecordOf>(
  context: Context,
  rows: readonly T[],
  most: number,
): readonly T[] {
  const isLate = (one: RecordOf) => isCommitment(one) && isOverdue(one, context.repository.asOf);
  let others = most - rows.filter(isLate).length;
  return rows.filter((one) => isLate(one) || (others -= 1) >= 0);
}
