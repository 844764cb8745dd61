/**
 * The status of a measure as its dates make it: one past its sunset is shown as expired, one past
 * its review as review overdue.
 */
import type { RecordOf } from '../../schema/index.ts';
import { type IsoDate, isBefore } from '../../schema/values/index.ts';

type Written = NonNullable<RecordOf<'measures'>['fields']['status']>;
export type EffectiveStatus = Written | 'review_overdue';

export function effectiveStatus(
  measure: RecordOf<'measures'>,
  asOf: IsoDate,
): EffectiveStatus | undefined {
  const { status, expires_on, review_due } = measure.fields;
  if (!status || !['agreed', 'in_force', 'suspended'].includes(status)) return status;
  if (expires_on && isBefore(expires_on, asOf)) return 'expired';
  if (review_due && isBefore(review_due, asOf) && status !== 'suspended') return 'review_overdue';
  return status;
}

/** In force as of a day: reported so, and not past its sunset. */
export function isInForce(measure: RecordOf<'measures'>, asOf: IsoDate): boolean {
  const status = effectiveStatus(measure, asOf);
  return (
    status === 'in_force' || (status === 'review_overdue' && measure.fields.status === 'in_force')
  );
}
