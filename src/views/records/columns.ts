/**
 * How the rows of each register stand in a table, on lists and beside the records that they refer
 * to.
 */
import { isDate } from '../../schema/values/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from '../parts/context.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { slipOf } from '../changes/slips.ts';
import { minutesToAcknowledge } from '../figures/earlyWarning.ts';
import {
  contributed,
  dated,
  labelOf,
  linkTo,
  linkToId,
  plain,
  registerName,
  valuesOf,
  wordOf,
  type Inline,
} from '../parts/inlines.ts';
import { formatDate } from '../../i18n/index.ts';
import { isCommitment, marksOf } from '../parts/marks.ts';
import type { ColumnKind, Table } from '../parts/table.ts';
import { findText } from '../parts/texts.ts';

interface ColumnSpec {
  key: string;
  kind: ColumnKind;
  label?: string;
  cell: (context: Context, record: RecordOf) => readonly Inline[];
}

const title: ColumnSpec = {
  key: 'title',
  kind: 'title',
  cell: (context, record) => [linkTo(context, record)],
};
const status: ColumnSpec = { key: 'status', kind: 'status', cell: marksOf };
const field = (key: string, kind: ColumnKind = 'text'): ColumnSpec => ({
  key,
  kind,
  cell: (context, record) => shortValues(context, record, key),
});
const due: ColumnSpec = { key: 'due', kind: 'date', cell: dueCell };

function shortValues(context: Context, record: RecordOf, key: string): readonly Inline[] {
  const value = (record.fields as Record<string, unknown>)[key];
  return valuesOf(context, record, key).map((one) =>
    one.kind === 'date' && typeof value === 'string' && !value.includes('T')
      ? dated(context, value)
      : one,
  );
}

/**
 * The due date, with the original one where it moved, or the words of the list where it is no date.
 */
function dueCell(context: Context, record: RecordOf): readonly Inline[] {
  if (!isCommitment(record)) return [];
  const { due: now, due_text } = record.fields;
  if (!now) return due_text ? [contributed(findText(context, record, 'due_text')!)] : [];
  const slip = slipOf(context.repository, record);
  const fresh = sinceLastEdition(context.repository).fresh.includes(record)
    ? [plain(context.say('due.fresh'), true)]
    : [];
  if (!slip || slip.original === now) return [dated(context, now), ...fresh];
  return [
    dated(context, now),
    ...fresh,
    plain(
      context.say('due.movedFrom', { date: formatDate(context.language, slip.original, 'short') }),
      true,
    ),
  ];
}

function ownerCell(context: Context, record: RecordOf): readonly Inline[] {
  const key = record.register === 'milestones' ? 'responsible' : 'owner';
  const owners = valuesOf(context, record, key);
  return owners.length > 0 ? owners : valuesOf(context, record, 'owner_text');
}

const owner: ColumnSpec = { key: 'owner', kind: 'text', cell: ownerCell };
const reference = (key: string, label?: string): ColumnSpec => ({
  key,
  kind: 'title',
  label,
  cell: (context, record) => [
    linkToId(context, String((record.fields as Record<string, unknown>)[key]), 'full'),
  ],
});

