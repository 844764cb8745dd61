/** What became of the objectives of an exercise. */
import type { RecordOf } from '../../schema/index.ts';

/** A result of one objective; `unknown` where the record says nothing of it. */
export type ObjectiveResult = 'met' | 'partially_met' | 'not_met' | 'unknown';

export interface Objective {
  text: string;
  result: ObjectiveResult;
}

/** Each objective of an exercise with its result, in their order. */
export function objectivesOf({ fields }: RecordOf<'exercises'>): readonly Objective[] {
  const { objectives = [], objective_results: results = [] } = fields;
  return objectives.map((text, index) => ({ text, result: results[index] ?? 'unknown' }));
}

/** How many objectives were met: counted one by one, or as the row says; nothing where neither is. */
export function objectivesMet(exercise: RecordOf<'exercises'>): number | undefined {
  const { objective_results: results, objectives_met } = exercise.fields;
  return results ? results.filter((one) => one === 'met').length : objectives_met;
}
