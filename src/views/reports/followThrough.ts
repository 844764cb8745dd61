/** Follow-through: what became of what was agreed, by forum, owner and year. */
import { toAddress, yearOf } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { ChartSpec } from '../../charts/index.ts';
import { toRecordTable } from '../records/recordTable.ts';
import type { Context } from '../parts/context.ts';
import { followThrough, timingOf } from '../figures/followThrough.ts';
import { isOverdue, standingOf } from '../figures/deadline.ts';
import { isContradicted, verifiedStatus } from '../figures/verification.ts';
import { plain } from '../parts/inlines.ts';
import { editionSentence, editionTable, isOf, sinceKey } from '../changes/editionWords.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import { once } from '../../schema/values/index.ts';
import type { Section } from '../parts/sections.ts';
import { toChart } from '../figures/placed/chartWords.ts';
import {
  followThroughByMeeting,
  followThroughParts,
} from '../figures/placed/followThroughCharts.ts';
import {
  breakdown,
  countLink,
  groupById,
  groupByYear,
  methodLinks,
  rowsAddress,
  shareLink,
  type Group,
  type StandingReport,
} from './report.ts';

type Action = RecordOf<'actions'>;
type Result = 'onTime' | 'late' | 'undated' | 'open' | 'overdue' | 'dropped' | 'unreported';
const name = 'follow-through';
const done = ['onTime', 'late', 'undated'] as const;

/** What became of an action: one word of which its list is made. */
export function resultOf(action: Action, asOf: string): Result {
  const standing = standingOf(action);
  if (standing === 'unknown') return 'unreported';
  if (standing === 'dropped' || standing === 'superseded') return 'dropped';
  if (standing === 'done') return timingOf(action) ?? 'undated';
  return isOverdue(action, asOf) ? 'overdue' : 'open';
}

export const forumOf = (context: Context, action: Action) =>
  context.repository.records.findIn('meetings', action.fields.meeting)?.fields.forum;
export const agreedYear = (context: Context, action: Action) => {
  const date =
    action.fields.agreed_on ??
    context.repository.records.findIn('meetings', action.fields.meeting)?.fields.starts_on;
  return date && yearOf(date);
};

const mostBars = 14;
const counted = new Set<Result>(['onTime', 'late', 'undated', 'open', 'overdue']);

function chartBy(
  context: Context,
  by: 'forum' | 'owner' | 'year',
  groups: readonly Group<Action>[],
): ChartSpec {
  const { asOf } = context.repository;
  const count = (group: Group<Action>, part: string) =>
    group.items.filter((one) => resultOf(one, asOf) === part).length;
  const bars = groups
    .map((group) => ({
      ...group,
      items: group.items.filter((one) => counted.has(resultOf(one, asOf))),
    }))
    .filter(({ items }) => items.length > 0)
    .slice(0, by === 'year' ? groups.length : mostBars);
  const worst = bars.toSorted((a, b) => count(b, 'overdue') - count(a, 'overdue'))[0]!;
  return toChart(context, {
    kind: 'stackedBar',
    id: `report-follow-through-${by}`,
    bars: by === 'year' ? 'upright' : 'lying',
    title: context.say(`report.followThrough.by.${by}`, {
      name: worst.label,
      count: count(worst, 'overdue'),
      base: worst.items.length,
    }),
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
        points: bars.map((bar) => ({
          x: bar.key,
          y: count(bar, part),
          base: bar.items.length,
          href: rowsAddress(context, name, { [by]: bar.key, result: part }),
          text: context.say('word.ofBase', { count: count(bar, part), base: bar.items.length }),
        })),
      })),
    note: context.say('chart.followThrough.note'),
  });
}

function sectionsBy(
  context: Context,
  by: 'forum' | 'owner' | 'year',
  groups: readonly Group<Action>[],
): readonly Section[] {
  const { asOf, records } = context.repository;
  if (
    groups.length === 0 ||
    !groups.some(({ items }) => items.some((one) => counted.has(resultOf(one, asOf))))
  )
    return [];
  const part = (key: Result) => ({
    key,
    label: context.say(key === 'unreported' ? 'status.unreported' : `followThrough.${key}`),
    chosen: { result: key },
    has: (one: Action) => resultOf(one, asOf) === key,
  });
  const verified = {
    key: 'verified',
    label: context.say('followThrough.verified'),
    chosen: { proof: 'verified' },
    has: (one: Action) =>
      standingOf(one) === 'done' && verifiedStatus(records, one.id) === 'verified',
  };
  return [
    {
      kind: 'figure',
      id: `by-${by}`,
      title: context.say(`report.by.${by}`),
      chart: chartBy(context, by, groups),
    },
    {
      kind: 'table',
      id: `by-${by}-table`,
      title: context.say(`report.followThrough.table.${by}`),
      table: breakdown(context, name, by, groups, [
        ...(['onTime', 'late', 'undated', 'open', 'overdue', 'dropped', 'unreported'] as const).map(
          part,
        ),
        verified,
      ]),
    },
  ];
}

