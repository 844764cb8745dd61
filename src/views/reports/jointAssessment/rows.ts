/** The judgements of an edition, the widest gap first. */
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { averagesPerspectives, compareExtents } from '../../figures/risk.ts';
import { scoresAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { meanWord } from '../../parts/shares.ts';
import { type Inline, labelOf, linked, linkToId, plain, wordOf } from '../../parts/inlines.ts';
import { column, numberColumn } from '../../parts/table.ts';
import { extent, scoreCell } from '../../parts/shares.ts';
import type { CountedRow, CountedRows } from '../report.ts';
import { type View, findStep } from './views.ts';

export function judgementRows(
  context: Context,
  edition: RecordOf<'assessments'>,
  views: readonly View[],
): CountedRows {
  return {
    title: context.say('report.assessment.rows', meanWord(context)),
    columns: [
      column('title', context.say('register.scenarios.one'), 'title'),
      column('participant', context.say('chart.risk.territory')),
      ...(averagesPerspectives(context.repository)
        ? []
        : [column('perspective', labelOf(context, 'scores', 'perspective'))]),
      numberColumn('likelihood', wordOf(context, 'dimension', 'likelihood')),
      numberColumn('impact', wordOf(context, 'dimension', 'impact')),
      numberColumn('risk', context.say('figure.risk')),
      numberColumn('capability', context.say('figure.capability')),
      numberColumn('gap', context.say('figure.gap')),
      numberColumn('spread', context.say('figure.spread')),
    ],
    all: views
      .toSorted((a, b) => compareExtents(a.gap, b.gap))
      .map((view) => ({
        row: { id: idOf(view), cells: cellsOf(context, edition, view) },
        keys: keysOf(view),
      })),
  };
}

const idOf = ({ judgement: { scenario, participant }, perspective }: View): string =>
  [scenario, participant, ...(perspective ? [perspective] : [])].join('/');

const cellsOf = (
  context: Context,
  edition: RecordOf<'assessments'>,
  { judgement, perspective, ...view }: View,
): readonly (readonly Inline[])[] => [
  [linkToId(context, judgement.scenario, 'full')],
  [linkToId(context, judgement.participant)],
  ...(perspective ? [[plain(wordOf(context, 'perspective', perspective))]] : []),
  scoreCell(context, view.likelihood, perspective ? 0 : 1),
  scoreCell(context, view.impact, perspective ? 0 : 1),
  extent(context, view.risk).map((one) =>
    view.risk
      ? linked(one.text, scoresAddress(context, edition, judgement.scenario, judgement.participant))
      : one,
  ),
  extent(context, view.capability),
  extent(context, view.gap),
  scoreCell(context, judgement.spread, 0),
];

const keysOf = (view: View): CountedRow['keys'] => ({
  scenario: [toAddress(view.judgement.scenario)],
  participant: [toAddress(view.judgement.participant)],
  likelihood: [findStep(view, 'likelihood')].filter((value) => value !== undefined),
  impact: [findStep(view, 'impact')].filter((value) => value !== undefined),
});
