/** Likelihood and impact of a judgement, as means over the perspectives and as steps from 1 to 5. */
import { type Dimension, type Judgement, mean, perspectives } from '../../figures/risk.ts';

export const steps = ['1', '2', '3', '4', '5'] as const;

export const meanOf = ({ scores }: Judgement, dimension: Dimension): number | undefined =>
  mean(perspectives.map((perspective) => scores[perspective]?.[dimension]));

export function findStep(judgement: Judgement, dimension: Dimension): string | undefined {
  const value = meanOf(judgement, dimension);
  return value === undefined ? undefined : String(Math.min(5, Math.max(1, Math.round(value))));
}
