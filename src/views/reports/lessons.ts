/** Lessons: identified, acted on, validated, never acted on, recurring. */
import { daysBetween, toAddress, yearOf } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { toRecordTable } from '../records/recordTable.ts';
import type { Context } from '../parts/context.ts';
import { wordOf } from '../parts/inlines.ts';
import { once } from '../../schema/values/index.ts';
import type { Section } from '../parts/sections.ts';
import { findChart } from '../figures/placed/charts.ts';
import {
  breakdown,
  groupById,
  groupByYear,
  methodLinks,
  rowsAddress,
  shareLink,
  type Group,
  type StandingReport,
} from './report.ts';

const name = 'lessons';
type Lesson = RecordOf<'lessons'>;
const states = ['observed', 'identified', 'action_assigned', 'implemented', 'validated'] as const;
const acted = ['action_assigned', 'implemented', 'validated'] as const;
/** Days after which a lesson without a remedy counts as not acted on. */
export const patience = 365;

const isActedOn = (one: Lesson) =>
  (acted as readonly (string | undefined)[]).includes(one.fields.state);

/** Written down more than a year before, and no remedial action assigned since. */
export function isIdle(one: Lesson, asOf: string): boolean {
  const day = one.fields.recorded_on ?? one.fields.occurred_on;
  return !isActedOn(one) && day !== undefined && daysBetween(day, asOf) > patience;
}

export function lessonsReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  const lessons = records.of('lessons');
  if (lessons.length === 0) return undefined;
  const recurs = (one: Lesson) => one.fields.recurs_from !== undefined;
  const base = lessons.length;
  const chart = findChart(context, 'lessons-by-state', {});
  const list = (id: string, title: string, own: readonly Lesson[]): readonly Section[] =>
    own.length > 0
      ? [{ kind: 'table', id, title, table: toRecordTable(context, 'lessons', own) }]
      : [];
  const idle = lessons.filter((one) => isIdle(one, asOf));
  const recurring = lessons.filter(recurs);
  const actedOn = lessons.filter(isActedOn);
  const validated = lessons.filter((one) => one.fields.state === 'validated');
  const parts: Parameters<typeof breakdown<Lesson>>[4] = [
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
      has: (one: Lesson) => isIdle(one, asOf),
    },
    {
      key: 'recurs',
      label: context.say('report.lessons.recurring'),
      chosen: { recurs: 'yes' },
      has: recurs,
    },
  ];
  const by = (key: 'theme' | 'year', groups: readonly Group<Lesson>[]): readonly Section[] =>
    groups.length > 0
      ? [
          {
            kind: 'table',
            id: `by-${key}`,
            title: context.say(`report.lessons.table.${key}`),
            table: breakdown(context, name, key, groups, parts),
          },
        ]
      : [];
  const yearIn = (one: Lesson) => one.fields.recorded_on && yearOf(one.fields.recorded_on);
  const table = once(() => toRecordTable(context, 'lessons', lessons));
  return {
    name,
    title: context.say('register.lessons.many'),
    finding: context.say('report.lessons.finding', {
      base,
      acted: actedOn.length,
      validated: validated.length,
      idle: idle.length,
      recurring: recurring.length,
    }),
    numbers: [
      {
        label: context.say('report.lessons.acted'),
        values: shareLink(
          context,
          actedOn.length,
          base,
          rowsAddress(context, name, { state: acted }),
        ),
      },
      {
        label: wordOf(context, 'state', 'validated'),
        values: shareLink(
          context,
          validated.length,
          base,
          rowsAddress(context, name, { state: 'validated' }),
        ),
      },
      {
        label: context.say('report.lessons.idle'),
        values: shareLink(context, idle.length, base, rowsAddress(context, name, { idle: 'yes' })),
      },
      {
        label: context.say('report.lessons.recurring'),
        values: shareLink(
          context,
          recurring.length,
          base,
          rowsAddress(context, name, { recurs: 'yes' }),
        ),
      },
    ],
    sections: [
      ...(chart
        ? [
            {
              kind: 'figure' as const,
              id: 'states',
              title: context.say('report.lessons.states'),
              chart,
            },
          ]
        : []),
      ...list('idle', context.say('report.lessons.idleList', { days: patience }), idle),
      ...list('recurring', context.say('report.lessons.recurringList'), recurring),
      ...by(
        'theme',
        groupById(context, 'themes', lessons, (one) => one.fields.themes ?? []),
      ),
      ...by('year', groupByYear(lessons, yearIn)),
    ],
    rows: once(() => ({
      title: context.say('report.lessons.rows'),
      columns: table().columns,
      all: lessons.map((one, index) => ({
        row: table().rows[index]!,
        keys: {
          state: one.fields.state ? [one.fields.state] : [],
          theme: (one.fields.themes ?? []).map(toAddress),
          year: yearIn(one) ? [yearIn(one)!] : [],
          idle: [isIdle(one, asOf) ? 'yes' : 'no'],
          recurs: [recurs(one) ? 'yes' : 'no'],
        },
      })),
    })),
    method: methodLinks(context, ['lesson', 'share']),
  };
}
