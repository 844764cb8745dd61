/** Scenarios of threats and hazards. */
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { scoresAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { compareExtents, judgementsOf, type Judgement } from '../../figures/risk.ts';
import { extentText, meanWord } from '../../parts/shares.ts';
import { dated, linkTo, linked, plain, type Inline } from '../../parts/inlines.ts';
import type { Section } from '../../parts/sections.ts';
import { column, numberColumn, type DataRow } from '../../parts/table.ts';
import type { RegisterView } from './view.ts';

type Scenario = RecordOf<'scenarios'>;
type Edition = RecordOf<'assessments'>;

export const scenariosView: RegisterView<'scenarios'> = {
  figure: 'risk',
  sections: scenarioSections,
};

function scenarioSections(context: Context, scenario: Scenario): readonly Section[] {
  const editions = context.repository.records
    .of('assessments')
    .filter((edition) => judgedIn(context, edition, scenario).length > 0);
  if (editions.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'assessed',
      title: context.say('scenario.assessed'),
      table: {
        rows: editions.map((edition) => toRow(context, edition, scenario)),
        columns: [
          column('title', context.say('register.assessments.one'), 'title'),
          column('as_of', context.say('field.as_of'), 'date'),
          numberColumn('risk', context.say('scenario.highestRisk', meanWord(context))),
          column('where', context.say('scenario.where')),
          numberColumn('gap', context.say('figure.gap')),
        ],
      },
    },
  ];
}

const judgedIn = ({ repository }: Context, edition: Edition, { id }: Scenario) =>
  judgementsOf(repository, edition.id).filter((one) => toAddress(one.scenario) === toAddress(id));

/** An edition with its highest risk, and on whose territory that is. */
function toRow(context: Context, edition: Edition, scenario: Scenario): DataRow {
  const highest = judgedIn(context, edition, scenario)
    .filter(({ risk }) => risk !== undefined)
    .toSorted((a, b) => compareExtents(a.risk, b.risk))[0];
  const { as_of } = edition.fields;
  const about = [[linkTo(context, edition)], as_of ? [dated(context, as_of)] : []];
  const cells = highest ? highestCells(context, edition, highest) : [[], [], []];
  return { id: edition.id, cells: [...about, ...cells] };
}

function highestCells(
  context: Context,
  edition: Edition,
  { scenario, participant, risk, gap }: Judgement,
): readonly (readonly Inline[])[] {
  const where = context.repository.records.findIn('participants', participant);
  return [
    [linked(extentText(context, risk!), scoresAddress(context, edition, scenario, participant))],
    where ? [linkTo(context, where, 'short')] : [],
    gap === undefined ? [] : [plain(extentText(context, gap))],
  ];
}
