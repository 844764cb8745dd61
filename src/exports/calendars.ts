/** iCalendar files of deadlines, reviews, sunsets and meetings: all, by participant, by forum. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays, lastDay } from '../schema/dates.ts';
import { toAddress } from '../schema/ids.ts';
import type { RecordOf } from '../schema/tables.ts';
import { absolute, findAddress } from '../views/addresses.ts';
import { comingItems, type CalendarItem } from '../views/calendar.ts';
import type { Context } from '../views/context.ts';
import { searchFactsOf } from '../views/search.ts';
import { titleOf } from '../views/texts.ts';

interface CalendarFile { path: string; content: string }

export function* calendarFiles(context: Context): Generator<CalendarFile> {
  const { records } = context.repository;
  const items = comingItems(context).map((item) => ({ item, names: namesOf(context, item.record) }));
  yield toCalendar(context, 'all', context.say('calendar.everything'), items.map(({ item }) => item));
  for (const kind of ['participants', 'forums'] as const) {
    for (const record of records.of(kind) as readonly RecordOf[]) {
      const name = `${kind === 'forums' ? 'forum' : 'participant'}-${toAddress(record.id)}`;
      yield toCalendar(context, name, titleOf(context, record).text, items.filter(({ names }) => names.has(name)).map(({ item }) => item));
    }
  }
}

const namesOf = (context: Context, record: RecordOf) => new Set(searchFactsOf(context, record).filters.filter(([kind]) => kind === 'participant' || kind === 'forum').map(([kind, value]) => `${kind}-${value}`));

function toCalendar(context: Context, name: string, what: string, items: readonly CalendarItem[]): CalendarFile {
  const { descriptor, asOf } = context.repository;
  const calendar = ical({ name: context.say('calendar.name', { site: descriptor.title, what }), prodId: { company: 'Waymark', product: 'Waymark', language: context.language.toUpperCase() } });
  for (const { date, until, what: kind, record } of items) {
    const title = titleOf(context, record).text;
    const href = findAddress(context, record);
    calendar.createEvent({
      // Without the date: a deadline that moves is the same event to who subscribed.
      id: `${record.id}-${kind.replace(/\s+/g, '-')}@${descriptor.name ?? 'waymark'}`.toLowerCase(), start: new Date(`${lastDay(date)}T00:00:00Z`), ...(until && until > date ? { end: new Date(`${addDays(lastDay(until), 1)}T00:00:00Z`) } : {}), allDay: true, timezone: 'UTC', stamp: new Date(`${asOf}T00:00:00Z`), transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${kind}: ${title}`, description: `${title} (${record.id})`, ...(href && context.origin ? { url: absolute(context, href) } : {}),
    });
  }
  return { path: `/calendar/${name}.ics`, content: calendar.toString() };
}
