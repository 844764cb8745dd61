/** Lessons: identified, acted on, validated, never acted on, recurring. */
import type { RecordOf } from '../../schema/index.ts';
import { daysBetween, once, toAddress, yearOf } from '../../schema/values/index.ts';
import { findChart } from '../figures/placed/charts.ts';
import type { ChosenRows } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { wordOf } from '../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../parts/sections.ts';
import { toRecordTable } from '../records/recordTable.ts';
import { type CountedPart, type Group, breakdown, groupById, groupByYear } from './groups.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from './report.ts';

const name = 'lessons';
type Lesson = RecordOf<'lessons'>;
const states = ['observed', 'identified', 'action_assigned', 'implemented', 'validated'] as const;
const acted = ['action_assigned', 'implemented', 'validated'] as const;
/** Days after which a lesson without a remedy counts as not acted on. */
const patience = 365;

const isActedOn = ({ fields }: Lesson): boolean =>
  (acted as readonly (string | undefined)[]).includes(fields.state);
const isValidated = ({ fields }: Lesson): boolean => fields.state === 'validated';
const isRecurring = ({ fields }: Lesson): boolean => fields.recurs_from !== undefined;

/** Written down more than a year before, and no remedial action assigned since. */
function isIdle(lesson: Lesson, asOf: string): boolean {
  const day = lesson.fields.recorded_on ?? lesson.fields.occurred_on;
  return !isActedOn(lesson) && day !== undefined && daysBetween(day, asOf) > patience;
}

const yearIn = ({ fields }: Lesson) => fields.recorded_on && yearOf(fields.recorded_on);

export function lessonsReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  const lessons = records.of('lessons');
  if (lessons.length === 0) return undefined;
  const count = (isOne: (one: Lesson) => boolean) => lessons.filter(isOne).length;
  return {
    name,
    title: context.say('register.lessons.many'),
    finding: context.say('report.lessons.finding', {
      base: lessons.length,
      acted: count(isActedOn),
      validated: count(isValidated),
      idle: count((one) => isIdle(one, asOf)),
      recurring: count(isRecurring),
    }),
    numbers: numbersOf(context, lessons),
    sections: sectionsOf(context, lessons),
    rows: once(() => rowsOf(context, lessons)),
    method: methodLinks(context, ['lesson', 'share']),
  };
}

function numbersOf(context: Context, lessons: readonly Lesson[]): readonly Fact[] {
  const { asOf } = context.repository;
  const { share } = numbersFor(context, name);
  const part = (label: string, isOne: (one: Lesson) => boolean, chosen: ChosenRows) =>
    share(label, lessons.filter(isOne).length, lessons.length, chosen);
  return [
    part(context.say('report.lessons.acted'), isActedOn, { state: acted }),
    part(wordOf(context, 'state', 'validated'), isValidated, { state: 'validated' }),
    part(context.say('report.lessons.idle'), (one) => isIdle(one, asOf), { idle: 'yes' }),
    part(context.say('report.lessons.recurring'), isRecurring, { recurs: 'yes' }),
  ];
}

function sectionsOf(context: Context, lessons: readonly Lesson[]): readonly Section[] {
  const { asOf } = context.repository;
  const list = (isOne: (one: Lesson) => boolean) =>
    toRecordTable(context, 'lessons', lessons.filter(isOne));
  const idle = context.say('report.lessons.idleList', { days: patience });
  const recurring = context.say('report.lessons.recurringList');
  const states = findChart(context, 'lessons-by-state', {});
  const themes = groupById(context, 'themes', lessons, ({ fields }) => fields.themes ?? []);
  return [
    ...figureSection('states', context.say('report.lessons.states'), states),
    ...tableSection(
      'idle',
      idle,
      list((one) => isIdle(one, asOf)),
    ),
    ...tableSection('recurring', recurring, list(isRecurring)),
    ...tableBy(context, 'theme', themes),
    ...tableBy(context, 'year', groupByYear(lessons, yearIn)),
  ];
}

function tableBy(
  context: Context,
  by: 'theme' | 'year',
  groups: readonly Group<Lesson>[],
): readonly Section[] {
  const title = context.say(`report.lessons.table.${by}`);
  const table = breakdown(context, name, by, groups, partsOf(context));
  return tableSection(`by-${by}`, title, table);
}

const partsOf = (context: Context): readonly CountedPart<Lesson>[] => [
  ...states.map((state) => ({
    key: state,
    label: wordOf(context, 'state', state),
    chosen: { state },
    has: (one: Lesson) => one.fields.state === state,
  })),
  {
    key: 'idle',
    label: context.say('report.lessons.idle'),
    chosen: { idle: 'yes' },
    has: (one) => isIdle(one, context.repository.asOf),
  },
  {
    key: 'recurs',
    label: context.say('report.lessons.recurring'),
    chosen: { recurs: 'yes' },
    has: isRecurring,
  },
];

function rowsOf(context: Context, lessons: readonly Lesson[]): CountedRows {
  const { columns, rows } = toRecordTable(context, 'lessons', lessons);
  return {
    title: context.say('report.lessons.rows'),
    columns,
    all: lessons.map((one, index) => ({ row: rows[index]!, keys: keysOf(context, one) })),
  };
}

function keysOf(context: Context, lesson: Lesson): CountedRow['keys'] {
  const year = yearIn(lesson);
  return {
    state: lesson.fields.state ? [lesson.fields.state] : [],
    theme: (lesson.fields.themes ?? []).map(toAddress),
    year: year ? [year] : [],
    idle: [isIdle(lesson, context.repository.asOf) ? 'yes' : 'no'],
    recurs: [isRecurring(lesson) ? 'yes' : 'no'],
  };
}
