/**
 * For how many days what a correction mends stood. A version tells it where it changes a value that
 * the correction names as wrong into one that it names as right. Else the record's day of
 * publication bounds it, and the days since the mistake was noticed are what is known.
 */
import { type Change, type History, spellings } from '../../schema/history/index.ts';
import type { RecordOf, Repository } from '../../schema/index.ts';
import { type IsoDate, daysBetween, isDate, toAddress } from '../../schema/values/index.ts';
import { findRecordHistory } from '../../history/read/index.ts';

/** How it is known since when a wrong value stood. */
type Since =
  /** A version set it. */
  | 'set'
  /** It stood in the first version kept, so it stood longer. */
  | 'kept'
  /** The record came out on that day, so it did not stand longer. */
  | 'published'
  /** It was noticed on that day; nobody knows how long it had stood. */
  | 'noticed';

export interface WrongDays {
  since: Since;
  from: IsoDate;
  to: IsoDate;
  days: number;
  /** Whether it was mended; else it stands on the day of the figures. */
  mended: boolean;
}

export function wrongDays(
  repository: Repository,
  correction: RecordOf<'corrections'>,
): WrongDays | undefined {
  return fromHistory(repository, correction) ?? fromDays(repository, correction);
}

function fromHistory(
  { history, descriptor }: Repository,
  correction: RecordOf<'corrections'>,
): WrongDays | undefined {
  if (!history || history.mode !== 'full') return undefined;
  for (const change of history.changes) {
    if (!isMending(change, correction, descriptor.languages)) continue;
    const stood = firstDay(history, change);
    if (stood) return { ...stood, ...span(stood.from, change.date), mended: true };
  }
  return undefined;
}

/** Whether a change leads from what a correction calls wrong to what it calls right. */
function isMending(
  { id, date, field, from, to }: Change,
  { fields }: RecordOf<'corrections'>,
  languages: readonly string[],
): boolean {
  const [record, own] = [toAddress(fields.record), toAddress(id)];
  if (field === undefined || (own !== record && !own.startsWith(`${record}/`))) return false;
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  if (fields.noticed_on !== undefined && date < fields.noticed_on) return false;
  return names(fields.was, from, languages) && names(fields.is, to, languages);
}

/** Whether a text names a value as words of their own, a date also as it is written out. */
function names(text: string | undefined, value: string, languages: readonly string[]): boolean {
  if (text === undefined || value === '') return false;
  const forms = [value, value.replaceAll('_', ' '), ...spellings(value, languages)];
  return forms.some((form) => toWords(text).includes(toWords(form)));
}

/** A text as words between spaces; signs within a word, as of 1.5 and 2024-01-01, stay. */
const toWords = (text: string): string =>
  ` ${text.toLowerCase().replace(/[^\p{L}\p{N}.,-]+/gu, ' ')} `
    .replace(/(?<![.,-])[.,-]+(?= )/g, '')
    .replace(/ +/g, ' ');

/** The first day on which the value stood that a version changed; none of a row that came back. */
function firstDay(
  history: History,
  { register, dataset, id, version, field, from }: Change,
): { since: 'set' | 'kept'; from: IsoDate } | undefined {
  const table = register ? { register } : { dataset: dataset! };
  const told = findRecordHistory(history, table, id)!;
  const before = told.editions.filter((edition) => edition.version < version).toReversed();
  const other = before.findIndex(({ present, values }) => !present || values[field!] !== from);
  const first = before[(other < 0 ? before.length : other) - 1];
  if (!first) return undefined;
  const kept = other < 0 && told.entries.at(-1)!.quiet === 'baseline';
  return { since: kept ? 'kept' : 'set', from: first.date };
}

function fromDays(
  { records, asOf }: Repository,
  { fields }: RecordOf<'corrections'>,
): WrongDays | undefined {
  const { noticed_on: noticed, corrected_on: corrected } = fields;
  const to = corrected ?? asOf;
  const record: Readonly<Record<string, unknown>> = records.find(fields.record)?.fields ?? {};
  const published = record.published_on;
  const mended = corrected !== undefined;
  if (typeof published === 'string' && isDay(published, to) && !(noticed && noticed < published))
    return { since: 'published', ...span(published, to), mended };
  if (noticed !== undefined && isDay(noticed, to))
    return { since: 'noticed', ...span(noticed, to), mended };
  return undefined;
}

/** Whether both are known to the day, the first not after the second. */
const isDay = (from: string, to: string): boolean =>
  [from, to].every((date) => isDate(date) && date.length === 10) && from <= to;

const span = (from: IsoDate, to: IsoDate) => ({ from, to, days: daysBetween(from, to) });
