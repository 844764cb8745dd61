/** How far the date of each promise has moved, and what lies in the middle of many. */
import { type MovedSlip, hasMoved, slipOf, slippedDays } from '../../changes/slips.ts';
import type { Commitment } from '../../figures/deadline.ts';
import { percentile } from '../../figures/earlyWarning.ts';
import type { Context } from '../../parts/context.ts';

export interface Slipped {
  promise: Commitment;
  slip: MovedSlip;
  days: number;
  moved: boolean;
}

export function slippedOf({ repository }: Context): readonly Slipped[] {
  const { records } = repository;
  const promises: readonly Commitment[] = [...records.of('actions'), ...records.of('milestones')];
  return promises.flatMap((promise) => {
    const slip = slipOf(repository, promise);
    if (!slip) return [];
    const days = slippedDays(repository, promise, slip);
    return [{ promise, slip, days, moved: hasMoved(repository, promise) }];
  });
}

/** The days at a rank of the slips of several promises, at least one, as they come. */
export const exactDaysAt = (items: readonly Slipped[], rank: number): number =>
  percentile(
    items.map(({ days }) => days).toSorted((a, b) => a - b),
    rank,
  )!;

/** The same in whole days; a half counts away from nought, which is never negative. */
export function daysAt(items: readonly Slipped[], rank: number): number {
  const days = exactDaysAt(items, rank);
  return Math.sign(days) * Math.round(Math.abs(days)) + 0;
}

export const medianDays = (items: readonly Slipped[]): number => daysAt(items, 0.5);
