/** How many judgements stand at each likelihood and impact, rounded. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { riskShades } from '../../figures/placed/assessmentCharts.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { definitionName, riskStep } from '../../figures/risk.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { meanWord } from '../../parts/shares.ts';
import { wordOf } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';
import { type View, findStep, steps } from './views.ts';

/** From this step on, a likelihood or an impact is called high. */
const leastHigh = 4;

export function likelihoodByImpact(
  context: Context,
  edition: RecordOf<'assessments'>,
  views: readonly View[],
): ChartSpec {
  return toChart(context, {
    kind: 'matrix',
    figure: definitionName(context.repository, 'joint-assessment-rows'),
    id: `likelihood-impact-${toAddress(edition.id)}`,
    title: context.say('report.assessment.high', {
      ...meanWord(context),
      high: views.filter(isHigh).length,
      base: views.length,
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
        label: context.say('report.assessment.views', meanWord(context)),
        voice: 'scale3',
        points: steps.flatMap((impact) =>
          steps.map((likelihood) => toPoint(context, views, likelihood, impact)),
        ),
      },
    ],
    shades: riskShades(context, context.say('figure.risk')),
    columns: { value: context.say('report.assessment.views', meanWord(context)) },
    note: context.say('report.assessment.highNote', meanWord(context)),
  });
}

const isHigh = (view: View): boolean =>
  (['likelihood', 'impact'] as const).every(
    (dimension) => Number(findStep(view, dimension) ?? 0) >= leastHigh,
  );

function toPoint(
  context: Context,
  views: readonly View[],
  likelihood: string,
  impact: string,
): ChartPoint {
  const count = views.filter(
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
