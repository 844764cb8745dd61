/**
 * The joint assessment: the newest edition as a heat map, by likelihood and impact, by gap, by how
 * far the perspectives are apart, and against the one before.
 */
import { formatNumber } from '../../i18n/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { addressIn, findAddress } from '../parts/addresses.ts';
import { assessmentSections } from '../records/assessment.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import {
  judgementsOf,
  mean,
  perspectives,
  riskOf,
  riskStep,
  type Dimension,
  type Judgement,
} from '../figures/risk.ts';
import { linked, linkTo, linkToId, plain, wordOf, type Inline } from '../parts/inlines.ts';
import { once } from '../../schema/values/index.ts';
import { scoresAddress } from '../parts/addresses.ts';
import { shortTitleOf, titleOf } from '../parts/texts.ts';
import { riskMatrix, scoresByEdition } from '../figures/placed/assessmentCharts.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import { methodLinks, oneDigit, rowsAddress, type StandingReport } from './report.ts';
import { numberColumn, column } from '../parts/table.ts';

const name = 'joint-assessment';
const steps = ['1', '2', '3', '4', '5'] as const;
const meanOf = (one: Judgement, dimension: Dimension) =>
  mean(perspectives.map((perspective) => one.scores[perspective]?.[dimension]));
const step = (value: number | undefined) =>
  value === undefined ? undefined : String(Math.min(5, Math.max(1, Math.round(value))));
const number = (context: Context, value: number | undefined): readonly Inline[] =>
  value === undefined
    ? [plain(context.say('word.notScored'), true)]
    : [plain(formatNumber(context.language, value, oneDigit))];

/** The newest published edition with scores. */
export function latestEdition(context: Context): RecordOf<'assessments'> | undefined {
  const { records, asOf } = context.repository;
  return records
    .of('assessments')
    .filter(
      (one) =>
        one.fields.published_on &&
        one.fields.published_on <= asOf &&
        judgementsOf(records, one.id).length > 0,
    )
    .toSorted((a, b) => (a.fields.published_on! < b.fields.published_on! ? 1 : -1))[0];
}

/**
 * How many pairs of scenario and territory stand at each likelihood and impact, as means over the
 * perspectives, rounded.
 */
function likelihoodByImpact(
  context: Context,
  edition: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): ChartSpec {
  const at = (likelihood: string, impact: string) =>
    judgements.filter(
      (one) =>
        step(meanOf(one, 'likelihood')) === likelihood && step(meanOf(one, 'impact')) === impact,
    ).length;
  const high = judgements.filter(
    (one) =>
      Number(step(meanOf(one, 'likelihood')) ?? 0) >= 4 &&
      Number(step(meanOf(one, 'impact')) ?? 0) >= 4,
  ).length;
  return toChart(context, {
    kind: 'matrix',
    id: `likelihood-impact-${toAddress(edition.id)}`,
    title: context.say('report.assessment.high', { high, base: judgements.length }),
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
          steps.map((likelihood) => {
            const count = at(likelihood, impact);
            return {
              x: likelihood,
              y: impact,
              value: count,
              text: count === 0 ? '·' : formatNumber(context.language, count),
              voice: `scale${riskStep(Number(likelihood) * Number(impact))}` as const,
              ...(count > 0 ? { href: rowsAddress(context, name, { likelihood, impact }) } : {}),
            };
          }),
        ),
      },
    ],
    columns: { value: context.say('report.assessment.pairs') },
    note: context.say('report.assessment.highNote'),
  });
}

const mostSpread = 12;

/** The risk that each perspective sees, where they are furthest apart. */
function spreadChart(
  context: Context,
  edition: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): ChartSpec | undefined {
  const { records } = context.repository;
  const widest = judgements
    .filter((one) => (one.spread ?? 0) > 0)
    .toSorted((a, b) => b.spread! - a.spread! || b.risk! - a.risk!)
    .slice(0, mostSpread);
  const most = widest[0];
  if (!most) return undefined;
  const named = (one: Judgement) => {
    const [scenario, participant] = [
      records.findIn('scenarios', one.scenario),
      records.findIn('participants', one.participant),
    ];
    return {
      scenario: scenario ? titleOf(context, scenario).text : one.scenario,
      participant: participant ? shortTitleOf(context, participant).text : one.participant,
    };
  };
  const key = (one: Judgement) => toAddress(`${one.scenario}/${one.participant}`);
  return toChart(context, {
    kind: 'dotPlot',
    id: `spread-${toAddress(edition.id)}`,
    title: context.say('report.assessment.spread', {
      ...named(most),
      spread: formatNumber(context.language, most.spread!),
    }),
    source: titleOf(context, edition).text,
    x: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: widest.map((one) => ({
        key: key(one),
        label: context.say('report.assessment.pair', named(one)),
        href: rowsAddress(context, name, {
          scenario: toAddress(one.scenario),
          participant: toAddress(one.participant),
        }),
      })),
    },
    y: { type: 'linear', label: context.say('figure.risk'), min: 0, max: 25 },
    series: perspectives
      .filter((perspective) => widest.some((one) => one.scores[perspective]))
      .map((perspective) => ({
        key: perspective,
        label: wordOf(context, 'perspective', perspective),
        voice: 'ink' as const,
        points: widest
          .map((one) => ({
            x: key(one),
            y: (one.scores[perspective] && riskOf(one.scores[perspective])) ?? null,
          }))
          .filter(({ y }) => y !== null),
      })),
    note: context.say('report.assessment.spreadNote'),
  });
}

