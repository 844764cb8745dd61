/** What decisions change in measures, actions and milestones, and whether the rows have followed. */
import { compareText } from '../../schema/faults/index.ts';
import type { Collection, RecordOf } from '../../schema/index.ts';
import { type IsoDate, isBefore, toAddress } from '../../schema/values/index.ts';
import type { Context } from '../parts/context.ts';
import { type Inline, dated, labelOf, linkTo } from '../parts/inlines.ts';
import type { Section } from '../parts/sections.ts';
import { type Column, column } from '../parts/table.ts';
import { dateWords } from './sentences.ts';

type Decision = RecordOf<'decisions'>;

/**
 * The day on which a decision's change of a record was applied: that of the first amendment of the
 * record that rests on the decision, or on its meeting on that day or later. Nothing where the row
 * has not followed.
 */
function appliedOn(
  records: Collection,
  { id, fields }: Decision,
  record: string,
): IsoDate | undefined {
  const sources = [id, fields.meeting].filter((one) => one !== undefined).map(toAddress);
  return records
    .linkedFrom('amendments', 'record', record)
    .filter(
      ({ fields: { authority, date } }) =>
        authority !== undefined &&
        sources.includes(toAddress(authority)) &&
        !(date && fields.date && isBefore(date, fields.date)),
    )
    .map(({ fields: { date } }) => date ?? fields.date ?? '')
    .toSorted(compareText)[0];
}

/** The decisions that change a record, each with whether the record has followed. */
export function changesAgreed(context: Context, record: RecordOf): readonly Section[] {
  const decisions = context.repository.records
    .linkedFrom('decisions', 'amends', record.id)
    .toSorted((a, b) => compareText(b.fields.date ?? '', a.fields.date ?? ''));
  return changeTable(
    context,
    context.say('amends.decisions'),
    decisions.map((decision) => ({ shown: decision, decision, record: record.id })),
  );
}

/** The records that a decision changes, each with whether it has followed. */
export function recordsAmended(context: Context, decision: Decision): readonly Section[] {
  const amended = (decision.fields.amends ?? [])
    .map((id) => context.repository.records.find(id))
    .filter((record) => record !== undefined);
  return changeTable(
    context,
    labelOf(context, 'decisions', 'amends'),
    amended.map((record) => ({ shown: record, decision, record: record.id })),
  );
}

interface Change {
  shown: RecordOf;
  decision: Decision;
  record: string;
}

function changeTable(context: Context, title: string, changes: readonly Change[]) {
  if (changes.length === 0) return [];
  const columns: readonly Column[] = [
    column('title', context.say('report.item'), 'title'),
    column('date', labelOf(context, 'decisions', 'date'), 'date'),
    column('effective_on', labelOf(context, 'decisions', 'effective_on'), 'date'),
    column('state', context.say('amends.state'), 'status'),
  ];
  const rows = changes.map(({ shown, decision, record }) => ({
    id: shown.id,
    cells: [
      [linkTo(context, shown)],
      dayCell(context, decision.fields.date),
      dayCell(context, decision.fields.effective_on ?? decision.fields.date),
      [stateMark(context, decision, record)],
    ],
  }));
  return [{ kind: 'table' as const, id: 'agreed-changes', title, table: { columns, rows } }];
}

const dayCell = (context: Context, day: IsoDate | undefined): readonly Inline[] =>
  day ? [dated(context, day)] : [];

function stateMark(context: Context, decision: Decision, record: string): Inline {
  const { repository } = context;
  const { date, effective_on } = decision.fields;
  const applied = appliedOn(repository.records, decision, record);
  if (applied !== undefined)
    return {
      kind: 'mark',
      voice: 'done',
      text: context.say('amends.applied', { date: dateWords(context, applied) }),
    };
  const ahead = effective_on && !isBefore(effective_on, repository.asOf);
  return {
    kind: 'mark',
    voice: ahead ? 'not-begun' : 'late',
    text: context.say(ahead ? 'amends.ahead' : 'amends.awaited', {
      date: dateWords(context, date) || 'none',
      effective: dateWords(context, effective_on),
    }),
  };
}
