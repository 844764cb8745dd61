/** Two editions of an assessment side by side, on a page of their own. */
import { formatNumber } from '../../../i18n/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import type { Context } from '../../parts/context.ts';
import { judgementsOf, type Judgement } from '../../figures/risk.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { linkTo, linkToId, plain, type Inline } from '../../parts/inlines.ts';
import { column, numberColumn, type Table } from '../../parts/table.ts';
import { shortTitleOf, titleOf } from '../../parts/texts.ts';
import { oneDigit } from '../../parts/shares.ts';
import { signed } from '../scores.ts';

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
  table: Table;
}

/** Editions beyond which pairs would be too many pages: the newest ones are paired. */
const mostEditions = 12;

/** Every pair of published editions with scores, the newest first. */
export function editionPairs(context: Context): readonly EditionPair[] {
  const { records, asOf } = context.repository;
  const editions = records
    .of('assessments')
    .filter(
      (one) =>
        one.fields.published_on &&
        one.fields.published_on <= asOf &&
        judgementsOf(records, one.id).length > 0,
    )
    .toSorted((a, b) => (a.fields.published_on! < b.fields.published_on! ? 1 : -1))
    .slice(0, mostEditions);
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
  was: number;
  now: number;
}
const mostMoves = 12;
const keyOf = (one: Judgement) => toAddress(`${one.scenario}/${one.participant}`);

/** What both editions judged, with what moved most first. */
function movesOf({ repository }: Context, { earlier, later }: EditionPair): readonly Move[] {
  const { records } = repository;
  const before = new Map(judgementsOf(records, earlier.id).map((one) => [keyOf(one), one.risk]));
  return judgementsOf(records, later.id)
    .flatMap((one) => {
      const was = before.get(keyOf(one));
      return was === undefined || one.risk === undefined ? [] : [{ one, was, now: one.risk }];
    })
    .toSorted((a, b) => Math.abs(b.now - b.was) - Math.abs(a.now - a.was));
}

export function toPairView(context: Context, pair: EditionPair): PairView {
  const moves = movesOf(context, pair);
  const names = {
    earlier: titleOf(context, pair.earlier).text,
    later: titleOf(context, pair.later).text,
  };
  const chart = () => pairChart(context, pair, moves.slice(0, mostMoves));
  return {
    title: context.say('compare.pair', names),
    finding: findingOf(context, names, moves),
    links: [linkTo(context, pair.earlier), linkTo(context, pair.later)],
    ...(moves.length > 0 ? { chart: chart() } : {}),
    table: {
      columns: [
        column('title', context.say('register.scenarios.one'), 'title'),
        column('participant', context.say('chart.risk.territory')),
        numberColumn('before', context.say('column.before')),
        numberColumn('now', context.say('column.now')),
        numberColumn('change', context.say('column.change')),
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
  const up = moves.filter(({ was, now }) => now - was >= 1).length;
  const down = moves.filter(({ was, now }) => was - now >= 1).length;
  const same = moves.length - up - down;
  return context.say('compare.assessment.finding', {
    ...names,
    up,
    down,
    same,
    base: moves.length,
  });
}

const number = ({ language }: Context, value: number) => formatNumber(language, value, oneDigit);

const cellsOf = (context: Context, { one, was, now }: Move) => [
  [linkToId(context, one.scenario, 'full')],
  [linkToId(context, one.participant)],
  [plain(number(context, was))],
  [plain(number(context, now))],
  [plain(signed(context, now - was))],
];

function pairChart(
  context: Context,
  { earlier, later }: EditionPair,
  moves: readonly Move[],
): ChartSpec {
  const side = (edition: Edition, voice: 'neutral' | 'accent', value: (move: Move) => number) => ({
    key: toAddress(edition.id),
    label: edition.id,
    voice,
    points: moves.map((move, index) => ({
      x: String(index),
      y: value(move),
      text: number(context, value(move)),
    })),
  });
  return toChart(context, {
    kind: 'dotPlot',
    id: `compare-${toAddress(earlier.id)}-${toAddress(later.id)}`,
    title: context.say('compare.assessment.chart'),
    x: {
      type: 'category',
      label: context.say('register.scenarios.one'),
      categories: moves.map((move, index) => ({ key: String(index), label: named(context, move) })),
    },
    y: { type: 'linear', label: context.say('figure.risk'), min: 0, max: 25 },
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