export function jointAssessmentReport(context: Context): StandingReport | undefined {
  const { records } = context.repository;
  const edition = latestEdition(context);
  if (!edition) return undefined;
  const judgements = judgementsOf(records, edition.id).toSorted(
    (a, b) => (b.gap ?? -1) - (a.gap ?? -1),
  );
  const widest = judgements.find((one) => one.gap !== undefined);
  const spread = spreadChart(context, edition, judgements);
  const editions = scoresByEdition(context);
  const own = assessmentSections(context, edition);
  const before = records.findIn('assessments', edition.fields.replaces);
  const highest = judgements
    .filter((one) => one.risk !== undefined)
    .toSorted((a, b) => b.risk! - a.risk!)[0];
  const pair = (one: Judgement): readonly Inline[] => [
    linkToId(context, one.scenario, 'full'),
    linkToId(context, one.participant),
  ];
  const scenarioName = (id: string) => {
    const record = records.findIn('scenarios', id);
    return record ? titleOf(context, record).text : id;
  };
  const partyName = (id: string) => {
    const record = records.findIn('participants', id);
    return record ? shortTitleOf(context, record).text : id;
  };
  return {
    name,
    title: context.say('report.assessment'),
    finding: widest
      ? context.say('report.assessment.finding', {
          edition: titleOf(context, edition).text,
          scenario: scenarioName(widest.scenario),
          participant: partyName(widest.participant),
          gap: formatNumber(context.language, widest.gap!, oneDigit),
        })
      : titleOf(context, edition).text,
    numbers: [
      { label: context.say('register.assessments.one'), values: [linkTo(context, edition)] },
      {
        label: context.say('report.assessment.pairs'),
        values: [
          {
            kind: 'link',
            text: formatNumber(context.language, judgements.length),
            href: rowsAddress(context, name),
          },
        ],
      },
      ...(highest
        ? [
            {
              label: context.say('scenario.highestRisk'),
              values: [
                plain(formatNumber(context.language, highest.risk!, oneDigit)),
                ...pair(highest),
              ],
            },
          ]
        : []),
      ...(widest
        ? [
            {
              label: context.say('report.assessment.widest'),
              values: [
                plain(formatNumber(context.language, widest.gap!, oneDigit)),
                ...pair(widest),
              ],
            },
          ]
        : []),
      ...(before
        ? [
            {
              label: context.say('report.assessment.compare'),
              values: [
                {
                  kind: 'link' as const,
                  text: titleOf(context, before).text,
                  href: addressIn(
                    context,
                    `/compare/assessments/${toAddress(before.id)}/${toAddress(edition.id)}/`,
                  ),
                },
              ],
            },
          ]
        : []),
    ],
    sections: [
      {
        kind: 'figure',
        id: 'heat-map',
        title: context.say('assessment.heatMap'),
        chart: riskMatrix(context, edition),
      },
      {
        kind: 'figure',
        id: 'likelihood-impact',
        title: context.say('report.assessment.likelihoodImpact'),
        chart: likelihoodByImpact(context, edition, judgements),
      },
      ...own.filter(({ id }) => id === 'gaps'),
      ...(spread
        ? [
            {
              kind: 'figure' as const,
              id: 'spread',
              title: context.say('assessment.spread'),
              chart: spread,
            },
          ]
        : []),
      ...own.filter(({ id }) => id === 'changed'),
      ...(editions
        ? [
            {
              kind: 'figure' as const,
              id: 'editions',
              title: context.say('report.assessment.editions'),
              chart: editions,
            },
          ]
        : []),
    ],
    rows: once(() => ({
      title: context.say('report.assessment.rows'),
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('chart.risk.territory'), 'text'),
        numberColumn('likelihood', wordOf(context, 'dimension', 'likelihood')),
        numberColumn('impact', wordOf(context, 'dimension', 'impact')),
        numberColumn('risk', context.say('figure.risk')),
        numberColumn('capability', context.say('figure.capability')),
        numberColumn('gap', context.say('figure.gap')),
        numberColumn('spread', context.say('figure.spread')),
      ],
      all: judgements.map((one) => ({
        row: {
          id: `${one.scenario}/${one.participant}`,
          cells: [
            [linkToId(context, one.scenario, 'full')],
            [linkToId(context, one.participant)],
            number(context, meanOf(one, 'likelihood')),
            number(context, meanOf(one, 'impact')),
            one.risk === undefined
              ? number(context, one.risk)
              : [
                  linked(
                    formatNumber(context.language, one.risk, oneDigit),
                    scoresAddress(context, edition, one.scenario, one.participant),
                  ),
                ],
            number(context, one.capability),
            number(context, one.gap),
            number(context, one.spread),
          ],
        },
        keys: {
          scenario: [toAddress(one.scenario)],
          participant: [toAddress(one.participant)],
          likelihood: [step(meanOf(one, 'likelihood'))].filter((value) => value !== undefined),
          impact: [step(meanOf(one, 'impact'))].filter((value) => value !== undefined),
        },
      })),
    })),
    method: [
      ...methodLinks(context, ['risk']),
      ...(findAddress(context, edition)
        ? [{ text: titleOf(context, edition).text, href: findAddress(context, edition)! }]
        : []),
    ],
  };
}
