/** Two editions of an assessment side by side, on a page of their own. */
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Extent, definitionName, levelOf } from '../../figures/risk.ts';
import {
  type Editions,
  type RiskChange,
  countChanges,
  pairedEditions,
  riskChanges,
} from './riskChanges.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { changeText, extentText, meanWord } from '../../parts/shares.ts';
import { linkTo, linkToId, plain, type Inline } from '../../parts/inlines.ts';
import { column, numberColumn, ofFigure, type Table } from '../../parts/table.ts';
import { shortTitleOf, titleOf } from '../../parts/texts.ts';

export interface EditionPair extends Editions {
  path: string;
}
export interface PairView {
  title: string;
  finding: string;
  links: readonly Inline[];
  chart?: ChartSpec;
  /** The definition that its numbers come to. */
  figure: string;
  rowsTitle: string;
  table: Table;
}

/** Every pair that has a page, the newest first. */
export const editionPairs = ({ repository }: Context): readonly EditionPair[] =>
  pairedEditions(repository).map(({ earlier, later }) => ({
    earlier,
    later,
    path: `/compare/assessments/${toAddress(earlier.id)}/${toAddress(later.id)}/`,
  }));

const mostMoves = 12;
const keyOf = ({ one }: RiskChange) => toAddress(`${one.scenario}/${one.participant}`);

export function toPairView(context: Context, pair: EditionPair): PairView {
  const moves = riskChanges(context.repository, pair);
  const names = {
    earlier: titleOf(context, pair.earlier).text,
    later: titleOf(context, pair.later).text,
  };
  const moved = moves.filter(({ rise }) => rise !== 0).slice(0, mostMoves);
  return {
    figure: figureOf(context, 'risk-changes'),
    title: context.say('compare.pair', names),
    finding: findingOf(context, names, moves),
    links: [linkTo(context, pair.earlier), linkTo(context, pair.later)],
    ...(moved.length > 0 ? { chart: pairChart(context, pair, moved) } : {}),
    rowsTitle: context.say('compare.assessment.rows', meanWord(context)),
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('chart.risk.territory')),
        ...ofFigure(
          figureOf(context, 'risk'),
          numberColumn('before', context.say('column.before')),
          numberColumn('now', context.say('column.now')),
        ),
        numberColumn('change', context.say('figure.change', meanWord(context))),
      ],
      rows: moves.map((move) => ({ id: keyOf(move), cells: cellsOf(context, move) })),
    },
  };
}

/** The definition of what stands before and after, or of what rose and fell. */
const figureOf = ({ repository }: Context, name: 'risk' | 'risk-changes'): string =>
  definitionName(repository, name);

function findingOf(
  context: Context,
  names: { earlier: string; later: string },
  moves: readonly RiskChange[],
): string {
  if (moves.length === 0) return context.say('compare.assessment.none');
  return context.say('compare.assessment.finding', {
    ...names,
    ...meanWord(context),
    ...countChanges(moves),
    base: moves.length,
  });
}

const cellsOf = (context: Context, { one, before, now }: RiskChange) => [
  [linkToId(context, one.scenario, 'full')],
  [linkToId(context, one.participant)],
  [plain(extentText(context, before))],
  [plain(extentText(context, now))],
  [plain(changeText(context, before, now))],
];

function pairChart(
  context: Context,
  { earlier, later }: EditionPair,
  moves: readonly RiskChange[],
): ChartSpec {
  const side = (
    edition: RecordOf<'assessments'>,
    voice: 'neutral' | 'accent',
    value: (move: RiskChange) => Extent,
  ) => ({
    key: toAddress(edition.id),
    label: titleOf(context, edition).text,
    voice,
    points: moves.map((move, index) => ({
      x: String(index),
      y: levelOf(value(move)),
      text: extentText(context, value(move)),
    })),
  });
  return toChart(context, {
    kind: 'dotPlot',
    figure: figureOf(context, 'risk'),
    id: `compare-${toAddress(earlier.id)}-${toAddress(later.id)}`,
    title: context.say('compare.assessment.chart', meanWord(context)),
    x: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: moves.map((move, index) => ({ key: String(index), label: named(context, move) })),
    },
    y: { type: 'linear', label: context.say('figure.level', meanWord(context)) },
    series: [
      side(earlier, 'neutral', ({ before }) => before),
      side(later, 'accent', ({ now }) => now),
    ],
  });
}

/** The scenario and the territory of a judgement. */
function named(context: Context, { one }: RiskChange): string {
  const { records } = context.repository;
  const scenario = records.findIn('scenarios', one.scenario);
  const participant = records.findIn('participants', one.participant);
  return context.say('report.assessment.pair', {
    scenario: scenario ? titleOf(context, scenario).text : one.scenario,
    participant: participant ? shortTitleOf(context, participant).text : one.participant,
  });
}
