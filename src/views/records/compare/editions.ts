/** Two editions of an assessment side by side, on a page of their own. */
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import {
  type Extent,
  type Judgement,
  judgementsOf,
  levelOf,
  publishedEditions,
  definitionName,
} from '../../figures/risk.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { changeText, extentText, meanWord } from '../../parts/shares.ts';
import { linkTo, linkToId, plain, type Inline } from '../../parts/inlines.ts';
import { column, numberColumn, type Table } from '../../parts/table.ts';
import { shortTitleOf, titleOf } from '../../parts/texts.ts';

type Edition = RecordOf<'assessments'>;

export interface EditionPair {
  earlier: Edition;
  later: Edition;
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

/** Editions beyond which pairs would be too many pages: the newest ones are paired. */
const mostEditions = 12;

/** Every pair of published editions with scores, the newest first. */
export function editionPairs(context: Context): readonly EditionPair[] {
  const editions = publishedEditions(context.repository).slice(0, mostEditions);
  return editions.flatMap((later, index) =>
    editions.slice(index + 1).map((earlier) => ({
      earlier,
      later,
      path: `/compare/assessments/${toAddress(earlier.id)}/${toAddress(later.id)}/`,
    })),
  );
}

interface Move {
  one: Judgement;
  was: Extent;
  now: Extent;
}
const mostMoves = 12;
const riseOf = ({ was, now }: Move): number => levelOf(now) - levelOf(was);
const keyOf = (one: Judgement) => toAddress(`${one.scenario}/${one.participant}`);

/** What both editions judged, with what moved most first. */
function movesOf({ repository }: Context, { earlier, later }: EditionPair): readonly Move[] {
  const before = new Map(judgementsOf(repository, earlier.id).map((one) => [keyOf(one), one.risk]));
  return judgementsOf(repository, later.id)
    .flatMap((one) => {
      const was = before.get(keyOf(one));
      return was === undefined || one.risk === undefined ? [] : [{ one, was, now: one.risk }];
    })
    .toSorted((a, b) => Math.abs(riseOf(b)) - Math.abs(riseOf(a)));
}

export function toPairView(context: Context, pair: EditionPair): PairView {
  const moves = movesOf(context, pair);
  const names = {
    earlier: titleOf(context, pair.earlier).text,
    later: titleOf(context, pair.later).text,
  };
  const moved = moves.filter((move) => riseOf(move) !== 0).slice(0, mostMoves);
  return {
    figure: definitionName(context.repository, 'risk'),
    title: context.say('compare.pair', names),
    finding: findingOf(context, names, moves),
    links: [linkTo(context, pair.earlier), linkTo(context, pair.later)],
    ...(moved.length > 0 ? { chart: pairChart(context, pair, moved) } : {}),
    rowsTitle: context.say('compare.assessment.rows', meanWord(context)),
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('chart.risk.territory')),
        numberColumn('before', context.say('column.before')),
        numberColumn('now', context.say('column.now')),
        numberColumn('change', context.say('figure.change', meanWord(context))),
      ],
      rows: moves.map((move) => ({ id: keyOf(move.one), cells: cellsOf(context, move) })),
    },
  };
}

function findingOf(
  context: Context,
  names: { earlier: string; later: string },
  moves: readonly Move[],
): string {
  if (moves.length === 0) return context.say('compare.assessment.none');
  const up = moves.filter((move) => riseOf(move) >= 1).length;
  const down = moves.filter((move) => riseOf(move) <= -1).length;
  const same = moves.length - up - down;
  return context.say('compare.assessment.finding', {
    ...names,
    ...meanWord(context),
    up,
    down,
    same,
    base: moves.length,
  });
}

const cellsOf = (context: Context, { one, was, now }: Move) => [
  [linkToId(context, one.scenario, 'full')],
  [linkToId(context, one.participant)],
  [plain(extentText(context, was))],
  [plain(extentText(context, now))],
  [plain(changeText(context, was, now))],
];

function pairChart(
  context: Context,
  { earlier, later }: EditionPair,
  moves: readonly Move[],
): ChartSpec {
  const side = (edition: Edition, voice: 'neutral' | 'accent', value: (move: Move) => Extent) => ({
    key: toAddress(edition.id),
    label: edition.id,
    voice,
    points: moves.map((move, index) => ({
      x: String(index),
      y: levelOf(value(move)),
      text: extentText(context, value(move)),
    })),
  });
  return toChart(context, {
    kind: 'dotPlot',
    figure: definitionName(context.repository, 'risk'),
    id: `compare-${toAddress(earlier.id)}-${toAddress(later.id)}`,
    title: context.say('compare.assessment.chart', meanWord(context)),
    x: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: moves.map((move, index) => ({ key: String(index), label: named(context, move) })),
    },
    y: { type: 'linear', label: context.say('figure.level', meanWord(context)), min: 0, max: 25 },
    series: [side(earlier, 'neutral', ({ was }) => was), side(later, 'accent', ({ now }) => now)],
  });
}

/** The scenario and the territory of a judgement. */
function named(context: Context, { one }: Move): string {
  const { records } = context.repository;
  const scenario = records.findIn('scenarios', one.scenario);
  const participant = records.findIn('participants', one.participant);
  return context.say('report.assessment.pair', {
    scenario: scenario ? titleOf(context, scenario).text : one.scenario,
    participant: participant ? shortTitleOf(context, participant).text : one.participant,
  });
}
