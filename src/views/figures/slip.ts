/** How far a promise's date has moved. */
import { type IsoDate, daysBetween } from '../../schema/values/index.ts';
import { type Commitment, doneOn } from './deadline.ts';

export interface Slip {
  original: IsoDate;
  due: IsoDate;
  /** Days from the original to the current due date; negative where it was brought forward. */
  days: number;
  /** Days from the original due date to the day it was done. */
  daysToDone?: number;
}

/**
 * The slip of a promise with a current and an original due date; the original is the column, else
 * the first value ever published.
 */
export function findSlip(promise: Commitment, firstPublished?: IsoDate): Slip | undefined {
  const { due } = promise.fields;
  const original = promise.fields.due_original ?? firstPublished ?? due;
  if (!due || !original) return undefined;
  const done = doneOn(promise);
  return {
    original,
    due,
    days: daysBetween(original, due),
    ...(done ? { daysToDone: daysBetween(original, done) } : {}),
  };
}

/** Moved: the due date differs from the original one. */
export function isMoved(promise: Commitment, firstPublished?: IsoDate): boolean {
  const slip = findSlip(promise, firstPublished);
  return slip !== undefined && slip.due !== slip.original;
}
