/** The documents of the pages that are no record's. */
import {
  isHeld,
  toAboutView,
  toCheckView,
  toContributeView,
  toCorrectView,
  toFaultsView,
  toMethodView,
  toWordsView,
} from '../../../views/pages/index.ts';
import { type Context, type Section, addressIn } from '../../../views/parts/index.ts';
import { type StandingReport, reportPath, standingReports } from '../../../views/reports/index.ts';
import { toldWeights } from '../../ranking.ts';
import { type SearchDoc, type SearchPassage, emptyDoc } from './doc.ts';

export function* pageDocs(context: Context): Generator<SearchDoc> {
  const page = (path: string, title: string, passages: readonly SearchPassage[]): SearchDoc => ({
    ...emptyDoc,
    kind: 'page',
    kindLabel: context.say('search.kind.page'),
    href: addressIn(context, path),
    title: { text: title },
    passages,
    languages: context.repository.descriptor.languages,
  });
  yield page('/about/', ...aboutTexts(context));
  if (isHeld(context, 'method')) yield page('/method/', ...methodTexts(context));
  yield page('/contribute/', ...contributeTexts(context));
  yield page('/contribute/faults/', ...faultsTexts(context));
  const words = toWordsView(context);
  yield page('/contribute/words/', words.title, [{ text: words.intro }]);
  for (const report of standingReports(context))
    yield page(reportPath(report.name), report.title, reportTexts(report));
  const check = toCheckView(context);
  yield page('/check/', check.title, [{ text: check.intro }]);
  const correct = toCorrectView(context);
  if (isHeld(context, 'correct')) yield page('/correct/', correct.title, [{ text: correct.intro }]);
  if (isHeld(context, 'glossary')) yield page('/glossary/', context.say('glossary.title'), []);
}

type Texts = readonly [title: string, passages: readonly SearchPassage[]];

function aboutTexts(context: Context): Texts {
  const { title, description, parts } = toAboutView(context);
  const told = parts.map((part) => ({
    id: part.id,
    heading: part.title,
    text: part.paragraphs.map((items) => items.map(({ text }) => text).join(' ')).join(' '),
  }));
  return [title, [...(description ? [{ text: description.text }] : []), ...told]];
}

function methodTexts(context: Context): Texts {
  const { title, intro, entries } = toMethodView(context, toldWeights());
  const told = entries.map((one) => ({
    id: one.id,
    heading: one.title,
    text: `${one.definition} ${one.formula} ${one.base}`,
  }));
  return [title, [{ text: intro }, ...told]];
}

function contributeTexts(context: Context): Texts {
  const { title, intro, tasks, steps } = toContributeView(context);
  const told = tasks.map((one) => ({ id: one.id, heading: one.title, text: one.steps.join(' ') }));
  return [title, [{ text: intro }, ...told, ...steps.map((text) => ({ text }))]];
}

function faultsTexts(context: Context): Texts {
  const { title, intro, groups } = toFaultsView(context);
  const kinds = groups
    .flatMap(({ faults }) => faults)
    .map(({ code, sentence }) => ({ text: `${code}: ${sentence}` }));
  return [title, [{ text: intro }, ...kinds]];
}

function reportTexts({ finding, sections }: StandingReport): readonly SearchPassage[] {
  const told = sections.flatMap((section) => {
    return section.title
      ? [{ id: section.id, heading: section.title, text: chartTitles(section) }]
      : [];
  });
  return [{ text: finding }, ...told];
}

function chartTitles(section: Section): string {
  if (section.kind === 'figure') return section.chart.title;
  return section.kind === 'multiples'
    ? section.charts.map(({ chart }) => chart.title).join('. ')
    : '';
}
