/** The standing reports that a record has rows for, in their order. */
import { type StandingReportName, standingReportNames } from '../../schema/index.ts';
import { addressIn } from '../parts/addresses.ts';
import { contextKey, type Context } from '../parts/context.ts';
import { remember } from '../../schema/values/index.ts';
import { assistanceReport } from './assistance/report.ts';
import { comingReport } from './coming.ts';
import { decisionsReport } from './decisions/report.ts';
import { earlyWarningReport } from './earlyWarning/report.ts';
import { exercisesReport } from './exercises/report.ts';
import { feedbackReport } from './feedback/report.ts';
import { followThroughReport } from './followThrough/report.ts';
import { fundingReport } from './funding/report.ts';
import { indicatorsReport } from './indicators/report.ts';
import { jointAssessmentReport } from './jointAssessment/report.ts';
import { lessonsReport } from './lessons.ts';
import { participationReport } from './participation/report.ts';
import { regularityReport } from './regularity/report.ts';
import { type StandingReport, findingFigure } from './report.ts';
import { slippageReport } from './slippage/report.ts';
import { verificationReport } from './verification.ts';

const makers: Readonly<
  Record<StandingReportName, (context: Context) => StandingReport | undefined>
> = {
  'follow-through': followThroughReport,
  slippage: slippageReport,
  verification: verificationReport,
  'joint-assessment': jointAssessmentReport,
  participation: participationReport,
  regularity: regularityReport,
  'early-warning': earlyWarningReport,
  exercises: exercisesReport,
  assistance: assistanceReport,
  feedback: feedbackReport,
  funding: fundingReport,
  decisions: decisionsReport,
  indicators: indicatorsReport,
  lessons: lessonsReport,
  coming: comingReport,
};

/** Worked out once a language. */
export function standingReports(context: Context): readonly StandingReport[] {
  return remember(
    'standing reports',
    context.repository,
    () =>
      standingReportNames.map((name) => makers[name](context)).filter((one) => one !== undefined),
    contextKey(context),
  );
}

export const reportPath = (name: StandingReportName) => `/reports/${name}/`;

/** Each report with its finding, for the list of reports. */
export function reportEntries(
  context: Context,
): readonly { title: string; finding: string; href: string; figure: string | undefined }[] {
  return standingReports(context).map((report) => ({
    title: report.title,
    finding: report.finding,
    href: addressIn(context, reportPath(report.name)),
    figure: findingFigure(context, report),
  }));
}

export {
  type CountedRows,
  type StandingReport,
  definitionsOf,
  findingFigure,
  mostShownRows,
  rowsFigure,
} from './report.ts';
export { namedFigures } from './named.ts';
