/** Follow-through: what became of what was agreed, by forum, owner and year. */
import { groupByAll, once, toAddress } from '../../../schema/values/index.ts';
import { editionSection, isOf, sinceKey } from '../../changes/editionWords.ts';
import { sinceLastEdition } from '../../changes/lastEdition.ts';
import { standingOf } from '../../figures/deadline.ts';
import { type FollowThrough, followThrough } from '../../figures/followThrough.ts';
import { followThroughByMeeting } from '../../figures/placed/followThroughCharts.ts';
import { proofOf } from '../../figures/verification.ts';
import type { Context } from '../../parts/context.ts';
import { plain, wordOf } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection } from '../../parts/sections.ts';
import { column } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type Group, groupById, groupByYear } from '../groups.ts';
import { type CountedRows, type StandingReport, methodLinks, numbersFor } from '../report.ts';
import { followThroughBy } from './groupSections.ts';
import { type Action, findForum, findYearAgreed, resultLabel, actionResult } from './results.ts';

const name = 'follow-through';
const done = ['onTime', 'late', 'undated'] as const;

export function followThroughReport(context: Context): StandingReport | undefined {
  const { records, asOf } = context.repository;
  const actions = records.of('actions');
  const result = followThrough(actions, records, asOf);
  if (result.base.length === 0) return undefined;
  return {
    name,
    title: context.say('report.followThrough'),
    finding: context.say('report.followThrough.finding', {
      base: result.base.length,
      completed: result.completed.length,
      onTime: result.onTime.length,
      overdue: result.overdue.length,
      verified: result.verified.length,
    }),
    numbers: numbersOf(context, result),
    sections: sectionsOf(context, actions),
    rows: once(() => rowsOf(context, actions)),
    method: methodLinks(context, ['followThrough', 'overdue', 'edition', 'verified', 'share']),
  };
}

function numbersOf(context: Context, result: FollowThrough<Action>): readonly Fact[] {
  const { agreed, base, completed, dropped, verified, unreported } = result;
  const { fresh, cleared } = sinceLastEdition(context.repository);
  const { count, share } = numbersFor(context, name);
  const part = (key: 'onTime' | 'late' | 'open' | 'overdue') =>
    share(context.say(`followThrough.${key}`), result[key].length, base.length, { result: key });
  const actions = isOf('actions');
  const freshly = fresh.filter(actions).length;
  const noLonger = cleared.filter(({ promise }) => actions(promise)).length;
  const proved = { result: done, proof: 'verified' };
  const silent = { result: 'unreported' };
  return [
    share(context.say('followThrough.completed'), completed.length, base.length, { result: done }),
    part('onTime'),
    part('late'),
    part('open'),
    part('overdue'),
    count(context.say('edition.fresh'), freshly, { since: 'fresh' }),
    count(context.say('edition.cleared'), noLonger, { since: 'cleared' }),
    share(context.say('followThrough.verified'), verified.length, completed.length, proved),
    ...(dropped.length > 0
      ? [
          share(context.say('followThrough.dropped'), dropped.length, agreed.length, {
            result: 'dropped',
          }),
        ]
      : []),
    ...(unreported.length > 0
      ? [share(context.say('status.unreported'), unreported.length, agreed.length, silent)]
      : []),
  ];
}

function sectionsOf(context: Context, actions: readonly Action[]): readonly Section[] {
  const lists = followThroughByMeeting(context);
  const forums = groupById(context, 'forums', actions, (one) =>
    [findForum(context, one)].filter((id) => id !== undefined),
  );
  const owners = groupById(context, 'participants', actions, (one) => one.fields.owner ?? []);
  const years = groupByYear(actions, (one) => findYearAgreed(context, one));
  return [
    ...editionSection(context, 'actions'),
    ...figureSection('by-meeting', context.say('report.by.meeting'), lists),
    ...followThroughBy(context, 'forum', forums),
    ...followThroughBy(context, 'owner', owners),
    ...followThroughBy(context, 'kind', kindsOf(context, actions)),
    ...followThroughBy(context, 'year', years),
  ];
}

/** An act, an outcome or a step of procedure: what it is that was promised. */
function kindsOf(context: Context, actions: readonly Action[]): readonly Group<Action>[] {
  const kinds = groupByAll(actions, ({ fields }) => (fields.kind ? [fields.kind] : []));
  return [...kinds].map(([key, items]) => ({ key, label: wordOf(context, 'kind', key), items }));
}

function rowsOf(context: Context, actions: readonly Action[]): CountedRows {
  const { asOf } = context.repository;
  const { columns, rows } = toRecordTable(context, 'actions', actions);
  return {
    title: context.say('report.followThrough.rows'),
    columns: [...columns, column('result', context.say('report.result'))],
    all: actions.map((action, index) => {
      const result = resultLabel(context, actionResult(action, asOf));
      const row = rows[index]!;
      return {
        row: { ...row, cells: [...row.cells, [plain(result)]] },
        keys: keysOf(context, action),
      };
    }),
  };
}

function keysOf(context: Context, action: Action) {
  const { records, asOf } = context.repository;
  const { meeting, measure } = action.fields;
  const forum = findForum(context, action);
  const year = findYearAgreed(context, action);
  return {
    result: [actionResult(action, asOf)],
    since: sinceKey(context, action),
    forum: forum ? [toAddress(forum)] : [],
    meeting: meeting ? [toAddress(meeting)] : [],
    measure: measure ? [toAddress(measure)] : [],
    owner: (action.fields.owner ?? []).map(toAddress),
    kind: action.fields.kind ? [action.fields.kind] : [],
    year: year ? [year] : [],
    proof: standingOf(action) === 'done' ? [proofOf(records, action)] : [],
  };
}
