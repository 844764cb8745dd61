/** The strip of what comes in the next months. */

export interface Coming {
  date: IsoDate;
  what: string;
  link: Inline;
}
export interface ComingMonth {
  month: string;
  items: readonly Coming[];
  /** How many more there are than are listed. */
  more: number;
}

/** Months that the strip looks ahead. */
const monthsAhead = 3;

/** Deadlines, reviews, sunsets and meetings of the next months, by month. */
export function comingMonths(context: Context): readonly ComingMonth[] {
  const { asOf } = context.repository;
  const until = monthAfter(asOf, monthsAhead);
  const items = comingIn(context)
    .filter(({ date }) => date > asOf && date < until)
    .toSorted((a, b) => compareText(a.date, b.date));
  const months = [...new Set(items.map(({ date }) => date.slice(0, 7)))];
  return months.map((month) => ({
    month: formatDate(context.language, month),
    ...shortened(items.filter(({ date }) => date.startsWith(month))),
  }));
}

function comingIn(context: Context): readonly Coming[] {
  const { records } = context.repository;
  return [
    ...commitmentsOf(context)
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
  ];
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
): readonly Coming[] {
  const precision = date && precisionOf(date);
  if (!date || precision === 'year') return [];
  const day = precision === 'month' ? lastDay(date) : date;
  return [{ date: day, what, link: linkTo(context, record) }];
}

function monthAfter(date: IsoDate, months: number): IsoDate {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months + 1;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}
