/**
 * Everything with a date to come: deadlines, reviews, sunsets, planned assessments, meetings,
 * reports owed.
 */
import { compareText } from '../../schema/faults/index.ts';
import { formatDate } from '../../i18n/index.ts';
import { type IsoDate, addDays, lastDay } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { fileAddress } from '../parts/addresses.ts';
import { type Table, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { calendarAddress, type FollowLink } from '../takeaway/follow.ts';
import { isOpen, isOverdue, standingOf } from '../figures/deadline.ts';
import { dated, linkTo, plain, registerName } from '../parts/inlines.ts';
import { titleOf } from '../parts/texts.ts';

export interface CalendarItem {
  date: IsoDate;
  /** The last day, of what takes several. */ until?: IsoDate;
  what: string;
  record: RecordOf;
}

/**
 * Days for which a deadline that has passed unmet stays in the calendars of those who subscribed,
 * unless it is met or moved before.
 */
const overdueDays = 365;

/**
 * Deadlines of the last year that have passed unmet; older ones are on the lists of what is
 * overdue.
 */
export function overdueItems(context: Context): readonly CalendarItem[] {
  const { records, asOf } = context.repository;
  return [...records.of('actions'), ...records.of('milestones')]
    .filter(
      (one) => isOverdue(one, asOf) && lastDay(one.fields.due!) >= addDays(asOf, -overdueDays),
    )
    .map((one): CalendarItem => ({
      date: one.fields.due!,
      what: registerName(context, one.register, 'one'),
      record: one,
    }))
    .toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1));
}

/** What comes after a day, soonest first; a month or year counts at its end. */
export function comingItems(context: Context): readonly CalendarItem[] {
  const { records, asOf } = context.repository;
  const at = (
    record: RecordOf,
    date: IsoDate | undefined,
    what: string,
    until?: IsoDate,
  ): CalendarItem[] =>
    date && lastDay(date) > asOf ? [{ date, what, record, ...(until ? { until } : {}) }] : [];
  return [
    ...[...records.of('actions'), ...records.of('milestones')]
      .filter((one) => isOpen(one) || standingOf(one) === 'unknown')
      .flatMap((one) => at(one, one.fields.due, registerName(context, one.register, 'one'))),
    ...records
      .of('measures')
      .flatMap((one) => [
        ...at(one, one.fields.review_due, context.say('field.review_due')),
        ...at(one, one.fields.expires_on, context.say('field.expires_on')),
      ]),
    ...records
      .of('decisions')
      .flatMap((one) => [
        ...at(one, one.fields.review_due, context.say('field.review_due')),
        ...at(one, one.fields.expires_on, context.say('field.expires_on')),
      ]),
    ...records
      .of('assessments')
      .flatMap((one) => [
        ...(one.fields.published_on
          ? []
          : at(one, one.fields.planned_for, context.say('field.planned_for'))),
        ...at(one, one.fields.review_due, context.say('field.review_due')),
      ]),
    ...records
      .of('meetings')
      .flatMap((one) =>
        at(one, one.fields.starts_on, registerName(context, 'meetings', 'one'), one.fields.ends_on),
      ),
    ...records
      .of('exercises')
      .flatMap((one) =>
        at(
          one,
          one.fields.starts_on,
          registerName(context, 'exercises', 'one'),
          one.fields.ends_on,
        ),
      ),
  ].toSorted((a, b) => compareText(lastDay(a.date), lastDay(b.date)));
}

export function toCalendarView(context: Context): {
  title: string;
  sentence: string;
  ics: string;
  others: readonly FollowLink[];
  table: Table;
} {
  const items = comingItems(context);
  const date = formatDate(context.language, context.repository.asOf);
  return {
    others: [
      ...context.repository.records.of('forums'),
      ...context.repository.records.of('participants'),
    ].map((one) => ({ label: titleOf(context, one).text, href: calendarAddress(context, one) })),
    ics: fileAddress(context, '/calendar/all.ics'),
    title: context.say('calendar.title'),
    sentence: context.say(items.length === 0 ? 'calendar.none' : 'calendar.intro', { date }),
    table: {
      columns: [
        column('title', context.say('calendar.record'), 'title'),
        column('what', context.say('calendar.what'), 'text'),
        column('date', context.say('field.date'), 'date'),
      ],
      rows: items.map((item) => ({
        id: `${item.record.id} ${item.date} ${item.what}`,
        cells: [[linkTo(context, item.record)], [plain(item.what)], [dated(context, item.date)]],
      })),
    },
  };
}
