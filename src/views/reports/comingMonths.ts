/** What falls due in the next months, month by month, as the first page lists it. */
import type { Commitment } from '../figures/deadline.ts';
import { type IsoDate, firstDay, lastDay } from '../../schema/values/index.ts';
import { formatDate } from '../../i18n/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from '../parts/context.ts';
import { isOpen, standingOf } from '../figures/deadline.ts';
import { linkTo, registerName, type Inline } from '../parts/inlines.ts';
import { compareText } from '../../schema/faults/index.ts';

interface Coming {
  date: IsoDate;
  what: string;
  link: Inline;
}
export interface ComingMonth {
  /** Such as 2026-12. */
  key: string;
  month: string;
  items: readonly Coming[];
  /** How many more there are than are listed. */ more: number;
}

/** Deadlines, reviews, sunsets and meetings of the next months, by month. */
const monthsAhead = 3;

export function comingMonths(context: Context): readonly ComingMonth[] {
  const { asOf, records } = context.repository;
  const until = monthAfter(asOf, monthsAhead);
  const items: Coming[] = [
    ...commitments(context)
      .filter((one) => isOpen(one) || standingOf(one) === 'unknown')
      .flatMap((one) =>
        coming(context, one, one.fields.due, registerName(context, one.register, 'one')),
      ),
    ...records
      .of('measures')
      .flatMap((one) => [
        ...coming(context, one, one.fields.review_due, context.say('field.review_due')),
        ...coming(context, one, one.fields.expires_on, context.say('field.expires_on')),
      ]),
    ...records
      .of('assessments')
      .flatMap((one) =>
        one.fields.published_on
          ? []
          : coming(context, one, one.fields.planned_for, context.say('field.planned_for')),
      ),
    ...records
      .of('meetings')
      .flatMap((one) =>
        coming(context, one, one.fields.starts_on, registerName(context, 'meetings', 'one')),
      ),
  ]
    .filter((item) => item.date > asOf && item.date < until)
    .toSorted((a, b) => compareText(a.date, b.date));
  const months = [...new Set(items.map((item) => item.date.slice(0, 7)))];
  return months.map((month) => ({
    key: month,
    month: formatDate(context.language, month),
    ...shortened(items.filter((item) => item.date.startsWith(month))),
  }));
}

const mostInMonth = 8;
const shortened = (items: readonly Coming[]) => ({
  items: items.slice(0, mostInMonth),
  more: Math.max(0, items.length - mostInMonth),
});

function coming(
  context: Context,
  record: RecordOf,
  date: IsoDate | undefined,
  what: string,
): Coming[] {
  return date && date.length > 4
    ? [
        {
          date: date.length === 7 ? lastDay(date) : firstDay(date),
          what,
          link: linkTo(context, record),
        },
      ]
    : [];
}

function monthAfter(date: IsoDate, months: number): IsoDate {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months + 1;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}

export const commitments = (context: Context): readonly Commitment[] => [
  ...context.repository.records.of('actions'),
  ...context.repository.records.of('milestones'),
];
