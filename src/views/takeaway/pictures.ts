/**
 * Every chart of the site in one language, each once, with the address of the page that shows it.
 */
import { type RecordOf, chartNames } from '../../schema/index.ts';
import { addressIn, findAddress } from '../parts/addresses.ts';
import type { ChartSpec } from '../../charts/index.ts';
import { contextKey, type Context } from '../parts/context.ts';
import { remember } from '../../schema/values/index.ts';
import { sectionsFor } from '../records/page/sections.ts';
import { picturedRegisters } from '../records/registers/index.ts';
import { datasetChart } from '../pages/datasets/chart.ts';
import { findChart } from '../figures/placed/charts.ts';
import { yearsChart } from '../pages/yearsChart.ts';
import { reportPath, standingReports } from '../reports/index.ts';
import { isTranslated } from '../parts/texts.ts';
import { pinnedCharts } from '../prose/figures.ts';

export interface Picture {
  chart: ChartSpec;
  address: string;
}

const homes: Readonly<Record<(typeof chartNames)[number], string>> = {
  'follow-through-by-meeting': '/actions/',
  'milestones-timeline': '/milestones/',
  'assessment-scores-by-edition': '/assessments/',
  'verification-coverage': '/findings/',
  'slippage-by-year': '/milestones/',
  regularity: '/assessments/',
  'lessons-by-state': '/lessons/',
};

/** Worked out once a language. */
export function pictures(context: Context): readonly Picture[] {
  return remember('pictures', context.repository, () => findPictures(context), contextKey(context));
}

function findPictures(context: Context): readonly Picture[] {
  const found = new Map<string, Picture>();
  const add = (chart: ChartSpec | undefined, address: string) => {
    if (chart && !found.has(chart.id)) found.set(chart.id, { chart, address });
  };
  add(yearsChart(context), addressIn(context, '/'));
  for (const name of chartNames) add(findChart(context, name, {}), addressIn(context, homes[name]));
  const { records } = context.repository;
  for (const register of picturedRegisters) {
    for (const record of records.of(register) as readonly RecordOf[]) {
      for (const section of sectionsFor(context, record))
        if (section.kind === 'figure')
          add(section.chart, findAddress(context, record) ?? addressIn(context, '/'));
    }
  }
  for (const report of standingReports(context))
    for (const section of report.sections)
      if (section.kind === 'figure')
        add(section.chart, addressIn(context, reportPath(report.name)));
  for (const report of [...records.of('reports'), ...records.of('lessons')]) {
    if (!isTranslated(context.repository, report, context.language)) continue;
    for (const chart of pinnedCharts(context, report))
      add(chart, findAddress(context, report) ?? addressIn(context, '/'));
  }
  for (const dataset of context.repository.datasets)
    add(datasetChart(context, dataset), addressIn(context, `/data/${dataset.resource.name}/`));
  return [...found.values()];
}
