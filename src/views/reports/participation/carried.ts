/** What each participant carries; each number leads to the list of it on the participant's page. */
import { formatList, formatNumber } from '../../../i18n/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { groupByAll, toAddress } from '../../../schema/values/index.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, linked, linkTo } from '../../parts/inlines.ts';
import { countLink } from '../../parts/shares.ts';
import type { Figures } from '../report.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';

const duties = [
  ['hosted', 'meetings', 'host'],
  ['chaired', 'meetings', 'chair'],
  ['led', 'measures', 'lead'],
  ['owned', 'actions', 'owner'],
  ['reached', 'milestones', 'responsible'],
  ['verified', 'findings', 'verifier'],
  ['taught', 'lessons', 'submitted_by'],
] as const;
type Duty = (typeof duties)[number];
type Participant = RecordOf<'participants'>;

/** The participants that carry something, those with most actions first. */
export function carriedTable(context: Context): Table | undefined {
  const { records } = context.repository;
  const count = ({ id }: Participant, [, register, field]: Duty) =>
    records.linkedFrom(register, field, id).length;
  const owned = (party: Participant) => count(party, ['owned', 'actions', 'owner']);
  const carriers = records
    .of('participants')
    .filter((one) => duties.some((duty) => count(one, duty) > 0) || paidBy(context, one).length > 0)
    .toSorted((a, b) => owned(b) - owned(a) || compareText(a.id, b.id));
  if (carriers.length === 0) return undefined;
  const used = duties.filter((duty) => carriers.some((one) => count(one, duty) > 0));
  const anyPaid = carriers.some((one) => paidBy(context, one).length > 0);
  return {
    columns: [
      column('title', context.say('register.participants.one'), 'title'),
      ...used.map(([key]) => numberColumn(key, context.say(`report.carries.${key}`))),
      ...(anyPaid ? [numberColumn('paid', context.say('report.carries.paid'))] : []),
    ],
    rows: carriers.map((party) => ({
      id: party.id,
      cells: [
        [linkTo(context, party)],
        ...used.map((duty) => countLink(context, count(party, duty), listOf(context, party, duty))),
        ...(anyPaid ? [paidBy(context, party)] : []),
      ],
    })),
  };
}

const listOf = (context: Context, party: Participant, [, register, field]: Duty): string =>
  `${findAddress(context, party)}#${`${register}-${field}`.replaceAll('_', '-')}`;

/** What a participant paid, by currency. */
function sumsPaid({ repository: { records } }: Context, { id }: Participant) {
  const rows = records
    .linkedFrom('contributions', 'participant', id)
    .filter(({ fields }) => fields.paid !== undefined);
  return [...groupByAll(rows, ({ fields }) => [fields.currency ?? ''])].map(
    ([currency, own]) =>
      [currency, own.reduce((total, { fields }) => total + fields.paid!, 0)] as const,
  );
}

/** What each participant carries that carries something. */
export const carriedFigures = (context: Context): Figures =>
  Object.fromEntries(
    context.repository.records.of('participants').flatMap((party) => [
      ...duties.flatMap(([name, register, field]) => {
        const count = context.repository.records.linkedFrom(register, field, party.id).length;
        return count > 0 ? [[`${toAddress(party.id)}.${name}`, count] as const] : [];
      }),
      ...sumsPaid(context, party).map(
        ([currency, sum]) => [`${toAddress(party.id)}.paid.${currency}`, sum] as const,
      ),
    ]),
  );

function paidBy(context: Context, party: Participant): readonly Inline[] {
  const sums = sumsPaid(context, party).map(([currency, sum]) =>
    `${formatNumber(context.language, sum)} ${currency}`.trim(),
  );
  if (sums.length === 0) return [];
  const text = formatList(context.language, sums);
  return [linked(text, `${findAddress(context, party)}#contributions-participant`)];
}
