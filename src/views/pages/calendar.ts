/**
 * Everything with a date to come: deadlines, reviews, sunsets, planned assessments, meetings,
 * reports owed.
 */
import { compareText } from '../../schema/faults/index.ts';
import { formatDate } from '../../i18n/index.ts';
import { type IsoDate, addDays, groupByAll, lastDay } from '../../schema/values/index.ts';
import { registerNames, registers } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { fileAddress } from '../parts/addresses.ts';
import { type Table, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { calendarAddress, type FollowLink } from '../takeaway/follow.ts';
import { isOpen, isOverdue, standingOf } from '../figures/deadline.ts';
import { dated, labelOf, linkTo, plain, registerName } from '../parts/inlines.ts';
import { isCommitment } from '../parts/marks.ts';
import { type Section, tableSection } from '../parts/sections.ts';
import { titleOf } from '../parts/texts.ts';
import { ownerCell } from '../records/recordTable.ts';

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

/**
 * What comes after a day, soonest first; a month or year counts at its end. Of one day deadlines
 * come first, then reviews and sunsets, then meetings and drills.
 */
export function comingItems(context: Context): readonly CalendarItem[] {
  const { records, asOf } = context.repository;
  return registerNames
    .flatMap((name) => records.of(name) as readonly RecordOf[])
    .flatMap((record) => registers[record.register].coming.flatMap((field) => at(record, field)))
    .filter(({ date }) => lastDay(date) > asOf)
    .toSorted((a, b) => compareText(placeOf(a), placeOf(b)))
    .map((coming) => toItem(context, coming));
}

interface ComingDate {
  record: RecordOf;
  field: string;
  date: IsoDate;
}

const dateIn = ({ fields }: RecordOf, field: string) =>
  (fields as Record<string, unknown>)[field] as IsoDate | undefined;

function at(record: RecordOf, field: string): readonly ComingDate[] {
  const date = dateIn(record, field);
  return date && isAwaited(record, field) ? [{ record, field, date }] : [];
}

/** Whether a date still has to come about: what is done or published awaits nothing. */
function isAwaited(record: RecordOf, field: string): boolean {
  if (isCommitment(record)) return isOpen(record) || standingOf(record) === 'unknown';
  return field !== 'planned_for' || !dateIn(record, 'published_on');
}

/** Whether a date is that of the thing itself, not of something that is to become of it. */
const isItsDay = ({ record, field }: ComingDate) => registers[record.register].dated[0] === field;

/** By day, and of one day by kind. */
function placeOf(coming: ComingDate): string {
  const kind = isItsDay(coming) ? 2 : 1;
  return `${lastDay(coming.date)} ${isCommitment(coming.record) ? 0 : kind}`;
}

function toItem(context: Context, coming: ComingDate): CalendarItem {
  const { record, field, date } = coming;
  if (!isItsDay(coming)) return { date, record, what: labelOf(context, record.register, field) };
  const until = dateIn(record, 'ends_on');
  const what = registerName(context, record.register, 'one');
  return { date, what, record, ...(until ? { until } : {}) };
}

export function toCalendarView(context: Context): {
  title: string;
  sentence: string;
  ics: string;
  others: readonly FollowLink[];
  /** What comes, month by month. */
  months: readonly Section[];
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
    months: [...groupByAll(items, ({ date }) => [lastDay(date).slice(0, 7)])].flatMap(
      ([month, some]) =>
        tableSection(month, formatDate(context.language, month), tableOf(context, some)),
    ),
  };
}

/** A column that no row of a month has anything for is left out. */
function tableOf(context: Context, items: readonly CalendarItem[]): Table {
  const owners = items.map(({ record }) =>
    registers[record.register].owner === 'none' ? [] : ownerCell(context, record),
  );
  const owned = owners.some((owner) => owner.length > 0);
  return {
    columns: [
      column('title', context.say('calendar.record'), 'title'),
      column('date', context.say('field.date'), 'date'),
      column('what', context.say('calendar.what'), 'text'),
      ...(owned ? [column('owner', context.say('field.owner'), 'text')] : []),
    ],
    rows: items.map((item, index) => ({
      id: `${item.record.id} ${item.date} ${item.what}`,
      cells: [
        [linkTo(context, item.record)],
        [dated(context, item.date)],
        [plain(item.what)],
        ...(owned ? [owners[index]!] : []),
      ],
    })),
  };
}
