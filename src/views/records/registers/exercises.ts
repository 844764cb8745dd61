/** Joint drills. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Objective, objectivesMet, objectivesOf } from '../../figures/objectives.ts';
import { plain, wordOf, type Inline } from '../../parts/inlines.ts';
import type { Section } from '../../parts/sections.ts';
import { countHeld } from './meetings.ts';
import type { RegisterView } from './view.ts';

type Exercise = RecordOf<'exercises'>;

export const exercisesView: RegisterView<'exercises'> = {
  figure: 'exercises-rows',
  columns: { objectives_met: { cell: objectivesCell } },
  sections: exerciseSections,
  counts: (all, asOf) =>
    countHeld(
      all.map(({ fields }) => fields.starts_on),
      asOf,
    ),
};

function objectivesCell(context: Context, exercise: Exercise): readonly Inline[] {
  const count = objectivesMet(exercise);
  const base = exercise.fields.objectives?.length ?? 0;
  return count === undefined ? [] : [plain(context.say('word.ofBase', { count, base }))];
}

function exerciseSections(context: Context, exercise: Exercise): readonly Section[] {
  const objectives = objectivesOf(exercise);
  if (objectives.length === 0) return [];
  const met = objectivesMet(exercise);
  const title =
    met === undefined
      ? context.say('exercise.objectives')
      : context.say('exercise.objectivesMet', { met, count: objectives.length });
  const items = objectives.map((one) => objectiveItem(context, one));
  return [{ kind: 'list', id: 'objectives', title, items }];
}

const voices = { met: 'done', partially_met: 'underway', not_met: 'late' } as const;

function objectiveItem(context: Context, { text, result }: Objective): readonly Inline[] {
  if (result === 'unknown') return [plain(text)];
  const word = wordOf(context, 'objective_results', result);
  return [plain(text), { kind: 'mark', voice: voices[result], text: word }];
}
