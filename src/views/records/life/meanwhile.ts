/** What happened in the time that a chart shows, to be marked on its axis. */
import type { ChartEvent } from '../../../charts/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { type IsoDate, isBefore, precisionOf } from '../../../schema/values/index.ts';
import { findPlace } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { dateThatMatters } from '../../parts/filters.ts';
import { shortTitleOf } from '../../parts/texts.ts';

/** Registers of what is marked, those that tell most first. */
const markedRegisters = ['activations', 'alerts', 'meetings'] as const;
type Marked = RecordOf<(typeof markedRegisters)[number]>;

/** More would crowd a chart of any width. */
const mostEvents = 4;

/**
 * Uses of emergency procedures, alerts that were none of those and turned out to be genuine, and
 * meetings, from the first day to the last, of some records or of all. Of each of the three all are
 * marked, or none where they would be too many: no one is chosen before another.
 */
export function eventsWithin(
  context: Context,
  [first, last]: readonly [IsoDate, IsoDate],
  about?: readonly RecordOf[],
  registers: readonly Marked['register'][] = markedRegisters,
): readonly ChartEvent[] {
  const { records } = context.repository;
  const linked =
    about && new Set(about.flatMap(({ id }) => records.linksTo(id).map(({ from }) => from)));
  const used = new Set(records.of('activations').map(({ fields }) => fields.alert?.toLowerCase()));
  const isMeant = (record: Marked) =>
    record.register !== 'alerts' ||
    (record.fields.outcome === 'genuine' && !used.has(record.id.toLowerCase()));
  let events: readonly ChartEvent[] = [];
  for (const register of registers) {
    const rows: readonly Marked[] = records.of(register);
    const found = rows
      .filter((record) => (linked?.has(record) ?? true) && isMeant(record))
      .flatMap((record) => toEvent(context, record) ?? [])
      .filter(({ at }) => !isBefore(at, first) && !isBefore(last, at));
    if (events.length + found.length <= mostEvents) events = [...events, ...found];
  }
  return events.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** An event on its day; none where the day is not known. */
function toEvent(context: Context, record: Marked): ChartEvent | undefined {
  const at = dateThatMatters(record)?.slice(0, 10);
  if (!at || precisionOf(at) !== 'day') return undefined;
  const href = findPlace(context, record);
  return { at, label: shortTitleOf(context, record).text, ...(href ? { href } : {}) };
}
