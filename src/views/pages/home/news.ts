/** What is newly late, no longer late, and newly verified. */

/** The first lines of a list, and the address of all where there are more. */
export interface NewLines {
  lines: readonly (readonly Inline[])[];
  more: number;
  href: string;
}

/** Days in which a finding counts as new. */
export const newDays = 120;
const mostListed = 5;

/** Overdue now and not at the last edition, each with its due date and its owners. */
export function freshlyOverdue(context: Context): NewLines {
  const { fresh } = sinceLastEdition(context.repository);
  return toLines(
    context,
    fresh.map((one) => [linkTo(context, one), plain(wasDue(context, one), true)]),
  );
}

const wasDue = (context: Context, promise: Commitment): string =>
  context.say('home.wasDue', {
    date: formatDate(context.language, promise.fields.due!),
    owner: formatList(context.language, ownerNames(context, promise)) || 'none',
  });

/** Overdue at the last edition and not now, each with what became of it. */
export function noLongerOverdue(context: Context): NewLines {
  const { cleared, withdrawn } = sinceLastEdition(context.repository);
  return toLines(context, [
    ...cleared.map(({ promise, how }) => [
      linkTo(context, promise),
      plain(clearedWords(context, promise, how), true),
    ]),
    ...withdrawn.map(({ register, id }) => [
      ...withdrawnLink(context, register, id),
      plain(withdrawnWords(context), true),
    ]),
  ]);
}

function toLines(context: Context, lines: NewLines['lines']): NewLines {
  const path = standingReports(context).some(({ name }) => name === 'slippage')
    ? '/reports/slippage/'
    : '/actions/';
  return {
    lines: lines.slice(0, mostListed),
    more: Math.max(0, lines.length - mostListed),
    href: `${addressIn(context, path)}#since-last-edition`,
  };
}

/** The newest findings, each with what it is about. */
export function newlyVerified(context: Context): readonly (readonly Inline[])[] {
  const { asOf, records } = context.repository;
  const isNew = ({ fields: { reported_on: day } }: RecordOf<'findings'>) =>
    day !== undefined && day <= asOf && lastDay(day) >= addDays(asOf, -newDays);
  return records
    .of('findings')
    .filter(isNew)
    .toSorted((a, b) => compareText(b.fields.reported_on!, a.fields.reported_on!))
    .slice(0, mostListed)
    .map((one) => [
      linkTo(context, records.find(one.fields.subject) ?? one),
      ...[findReportedMark(context, one)].filter((mark) => mark !== undefined),
      dated(context, one.fields.reported_on!),
      linkTo(context, one),
    ]);
}
