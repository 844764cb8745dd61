/** The figures of the report that have a definition in SQL. */
import {
  isDisagreedWith,
  disagrees,
  daysStood,
  standingAt,
  standings,
} from '../../figures/positions/standing.ts';
import type { Context } from '../../parts/context.ts';
import type { Figures } from '../report.ts';
import { adoptionOf, adoptions, positionKinds } from './rows.ts';

export function decisionFigures({ repository }: Context): Figures {
  const { records, asOf } = repository;
  const decisions = records.of('decisions');
  const positions = records.of('positions');
  const against = positions.filter(disagrees);
  const running = positions
    .filter(
      (one) => one.fields.kind === 'suspensive_objection' && standingAt(one, asOf) === 'standing',
    )
    .flatMap((one) => daysStood(one, asOf) ?? []);
  return {
    decisions: decisions.length,
    'decisions.disagreement': decisions.filter((one) => isDisagreedWith(repository, one)).length,
    ...Object.fromEntries(
      adoptions.map((how) => [
        `adopted.${how}`,
        decisions.filter((one) => adoptionOf(one) === how).length,
      ]),
    ),
    positions: positions.length,
    disagreement: against.length,
    ...Object.fromEntries(
      standings.flatMap((state) => [
        [state, against.filter((one) => standingAt(one, asOf) === state).length],
        ...positionKinds.map((kind) => [
          `${kind}.${state}`,
          positions.filter((one) => one.fields.kind === kind && standingAt(one, asOf) === state)
            .length,
        ]),
      ]),
    ),
    objection_days: running.length > 0 ? Math.max(...running) : null,
  };
}
