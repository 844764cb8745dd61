/**
 * What is freshly overdue and no longer overdue since the last edition, in words and as a table.
 */
import { formatDate } from '../../i18n/index.ts';
import { remainsAddress } from '../parts/addresses.ts';
import { type Section, tableSection } from '../parts/sections.ts';
import { type Table, type DataRow, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { doneOn, type Commitment } from '../figures/deadline.ts';
import {
  dated,
  labelOf,
  linked,
  linkTo,
  plain,
  registerName,
  wordOf,
  type Inline,
} from '../parts/inlines.ts';
import { sinceLastEdition, type Cleared, type SinceLastEdition } from './lastEdition.ts';
import type { IsoDate } from '../../schema/values/index.ts';
import { titleOf } from '../parts/texts.ts';
import { ownersOf } from '../parts/owners.ts';

/** How a promise that is gone from the record is no longer overdue, in words. */
const withdrawnWords = (context: Context): string =>
  context.say('edition.how', { how: 'withdrawn', status: '', date: 'none' });

/** Which day the last edition is of, and which meeting came after it. */
export function editionSentence(context: Context): string {
  const {
    edition: { day, meeting },
  } = sinceLastEdition(context.repository);
  return context.say('edition.since', {
    date: formatDate(context.language, day),
    meeting: meeting ? titleOf(context, meeting).text : 'none',
  });
}

/** Why a promise is no longer overdue, in words. */
export function clearedWords(context: Context, promise: Commitment, how: Cleared): string {
  const date = clearedOn(promise, how);
  const status = promise.fields.status ? wordOf(context, 'status', promise.fields.status) : '';
  return context.say('edition.how', {
    how,
    status,
    date: date ? formatDate(context.language, date) : 'none',
  });
}

function clearedOn(promise: Commitment, how: Cleared): IsoDate | undefined {
  if (how === 'done') return doneOn(promise);
  return how === 'moved' ? promise.fields.due : undefined;
}

export const isOf =
  (register: 'actions' | 'milestones' | undefined) =>
  (one: { register: string }): boolean =>
    register === undefined || one.register === register;

/** How a row stands to the last edition: the key by which a number chooses its rows. */
export function sinceKey(context: Context, promise: Commitment): readonly ('fresh' | 'cleared')[] {
  const { fresh, cleared } = sinceLastEdition(context.repository);
  if (fresh.includes(promise)) return ['fresh'];
  return cleared.some((one) => one.promise === promise) ? ['cleared'] : [];
}

/** That table as a part of a page, and of which day the last edition is. */
export const editionSection = (
  context: Context,
  register?: 'actions' | 'milestones',
): readonly Section[] =>
  tableSection(
    'since-last-edition',
    context.say('edition.column'),
    editionTable(context, register),
  ).map((section) => ({ ...section, intro: [plain(editionSentence(context))] }));

/** Everything that became overdue or is no longer so, as a table; nothing where there is none. */
export function editionTable(
  context: Context,
  register?: 'actions' | 'milestones',
): Table | undefined {
  const since = sinceLastEdition(context.repository);
  const rows = [
    ...freshRows(context, since),
    ...clearedRows(context, since),
    ...withdrawnRows(context, since),
  ].filter(isOf(register));
  const label = (field: string) => labelOf(context, 'actions', field);
  if (rows.length === 0) return undefined;
  return {
    columns: [
      column('title', context.say('report.promise'), 'title'),
      column('since', context.say('edition.column')),
      column('owner', label('owner')),
      column('then', context.say('edition.dueThen'), 'date'),
      column('due', label('due'), 'date'),
    ],
    rows: rows.map(({ row }) => row),
  };
}

interface RegisterRow {
  register: string;
  row: DataRow;
}

function toRow(
  context: Context,
  promise: Commitment,
  since: string,
  then: string | undefined,
): RegisterRow {
  const cells = [
    [linkTo(context, promise)],
    [plain(since)],
    ownersOf(context, promise),
    then ? [dated(context, then)] : [],
    promise.fields.due ? [dated(context, promise.fields.due)] : [],
  ];
  return { register: promise.register, row: { id: promise.id, cells } };
}

const freshRows = (context: Context, { fresh }: SinceLastEdition) =>
  fresh.map((promise) => toRow(context, promise, context.say('edition.fresh'), undefined));
const clearedRows = (context: Context, { cleared }: SinceLastEdition) =>
  cleared.map(({ promise, how, due }) =>
    toRow(
      context,
      promise,
      context.say('edition.clearedAs', { how: clearedWords(context, promise, how) }),
      due,
    ),
  );
const withdrawnRows = (context: Context, { withdrawn }: SinceLastEdition) =>
  withdrawn.map(({ register, id, due }): RegisterRow => {
    const since = context.say('edition.clearedAs', { how: withdrawnWords(context) });
    const link = withdrawnLink(context, register, id);
    return { register, row: { id, cells: [link, [plain(since)], [], [dated(context, due)], []] } };
  });

/** The way to what is left of a record that was withdrawn. */
export const withdrawnLink = (
  context: Context,
  register: 'actions' | 'milestones',
  id: string,
): readonly Inline[] => [
  linked(id, remainsAddress(context, register, id)),
  plain(registerName(context, register, 'one'), true),
];
