/**
 * The joint assessment: the newest edition as a heat map, by likelihood and impact, by gap, by how
 * far the perspectives are apart, and against the one before.
 */
import { formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { once } from '../../../schema/values/index.ts';
import { riskMatrix, scoresByEdition } from '../../figures/placed/assessmentCharts.ts';
import {
  type Extent,
  type Judgement,
  compareExtents,
  judgementsOf,
  publishedEditions,
} from '../../figures/risk.ts';
import { addressIn, findAddress, rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { extentText, meanWord } from '../../parts/shares.ts';
import { linked, linkTo, linkToId, plain } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection } from '../../parts/sections.ts';
import { titleOf } from '../../parts/texts.ts';
import { assessmentSections } from '../../records/assessment.ts';
import { editionPairs } from '../../records/compare/editions.ts';
import { type StandingReport, methodLinks } from '../report.ts';
import { likelihoodByImpact } from './likelihoodByImpact.ts';
import { pairNamesOf } from './names.ts';
import { judgementRows } from './rows.ts';
import { spreadChart } from './spread.ts';
import { viewsOf } from './views.ts';

const name = 'joint-assessment';
type Edition = RecordOf<'assessments'>;

export function jointAssessmentReport(context: Context): StandingReport | undefined {
  const { repository } = context;
  const edition = publishedEditions(repository)[0];
  if (!edition) return undefined;
  const judgements = judgementsOf(repository, edition.id).toSorted((a, b) =>
    compareExtents(a.gap, b.gap),
  );
  const widest = judgements.find((one) => one.gap !== undefined);
  return {
    name,
    title: context.say('report.assessment'),
    finding: widest
      ? findingOf(context, edition, widest, widest.gap!)
      : titleOf(context, edition).text,
    numbers: numbersOf(context, edition, judgements, widest),
    sections: sectionsOf(context, edition, judgements),
    rows: once(() => judgementRows(context, edition, viewsOf(context, judgements))),
    method: [...methodLinks(context, ['risk']), ...wayTo(context, edition)],
  };
}

function wayTo(context: Context, edition: Edition): StandingReport['method'] {
  const href = findAddress(context, edition);
  return href ? [{ text: titleOf(context, edition).text, href }] : [];
}

const findingOf = (context: Context, edition: Edition, widest: Judgement, gap: Extent): string =>
  context.say('report.assessment.finding', {
    edition: titleOf(context, edition).text,
    ...pairNamesOf(context, widest),
    gap: extentText(context, gap),
  });

function numbersOf(
  context: Context,
  edition: Edition,
  judgements: readonly Judgement[],
  widest: Judgement | undefined,
): readonly Fact[] {
  const views = formatNumber(context.language, viewsOf(context, judgements).length);
  const highest = judgements
    .filter(({ risk }) => risk !== undefined)
    .toSorted((a, b) => compareExtents(a.risk, b.risk))[0];
  return [
    { label: context.say('register.assessments.one'), values: [linkTo(context, edition)] },
    {
      label: context.say('report.assessment.views', meanWord(context)),
      values: [linked(views, rowsAddress(context, name))],
    },
    ...extreme(
      context,
      context.say('scenario.highestRisk', meanWord(context)),
      highest?.risk,
      highest,
    ),
    ...extreme(context, context.say('report.assessment.widest'), widest?.gap, widest),
    ...comparison(context, edition),
  ];
}

/** The greatest of a figure, with the scenario and the territory that it is of. */
function extreme(
  context: Context,
  label: string,
  value: Extent | undefined,
  judgement: Judgement | undefined,
): readonly Fact[] {
  if (!value || !judgement) return [];
  const values = [
    plain(extentText(context, value)),
    linkToId(context, judgement.scenario, 'full'),
    linkToId(context, judgement.participant),
  ];
  return [{ label, values }];
}

/** The way to what has changed since the edition that this one replaces. */
function comparison(context: Context, edition: Edition): readonly Fact[] {
  const before = context.repository.records.findIn('assessments', edition.fields.replaces);
  const pair = editionPairs(context).find(
    ({ earlier, later }) => earlier === before && later === edition,
  );
  if (!pair) return [];
  const link = linked(titleOf(context, pair.earlier).text, addressIn(context, pair.path));
  return [{ label: context.say('report.assessment.compare'), values: [link] }];
}

function sectionsOf(
  context: Context,
  edition: Edition,
  judgements: readonly Judgement[],
): readonly Section[] {
  const own = assessmentSections(context, edition);
  const spread = spreadChart(context, edition, judgements);
  const byImpact = likelihoodByImpact(context, edition, viewsOf(context, judgements));
  const editions = scoresByEdition(context);
  return [
    ...figureSection('heat-map', context.say('assessment.heatMap'), riskMatrix(context, edition)),
    ...figureSection(
      'likelihood-impact',
      context.say('report.assessment.likelihoodImpact'),
      byImpact,
    ),
    ...own.filter(({ id }) => id === 'gaps'),
    ...figureSection('spread', context.say('assessment.spread'), spread),
    ...own.filter(({ id }) => id === 'changed'),
    ...figureSection('editions', context.say('report.assessment.editions'), editions),
  ];
}
