/** Who came to meetings, by kind of participant. */
import type { RecordOf } from '../../../schema/index.ts';
import { groupByAll, isBefore, toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { type ChosenRows, rowsAddress } from '../../parts/addresses.ts';
import { linkTo, linkToId, plain, wordOf } from '../../parts/inlines.ts';
import { countLink, shareLink } from '../../parts/shares.ts';
import type { Figures } from '../report.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';

type Meeting = RecordOf<'meetings'>;
type Participant = RecordOf<'participants'>;

/** Meetings that were held and say who attended: the base of every share. */
export function attendedMeetings({ repository }: Context): readonly Meeting[] {
  const { records, asOf } = repository;
  return records
    .of('meetings')
    .filter(
      ({ fields: { starts_on, attendance } }) =>
        attendance !== undefined && starts_on !== undefined && !isBefore(asOf, starts_on),
    );
}

/** The meetings of some that one of the participants attended. */
function attendedBy(
  meetings: readonly Meeting[],
  parties: readonly Participant[],
): readonly Meeting[] {
  const ids = new Set(parties.map(({ id }) => toAddress(id)));
  return meetings.filter(({ fields }) => fields.attendance!.some((id) => ids.has(toAddress(id))));
}

/** The participants whose kind the record says. */
export const ofKind = ({ repository }: Context): readonly Participant[] =>
  repository.records.of('participants').filter(({ fields }) => fields.kind !== undefined);

/** Of which kinds somebody was at a meeting. */
export function kindsAt({ repository }: Context, { fields }: Meeting): readonly string[] {
  const parties = fields.attendance!.map((id) => repository.records.findIn('participants', id));
  return [...new Set(parties.flatMap((one) => one?.fields.kind ?? []))];
}

/** By kind: how many there are, at how many meetings one of them was, and the last of those. */
export function attendanceTable(context: Context): Table | undefined {
  const meetings = attendedMeetings(context);
  if (meetings.length === 0) return undefined;
  const kinds = groupByAll(ofKind(context), ({ fields }) => [fields.kind!]);
  const rowsOf = (chosen: ChosenRows) => rowsAddress(context, 'participation', chosen);
  return {
    columns: [
      column('title', context.say('report.attendance.kind'), 'title'),
      numberColumn('count', context.say('register.participants.many')),
      numberColumn('attended', context.say('report.attendance.meetings')),
      column('last', context.say('report.attendance.last')),
      column('never', context.say('report.attendance.never')),
    ],
    rows: [...kinds].map(([kind, parties]) => {
      const attended = attendedBy(meetings, parties);
      const last = attended.toSorted((a, b) =>
        (a.fields.starts_on ?? '') < (b.fields.starts_on ?? '') ? 1 : -1,
      )[0];
      const never = parties.filter((one) => attendedBy(meetings, [one]).length === 0);
      return {
        id: kind,
        cells: [
          [plain(wordOf(context, 'kind', kind))],
          countLink(context, parties.length, rowsOf({ register: 'participants', kind })),
          shareLink(
            context,
            attended.length,
            meetings.length,
            rowsOf({ register: 'meetings', attended: kind }),
          ),
          last ? [linkTo(context, last)] : [],
          never.map(({ id }) => linkToId(context, id)),
        ],
      };
    }),
  };
}

/** Of each kind of participant how many there are, and at how many of the meetings one of them was. */
export function attendanceFigures(context: Context): Figures {
  const meetings = attendedMeetings(context);
  const kinds = groupByAll(ofKind(context), ({ fields }) => [fields.kind!]);
  return {
    meetings: meetings.length,
    ...Object.fromEntries(
      [...kinds].flatMap(([kind, own]) => [
        [`participants.${kind}`, own.length],
        [`attended.${kind}`, attendedBy(meetings, own).length],
      ]),
    ),
  };
}
