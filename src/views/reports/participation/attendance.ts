/** Who came to meetings, by kind of participant. */
import type { RecordOf } from '../../../schema/index.ts';
import { groupByAll, isBefore, toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { linkTo, linkToId, plain, wordOf } from '../../parts/inlines.ts';
import { shareText } from '../../parts/shares.ts';
import type { Figures } from '../report.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';

type Meeting = RecordOf<'meetings'>;
type Participant = RecordOf<'participants'>;

/** Meetings that were held and say who attended: the base of every share. */
function attendedMeetings({ repository }: Context): readonly Meeting[] {
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

/** By kind: how many there are, at how many meetings one of them was, and the last of those. */
export function attendanceTable(context: Context): Table | undefined {
  const meetings = attendedMeetings(context);
  if (meetings.length === 0) return undefined;
  const kinds = groupByAll(context.repository.records.of('participants'), ({ fields }) =>
    fields.kind ? [fields.kind] : [],
  );
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
          [plain(String(parties.length))],
          [plain(shareText(context, attended.length, meetings.length))],
          last ? [linkTo(context, last)] : [],
          never.map(({ id }) => linkToId(context, id)),
        ],
      };
    }),
  };
}

/** Of each kind of participant, at how many of the meetings one of them was. */
export function attendanceFigures(context: Context): Figures {
  const parties = context.repository.records.of('participants');
  const meetings = attendedMeetings(context);
  const kinds = groupByAll(parties, ({ fields }) => (fields.kind ? [fields.kind] : []));
  return {
    meetings: meetings.length,
    ...Object.fromEntries(
      [...kinds].map(([kind, own]) => [`attended.${kind}`, attendedBy(meetings, own).length]),
    ),
  };
}
