/**
 * How many pairs of scenario and territory stand at each likelihood and impact, as means over the
 * perspectives, rounded.
 */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { type Judgement, riskStep } from '../../figures/risk.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { wordOf } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';
import { findStep, steps } from './steps.ts';

/** From this step on, a likelihood or an impact is called high. */
const leastHigh = 4;

export function likelihoodByImpact(
  context: Context,
  edition: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): ChartSpec {
  return toChart(context, {
    kind: 'matrix',
    id: `likelihood-impact-${toAddress(edition.id)}`,
    title: context.say('report.assessment.high', {
      high: judgements.filter(isHigh).length,
      base: judgements.length,
    }),
    source: titleOf(context, edition).text,
    x: {
      type: 'category',
      label: wordOf(context, 'dimension', 'likelihood'),
      categories: steps.map((key) => ({
        key,
        label: context.say('report.assessment.likelihoodStep', { step: Number(key) }),
      })),
    },
    y: {
      type: 'category',
      label: wordOf(context, 'dimension', 'impact'),
      categories: steps.toReversed().map((key) => ({
        key,
        label: context.say('report.assessment.impactStep', { step: Number(key) }),
      })),
    },
    series: [
      {
        key: 'count',
        label: context.say('report.assessment.pairs'),
        voice: 'scale3',
        points: steps.flatMap((impact) =>
          steps.map((likelihood) => toPoint(context, judgements, likelihood, impact)),
        ),
      },
    ],
    columns: { value: context.say('report.assessment.pairs') },
    note: context.say('report.assessment.highNote'),
  });
}

const isHigh = (judgement: Judgement): boolean =>
  (['likelihood', 'impact'] as const).every(
    (dimension) => Number(findStep(judgement, dimension) ?? 0) >= leastHigh,
  );

function toPoint(
  context: Context,
  judgements: readonly Judgement[],
  likelihood: string,
  impact: string,
): ChartPoint {
  const count = judgements.filter(
    (one) => findStep(one, 'likelihood') === likelihood && findStep(one, 'impact') === impact,
  ).length;
  return {
    x: likelihood,
    y: impact,
    value: count,
    text: count === 0 ? '·' : formatNumber(context.language, count),
    voice: `scale${riskStep(Number(likelihood) * Number(impact))}` as const,
    ...(count > 0
      ? { href: rowsAddress(context, 'joint-assessment', { likelihood, impact }) }
      : {}),
  };
}
