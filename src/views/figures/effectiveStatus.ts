/**
 * The status of a measure as its dates make it, on a day: one past its sunset is expired, one past
 * its review is review overdue, and one whose row calls it expired or superseded still stands
 * through its last day.
 */
import type { RecordOf } from '../../schema/index.ts';
import { type IsoDate, isBefore } from '../../schema/values/index.ts';

type Written = NonNullable<RecordOf<'measures'>['fields']['status']>;
export type EffectiveStatus = Written | 'review_overdue';

export function effectiveStatus(
  measure: RecordOf<'measures'>,
  asOf: IsoDate,
): EffectiveStatus | undefined {
  const { expires_on, review_due } = measure.fields;
  const status = standsStill(measure, asOf) ? 'in_force' : measure.fields.status;
  if (!status || !['agreed', 'in_force', 'suspended'].includes(status)) return status;
  if (expires_on && isBefore(expires_on, asOf)) return 'expired';
  if (review_due && isBefore(review_due, asOf) && status !== 'suspended') return 'review_overdue';
  return status;
}

/** Whether the row is ahead of the day: it tells of an end that is still to come. */
function standsStill({ fields }: RecordOf<'measures'>, asOf: IsoDate): boolean {
  const { status, expires_on } = fields;
  return (
    (status === 'expired' || status === 'superseded') &&
    expires_on !== undefined &&
    !isBefore(expires_on, asOf)
  );
}

/** In force as of a day: reported so, begun, and not past its sunset. */
export function isInForce(measure: RecordOf<'measures'>, asOf: IsoDate): boolean {
  const status = effectiveStatus(measure, asOf);
  return (
    status === 'in_force' || (status === 'review_overdue' && measure.fields.status !== 'agreed')
  );
}
