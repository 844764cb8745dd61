/** Every report owed, every meeting that says who attended, and every participant of a kind. */
import { fieldsOf } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { type Submission, submissionResult } from '../../figures/submissions.ts';
import type { Context } from '../../parts/context.ts';
import {
  type Inline,
  labelOf,
  linkTo,
  linkToId,
  plain,
  registerName,
  valuesOf,
  wordOf,
} from '../../parts/inlines.ts';
import { type RowKeys, column } from '../../parts/table.ts';
import type { CountedRow, CountedRows } from '../report.ts';
import { attendedMeetings, kindsAt, ofKind } from './attendance.ts';

/** Of a row, what stands in which column. */
type Cells = Readonly<Record<string, readonly Inline[]>>;

/** Columns that no row fills are left out. */
export function participationRows(context: Context, owed: readonly Submission[]): CountedRows {
  const { say } = context;
  const meetings = attendedMeetings(context);
  const rows = [
    ...owed.map((one) => submissionRow(context, one)),
    ...meetings.map((one) => meetingRow(context, one)),
    ...(meetings.length > 0 ? ofKind(context) : []).map((one) => participantRow(context, one)),
  ];
  const columns = [
    column('item', say('report.item'), 'title'),
    column('register', say('report.kind')),
    column('participants', say('register.participants.many')),
    ...(['cycle', 'due', 'received_on'] as const).map((name) =>
      column(name, labelOf(context, 'submissions', name), kindOf(name)),
    ),
    column('starts_on', labelOf(context, 'meetings', 'starts_on'), 'date'),
    column('result', say('report.result')),
    column('notes', labelOf(context, 'submissions', 'notes')),
  ].filter(({ key }) => rows.some(({ cells }) => (cells[key] ?? []).length > 0));
  return {
    title: say('report.participation.rows'),
    columns,
    all: rows.map(({ id, keys, cells }): CountedRow => ({
      row: { id, cells: columns.map(({ key }) => cells[key] ?? []) },
      keys,
    })),
  };
}

const kindOf = (field: string) =>
  fieldsOf('submissions').get(field)!.kind === 'date' ? ('date' as const) : ('text' as const);

interface Row {
  id: string;
  keys: RowKeys;
  cells: Cells;
}

const opening = (context: Context, register: 'submissions' | 'meetings' | 'participants') => ({
  keys: { register: [register] },
  cells: { register: [plain(registerName(context, register, 'one'))] },
});

function submissionRow(context: Context, one: Submission): Row {
  const { participant, measure, cycle } = one.fields;
  const { keys, cells } = opening(context, 'submissions');
  const result = submissionResult(one, context.repository.asOf);
  const own = ['cycle', 'due', 'received_on', 'notes'] as const;
  return {
    id: one.id,
    keys: {
      ...keys,
      participant: [toAddress(participant)],
      measure: [toAddress(measure)],
      cycle: [toAddress(cycle)],
      result: [result],
    },
    cells: {
      ...cells,
      item: [linkToId(context, measure, 'full')],
      participants: [linkToId(context, participant)],
      ...Object.fromEntries(own.map((name) => [name, valuesOf(context, one, name)])),
      result: [plain(context.say(`report.submission.${result}`))],
    },
  };
}

function meetingRow(context: Context, meeting: RecordOf<'meetings'>): Row {
  const { keys, cells } = opening(context, 'meetings');
  return {
    id: meeting.id,
    keys: { ...keys, attended: kindsAt(context, meeting) },
    cells: {
      ...cells,
      item: [linkTo(context, meeting)],
      participants: valuesOf(context, meeting, 'attendance'),
      starts_on: valuesOf(context, meeting, 'starts_on'),
    },
  };
}

function participantRow(context: Context, party: RecordOf<'participants'>): Row {
  const { keys, cells } = opening(context, 'participants');
  const { kind } = party.fields;
  return {
    id: party.id,
    keys: { ...keys, kind: [kind!] },
    cells: {
      register: [...cells.register, plain(wordOf(context, 'kind', kind!), true)],
      item: [linkTo(context, party)],
    },
  };
}
