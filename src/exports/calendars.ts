/** iCalendar files of deadlines, reviews, sunsets and meetings: all, by participant, by forum. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays, lastDay, toAddress } from '../schema/values/index.ts';
import type { RecordOf } from '../schema/index.ts';
import {
  type Context,
  absolute,
  findAddress,
  ownerNames,
  searchFactsOf,
  titleOf,
} from '../views/parts/index.ts';
import { formatList } from '../i18n/index.ts';
import { type CalendarItem, comingItems, overdueItems } from '../views/pages/index.ts';
import { statusSentence } from '../views/records/index.ts';
import { rowChange } from '../views/changes/index.ts';

interface CalendarFile {
  path: string;
  content: string;
}

export function* calendarFiles(context: Context): Generator<CalendarFile> {
  const { records } = context.repository;
  const items = [...overdueItems(context), ...comingItems(context)].map((item) => ({
    item,
    names: namesOf(context, item.record),
  }));
  yield toCalendar(
    context,
    'all',
    context.say('calendar.everything'),
    items.map(({ item }) => item),
  );
  for (const kind of ['participants', 'forums'] as const) {
    for (const record of records.of(kind) as readonly RecordOf[]) {
      const name = `${kind === 'forums' ? 'forum' : 'participant'}-${toAddress(record.id)}`;
      yield toCalendar(
        context,
        name,
        titleOf(context, record).text,
        items.filter(({ names }) => names.has(name)).map(({ item }) => item),
      );
    }
  }
}

const namesOf = (context: Context, record: RecordOf) =>
  new Set(
    searchFactsOf(context, record)
      .filters.filter(([kind]) => kind === 'participant' || kind === 'forum')
      .map(([kind, value]) => `${kind}-${value}`),
  );

/** What it is, whose, and how it stands: an event is read without the site at hand. */
function toDescription(context: Context, record: RecordOf, title: string): string {
  const owners = ownerNames(context, record);
  const sentence = statusSentence(context, record);
  return [
    `${title} (${record.id})`,
    ...(owners.length > 0
      ? [context.say('calendar.owner', { owner: formatList(context.language, owners) })]
      : []),
    ...(sentence ? [sentence] : []),
  ].join('\n');
}

function toCalendar(
  context: Context,
  name: string,
  what: string,
  items: readonly CalendarItem[],
): CalendarFile {
  const { descriptor } = context.repository;
  const calendar = ical({
    name: context.say('calendar.name', { site: descriptor.title, what }),
    prodId: { company: 'Waymark', product: 'Waymark', language: context.language.toUpperCase() },
  });
  for (const { date, until, what: kind, record } of items) {
    const title = titleOf(context, record).text;
    const href = findAddress(context, record);
    calendar.createEvent({
      // Without the date: a deadline that moves is the same event to who subscribed.
      id: `${record.id}-${kind.replace(/\s+/g, '-')}@${descriptor.name ?? 'waymark'}`.toLowerCase(),
      start: new Date(`${lastDay(date)}T00:00:00Z`),
      ...(until && until > date
        ? { end: new Date(`${addDays(lastDay(until), 1)}T00:00:00Z`) }
        : {}),
      allDay: true,
      timezone: 'UTC',
      // When it was last revised (RFC 5545, 3.8.7.2), as far as that is known.
      stamp: new Date(
        `${rowChange(context, record.register, record.id)?.date ?? lastDay(date)}T00:00:00Z`,
      ),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${kind}: ${title}`,
      description: toDescription(context, record, title),
      ...(href && context.origin ? { url: absolute(context, href) } : {}),
    });
  }
  return { path: `/calendar/${name}.ics`, content: calendar.toString() };
}
