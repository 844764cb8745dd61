/**
 * A record's life as plain data: its events in order, where each stands on one line to scale, and
 * today among them while the life goes on.
 */
import { type Strip, toStrip } from '../../../charts/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { firstDay, groupByAll, isBefore } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { standingOf } from '../../figures/deadline.ts';
import { findReportedMark, isCommitment } from '../../parts/marks.ts';
import { type LifeEvent, eventsOf, promisedDates } from './events.ts';

interface LifeItem extends Omit<LifeEvent, 'voice'> {
  voice: LifeEvent['voice'] | 'today';
  /** Its date in words, and shortly. */
  when: string;
  short: string;
}

/** The items of one day on one side of the line. */
interface LifeStop {
  short: string;
  items: readonly LifeItem[];
}

export interface LifeView {
  title: string;
  items: readonly LifeItem[];
  stops: readonly LifeStop[];
  /** Where each stop stands, in the same order. */
  strip: Strip;
  /** Where on the line what is still to come begins; nothing where nothing is to come. */
  today?: number;
}

/** The life of a record of a register with promised dates; none of fewer than two days. */
export function toLife(context: Context, record: RecordOf): LifeView | undefined {
  if (promisedDates(record.register).length === 0) return undefined;
  const events = eventsOf(context, record);
  if (new Set(events.map(({ date }) => firstDay(date))).size < 2) return undefined;
  const items = withToday(context, record, events);
  const stops = [
    ...groupByAll(items, ({ date, promised }) => [`${date} ${promised ?? false}`]).values(),
  ].map((own) => ({ ...own[0]!, items: own }));
  const strip = toStrip(
    context.language,
    stops.map(({ date, short, promised, items: own }) => ({
      date,
      marks: own.length,
      lines: [short, ...own.map(({ what }) => what)],
      over: promised === true,
    })),
  );
  const now = stops.findIndex((one) => one.items.some(({ voice }) => voice === 'today'));
  return {
    title: context.say('life.title'),
    items,
    stops: stops.map(({ short, items: own }) => ({ short, items: own })),
    strip,
    ...(now < 0 ? {} : { today: strip.places[now]!.at }),
  };
}

/** Today stands on the line while the life goes on, or where a date is still to come. */
function withToday(
  context: Context,
  record: RecordOf,
  events: readonly LifeEvent[],
): readonly LifeItem[] {
  const { asOf } = context.repository;
  const items = events.map((one): LifeItem => ({
    ...one,
    when: formatDate(context.language, one.date),
    short: formatDate(context.language, one.date, 'short'),
  }));
  const later = items.findIndex(({ date }) => isBefore(asOf, date));
  if (later < 0 && isOver(context, record)) return items;
  const today: LifeItem = {
    date: asOf,
    voice: 'today',
    what: context.say('life.today'),
    when: formatDate(context.language, asOf),
    short: formatDate(context.language, asOf, 'short'),
    promised: true,
  };
  return later < 0 ? [...items, today] : items.toSpliced(later, 0, today);
}

const isOver = (context: Context, record: RecordOf): boolean =>
  isCommitment(record)
    ? ['done', 'dropped', 'superseded'].includes(standingOf(record))
    : findReportedMark(context, record)?.voice === 'closed';
