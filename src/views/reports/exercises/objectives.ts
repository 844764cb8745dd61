/** The objectives of all exercises, one by one, and by what they can be counted. */
import type { Voice } from '../../../charts/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { yearOf } from '../../../schema/values/index.ts';
import { type ObjectiveResult, objectivesOf } from '../../figures/objectives.ts';
import type { Context } from '../../parts/context.ts';
import { wordOf } from '../../parts/inlines.ts';
import type { Figures } from '../report.ts';
import type { DrawnPart } from '../partsChart.ts';

export interface CountedObjective {
  exercise: RecordOf<'exercises'>;
  /** Its place among the objectives of the exercise, from 1. */
  number: number;
  text: string;
  result: ObjectiveResult;
}

export const everyObjective = ({ repository }: Context): readonly CountedObjective[] =>
  repository.records
    .of('exercises')
    .flatMap((exercise) =>
      objectivesOf(exercise).map((one, index) => ({ exercise, number: index + 1, ...one })),
    );

const voices: readonly (readonly [ObjectiveResult, Voice])[] = [
  ['met', 'done'],
  ['partially_met', 'underway'],
  ['not_met', 'late'],
  ['unknown', 'neutral'],
];

export function resultWord(context: Context, result: ObjectiveResult): string {
  return result === 'unknown'
    ? context.say('report.exercises.unknown')
    : wordOf(context, 'objective_results', result);
}

/** What can have become of an objective, each part with its word. */
export const objectiveParts = (context: Context): readonly DrawnPart<CountedObjective>[] =>
  voices.map(([result, voice]) => ({
    key: result,
    voice,
    label: resultWord(context, result),
    chosen: { result },
    has: (one) => one.result === result,
  }));

export function yearHeld({ exercise: { fields } }: CountedObjective): string | undefined {
  return fields.starts_on && yearOf(fields.starts_on);
}

export function exerciseFigures(context: Context): Figures {
  const { records } = context.repository;
  const all = records.of('exercises');
  const objectives = everyObjective(context);
  const count = (result: ObjectiveResult) =>
    objectives.filter((one) => one.result === result).length;
  return {
    all: all.length,
    observed: all.filter(({ fields }) => (fields.observers ?? []).length > 0).length,
    taught: all.filter(({ id }) => records.linkedFrom('lessons', 'exercises', id).length > 0)
      .length,
    judged: objectives.length - count('unknown'),
    met: count('met'),
    partially_met: count('partially_met'),
    not_met: count('not_met'),
    unknown: count('unknown'),
  };
}
