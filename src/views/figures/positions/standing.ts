/** Whether a position that a participant took still stands, and which say that it does not agree. */
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { type IsoDate, daysBetween, isBefore } from '../../../schema/values/index.ts';

export type Position = RecordOf<'positions'>;

export const standings = ['standing', 'withdrawn', 'lapsed', 'ahead'] as const;
export type PositionState = (typeof standings)[number];

/**
 * Withdrawn from the day of its withdrawal on, lapsed when the whole of the last day on which it
 * was to stand is past; ahead before the day on which it is stated.
 */
export function standingAt({ fields }: Position, asOf: IsoDate): PositionState {
  const { date, until, lapses_on } = fields;
  if (date && isBefore(asOf, date)) return 'ahead';
  if (until && !isBefore(asOf, until)) return 'withdrawn';
  return lapses_on && isBefore(lapses_on, asOf) ? 'lapsed' : 'standing';
}

/**
 * Days for which it has stood, or stood until it was withdrawn or lapsed; not known where its date
 * is too coarse to tell.
 */
export function daysStood(position: Position, asOf: IsoDate): number | undefined {
  const { date, until, lapses_on } = position.fields;
  const standing = standingAt(position, asOf);
  if (!date || standing === 'ahead') return undefined;
  const ends = { standing: asOf, withdrawn: until, lapsed: lapses_on };
  const days = daysBetween(date, ends[standing] ?? asOf);
  return days < 0 ? undefined : days;
}

/** Disagreement: every kind but support and statements of how a text is read. */
const disagreeing: ReadonlySet<string> = new Set([
  'reservation',
  'dissent',
  'abstention',
  'suspensive_objection',
]);
export const disagrees = ({ fields }: Position): boolean => disagreeing.has(fields.kind);

/** What became of the disagreements on a record: each state that one of them is in. */
export function disagreementOn(
  { records, asOf }: Repository,
  { id }: RecordOf,
): readonly PositionState[] {
  const on = records.linkedFrom('positions', 'subject', id).filter(disagrees);
  return standings.filter((state) => on.some((one) => standingAt(one, asOf) === state));
}

/** Whether a participant does not agree with a record, and says so still. */
export const isDisagreedWith = (repository: Repository, record: RecordOf): boolean =>
  disagreementOn(repository, record).includes('standing');
