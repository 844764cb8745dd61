/**
 * Slips with what the history knows: where a table has no column of the first due date, the first
 * one ever published stands for it.
 */
import { type IsoDate, daysBetween, isDate, remember } from '../../schema/values/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import type { PastValue } from '../../schema/history/index.ts';
import type { Repository } from '../../schema/index.ts';
import { isOverdue, type Commitment } from '../figures/deadline.ts';
import { findSlip, isMoved, type Slip } from '../figures/slip.ts';
import { type Amendment, findRecordHistory, toEarlier } from '../../history/read/index.ts';

/** How often a date has moved, and the amendments that say why, the earliest first. */
interface Moves {
  count: number;
  amendments: readonly Amendment[];
}
export interface MovedSlip extends Slip {
  moves: Moves;
}

interface Told {
  first: PastValue | undefined;
  moves: Moves;
}

function toldOf(repository: Repository, promise: Commitment): Told {
  return remember('moves of due dates', repository, () => readTold(repository, promise), promise);
}

/**
 * From the versions and the amendments that go before them; without history from the amendments
 * alone.
 */
function readTold({ history, records }: Repository, promise: Commitment): Told {
  const amendments = records.linkedFrom('amendments', 'record', promise.id);
  const told =
    history && history.mode === 'full'
      ? findRecordHistory(history, promise, promise.id, amendments)
      : undefined;
  const own = () =>
    amendments
      .filter(({ fields }) => fields.field === 'due')
      .toSorted((a, b) => compareText(a.fields.date ?? '', b.fields.date ?? ''));
  const earlier =
    told?.earlier ?? toEarlier(own(), promise.fields.due, promise.fields.due_original);
  const last = told?.moves.at(-1);
  return {
    first: earlier.amendments[0]?.fields.from ?? told?.firstDue,
    moves: {
      count: last?.nth ?? earlier.count,
      amendments: [
        ...new Set([
          ...earlier.amendments,
          ...(told?.moves ?? []).flatMap((move) => move.amendments),
        ]),
      ],
    },
  };
}

/** The first due date ever published of an action or milestone. */
function findFirstDue(repository: Repository, promise: Commitment): IsoDate | undefined {
  const { first } = toldOf(repository, promise);
  return typeof first === 'string' && isDate(first) ? first : undefined;
}

/** The slip of a promise; none where its first date may not be shown. */
export function slipOf(repository: Repository, promise: Commitment): MovedSlip | undefined {
  if (isHidden(repository, promise)) return undefined;
  const slip = findSlip(promise, findFirstDue(repository, promise));
  return slip && { ...slip, moves: toldOf(repository, promise).moves };
}

/**
 * Days from the first due date to the day of completion; of what is overdue, to the as-of date,
 * since to leave a date where it is does not keep it; else to the present due date.
 */
export function slippedDays({ asOf }: Repository, promise: Commitment, slip: Slip): number {
  if (slip.daysToDone !== undefined) return slip.daysToDone;
  return isOverdue(promise, asOf) ? daysBetween(slip.original, asOf) : slip.days;
}

export function hasMoved(repository: Repository, promise: Commitment): boolean {
  return isHidden(repository, promise)
    ? toldOf(repository, promise).moves.count > 0
    : isMoved(promise, findFirstDue(repository, promise));
}

const isHidden = (repository: Repository, promise: Commitment): boolean =>
  promise.fields.due_original === undefined &&
  typeof (toldOf(repository, promise).first ?? '') !== 'string';
