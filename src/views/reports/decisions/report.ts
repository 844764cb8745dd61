/** Decisions and positions: how decisions were adopted, and who does not agree with what. */
import { compareText } from '../../../schema/faults/index.ts';
import { groupByAll, once } from '../../../schema/values/index.ts';
import {
  type Position,
  daysStood,
  disagrees,
  isDisagreedWith,
  standingAt,
  standings,
} from '../../figures/positions/standing.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { linkTo, plain, registerName, wordOf } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { numberCell, shareLink } from '../../parts/shares.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type CountedPart, type Group, breakdown, groupById, groupByYear } from '../groups.ts';
import { type DrawnPart, partsChart } from '../partsChart.ts';
import { type StandingReport, methodLinks, numbersFor } from '../report.ts';
import { adoptionOf, decisionRows, positionKinds, yearKeyOf } from './rows.ts';

const name = 'decisions';
const everyPosition = { register: 'positions' };

export function decisionsReport(context: Context): StandingReport | undefined {
  const { records } = context.repository;
  const positions = records.of('positions');
  const decisions = records.of('decisions');
  if (positions.length === 0 && decisions.length === 0) return undefined;
  const against = positions.filter(disagrees);
  return {
    name,
    title: context.say('report.decisions'),
    finding: [
      context.say('report.decisions.findingDecisions', {
        decisions: decisions.length,
        consensus: decisions.filter((one) => adoptionOf(one) === 'consensus').length,
      }),
      context.say('report.decisions.findingPositions', {
        positions: positions.length,
        against: against.length,
        standing: standingOf(context, against).length,
      }),
    ].join(' '),
    numbers: [...decisionNumbers(context), ...positionNumbers(context, positions)],
    sections: [
      ...tableSection('adopted', context.say('report.decisions.adopted'), adoptionTable(context)),
      ...positionSections(context, positions),
    ],
    rows: once(() => decisionRows(context)),
    method: methodLinks(context, ['position', 'share']),
  };
}

const standingOf = ({ repository: { asOf } }: Context, all: readonly Position[]) =>
  all.filter((one) => standingAt(one, asOf) === 'standing');

function decisionNumbers(context: Context): readonly Fact[] {
  const { count, share } = numbersFor(context, name);
  const decisions = context.repository.records.of('decisions');
  const disputed = decisions.filter((one) => isDisagreedWith(context.repository, one));
  return [
    count(registerName(context, 'decisions', 'many'), decisions.length, { register: 'decisions' }),
    ...(decisions.length > 0 && context.repository.records.of('positions').length > 0
      ? [
          share(context.say('report.decisions.disputed'), disputed.length, decisions.length, {
            register: 'decisions',
            disagreement: 'standing',
          }),
        ]
      : []),
  ];
}

/** How many positions there are, and how many of those that do not agree are in which state. */
function positionNumbers(context: Context, positions: readonly Position[]): readonly Fact[] {
  const { count, share } = numbersFor(context, name);
  const against = positions.filter(disagrees);
  const kinds = groupByAll(against, ({ fields }) => [fields.kind]);
  return [
    count(registerName(context, 'positions', 'many'), positions.length, everyPosition),
    ...(against.length > 0 ? disagreementParts(context) : [])
      .filter(({ key, has }) => key !== 'ahead' || against.some(has))
      .map(({ key, has, chosen }) =>
        share(
          context.say(`disagreement.${key}`),
          against.filter(has).length,
          against.length,
          chosen,
        ),
      ),
    ...[...kinds].map(([kind, own]) =>
      share(
        context.say('report.decisions.standingKind', { kind: wordOf(context, 'kind', kind) }),
        standingOf(context, own).length,
        own.length,
        { kind, state: 'standing' },
      ),
    ),
  ];
}

const voices = {
  standing: 'contested',
  withdrawn: 'done',
  lapsed: 'underway',
  ahead: 'neutral',
} as const;

