/** Every decision and every position, as rows of one table. */
import { fieldsOf } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress, yearOf } from '../../../schema/values/index.ts';
import {
  type Position,
  daysStood,
  disagreementOn,
  disagrees,
  standingAt,
} from '../../figures/positions/standing.ts';
import type { Context } from '../../parts/context.ts';
import {
  dated,
  labelOf,
  linkTo,
  linkToId,
  plain,
  registerName,
  valuesOf,
  type Inline,
} from '../../parts/inlines.ts';
import { marksOf } from '../../parts/marks.ts';
import { numberCell } from '../../parts/shares.ts';
import { type Column, column, numberColumn } from '../../parts/table.ts';
import type { CountedRow, CountedRows } from '../report.ts';

type Decision = RecordOf<'decisions'>;

const choicesOf = (register: 'decisions' | 'positions', field: string): readonly string[] =>
  fieldsOf(register).get(field)!.choices;
/** Every way of adoption, and that none is said. */
export const adoptions = [...choicesOf('decisions', 'adoption'), 'unsaid'];
export const positionKinds = choicesOf('positions', 'kind');

/** What a value of a row is called that may be missing: the key of a row that does not say it. */
export const adoptionOf = ({ fields }: Decision): string => fields.adoption ?? 'unsaid';
export const yearKeyOf = ({ fields }: Position): string =>
  fields.date ? yearOf(fields.date) : 'unsaid';

/** Columns that no row fills are left out. */
export function decisionRows(context: Context): CountedRows {
  const { records } = context.repository;
  const all = [
    ...records.of('decisions').map((one) => decisionRow(context, one)),
    ...records.of('positions').map((one) => positionRow(context, one)),
  ];
  const columns = columnsOf(context);
  const filled = columns.map((_, index) => all.some(({ row }) => row.cells[index]!.length > 0));
  const keep = <T>(each: readonly T[]) => each.filter((_, index) => filled[index]);
  return {
    title: context.say('report.decisions.rows'),
    columns: keep(columns),
    all: all.map((one) => ({ ...one, row: { ...one.row, cells: keep(one.row.cells) } })),
  };
}

const columnsOf = (context: Context): readonly Column[] => [
  column('title', context.say('report.item'), 'title'),
  column('kind', context.say('report.kind')),
  column('adoption', labelOf(context, 'decisions', 'adoption')),
  column('participant', labelOf(context, 'positions', 'participant')),
  column('status', labelOf(context, 'positions', 'status'), 'status'),
  column('text', labelOf(context, 'positions', 'text')),
  column('date', labelOf(context, 'positions', 'date'), 'date'),
  column('until', context.say('position.withdrawn'), 'date'),
  column('lapses_on', labelOf(context, 'positions', 'lapses_on'), 'date'),
  numberColumn('days', context.say('report.decisions.days')),
];

const day = (context: Context, date: string | undefined): readonly Inline[] =>
  date ? [dated(context, date)] : [];

const decisionRow = (context: Context, decision: Decision): CountedRow => ({
  row: {
    id: decision.id,
    cells: [
      [linkTo(context, decision)],
      [plain(registerName(context, 'decisions', 'one'))],
      valuesOf(context, decision, 'adoption'),
      [],
      marksOf(context, decision),
      [],
      day(context, decision.fields.date),
      [],
      [],
      [],
    ],
  },
  keys: {
    register: ['decisions'],
    adoption: [adoptionOf(decision)],
    disagreement: disagreementOn(context.repository, decision),
  },
});

function positionRow(context: Context, position: Position): CountedRow {
  const { subject, participant, kind, date, until, lapses_on } = position.fields;
  const { asOf } = context.repository;
  const days = daysStood(position, asOf);
  return {
    row: {
      id: position.id,
      cells: [
        [linkToId(context, subject, 'full')],
        valuesOf(context, position, 'kind'),
        [],
        [linkToId(context, participant)],
        marksOf(context, position),
        valuesOf(context, position, 'text'),
        day(context, date),
        day(context, until),
        day(context, lapses_on),
        numberCell(context, days),
      ],
    },
    keys: {
      register: ['positions'],
      state: [standingAt(position, asOf)],
      against: [disagrees(position) ? 'yes' : 'no'],
      kind: [kind],
      participant: [toAddress(participant)],
      year: [yearKeyOf(position)],
    },
    data: { days: days ?? '' },
  };
}
