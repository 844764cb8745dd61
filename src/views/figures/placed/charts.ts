/** Every chart that has a name, for pages and for reports. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { ChartName, Filter } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { scoresByEdition } from './assessmentCharts.ts';
import { chosen, firstDueChosen } from './chosen.ts';
import { followThroughByMeeting } from './followThroughCharts.ts';
import { lessonsByState } from './lessonsChart.ts';
import { milestoneSlips } from './milestoneCharts.ts';
import { assessmentRegularity } from './punctualityChart.ts';
import { slippageByYear } from './slippageChart.ts';
import { verificationCoverage } from './verificationChart.ts';

/**
 * A named chart on the rows that the filter chooses; nothing where the record has too little for
 * it.
 */
export function findChart(
  context: Context,
  name: ChartName,
  filter: Filter,
): ChartSpec | undefined {
  const { records } = context.repository;
  switch (name) {
    case 'follow-through-by-meeting':
      return followThroughByMeeting(
        context,
        chosen(records, records.of('meetings'), filter, ({ fields }) => fields.starts_on),
      );
    case 'milestones-timeline':
      return milestoneSlips(
        context,
        chosen(records, records.of('milestones'), filter, firstDueChosen),
      );
    case 'assessment-scores-by-edition':
      return scoresByEdition(context);
    case 'verification-coverage':
      return verificationCoverage(context, filter);
    case 'slippage-by-year':
      return slippageByYear(context, filter);
    case 'regularity':
      return assessmentRegularity(context);
    case 'lessons-by-state':
      return lessonsByState(context, filter);
  }
}
