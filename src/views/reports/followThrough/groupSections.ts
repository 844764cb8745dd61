/** Follow-through by forum, owner or year: a chart, and the same as a table. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { standingOf } from '../../figures/deadline.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { followThroughParts } from '../../figures/placed/followThroughCharts.ts';
import { verifiedStatus } from '../../figures/verification.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type Section, figureSection, tableSection } from '../../parts/sections.ts';
import type { Table } from '../../parts/table.ts';
import { type Group, breakdown, byShare, greatestShares, shareWords } from '../groups.ts';
import {
  type Action,
  type ActionResult,
  isBased,
  resultLabel,
  actionResult,
  actionResults,
} from './results.ts';

const name = 'follow-through';
const mostBars = 14;
type By = 'forum' | 'owner' | 'kind' | 'year';

export function followThroughBy(
  context: Context,
  by: By,
  groups: readonly Group<Action>[],
): readonly Section[] {
  const { asOf } = context.repository;
  if (!groups.some(({ items }) => items.some((one) => isBased(one, asOf)))) return [];
  return [
    ...figureSection(`by-${by}`, context.say(`report.by.${by}`), chartBy(context, by, groups)),
    ...tableSection(
      `by-${by}-table`,
      context.say(`report.followThrough.table.${by}`),
      tableBy(context, by, groups),
    ),
  ];
}

function chartBy(context: Context, by: By, groups: readonly Group<Action>[]): ChartSpec {
  const { asOf } = context.repository;
  const largest = groups
    .map((group) => ({ ...group, items: group.items.filter((one) => isBased(one, asOf)) }))
    .filter(({ items }) => items.length > 0)
    .slice(0, by === 'year' ? groups.length : mostBars);
  const count = (group: Group<Action>, part: ActionResult) => countIn(group, part, asOf);
  const overdueIn = (group: Group<Action>) => count(group, 'overdue');
  const bars = by === 'year' ? largest : byShare(largest, overdueIn);
  // What was agreed last has had the least time to be done.
  const worst = greatestShares(by === 'year' ? bars.slice(0, -1) : bars, overdueIn);
  return toChart(context, {
    kind: 'stackedBar',
    figure: 'follow-through-rows',
    id: `report-follow-through-${by}`,
    bars: by === 'year' ? 'upright' : 'lying',
    title: context.say(`report.followThrough.by.${by}`, shareWords(context, worst, overdueIn)),
    x: {
      type: 'category',
      label: context.say(`report.by.${by}`),
      categories: bars.map(({ key, label, href }) => ({
        key,
        label,
        href: href ?? rowsAddress(context, name, { [by]: key }),
      })),
    },
    y: { type: 'linear', label: context.say('chart.followThrough.axis'), min: 0 },
    series: followThroughParts
      .filter(([part]) => bars.some((bar) => count(bar, part) > 0))
      .map(([part, voice]) => ({
        key: part,
        label: context.say(`followThrough.${part}`),
        voice,
        points: bars.map((bar) => toPoint(context, by, bar, part)),
      })),
    note: context.say('chart.followThrough.note'),
  });
}

const countIn = ({ items }: Group<Action>, part: ActionResult, asOf: string): number =>
  items.filter((one) => actionResult(one, asOf) === part).length;

function toPoint(context: Context, by: By, bar: Group<Action>, part: ActionResult): ChartPoint {
  const count = countIn(bar, part, context.repository.asOf);
  const base = bar.items.length;
  return {
    x: bar.key,
    y: count,
    base,
    href: rowsAddress(context, name, { [by]: bar.key, result: part }),
    text: context.say('word.ofBase', { count, base }),
  };
}

function tableBy(context: Context, by: By, groups: readonly Group<Action>[]): Table {
  const { asOf, records } = context.repository;
  return breakdown(context, name, by, groups, [
    ...actionResults.map((key) => ({
      key,
      label: resultLabel(context, key),
      chosen: { result: key },
      has: (one: Action) => actionResult(one, asOf) === key,
    })),
    {
      key: 'verified',
      label: context.say('followThrough.verified'),
      chosen: { proof: 'verified' },
      has: (one: Action) =>
        standingOf(one) === 'done' && verifiedStatus(records, one.id) === 'verified',
    },
  ]);
}