const specs: Partial<Record<RegisterName, readonly ColumnSpec[]>> = {
  participants: [title, field('kind'), field('joined_on', 'date')],
  themes: [title, field('description')],
  measures: [
    title,
    field('category'),
    field('lead'),
    field('in_force_from', 'date'),
    field('review_due', 'date'),
    status,
  ],
  participation: [
    reference('participant'),
    reference('measure'),
    field('state'),
    field('since', 'date'),
    field('until', 'date'),
    field('notes'),
  ],
  submissions: [
    reference('participant'),
    reference('measure'),
    field('cycle'),
    field('due', 'date'),
    { key: 'received_on', kind: 'date', cell: receivedCell },
    field('notes'),
  ],
  forums: [title, field('cadence_months', 'number'), field('secretariat')],
  meetings: [title, field('forum'), field('starts_on', 'date'), field('place'), field('outcome')],
  actions: [title, owner, due, status],
  milestones: [title, owner, due, status],
  findings: [title, reference('subject'), field('method'), field('reported_on', 'date'), status],
  assessments: [
    title,
    field('as_of', 'date'),
    field('planned_for', 'date'),
    field('published_on', 'date'),
    field('confidence'),
  ],
  scenarios: [title, field('description')],
  decisions: [title, field('meeting'), field('date', 'date'), field('adoption')],
  positions: [
    reference('participant'),
    { ...field('kind'), label: 'position' },
    reference('subject'),
    field('text'),
    field('date', 'date'),
  ],
  exercises: [
    title,
    field('measure'),
    field('starts_on', 'date'),
    field('participants'),
    { key: 'objectives_met', kind: 'number', cell: objectivesCell },
  ],
  alerts: [title, field('issued_at', 'date'), field('issuer'), field('hazard'), status],
  acknowledgements: [
    reference('participant'),
    reference('alert'),
    field('acknowledged_at', 'date'),
    { key: 'minutes', kind: 'number', cell: minutesCell },
  ],
  indicators: [
    title,
    field('unit'),
    field('baseline', 'number'),
    field('target', 'number'),
    field('target_on', 'date'),
  ],
  observations: [
    reference('indicator'),
    field('date', 'date'),
    field('participant'),
    field('value', 'number'),
    field('notes'),
  ],
  contributions: [
    reference('participant'),
    field('fund'),
    field('year'),
    field('pledged', 'number'),
    field('paid', 'number'),
    field('currency'),
    field('notes'),
  ],
  amendments: [
    reference('record'),
    { key: 'field', kind: 'text', cell: amendedField },
    amended('from'),
    amended('to'),
    field('reason'),
    field('authority'),
    field('date', 'date'),
  ],
  corrections: [reference('record'), field('was'), field('is'), field('corrected_on', 'date')],
  feedback: [
    {
      key: 'from_kind',
      kind: 'title',
      cell: (context, record) => valuesOf(context, record, 'from_kind'),
    },
    reference('subject'),
    field('summary'),
    field('received_on', 'date'),
    field('response'),
    field('outcome'),
  ],
  lessons: [title, field('occurred_on', 'date'), field('submitted_by'), status],
  reports: [title, field('period'), field('published_on', 'date')],
};

function receivedCell(context: Context, record: RecordOf): readonly Inline[] {
  if (record.register !== 'submissions') return [];
  if (record.fields.waived) return [plain(context.say('submission.waived'))];
  return record.fields.received_on
    ? [dated(context, record.fields.received_on)]
    : [plain(context.say('submission.notReceived'), true)];
}

function objectivesCell(context: Context, record: RecordOf): readonly Inline[] {
  if (record.register !== 'exercises' || record.fields.objectives_met === undefined) return [];
  return [
    plain(
      context.say('word.ofBase', {
        count: record.fields.objectives_met,
        base: record.fields.objectives?.length ?? 0,
      }),
    ),
  ];
}

function minutesCell(context: Context, record: RecordOf): readonly Inline[] {
  if (record.register !== 'acknowledgements') return [];
  const minutes = minutesToAcknowledge(context.repository.records, record);
  return minutes === undefined
    ? [plain(context.say('alert.notAcknowledged'), true)]
    : [plain(context.say('word.minutes', { count: minutes }))];
}

/** A value before or after an amendment: a date in words, a status in its own. */
function amended(key: 'from' | 'to'): ColumnSpec {
  return {
    key,
    kind: 'date',
    cell: (context, record) => {
      const value = record.register === 'amendments' ? record.fields[key] : undefined;
      if (value === undefined || record.register !== 'amendments') return [];
      if (isDate(value) && value.length > 4) return [dated(context, value)];
      return [
        plain(
          wordOf(context, record.fields.field === 'status' ? 'status' : record.fields.field, value),
        ),
      ];
    },
  };
}

function amendedField(context: Context, record: RecordOf): readonly Inline[] {
  if (record.register !== 'amendments') return [];
  const subject = context.repository.records.find(record.fields.record);
  return [
    plain(subject ? labelOf(context, subject.register, record.fields.field) : record.fields.field),
  ];
}

/**
 * The rows of one register as a table. Columns that no row fills, and the one that says what the
 * page is about, are left out.
 */
export function toRecordTable(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
  leaveOut: readonly string[] = [],
): Table {
  const columns = (specs[register] ?? [title]).filter((column) => !leaveOut.includes(column.key));
  const cells = records.map((record) => columns.map((column) => column.cell(context, record)));
  const filled = columns.map(
    (column, index) => column.kind === 'title' || cells.some((row) => row[index]!.length > 0),
  );
  const keep = <T>(all: readonly T[]) => all.filter((_, index) => filled[index]);
  return {
    columns: keep(columns).map((column) => ({
      key: column.key,
      kind: column.kind,
      label: columnLabel(context, register, column),
    })),
    rows: records.map((record, index) => ({ id: record.id, cells: keep(cells[index]!) })),
  };
}

function columnLabel(context: Context, register: RegisterName, column: ColumnSpec): string {
  if (column.key === 'title') return registerName(context, register, 'one');
  if (column.key === 'minutes') return context.say('column.minutes');
  return labelOf(context, register, column.label ?? column.key);
}
