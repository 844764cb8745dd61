/**
 * Dates as the record writes them: ISO 8601 calendar dates of three precisions, kept as text.
 * `2026`, `2026-03` and `2026-03-31` are all dates; a date of lower precision is a span, and a law
 * or figure says which end of the span it means.
 */

/** A valid date text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type IsoDate = string;
type DatePrecision = 'year' | 'month' | 'day';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const dayInMilliseconds = 86_400_000;

/** Days in a month, by the proleptic Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return (
    [
      31,
      year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ][month - 1] ?? 0
  );
}

/** Whether `text` is a date that exists, of any precision. */
export function isDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return (
    day === undefined ||
    (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))
  );
}

/** Whether `text` is an instant with an offset, such as `2024-03-01T06:40Z`. */
export function isInstant(text: string): boolean {
  const match = instantPattern.exec(text);
  return match !== null && isDate(match[1]!);
}

export function precisionOf(date: IsoDate): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day that the date may mean, as `YYYY-MM-DD`. */
export function firstDay(date: IsoDate): IsoDate {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that the date may mean, as `YYYY-MM-DD`. */
export function lastDay(date: IsoDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

/** Whether every day of `a` is before every day of `b`: what is surely earlier. */
export function isBefore(a: IsoDate, b: IsoDate): boolean {
  return lastDay(a) < firstDay(b);
}

/**
 * Whole days from the last day of `from` to the last day of `to`; negative where `to` is earlier.
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / dayInMilliseconds);
}

/** The day `count` days after the last day of `date`. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(lastDay(date)) + count * dayInMilliseconds).toISOString().slice(0, 10);
}

/** Whole minutes between two instants; negative where `to` is earlier. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}

export function yearOf(date: IsoDate): string {
  return date.slice(0, 4);
}
