/** The risk that each perspective sees, where they are furthest apart. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import {
  type Judgement,
  type Perspective,
  compareExtents,
  perspectives,
  riskOf,
  definitionName,
} from '../../figures/risk.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { wordOf } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';
import { pairNamesOf } from './names.ts';

const mostShown = 12;

export function spreadChart(
  context: Context,
  edition: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): ChartSpec | undefined {
  const widest = judgements
    .filter((one) => (one.spread ?? 0) > 0)
    .toSorted((a, b) => b.spread! - a.spread! || compareExtents(a.risk, b.risk))
    .slice(0, mostShown);
  const most = widest[0];
  if (!most) return undefined;
  return toChart(context, {
    kind: 'dotPlot',
    figure: definitionName(context.repository, 'risk'),
    id: `spread-${toAddress(edition.id)}`,
    title: context.say('report.assessment.spread', {
      ...pairNamesOf(context, most),
      spread: formatNumber(context.language, most.spread!),
    }),
    source: titleOf(context, edition).text,
    x: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: widest.map((one) => toCategory(context, one)),
    },
    y: { type: 'linear', label: context.say('figure.risk') },
    series: perspectives
      .filter((perspective) => widest.some((one) => one.scores[perspective]))
      .map((perspective) => ({
        key: perspective,
        label: wordOf(context, 'perspective', perspective),
        voice: 'ink' as const,
        points: widest.flatMap((one) => toPoints(one, perspective)),
      })),
    note: context.say('report.assessment.spreadNote'),
  });
}

const keyFor = ({ scenario, participant }: Judgement): string =>
  toAddress(`${scenario}/${participant}`);

const toCategory = (context: Context, one: Judgement) => ({
  key: keyFor(one),
  label: context.say('report.assessment.pair', pairNamesOf(context, one)),
  href: rowsAddress(context, 'joint-assessment', {
    scenario: toAddress(one.scenario),
    participant: toAddress(one.participant),
  }),
});

/** The risk that a perspective sees, where it judged both parts of it. */
function toPoints(one: Judgement, perspective: Perspective): readonly ChartPoint[] {
  const scores = one.scores[perspective];
  const risk = scores && riskOf(scores);
  return risk === undefined ? [] : [{ x: keyFor(one), y: risk }];
}
