/** A status and the fields beside it tell the same story. */
import { type Fault, fault } from '../schema/faults/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

export function checkContradictingFlags(records: Collection): Fault[] {
  return [
    ...records.of('actions').flatMap((action) => {
      const { status, completed_on } = action.fields;
      const says = completed_on && status && (status === 'not_started' || status === 'in_progress');
      return says
        ? [
            fault('x-contradicting-flags', fieldPlace(action, 'status', status), {
              other: 'completed_on',
            }),
          ]
        : [];
    }),
    ...records.of('milestones').flatMap((milestone) => {
      const { status, met_on } = milestone.fields;
      const says =
        met_on &&
        status &&
        (status === 'scheduled' || status === 'not_met' || status === 'cancelled');
      return says
        ? [
            fault('x-contradicting-flags', fieldPlace(milestone, 'status', status), {
              other: 'met_on',
            }),
          ]
        : [];
    }),
    ...records.of('submissions').flatMap((submission) =>
      submission.fields.waived && submission.fields.received_on
        ? [
            fault('x-contradicting-flags', fieldPlace(submission, 'waived', 'true'), {
              other: 'received_on',
            }),
          ]
        : [],
    ),
    ...records.of('exercises').flatMap(checkObjectives),
  ];
}

/** Each objective has a result, in their order, and as many are met as the row says. */
function checkObjectives(exercise: RecordOf<'exercises'>): Fault[] {
  const { objectives = [], objective_results: results, objectives_met } = exercise.fields;
  if (!results) return [];
  const met = results.filter((one) => one === 'met').length;
  const differs = (field: string) => [
    fault('x-contradicting-flags', fieldPlace(exercise, 'objective_results', results.join(';')), {
      other: field,
    }),
  ];
  if (results.length !== objectives.length) return differs('objectives');
  return objectives_met !== undefined && objectives_met !== met ? differs('objectives_met') : [];
}
