/** A lesson is where its linked records say it is: front matter may not claim more. */
import { type Fault, fault } from '../schema/faults/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

const order = ['observed', 'identified', 'action_assigned', 'implemented', 'validated'] as const;

/** The furthest state that the linked records bear out, or nothing where they set no bound. */
function furthestState(lesson: RecordOf<'lessons'>, records: Collection): (typeof order)[number] {
  const actions = (lesson.fields.actions ?? [])
    .map((id) => records.findIn('actions', id))
    .filter((action) => action !== undefined);
  if (actions.length === 0) return 'identified';
  if (!actions.some((action) => action.fields.status === 'completed')) return 'action_assigned';
  const finding = records.findIn('findings', lesson.fields.validated_by);
  return finding && ['confirmed', 'partially_confirmed'].includes(finding.fields.outcome ?? '')
    ? 'validated'
    : 'implemented';
}

export function checkLessonState(records: Collection): Fault[] {
  return records.of('lessons').flatMap((lesson) => {
    const { state, validated_by, actions = [] } = lesson.fields;
    if (!state) return [];
    if (state === 'validated' && !validated_by)
      return [fault('x-verified-without-finding', fieldPlace(lesson, 'validated_by'), {})];
    // A link that leads nowhere is told by itself, and so is a table that cannot be read: neither
    // says anything of the state.
    if (
      !actions.every((id) => records.findIn('actions', id)) ||
      (validated_by && !records.findIn('findings', validated_by))
    )
      return [];
    const furthest = furthestState(lesson, records);
    return order.indexOf(state) > order.indexOf(furthest)
      ? [fault('x-lesson-state', fieldPlace(lesson, 'state', state), { furthest })]
      : [];
  });
}