export function followThroughReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  const actions = records.of('actions');
  const result = followThrough(actions, records, asOf);
  if (result.base.length === 0) return undefined;
  const base = result.base.length;
  const part = (key: 'onTime' | 'late' | 'open' | 'overdue') => ({
    label: context.say(`followThrough.${key}`),
    values: shareLink(
      context,
      result[key].length,
      base,
      rowsAddress(context, name, { result: key }),
    ),
  });
  const lists = followThroughByMeeting(context);
  const table = once(() => toRecordTable(context, 'actions', actions));
  const since = editionTable(context, 'actions');
  const { fresh, cleared } = sinceLastEdition(context.repository);
  return {
    name,
    title: context.say('report.followThrough'),
    finding: context.say('report.followThrough.finding', {
      base,
      completed: result.completed.length,
      onTime: result.onTime.length,
      overdue: result.overdue.length,
      verified: result.verified.length,
    }),
    numbers: [
      {
        label: context.say('followThrough.completed'),
        values: shareLink(
          context,
          result.completed.length,
          base,
          rowsAddress(context, name, { result: done }),
        ),
      },
      part('onTime'),
      part('late'),
      part('open'),
      part('overdue'),
      {
        label: context.say('edition.fresh'),
        values: countLink(
          context,
          fresh.filter(isOf('actions')).length,
          rowsAddress(context, name, { since: 'fresh' }),
        ),
      },
      {
        label: context.say('edition.cleared'),
        values: countLink(
          context,
          cleared.filter(({ promise }) => promise.register === 'actions').length,
          rowsAddress(context, name, { since: 'cleared' }),
        ),
      },
      {
        label: context.say('followThrough.verified'),
        values: shareLink(
          context,
          result.verified.length,
          result.completed.length,
          rowsAddress(context, name, { result: done, proof: 'verified' }),
        ),
      },
      ...(result.unreported.length > 0
        ? [
            {
              label: context.say('status.unreported'),
              values: shareLink(
                context,
                result.unreported.length,
                actions.length,
                rowsAddress(context, name, { result: 'unreported' }),
              ),
            },
          ]
        : []),
    ],
    sections: [
      ...(since
        ? [
            {
              kind: 'table' as const,
              id: 'since-last-edition',
              title: editionSentence(context),
              table: since,
            },
          ]
        : []),
      ...(lists
        ? [
            {
              kind: 'figure' as const,
              id: 'by-meeting',
              title: context.say('report.by.meeting'),
              chart: lists,
            },
          ]
        : []),
      ...sectionsBy(
        context,
        'forum',
        groupById(context, 'forums', actions, (one) =>
          [forumOf(context, one)].filter((id) => id !== undefined),
        ),
      ),
      ...sectionsBy(
        context,
        'owner',
        groupById(context, 'participants', actions, (one) => one.fields.owner ?? []),
      ),
      ...sectionsBy(
        context,
        'year',
        groupByYear(actions, (one) => agreedYear(context, one)),
      ),
    ],
    rows: once(() => ({
      title: context.say('report.followThrough.rows'),
      columns: [
        ...table().columns,
        { key: 'result', kind: 'text', label: context.say('report.result') },
      ],
      all: actions.map((action, index) => {
        const own = resultOf(action, asOf);
        const forum = forumOf(context, action);
        const year = agreedYear(context, action);
        return {
          row: {
            ...table().rows[index]!,
            cells: [
              ...table().rows[index]!.cells,
              [
                plain(
                  context.say(own === 'unreported' ? 'status.unreported' : `followThrough.${own}`),
                ),
              ],
            ],
          },
          keys: {
            result: [own],
            since: sinceKey(context, action),
            forum: forum ? [toAddress(forum)] : [],
            owner: (action.fields.owner ?? []).map(toAddress),
            year: year ? [year] : [],
            proof:
              standingOf(action) === 'done'
                ? [
                    isContradicted(records, action)
                      ? 'contradicted'
                      : verifiedStatus(records, action.id),
                  ]
                : [],
          },
        };
      }),
    })),
    method: methodLinks(context, ['followThrough', 'overdue', 'edition', 'verified', 'share']),
  };
}
