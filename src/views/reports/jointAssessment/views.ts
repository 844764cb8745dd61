/**
 * What is counted by likelihood and impact: each pair of scenario and territory as the mean of its
 * perspectives, or, where they may not be averaged, what each perspective says of it.
 */
import {
  type Dimension,
  type Extent,
  type Judgement,
  type Perspective,
  averagesPerspectives,
  capabilityOf,
  extentOf,
  gapOf,
  perspectives,
  riskOf,
  scoresOf,
} from '../../figures/risk.ts';
import type { Context } from '../../parts/context.ts';

export const steps = ['1', '2', '3', '4', '5'] as const;

export interface View {
  judgement: Judgement;
  /** Whose it is; of a mean nobody's. */
  perspective?: Perspective;
  likelihood?: number;
  impact?: number;
  risk?: Extent;
  capability?: Extent;
  gap?: Extent;
}

export function viewsOf(context: Context, judgements: readonly Judgement[]): readonly View[] {
  return averagesPerspectives(context.repository)
    ? judgements.map(asMean)
    : judgements.flatMap(byPerspective);
}

function asMean(judgement: Judgement): View {
  const meanOf = (dimension: Dimension) => extentOf(scoresOf(judgement, dimension), true)?.mean;
  const { risk, capability, gap } = judgement;
  return {
    judgement,
    likelihood: meanOf('likelihood'),
    impact: meanOf('impact'),
    ...{ risk, capability, gap },
  };
}

const byPerspective = (judgement: Judgement): readonly View[] =>
  perspectives.flatMap((perspective) => {
    const own = judgement.scores[perspective];
    if (!own) return [];
    const [risk, capability] = [riskOf(own), capabilityOf(own)];
    return {
      judgement,
      perspective,
      likelihood: own.likelihood,
      impact: own.impact,
      risk: extentOf([risk], false),
      capability: extentOf([capability], false),
      gap: extentOf([gapOf(risk, capability)], false),
    };
  });

/** The step from 1 to 5 of a view. */
export function findStep(view: View, dimension: 'likelihood' | 'impact'): string | undefined {
  const value = view[dimension];
  return value === undefined ? undefined : String(Math.min(5, Math.max(1, Math.round(value))));
}
