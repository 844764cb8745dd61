/** Joint drills. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { plain, type Inline } from '../../parts/inlines.ts';
import type { Section } from '../../parts/sections.ts';
import { countHeld } from './meetings.ts';
import type { RegisterView } from './view.ts';

export const exercisesView: RegisterView<'exercises'> = {
  columns: { objectives_met: { cell: objectivesCell } },
  sections: exerciseSections,
  counts: (all, asOf) =>
    countHeld(
      all.map(({ fields }) => fields.starts_on),
      asOf,
    ),
};

function objectivesCell(context: Context, { fields }: RecordOf<'exercises'>): readonly Inline[] {
  const { objectives, objectives_met: count } = fields;
  return count === undefined
    ? []
    : [plain(context.say('word.ofBase', { count, base: objectives?.length ?? 0 }))];
}

function exerciseSections(context: Context, { fields }: RecordOf<'exercises'>): readonly Section[] {
  const { objectives = [], objectives_met: met } = fields;
  if (objectives.length === 0) return [];
  const title =
    met === undefined
      ? context.say('exercise.objectives')
      : context.say('exercise.objectivesMet', { met, count: objectives.length });
  return [
    { kind: 'list', id: 'objectives', title, items: objectives.map((text) => [plain(text)]) },
  ];
}
