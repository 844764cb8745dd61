/** The judgements of an edition, the widest gap first. */
import { formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { Judgement } from '../../figures/risk.ts';
import { scoresAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, linked, linkToId, plain, wordOf } from '../../parts/inlines.ts';
import { oneDigit } from '../../parts/shares.ts';
import { column, numberColumn } from '../../parts/table.ts';
import type { CountedRow, CountedRows } from '../report.ts';
import { findStep, meanOf } from './steps.ts';

export function judgementRows(
  context: Context,
  edition: RecordOf<'assessments'>,
  judgements: readonly Judgement[],
): CountedRows {
  return {
    title: context.say('report.assessment.rows'),
    columns: [
      column('title', context.say('register.scenarios.one'), 'title'),
      column('participant', context.say('chart.risk.territory')),
      numberColumn('likelihood', wordOf(context, 'dimension', 'likelihood')),
      numberColumn('impact', wordOf(context, 'dimension', 'impact')),
      numberColumn('risk', context.say('figure.risk')),
      numberColumn('capability', context.say('figure.capability')),
      numberColumn('gap', context.say('figure.gap')),
      numberColumn('spread', context.say('figure.spread')),
    ],
    all: judgements.map((one) => ({
      row: { id: `${one.scenario}/${one.participant}`, cells: cellsOf(context, edition, one) },
      keys: keysOf(one),
    })),
  };
}

const cellsOf = (
  context: Context,
  edition: RecordOf<'assessments'>,
  one: Judgement,
): readonly (readonly Inline[])[] => [
  [linkToId(context, one.scenario, 'full')],
  [linkToId(context, one.participant)],
  number(context, meanOf(one, 'likelihood')),
  number(context, meanOf(one, 'impact')),
  number(context, one.risk, scoresAddress(context, edition, one.scenario, one.participant)),
  number(context, one.capability),
  number(context, one.gap),
  number(context, one.spread),
];

function number(context: Context, value: number | undefined, href?: string): readonly Inline[] {
  if (value === undefined) return [plain(context.say('word.notScored'), true)];
  const text = formatNumber(context.language, value, oneDigit);
  return [href === undefined ? plain(text) : linked(text, href)];
}

const keysOf = (one: Judgement): CountedRow['keys'] => ({
  scenario: [toAddress(one.scenario)],
  participant: [toAddress(one.participant)],
  likelihood: [findStep(one, 'likelihood')].filter((value) => value !== undefined),
  impact: [findStep(one, 'impact')].filter((value) => value !== undefined),
});
