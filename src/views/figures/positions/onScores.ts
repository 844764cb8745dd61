/** Which positions are about the scores of a scenario in an edition. */
import type { RecordOf, Repository } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { Position } from './standing.ts';

/**
 * Positions on the edition that name the scenario or none, on one of the scores, and on a decision
 * on which an amendment of the edition or of one of the scores rests.
 */
export function positionsOnScores(
  { records }: Repository,
  { id }: RecordOf<'assessments'>,
  scenario: string,
): readonly Position[] {
  const scores = records
    .linkedFrom('scores', 'assessment', id)
    .filter(({ fields }) => toAddress(fields.scenario) === toAddress(scenario));
  const decisions = [id, ...scores.map((score) => score.id)]
    .flatMap((one) => records.linkedFrom('amendments', 'record', one))
    .flatMap(({ fields }) => records.findIn('decisions', fields.authority) ?? []);
  const subjects = [...scores, ...decisions].map((one) => one.id);
  const isAbout = ({ fields: { scenarios = [] } }: Position) =>
    scenarios.length === 0 || scenarios.map(toAddress).includes(toAddress(scenario));
  return [
    ...records.linkedFrom('positions', 'subject', id).filter(isAbout),
    ...[...new Set(subjects)].flatMap((one) => records.linkedFrom('positions', 'subject', one)),
  ];
}
