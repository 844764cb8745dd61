/** Which positions are about the scores of a scenario in an edition. */
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { Position } from './standing.ts';

/**
 * Positions on the edition that name the scenario or none, and on the decisions on which an
 * amendment of the edition or of one of these scores rests.
 */
export function positionsOnScores(
  { records }: Repository,
  { id }: RecordOf<'assessments'>,
  scenario: string,
): readonly Position[] {
  const isIt = (named: string) => toAddress(named) === toAddress(scenario);
  const decisions = records
    .linkedFrom('amendments', 'record', id)
    // An amendment names the field of a score with the rest of the score's key before it.
    .filter(({ fields: { field } }) => !field.includes('/') || isIt(field.split('/')[0]!))
    .flatMap(({ fields }) => records.findIn('decisions', fields.authority)?.id ?? []);
  return [
    ...records
      .linkedFrom('positions', 'subject', id)
      .filter(({ fields: { scenarios = [] } }) => scenarios.length === 0 || scenarios.some(isIt)),
    ...[...new Set(decisions)].flatMap((one) => records.linkedFrom('positions', 'subject', one)),
  ];
}
