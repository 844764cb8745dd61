/** How many lessons stand in each state, as a picture. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { Filter } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { searchAddress, wordOf } from '../../parts/inlines.ts';
import { toChart } from './chartWords.ts';
import { chosen, rowsBehind } from './chosen.ts';

const states = [
  ['observed', 'notBegun'],
  ['identified', 'notBegun'],
  ['action_assigned', 'underway'],
  ['implemented', 'done'],
  ['validated', 'verified'],
] as const;

export function lessonsByState(context: Context, filter: Filter): ChartSpec | undefined {
  const { records } = context.repository;
  const lessons = chosen(records, records.of('lessons'), filter, (one) => one.fields.recorded_on);
  if (lessons.length === 0) return undefined;
  const base = lessons.length;
  const count = (state: string) => lessons.filter((one) => one.fields.state === state).length;
  return toChart(context, {
    kind: 'bar',
    figure: 'lessons-rows',
    id: 'lessons-by-state',
    bars: 'lying',
    title: context.say('chart.lessons.title', {
      validated: count('validated'),
      base,
      idle: count('observed') + count('identified'),
    }),
    x: {
      type: 'category',
      label: context.say('field.state'),
      categories: states.map(([state]) => ({
        key: state,
        label: wordOf(context, 'state', state),
        href: searchAddress(context, { kind: 'lessons', status: state }),
      })),
    },
    y: { type: 'linear', label: context.say('register.lessons.many'), min: 0 },
    series: [
      {
        key: 'lessons',
        label: context.say('register.lessons.many'),
        voice: 'accent',
        points: states.map(([state, voice]) => ({
          x: state,
          y: count(state),
          voice,
          base,
          text: context.say('word.ofBase', { count: count(state), base }),
          ...rowsBehind(context, filter, 'lessons', { state }),
        })),
      },
    ],
  });
}
