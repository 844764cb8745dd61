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
