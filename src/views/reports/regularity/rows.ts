/** The assessments that were planned, and the meetings that were held. */
import { toAddress, yearOf } from '../../../schema/values/index.ts';
import type { Punctuality } from '../../figures/regularity.ts';
import type { Context } from '../../parts/context.ts';
import { dated, linkTo, plain, registerName } from '../../parts/inlines.ts';
import { numberCell } from '../../parts/shares.ts';
import { column, numberColumn } from '../../parts/table.ts';
import type { CountedRow, CountedRows } from '../report.ts';
import type { Held } from './held.ts';

export const regularityRows = (
  context: Context,
  planned: readonly Punctuality[],
  held: readonly Held[],
): CountedRows => ({
  title: context.say('report.regularity.rows'),
  all: [
    ...planned.map((one) => assessmentRow(context, one)),
    ...held.toReversed().map((one) => meetingRow(context, one)),
  ],
  columns: [
    column('title', context.say('report.item'), 'title'),
    column('kind', context.say('report.kind')),
    column('planned', context.say('field.planned_for'), 'date'),
    column('actual', context.say('report.regularity.actual'), 'date'),
    numberColumn('days', context.say('report.regularity.days')),
  ],
});

function assessmentRow(context: Context, one: Punctuality): CountedRow {
  const { record, planned, published, days } = one;
  return {
    row: {
      id: record.id,
      cells: [
        [linkTo(context, record)],
        [plain(registerName(context, 'assessments', 'one'))],
        [dated(context, planned)],
        published ? [dated(context, published)] : [],
        numberCell(context, days, { signDisplay: 'exceptZero' }),
      ],
    },
    keys: { kind: ['assessments'], result: [resultOf(one)], year: [yearOf(planned)] },
  };
}

function resultOf({ published, days }: Punctuality): 'awaited' | 'late' | 'inTime' {
  if (published === undefined) return 'awaited';
  return (days ?? 0) > 0 ? 'late' : 'inTime';
}

function meetingRow(context: Context, { meeting, forum, gap, late }: Held): CountedRow {
  const day = meeting.fields.starts_on!;
  return {
    row: {
      id: meeting.id,
      cells: [
        [linkTo(context, meeting)],
        [plain(registerName(context, 'meetings', 'one'))],
        [],
        [dated(context, day)],
        numberCell(context, gap),
      ],
    },
    keys: {
      kind: ['meetings'],
      forum: [toAddress(forum.id)],
      result: [late ? 'late' : 'inTime'],
      year: [yearOf(day)],
    },
  };
}
