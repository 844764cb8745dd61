/** Indicators: what was measured last, whether that reaches the target, and whether it is better. */
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { type IsoDate, firstDay, isBefore, lastDay } from '../../../schema/values/index.ts';

type Indicator = RecordOf<'indicators'>;
/** A value that has been measured. */
export interface Measured {
  date: IsoDate;
  value: number;
  participant?: string;
}

export const indicatorResults = [
  'inTime',
  'late',
  'lost',
  'missed',
  'notYetDue',
  'noTarget',
  'byParticipant',
  'noValue',
] as const;
export type IndicatorResult = (typeof indicatorResults)[number];

export const indicatorChanges = ['better', 'same', 'worse', 'unknown'] as const;
type IndicatorChange = (typeof indicatorChanges)[number];

interface JudgedIndicator {
  result: IndicatorResult;
  /** The last value of the whole region. */
  latest?: Measured;
  /** That value against the baseline. */
  sinceStart: IndicatorChange;
  /** That value against the one before it. */
  trend: IndicatorChange;
}

/** The values of an indicator in the order in which they were measured; none of days to come. */
export const measuredOf = (
  { records, asOf }: Repository,
  indicator: Indicator,
): readonly Measured[] =>
  records
    .linkedFrom('observations', 'indicator', indicator.id)
    .flatMap(({ fields: { date, value, participant } }) =>
      date === undefined || value === undefined || firstDay(date) > asOf
        ? []
        : [{ date, value, ...(participant ? { participant } : {}) }],
    )
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const orderOf = ({ date }: Measured): string => `${lastDay(date)} ${date}`;

/**
 * What was measured last: the value of the whole region where one is ever told, else all values of
 * the last day.
 */
export function lastMeasured(values: readonly Measured[]): readonly Measured[] {
  const whole = values.filter(({ participant }) => !participant);
  if (whole.length > 0) return [whole.at(-1)!];
  return values.filter(({ date }) => date === values.at(-1)!.date);
}

/** An indicator by the values of the whole region alone: none is made of those of participants. */
export function judgeIndicator(repository: Repository, indicator: Indicator): JudgedIndicator {
  const all = measuredOf(repository, indicator);
  const whole = all.filter(({ participant }) => !participant);
  const [latest, previous] = [whole.at(-1), whole.at(-2)];
  if (!latest) {
    const result = all.length > 0 ? 'byParticipant' : 'noValue';
    return { result, sinceStart: 'unknown', trend: 'unknown' };
  }
  return {
    result: resultOf(indicator, whole, latest, repository.asOf),
    latest,
    sinceStart: changeOf(indicator, indicator.fields.baseline, latest.value),
    trend: changeOf(indicator, previous?.value, latest.value),
  };
}

function resultOf(
  indicator: Indicator,
  whole: readonly Measured[],
  latest: Measured,
  asOf: IsoDate,
): IndicatorResult {
  const { direction, target, target_on } = indicator.fields;
  if (direction === undefined || target === undefined) return 'noTarget';
  const reaches = (one: Measured | undefined): boolean =>
    one !== undefined && (direction === 'up' ? one.value >= target : one.value <= target);
  const isOver = target_on !== undefined && isBefore(target_on, asOf);
  if (!isOver) return reaches(latest) ? 'inTime' : 'notYetDue';
  const byItsDay = reaches(whole.findLast(({ date }) => lastDay(date) <= lastDay(target_on)));
  if (reaches(latest)) return byItsDay ? 'inTime' : 'late';
  return byItsDay ? 'lost' : 'missed';
}

function changeOf({ fields }: Indicator, from: number | undefined, to: number): IndicatorChange {
  if (from === undefined || fields.direction === undefined) return 'unknown';
  if (from === to) return 'same';
  return to > from === (fields.direction === 'up') ? 'better' : 'worse';
}
