/**
 * The answer with which the page of a theme, a measure, a forum or a participant begins: how many of
 * its actions are late, which, and since when.
 */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Commitment, isOverdue, overdueSince } from '../../figures/deadline.ts';
import { followThrough } from '../../figures/followThrough.ts';
import { byHalfYear } from './halfYears.ts';
import { type Section, figureSection, tableSection } from '../../parts/sections.ts';
import type { TableOf } from '../registers/view.ts';
import { dateWords } from '../sentences.ts';

/** The promises of which a page tells. */
export interface Promised {
  actions: readonly RecordOf<'actions'>[];
  milestones: readonly RecordOf<'milestones'>[];
}

/** How many actions are late, since when the first of them, and how many are done. */
export function promisesSentence(context: Context, { actions }: Promised): string | undefined {
  const { records, asOf } = context.repository;
  const { base, overdue, completed, verified } = followThrough(actions, records, asOf);
  if (base.length === 0) return undefined;
  const [first] = inOrderOfDue(overdue);
  return context.say('answer.promises', {
    base: base.length,
    overdue: overdue.length,
    since: dateWords(context, first && overdueSince(first, asOf)),
    completed: completed.length,
    verified: verified.length,
  });
}

/**
 * What is late, with whose it is and since when, and whether it gets better; `leaveOut` are columns
 * that would repeat the page.
 */
export function promisesSections(
  context: Context,
  record: RecordOf,
  promised: Promised,
  { tableOf, leaveOut = [] }: { tableOf: TableOf; leaveOut?: readonly string[] },
): readonly Section[] {
  const { asOf } = context.repository;
  const late = (['actions', 'milestones'] as const).flatMap((register) => {
    const promises: readonly Commitment[] = promised[register];
    const rows = inOrderOfDue(promises.filter((one) => isOverdue(one, asOf)));
    const title = context.say(`answer.overdue.${register}`, { count: rows.length });
    const id = register === 'actions' ? 'overdue' : 'overdue-milestones';
    const table = rows.length > 0 ? tableOf(context, register, rows, leaveOut) : undefined;
    return tableSection(id, title, table, 'follow-through-rows');
  });
  const id = `by-half-year-${record.register}-${record.id.toLowerCase()}`;
  const chart = byHalfYear(context, promised.actions, id, record);
  const title = context.say('answer.halfYears');
  const pictures = figureSection('half-years', title, chart);
  return [...late, ...pictures];
}

const inOrderOfDue = <P extends Commitment>(promises: readonly P[]): readonly P[] =>
  promises.toSorted((a, b) => ((a.fields.due ?? '') < (b.fields.due ?? '') ? -1 : 1));
