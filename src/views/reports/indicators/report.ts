/** Indicators: what was measured at the start and last, and whether the target is reached. */
import { once } from '../../../schema/values/index.ts';
import { indicatorCharts } from '../../figures/indicators/chart.ts';
import type { Context } from '../../parts/context.ts';
import { linkTo } from '../../parts/inlines.ts';
import { type Fact, type Multiple, type Section, tableSection } from '../../parts/sections.ts';
import { breakdown, groupById } from '../groups.ts';
import { type StandingReport, methodLinks, numbersFor } from '../report.ts';
import { type CountedIndicator, judgedIndicators, resultParts } from './counted.ts';
import { indicatorRows, resultMark, targetWords } from './rows.ts';

const name = 'indicators';

export function indicatorsReport(context: Context): StandingReport | undefined {
  const all = judgedIndicators(context);
  if (all.length === 0) return undefined;
  return {
    name,
    title: context.say('report.indicators'),
    finding: findingOf(context, all),
    numbers: numbersOf(context, all),
    sections: sectionsOf(context, all),
    rows: once(() => indicatorRows(context, all)),
    method: methodLinks(context, ['indicator']),
  };
}

function findingOf(context: Context, all: readonly CountedIndicator[]): string {
  const count = (...results: readonly CountedIndicator['result'][]) =>
    all.filter(({ result }) => results.includes(result)).length;
  return context.say('report.indicators.finding', {
    count: all.length,
    reached: count('inTime', 'late'),
    late: count('late'),
    lost: count('lost'),
    missed: count('missed'),
    open: count('notYetDue'),
    better: all.filter(({ sinceStart }) => sinceStart === 'better').length,
  });
}

function numbersOf(context: Context, all: readonly CountedIndicator[]): readonly Fact[] {
  const { count } = numbersFor(context, name);
  const compared = (['better', 'same', 'worse'] as const).flatMap((change) => [
    count(
      context.say(`report.indicators.start.${change}`),
      all.filter(({ sinceStart }) => sinceStart === change).length,
      { start: change },
    ),
  ]);
  const results = resultParts(context)
    .filter(({ has }) => all.some(has))
    .map(({ label, has, chosen }) => count(label, all.filter(has).length, chosen));
  return [...results, ...compared];
}

function sectionsOf(context: Context, all: readonly CountedIndicator[]): readonly Section[] {
  const charts = all.flatMap((one) => multipleOf(context, one) ?? []);
  const themes = groupById(
    context,
    'themes',
    all,
    ({ indicator: { fields } }) => fields.themes ?? [],
  );
  return [
    ...(charts.length > 0
      ? [
          {
            kind: 'multiples' as const,
            id: 'values',
            title: context.say('report.indicators.values'),
            charts,
          },
        ]
      : []),
    ...tableSection(
      'by-theme',
      context.say('report.indicators.table.theme'),
      breakdown(context, name, 'theme', themes, resultParts(context)),
    ),
  ];
}

function multipleOf(context: Context, one: CountedIndicator): Multiple | undefined {
  const [chart] = indicatorCharts(context, one.indicator);
  return (
    chart && {
      chart,
      told: [
        resultMark(context, one),
        ...targetWords(context, one),
        linkTo(context, one.indicator),
      ],
    }
  );
}
