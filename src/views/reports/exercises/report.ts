/** Exercises: which objectives were met, who observed, and which lessons came of it. */
import { compareText } from '../../../schema/faults/index.ts';
import { once, toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { dated, labelOf, linkTo, linkToId, plain, registerName } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { type Table, column, numberColumn } from '../../parts/table.ts';
import { type Group, breakdown, groupById, groupByYear } from '../groups.ts';
import { partsChart } from '../partsChart.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from '../report.ts';
import {
  type CountedObjective,
  everyObjective,
  objectiveParts,
  resultWord,
  yearHeld,
} from './objectives.ts';

const name = 'exercises';

export function exercisesReport(context: Context): StandingReport | undefined {
  const all = everyObjective(context);
  if (all.length === 0) return undefined;
  const judged = judgedOf(all);
  return {
    name,
    title: context.say('register.exercises.many'),
    finding: context.say('report.exercises.finding', {
      exercises: context.repository.records.of('exercises').length,
      objectives: judged.length,
      met: judged.filter(({ result }) => result === 'met').length,
      partly: judged.filter(({ result }) => result === 'partially_met').length,
    }),
    numbers: numbersOf(context, all),
    sections: sectionsOf(context, all),
    rows: once(() => rowsOf(context, all)),
    method: methodLinks(context, ['exercise', 'share']),
  };
}

const judgedOf = (all: readonly CountedObjective[]) =>
  all.filter(({ result }) => result !== 'unknown');

function numbersOf(context: Context, all: readonly CountedObjective[]): readonly Fact[] {
  const { count, share } = numbersFor(context, name);
  const judged = judgedOf(all);
  return [
    ...objectiveParts(context)
      .filter(({ key }) => key !== 'unknown' && judged.length > 0)
      .map(({ label, has, chosen }) =>
        share(label, judged.filter(has).length, judged.length, chosen),
      ),
    ...(judged.length < all.length
      ? [count(resultWord(context, 'unknown'), all.length - judged.length, { result: 'unknown' })]
      : []),
  ];
}

function sectionsOf(context: Context, all: readonly CountedObjective[]): readonly Section[] {
  const parts = objectiveParts(context);
  const exercises = groupById(context, 'exercises', all, ({ exercise }) => [exercise.id]).toSorted(
    (a, b) => compareText(startOf(a), startOf(b)),
  );
  const measures = groupById(context, 'measures', all, ({ exercise: { fields } }) =>
    fields.measure ? [fields.measure] : [],
  );
  const tableBy = (
    by: 'exercise' | 'measure' | 'year',
    groups: readonly Group<CountedObjective>[],
  ) =>
    tableSection(
      `by-${by}`,
      context.say(`report.exercises.table.${by}`),
      breakdown(context, name, by, groups, parts),
    );
  const judged = judgedOf(all);
  const chart = partsChart(context, {
    name,
    id: 'report-exercises',
    by: 'exercise',
    title: context.say('report.exercises.chart', {
      met: judged.filter(({ result }) => result === 'met').length,
      base: judged.length,
    }),
    x: context.say('register.exercises.one'),
    y: context.say('exercise.objectives'),
    groups: exercises,
    parts,
  });
  return [
    ...figureSection('objectives', context.say('report.exercises.objectives'), chart),
    ...tableBy('exercise', exercises),
    ...tableSection('came', context.say('report.exercises.came'), cameTable(context, exercises)),
    ...tableBy('measure', measures),
    ...tableBy('year', groupByYear(all, yearHeld)),
  ];
}

const startOf = ({ items }: Group<CountedObjective>) => items[0]!.exercise.fields.starts_on ?? '';

/** By whom each exercise was observed, and the lessons and findings that came of it. */
function cameTable(context: Context, groups: readonly Group<CountedObjective>[]): Table {
  const { records } = context.repository;
  return {
    columns: [
      column('title', context.say('register.exercises.one'), 'title'),
      column('date', labelOf(context, 'exercises', 'starts_on'), 'date'),
      column('observers', labelOf(context, 'exercises', 'observers')),
      column('findings', registerName(context, 'findings', 'many')),
      column('lessons', registerName(context, 'lessons', 'many')),
    ],
    rows: groups.map(({ items }) => {
      const { exercise } = items[0]!;
      const { starts_on, observers = [] } = exercise.fields;
      return {
        id: exercise.id,
        cells: [
          [linkTo(context, exercise)],
          starts_on ? [dated(context, starts_on)] : [],
          observers.map((id) => linkToId(context, id)),
          records.linkedFrom('findings', 'subject', exercise.id).map((one) => linkTo(context, one)),
          records
            .linkedFrom('lessons', 'exercises', exercise.id)
            .map((one) => linkTo(context, one)),
        ],
      };
    }),
  };
}

function rowsOf(context: Context, all: readonly CountedObjective[]): CountedRows {
  return {
    title: context.say('report.exercises.rows'),
    columns: [
      column('title', context.say('register.exercises.one'), 'title'),
      column('date', labelOf(context, 'exercises', 'starts_on'), 'date'),
      numberColumn('number', context.say('column.number')),
      column('objective', context.say('report.exercises.objective')),
      column('result', context.say('report.result')),
    ],
    all: all.map((one) => toRow(context, one)),
  };
}

function toRow(context: Context, one: CountedObjective): CountedRow {
  const { exercise, number, text, result } = one;
  const { starts_on, measure } = exercise.fields;
  const year = yearHeld(one);
  return {
    row: {
      id: `${exercise.id}/${number}`,
      cells: [
        [linkTo(context, exercise)],
        starts_on ? [dated(context, starts_on)] : [],
        [plain(String(number))],
        [plain(text)],
        [plain(resultWord(context, result))],
      ],
    },
    keys: {
      exercise: [toAddress(exercise.id)],
      measure: measure ? [toAddress(measure)] : [],
      year: year ? [year] : [],
      result: [result],
    },
  };
}
