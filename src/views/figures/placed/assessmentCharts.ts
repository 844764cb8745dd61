/** The pictures of assessments: the heat map of one edition, and the scores over editions. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { firstDay, lastDay } from '../../../schema/values/index.ts';
import { findAddress, scoresAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { extentText, meanWord } from '../../parts/shares.ts';
import { shortTitleOf, titleOf } from '../../parts/texts.ts';
import {
  type Extent,
  compareExtents,
  judgementsOf,
  levelOf,
  riskOfScenario,
  riskStep,
  riskSteps,
  definitionName,
} from '../risk.ts';
import { replacedBy, riskChanges } from '../../records/compare/riskChanges.ts';
import { toChart } from './chartWords.ts';
import { eventsWithin } from '../../records/life/meanwhile.ts';

/**
 * The risk of each scenario on each territory in one edition: scenarios down, participants across,
 * each with its highest risk first.
 */
export function riskMatrix(context: Context, assessment: RecordOf<'assessments'>): ChartSpec {
  const { records } = context.repository;
  const judgements = judgementsOf(context.repository, assessment.id).toSorted((a, b) =>
    compareExtents(a.risk, b.risk),
  );
  const axis = (register: 'scenarios' | 'participants', ids: readonly string[]) =>
    [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => {
      const record = records.findIn(register, id);
      const href = record && findAddress(context, record);
      return {
        key: id,
        label: record ? shortTitleOf(context, record).text : id,
        ...(href ? { href } : {}),
      };
    });
  const earlier = replacedBy(context.repository, assessment);
  const pair = earlier && { earlier, later: assessment };
  const rises = new Map(
    pair && riskChanges(context.repository, pair).map(({ one, rise }) => [one, rise]),
  );
  const highest = judgements.find((one) => one.risk !== undefined);
  const points: ChartPoint[] = judgements.map((one) => ({
    x: one.participant.toLowerCase(),
    y: one.scenario.toLowerCase(),
    value: one.risk ? levelOf(one.risk) : null,
    href: scoresAddress(context, assessment, one.scenario, one.participant),
    ...(one.risk === undefined
      ? { missing: true }
      : {
          text: extentText(context, one.risk),
          voice: `scale${riskStep(levelOf(one.risk))}` as const,
          ...changeBy(rises.get(one) ?? 0),
        }),
  }));
  return toChart(context, {
    kind: 'matrix',
    figure: definitionName(context.repository, 'risk'),
    id: `risk-${assessment.id.toLowerCase()}`,
    title: highest
      ? context.say('chart.risk.title', {
          ...meanWord(context),
          scenario: titleOf(context, records.findIn('scenarios', highest.scenario)!).text,
          participant: shortTitleOf(context, records.findIn('participants', highest.participant)!)
            .text,
          risk: extentText(context, highest.risk!),
        })
      : context.say('assessment.heatMap'),
    source: titleOf(context, assessment).text,
    x: {
      type: 'category',
      label: context.say('chart.risk.territory'),
      categories: axis(
        'participants',
        judgements.map((one) => one.participant),
      ),
    },
    y: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: axis(
        'scenarios',
        judgements.map((one) => one.scenario),
      ),
    },
    series: [
      {
        key: 'risk',
        label: context.say('figure.level', meanWord(context)),
        voice: 'scale3',
        points,
      },
    ],
    shades: riskShades(context, context.say('figure.level', meanWord(context))),
    changes: { rose: context.say('chart.risk.rose'), fell: context.say('chart.risk.fell') },
    columns: { value: context.say('figure.level', meanWord(context)) },
    note: context.say('chart.risk.note', meanWord(context)),
  });
}

/** A change by less than a point is none. */
function changeBy(rise: number): Pick<ChartPoint, 'change'> {
  if (Math.abs(rise) < 1) return {};
  return { change: rise > 0 ? 'rose' : 'fell' };
}

/** What the shades of a risk stand for; `label` says of which. */
export const riskShades = (context: Context, label: string): Required<ChartSpec>['shades'] => ({
  label,
  steps: riskSteps.map(({ step, ...extent }) => ({
    voice: `scale${step}` as const,
    label: extentText(context, extent),
  })),
});

/** How many scenarios a line chart can tell apart. */
const mostLines = 5;

/** Risk over the editions of the scenarios that moved most. */
export function scoresByEdition(context: Context): ChartSpec | undefined {
  const { repository } = context;
  const { records } = repository;
  const { means } = repository.descriptor;
  const editions = records
    .of('assessments')
    .filter((one) => one.fields.as_of && judgementsOf(repository, one.id).length > 0)
    .toSorted((a, b) => (a.fields.as_of! < b.fields.as_of! ? -1 : 1));
  if (editions.length < 2) return undefined;
  const lines = records
    .of('scenarios')
    .map((scenario) => ({
      scenario,
      values: editions.map((one) =>
        riskOfScenario(repository, judgementsOf(repository, one.id), scenario.id),
      ),
    }))
    .filter(({ values }) => values.some((value) => value !== undefined))
    .toSorted((a, b) => range(b.values) - range(a.values))
    .slice(0, mostLines);
  const most = lines[0];
  if (!most) return undefined;
  const [first, last] = [
    most.values.find((value) => value !== undefined)!,
    most.values.findLast((value) => value !== undefined)!,
  ];
  return toChart(context, {
    kind: 'line',
    figure: definitionName(context.repository, 'risk'),
    id: 'assessment-scores-by-edition',
    title: context.say('chart.scores.title', {
      means,
      scenario: titleOf(context, most.scenario).text,
      direction: directionOf(levelOf(first), levelOf(last)),
      from: extentText(context, first),
      to: extentText(context, last),
      editions: editions.length,
    }),
    x: { type: 'date', label: context.say('field.as_of') },
    y: { type: 'linear', label: context.say('chart.scores.axis', { means }) },
    series: lines.map(({ scenario, values }) => ({
      key: scenario.id,
      label: titleOf(context, scenario).text,
      voice: scenario === most.scenario ? ('accent' as const) : ('neutral' as const),
      points: values.map((value, index) => ({
        x: editions[index]!.fields.as_of!,
        y: value === undefined ? null : Math.round(levelOf(value) * 10) / 10,
        ...(value === undefined ? {} : { text: extentText(context, value) }),
        href: findAddress(context, editions[index]!),
      })),
    })),
    events: eventsWithin(context, [
      firstDay(editions[0]!.fields.as_of!),
      lastDay(editions.at(-1)!.fields.as_of!),
    ]),
    note: context.say('chart.scores.note', { means, shown: lines.length }),
  });
}

function directionOf(first: number, last: number): 'rose' | 'fell' | 'same' {
  if (last === first) return 'same';
  return last > first ? 'rose' : 'fell';
}

function range(values: readonly (Extent | undefined)[]): number {
  const known = values.filter((value) => value !== undefined).map(levelOf);
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}
