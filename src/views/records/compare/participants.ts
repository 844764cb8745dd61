/** Participants side by side. */
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { isOverdue } from '../../figures/deadline.ts';
import { followThrough } from '../../figures/followThrough.ts';
import { fallenDue } from '../../figures/submissions.ts';
import { linkTo, valuesOf } from '../../parts/inlines.ts';
import { column, numberColumn, ofFigure } from '../../parts/table.ts';
import { shortTitleOf } from '../../parts/texts.ts';
import { counted, countedOf, type Lines } from './lines.ts';

const carried = [
  ['led', 'measures', 'lead'],
  ['hosted', 'meetings', 'host'],
  ['reached', 'milestones', 'responsible'],
] as const;

export function participantLines(context: Context): Lines {
  return {
    columns: [
      column('title', context.say('register.participants.one'), 'title'),
      column('kind', context.say('field.kind')),
      ...ofFigure(
        'follow-through-rows',
        column('completed', context.say('followThrough.completed')),
        numberColumn('overdue', context.say('followThrough.overdue')),
      ),
      ...ofFigure(
        'participation-rows',
        column('owed', context.say('report.participation.reports')),
      ),
      ...ofFigure(
        'linked',
        ...carried.map(([key]) => numberColumn(key, context.say(`report.carries.${key}`))),
      ),
    ],
    rows: context.repository.records.of('participants').map((party) => ({
      key: toAddress(party.id),
      label: shortTitleOf(context, party).text,
      cells: [
        [linkTo(context, party)],
        valuesOf(context, party, 'kind'),
        ...countsOf(context, party),
      ],
    })),
  };
}

function countsOf(context: Context, party: RecordOf<'participants'>) {
  const { records, asOf } = context.repository;
  const href = findAddress(context, party);
  const owned = records.linkedFrom('actions', 'owner', party.id);
  const overdue = owned.filter((one) => isOverdue(one, asOf));
  const { base, completed } = followThrough(owned, records, asOf);
  const owed = fallenDue(records.linkedFrom('submissions', 'participant', party.id), asOf);
  const received = owed.filter(({ fields }) => fields.received_on);
  const carries = carried.map(([, register, field]) => {
    const rows = records.linkedFrom(register, field, party.id);
    return counted(context, rows, `${href}#${register}-${field}`);
  });
  return [
    countedOf(context, completed, base, `${href}#actions-owner`),
    counted(context, overdue, `${href}#overdue`),
    countedOf(context, received, owed, `${href}#submissions-participant`),
    ...carries,
  ];
}
