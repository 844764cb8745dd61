/** Whether a position that a participant took still stands. */
import type { RecordOf } from '../../../schema/index.ts';
import { type IsoDate, daysBetween, isBefore } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import type { Figures } from '../report.ts';

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

/** Positions that do not go along: all kinds but support and statements of how a text is read. */
const disagreeing = new Set(['reservation', 'dissent', 'abstention', 'suspensive_objection']);
export const disagrees = ({ fields }: Position): boolean => disagreeing.has(fields.kind);

export function decisionFigures({ repository: { records, asOf } }: Context): Figures {
  const positions = records.of('positions');
  const kinds = [...disagreeing];
  const count = (standing: PositionState, kind?: string) =>
    positions.filter(
      (one) =>
        disagrees(one) &&
        (kind === undefined || one.fields.kind === kind) &&
        standingAt(one, asOf) === standing,
    ).length;
  const adopted = (how: string) =>
    records.of('decisions').filter(({ fields }) => fields.adoption === how).length;
  const running = positions
    .filter(
      (one) => one.fields.kind === 'suspensive_objection' && standingAt(one, asOf) === 'standing',
    )
    .flatMap((one) => daysStood(one, asOf) ?? []);
  return {
    ...Object.fromEntries(standings.map((standing) => [standing, count(standing)])),
    ...Object.fromEntries(kinds.map((kind) => [`${kind}.standing`, count('standing', kind)])),
    ...Object.fromEntries(
      ['consensus', 'silence', 'vote'].map((how) => [`adopted.${how}`, adopted(how)]),
    ),
    objection_days: running.length > 0 ? Math.max(...running) : null,
  };
}
