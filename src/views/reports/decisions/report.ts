/** Decisions and positions: how decisions were adopted, and who does not go along with what. */
import { compareText } from '../../../schema/faults/index.ts';
import { groupByAll, once, toAddress, yearOf } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { linkTo, plain, wordOf } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type Group, breakdown, groupById, groupByYear } from '../groups.ts';
import { type DrawnPart, partsChart } from '../partsChart.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from '../report.ts';
import {
  type Position,
  type PositionState,
  daysStood,
  disagrees,
  standingAt,
  standings,
} from './standing.ts';

const name = 'decisions';

export function decisionsReport(context: Context): StandingReport | undefined {
  const { records } = context.repository;
  const positions = records.of('positions');
  const decisions = records.of('decisions');
  if (positions.length === 0) return undefined;
  const against = positions.filter(disagrees);
  return {
    name,
    title: context.say('report.decisions'),
    finding: context.say('report.decisions.finding', {
      decisions: decisions.length,
      consensus: decisions.filter(({ fields }) => fields.adoption === 'consensus').length,
      against: against.length,
      standing: countAt(context, against, 'standing'),
    }),
    numbers: numbersOf(context, against),
    sections: sectionsOf(context, against),
    rows: once(() => rowsOf(context, positions)),
    method: methodLinks(context, ['position', 'share']),
  };
}

const countAt = ({ repository }: Context, all: readonly Position[], standing: PositionState) =>
  all.filter((one) => standingAt(one, repository.asOf) === standing).length;

const voices = {
  standing: 'contested',
  withdrawn: 'done',
  lapsed: 'underway',
  ahead: 'neutral',
} as const;

/** Positions that do not go along, by what became of them. */
const partsOf = (context: Context): readonly DrawnPart<Position>[] =>
  standings.map((standing) => ({
    key: standing,
    voice: voices[standing],
    label: context.say(`report.decisions.${standing}`),
    chosen: { state: standing, against: 'yes' },
    has: (one) => disagrees(one) && standingAt(one, context.repository.asOf) === standing,
  }));

function numbersOf(context: Context, against: readonly Position[]): readonly Fact[] {
  const { count } = numbersFor(context, name);
  const standing = against.filter((one) => standingAt(one, context.repository.asOf) === 'standing');
  const kinds = groupByAll(standing, ({ fields }) => [fields.kind]);
  return [
    ...partsOf(context)
      .filter(({ key }) => key !== 'ahead')
      .map(({ label, has, chosen }) => count(label, against.filter(has).length, chosen)),
    ...[...kinds].map(([kind, own]) =>
      count(
        context.say('report.decisions.standingKind', { kind: wordOf(context, 'kind', kind) }),
        own.length,
        { kind, state: 'standing' },
      ),
    ),
  ];
}

function sectionsOf(context: Context, against: readonly Position[]): readonly Section[] {
  const parts = partsOf(context);
  const parties = groupById(context, 'participants', against, ({ fields }) => [fields.participant]);
  const kinds = [...groupByAll(against, ({ fields }) => [fields.kind])].map(([key, items]) => ({
    key,
    label: wordOf(context, 'kind', key),
    items,
  }));
  const tableBy = (by: 'participant' | 'kind' | 'year', groups: readonly Group<Position>[]) =>
    tableSection(
      `by-${by}`,
      context.say(`report.decisions.table.${by}`),
      breakdown(context, name, by, groups, parts, { against: 'yes' }),
    );
  const chart = partsChart(context, {
    name,
    id: 'report-decisions',
    by: 'participant',
    title: context.say('report.decisions.chart', {
      standing: countAt(context, against, 'standing'),
      base: against.length,
    }),
    x: context.say('field.participant'),
    y: context.say('register.positions.many'),
    groups: parties,
    parts,
  });
  const objections = against.filter(({ fields }) => fields.kind === 'suspensive_objection');
  return [
    ...tableSection('adopted', context.say('report.decisions.adopted'), adoptionTable(context)),
    ...figureSection('positions', context.say('report.decisions.positions'), chart),
    ...tableSection(
      'objections',
      context.say('report.decisions.objections'),
      withDays(context, objections),
    ),
    ...tableBy('participant', parties),
    ...tableBy('kind', kinds),
    ...tableBy(
      'year',
      groupByYear(against, ({ fields }) => fields.date && yearOf(fields.date)),
    ),
  ];
}

/** How decisions were adopted, each with the decisions that were. */
function adoptionTable(context: Context): Table {
  const decisions = context.repository.records.of('decisions');
  const adopted = groupByAll(decisions, ({ fields }) => [fields.adoption ?? 'unsaid']);
  return {
    columns: [
      column('title', context.say('field.adoption'), 'title'),
      numberColumn('count', context.say('register.decisions.many')),
      column('last', context.say('report.decisions.last')),
    ],
    rows: [...adopted].map(([how, own]) => {
      const last = own.toSorted((a, b) =>
        compareText(b.fields.date ?? '', a.fields.date ?? ''),
      )[0]!;
      return {
        id: how,
        cells: [
          [
            plain(
              how === 'unsaid'
                ? context.say('report.decisions.unsaid')
                : wordOf(context, 'adoption', how),
            ),
          ],
          [plain(String(own.length))],
          [linkTo(context, last)],
        ],
      };
    }),
  };
}

/** The rows as they stand on lists, with what became of each and for how many days it stood. */
function withDays(context: Context, positions: readonly Position[]): Table {
  const { asOf } = context.repository;
  const { columns, rows } = toRecordTable(context, 'positions', positions);
  return {
    columns: [
      ...columns,
      column('state', context.say('report.result')),
      numberColumn('days', context.say('report.decisions.days')),
    ],
    rows: rows.map((row, index) => {
      const position = positions[index]!;
      const days = daysStood(position, asOf);
      const word = context.say(`report.decisions.${standingAt(position, asOf)}`);
      return {
        ...row,
        cells: [...row.cells, [plain(word)], days === undefined ? [] : [plain(String(days))]],
      };
    }),
  };
}

function rowsOf(context: Context, positions: readonly Position[]): CountedRows {
  const { asOf } = context.repository;
  const { columns, rows } = withDays(context, positions);
  return {
    title: context.say('report.decisions.rows'),
    columns,
    all: positions.map((one, index): CountedRow => {
      const { participant, kind, date } = one.fields;
      return {
        row: rows[index]!,
        keys: {
          state: [standingAt(one, asOf)],
          against: [disagrees(one) ? 'yes' : 'no'],
          kind: [kind],
          participant: [toAddress(participant)],
          year: date ? [yearOf(date)] : [],
        },
        data: { days: daysStood(one, asOf) ?? '' },
      };
    }),
  };
}
