/** Values of a chart as numbers on a line: dates become milliseconds in universal time. */
import { firstDay, isDate, lastDay } from '../schema/values/index.ts';

export type AxisType = 'linear' | 'date' | 'category';
/** A number, a date as the record writes it, or the key of a category. */
export type ChartValue = number | string;

/** Whether a value is a date as the record writes them. */
export function isFullDate(value: ChartValue | null | undefined): value is string {
  return typeof value === 'string' && isDate(value);
}

/**
 * Where a value stands on a linear or date axis; a date of low precision by its first day, or its
 * last where it ends a span.
 */
export function toNumber(
  type: AxisType,
  value: ChartValue,
  end: 'first' | 'last' = 'first',
): number {
  if (type !== 'date') return Number(value);
  return Date.parse(end === 'first' ? firstDay(String(value)) : lastDay(String(value)));
}
