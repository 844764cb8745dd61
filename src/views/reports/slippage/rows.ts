/** The promises with a date, the furthest slipped first. */
import { formatNumber } from '../../../i18n/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import { toAddress, yearOf } from '../../../schema/values/index.ts';
import { sinceKey } from '../../changes/editionWords.ts';
import { reasonsOf } from '../../changes/record/sentences.ts';
import { daysOverdue, doneOn, isOverdue } from '../../figures/deadline.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, dated, labelOf, linkTo, plain, registerName } from '../../parts/inlines.ts';
import { findReportedMark } from '../../parts/marks.ts';
import { ownerIdsOf, ownersOf } from '../../parts/owners.ts';
import { column, numberColumn } from '../../parts/table.ts';
import { findForum } from '../followThrough/results.ts';
import type { CountedRow, CountedRows } from '../report.ts';
import { signedDays } from './groupSections.ts';
import type { Slipped } from './slipped.ts';

export function slippageRows(context: Context, all: readonly Slipped[]): CountedRows {
  const label = (field: string) => labelOf(context, 'actions', field);
  return {
    title: context.say('report.slippage.rows'),
    columns: [
      column('title', context.say('report.promise'), 'title'),
      column('register', context.say('report.kind')),
      column('owner', label('owner')),
      column('due_original', label('due_original'), 'date'),
      column('due', label('due'), 'date'),
      column('done', context.say('report.slippage.done'), 'date'),
      numberColumn('moves', context.say('report.slippage.moves')),
      numberColumn('days', context.say('report.slippage.days')),
      column('reasons', labelOf(context, 'amendments', 'reason')),
      column('status', label('status'), 'status'),
    ],
    all: all
      .toSorted((a, b) => b.days - a.days || compareText(a.promise.id, b.promise.id))
      .map((one): CountedRow => ({
        row: { id: one.promise.id, cells: cellsOf(context, one) },
        keys: keysOf(context, one),
        data: dataOf(context, one),
      })),
  };
}

function cellsOf(
  context: Context,
  { promise, slip, days }: Slipped,
): readonly (readonly Inline[])[] {
  const done = doneOn(promise);
  const mark = findReportedMark(context, promise);
  return [
    [linkTo(context, promise)],
    [plain(registerName(context, promise.register, 'one'))],
    ownersOf(context, promise),
    [dated(context, slip.original)],
    [dated(context, slip.due)],
    done ? [dated(context, done)] : [],
    [plain(formatNumber(context.language, slip.moves.count))],
    signedDays(context, days),
    reasonsOf(slip.moves.amendments).map((reason) => plain(reason)),
    mark ? [mark] : [],
  ];
}

function keysOf(context: Context, { promise, slip, days, moved }: Slipped): CountedRow['keys'] {
  const forum = promise.register === 'actions' ? findForum(context, promise) : undefined;
  return {
    forum: forum ? [toAddress(forum)] : [],
    owner: ownerIdsOf(promise).map(toAddress),
    due: [yearOf(slip.original)],
    moved: [moved ? 'yes' : 'no'],
    kind: [promise.register],
    slipped: [days > 0 ? 'yes' : 'no'],
    since: sinceKey(context, promise),
  };
}

const dataOf = (
  { repository: { asOf } }: Context,
  { promise, slip, days }: Slipped,
): CountedRow['data'] => ({
  first_due: slip.original,
  due: slip.due,
  done_on: doneOn(promise) ?? '',
  days_overdue: isOverdue(promise, asOf) ? daysOverdue(promise, asOf) : '',
  moves: slip.moves.count,
  days,
  days_to_due: slip.days,
  days_to_done: slip.daysToDone ?? '',
});