/** Positions by what became of them. */
const stateParts = (context: Context) =>
  standings.map((state) => ({
    key: state,
    voice: voices[state],
    label: wordOf(context, 'position_state', state),
    chosen: { state },
    has: (one: Position) => standingAt(one, context.repository.asOf) === state,
  })) satisfies readonly DrawnPart<Position>[];

/** Those of them that do not agree. */
const disagreementParts = (context: Context) =>
  stateParts(context).map((part) => ({
    ...part,
    chosen: { ...part.chosen, against: 'yes' },
    has: (one: Position) => disagrees(one) && part.has(one),
  }));

const kindParts = (context: Context): readonly CountedPart<Position>[] =>
  positionKinds.map((kind) => ({
    key: kind,
    label: wordOf(context, 'kind', kind),
    chosen: { kind },
    has: ({ fields }) => fields.kind === kind,
  }));

/** Every position by participant, year and kind; of those that do not agree a chart. */
function positionSections(context: Context, positions: readonly Position[]): readonly Section[] {
  const title = context.say('report.decisions.positions');
  const against = positions.filter(disagrees);
  if (positions.length === 0)
    return [{ kind: 'note', id: 'positions', title, text: context.say('report.decisions.none') }];
  const kinds = kindParts(context)
    .map(({ key, label, has }) => ({ key, label, items: positions.filter(has) }))
    .filter(({ items }) => items.length > 0);
  const tableBy = (
    by: 'participant' | 'kind' | 'year',
    groups: readonly Group<Position>[],
    parts: readonly CountedPart<Position>[],
  ) =>
    tableSection(
      `by-${by}`,
      context.say(`report.decisions.table.${by}`, { count: positions.length }),
      breakdown(context, name, by, groups, parts, everyPosition),
    );
  const objections = against.filter(({ fields }) => fields.kind === 'suspensive_objection');
  return [
    ...figureSection('positions', title, disagreementChart(context, against)),
    ...tableSection(
      'objections',
      context.say('report.decisions.objections'),
      withDays(context, objections),
    ),
    ...tableBy('kind', kinds, stateParts(context)),
    ...tableBy('participant', byParticipant(context, positions), kindParts(context)),
    ...tableBy('year', byYear(context, positions), kindParts(context)),
  ];
}

const byParticipant = (context: Context, positions: readonly Position[]) =>
  groupById(context, 'participants', positions, ({ fields }) => [fields.participant]);

const byYear = (context: Context, positions: readonly Position[]): readonly Group<Position>[] =>
  groupByYear(positions, yearKeyOf).map((group) =>
    group.key === 'unsaid' ? { ...group, label: context.say('report.decisions.unsaid') } : group,
  );

const disagreementChart = (context: Context, against: readonly Position[]) =>
  partsChart(context, {
    name,
    id: 'report-decisions',
    by: 'participant',
    title: context.say('report.decisions.chart', {
      standing: standingOf(context, against).length,
      base: against.length,
    }),
    x: context.say('field.participant'),
    y: context.say('disagreement'),
    groups: byParticipant(context, against),
    parts: disagreementParts(context),
  });

/** How decisions were adopted, each with the decisions that were. */
function adoptionTable(context: Context): Table {
  const decisions = context.repository.records.of('decisions');
  const adopted = groupByAll(decisions, (one) => [adoptionOf(one)]);
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
      const word =
        how === 'unsaid'
          ? context.say('report.decisions.unsaid')
          : wordOf(context, 'adoption', how);
      const href = rowsAddress(context, name, { adoption: how });
      return {
        id: how,
        cells: [
          [plain(word)],
          shareLink(context, own.length, decisions.length, href),
          [linkTo(context, last)],
        ],
      };
    }),
  };
}

/** The rows as they stand on lists, with for how many days each stood. */
function withDays(context: Context, positions: readonly Position[]): Table {
  const { columns, rows } = toRecordTable(context, 'positions', positions);
  return {
    columns: [...columns, numberColumn('days', context.say('report.decisions.days'))],
    rows: rows.map((row, index) => ({
      ...row,
      cells: [
        ...row.cells,
        numberCell(context, daysStood(positions[index]!, context.repository.asOf)),
      ],
    })),
  };
}
