/** How fast alerts are acknowledged, and how many were genuine. */
import type { Collection, RecordOf } from '../../schema/index.ts';
import { minutesBetween } from '../../schema/values/index.ts';

export interface EarlyWarning {
  alerts: number;
  acknowledged: number;
  median?: number;
  percentile90?: number;
  genuine: number;
  judged: number;
}

/** Minutes from the issue of an alert to its acknowledgement by one recipient. */
export function minutesToAcknowledge(
  records: Collection,
  receipt: RecordOf<'acknowledgements'>,
): number | undefined {
  const issued = records.findIn('alerts', receipt.fields.alert)?.fields.issued_at;
  return issued && receipt.fields.acknowledged_at
    ? minutesBetween(issued, receipt.fields.acknowledged_at)
    : undefined;
}

export const receiptResults = ['inTime', 'late', 'never', 'noLimit'] as const;
export type ReceiptResult = (typeof receiptResults)[number];

/**
 * What became of an acknowledgement that was owed: held against the minutes that the measure sets
 * under which the alert was sent.
 */
export function receiptResult(
  records: Collection,
  receipt: RecordOf<'acknowledgements'>,
): ReceiptResult {
  const minutes = minutesToAcknowledge(records, receipt);
  if (minutes === undefined) return 'never';
  const alert = records.findIn('alerts', receipt.fields.alert);
  const limit = records.findIn('measures', alert?.fields.measure ?? '')?.fields
    .answer_within_minutes;
  if (limit === undefined) return 'noLimit';
  return minutes <= limit ? 'inTime' : 'late';
}

/** Of the alerts that something was done about, the median minutes from issue to that. */
export const medianToAct = (
  records: Collection,
  receipts: readonly RecordOf<'acknowledgements'>[],
): number | undefined =>
  percentile(
    receipts
      .flatMap(({ fields }) => {
        const issued = records.findIn('alerts', fields.alert)?.fields.issued_at;
        return issued && fields.acted_on ? [minutesBetween(issued, fields.acted_on)] : [];
      })
      .toSorted((a, b) => a - b),
    0.5,
  );

/** The median minutes from the issue of alerts until it was established what they were. */
export const minutesToEstablish = (alerts: readonly RecordOf<'alerts'>[]): number | undefined =>
  percentile(
    alerts
      .filter(({ fields }) => fields.issued_at && fields.verified_at)
      .map(({ fields }) => minutesBetween(fields.issued_at!, fields.verified_at!))
      .toSorted((a, b) => a - b),
    0.5,
  );

export function earlyWarningOf(
  records: Collection,
  alerts: readonly RecordOf<'alerts'>[],
): EarlyWarning {
  const minutes = alerts
    .flatMap((alert) => records.linkedFrom('acknowledgements', 'alert', alert.id))
    .map((receipt) => minutesToAcknowledge(records, receipt))
    .filter((value) => value !== undefined)
    .toSorted((a, b) => a - b);
  const judged = alerts.filter(
    (alert) => alert.fields.outcome === 'genuine' || alert.fields.outcome === 'noise',
  );
  return {
    alerts: alerts.length,
    acknowledged: minutes.length,
    median: percentile(minutes, 0.5),
    percentile90: percentile(minutes, 0.9),
    genuine: judged.filter((alert) => alert.fields.outcome === 'genuine').length,
    judged: judged.length,
  };
}

/** The value at a rank of sorted values, by linear interpolation (Hyndman and Fan's type 7). */
export function percentile(sorted: readonly number[], rank: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const at = (sorted.length - 1) * rank;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}
