/** Slippage by forum, owner or year: a chart, and the same as a table. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { formatNumber } from '../../../i18n/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { shareOf } from '../../figures/share.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, linked, plain } from '../../parts/inlines.ts';
import { type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { countLink } from '../../parts/shares.ts';
import { type DataRow, type Table, column, numberColumn } from '../../parts/table.ts';
import { type Group, greatestShares, shareWords } from '../groups.ts';
import { type Slipped, daysAt, medianDays } from './slipped.ts';

const name = 'slippage';
const mostBars = 14;
/** The key of the rows by which each kind of group is chosen. */
const keyFor = { forum: 'forum', owner: 'owner', year: 'due' } as const;

export const slippageBy = (
  context: Context,
  by: 'forum' | 'owner',
  groups: readonly Group<Slipped>[],
): readonly Section[] =>
  groups.length === 0
    ? []
    : [
        ...figureSection(`by-${by}`, context.say(`report.by.${by}`), chartBy(context, by, groups)),
        ...slippageTableBy(context, by, groups),
      ];

export const slippageTableBy = (
  context: Context,
  by: keyof typeof keyFor,
  groups: readonly Group<Slipped>[],
): readonly Section[] =>
  tableSection(
    `by-${by}-table`,
    context.say(`report.slippage.table.${by}`),
    tableBy(context, by, groups),
  );

/** Days by which something slipped, with their sign. */
export const signedDays = (context: Context, count: number): readonly Inline[] => [
  plain(
    formatNumber(context.language, count, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
  ),
];

function chartBy(
  context: Context,
  by: 'forum' | 'owner',
  groups: readonly Group<Slipped>[],
): ChartSpec {
  const shown = groups.slice(0, mostBars);
  return toChart(context, {
    kind: 'dotPlot',
    figure: 'slippage-rows',
    id: `report-slippage-${by}`,
    title: context.say(
      `report.slippage.by.${by}`,
      shareWords(context, greatestShares(shown, lateIn), lateIn),
    ),
    x: {
      type: 'category',
      label: context.say(`report.by.${by}`),
      categories: shown.map(({ key, label, href }) => ({
        key,
        label,
        href: href ?? rowsAddress(context, name, { [by]: key }),
      })),
    },
    y: { type: 'linear', label: context.say('chart.slippage.axis') },
    series: [
      {
        key: 'median',
        label: context.say('chart.slippage.median'),
        voice: 'accent',
        points: shown.map((group) => toPoint(context, by, group)),
      },
    ],
    referenceLines: [
      { axis: 'y', value: 0, label: context.say('chart.slippage.onTime'), role: 'baseline' },
    ],
    note: context.say('chart.slippage.note'),
  });
}

const lateIn = ({ items }: Group<Slipped>): number => items.filter(({ days }) => days > 0).length;

function toPoint(
  context: Context,
  by: 'forum' | 'owner',
  { key, items }: Group<Slipped>,
): ChartPoint {
  return {
    x: key,
    y: medianDays(items),
    low: daysAt(items, 0.25),
    high: daysAt(items, 0.75),
    base: items.length,
    href: rowsAddress(context, name, { [by]: key }),
    ...(shareOf(0, items.length).small ? { smallBase: true } : {}),
  };
}

function tableBy(
  context: Context,
  by: keyof typeof keyFor,
  groups: readonly Group<Slipped>[],
): Table {
  const title = context.say(by === 'year' ? 'chart.slippage.year' : `report.by.${by}`);
  return {
    columns: [
      column('title', title, 'title'),
      numberColumn('all', context.say('report.slippage.dated')),
      numberColumn('moved', context.say('report.slippage.moved')),
      numberColumn('median', context.say('chart.slippage.median')),
      numberColumn('worst', context.say('report.slippage.worst')),
    ],
    rows: groups.map((group) => toRow(context, keyFor[by], group)),
  };
}

function toRow(
  context: Context,
  by: 'forum' | 'owner' | 'due',
  { key, label, href, items }: Group<Slipped>,
): DataRow {
  const own = { [by]: key };
  const moved = items.filter((one) => one.moved).length;
  return {
    id: key,
    cells: [
      [href ? linked(label, href) : plain(label)],
      countLink(context, items.length, rowsAddress(context, name, own)),
      countLink(context, moved, rowsAddress(context, name, { ...own, moved: 'yes' })),
      signedDays(context, medianDays(items)),
      signedDays(context, Math.max(...items.map(({ days }) => days))),
    ],
  };
}
