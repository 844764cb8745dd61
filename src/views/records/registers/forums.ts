/** Standing forums. */
import { formatNumber } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { regularityOf } from '../../figures/regularity.ts';
import { followThroughByMeeting } from '../../figures/placed/followThroughCharts.ts';
import { dated, plain, type Inline } from '../../parts/inlines.ts';
import type { Fact, Section } from '../../parts/sections.ts';
import { onTimeColumn } from '../answers/onTime.ts';
import { type Promised, promisesSections, promisesSentence } from '../answers/promises.ts';
import type { RegisterView, TableOf } from './view.ts';

export const forumsView: RegisterView<'forums'> = {
  figure: 'forums',
  sentence: (context, forum) => promisesSentence(context, promisedOf(context, forum)),
  sections: forumSections,
  listed: [onTimeColumn(promisedOf)],
  pictured: true,
};

/** What the meetings of a forum agreed. */
function promisedOf({ repository }: Context, { id }: RecordOf<'forums'>): Promised {
  const of = repository.records.linkedFrom;
  const actions = of('meetings', 'forum', id).flatMap((one) => of('actions', 'meeting', one.id));
  return { actions, milestones: [] };
}

function forumSections(
  context: Context,
  forum: RecordOf<'forums'>,
  tableOf: TableOf,
): readonly Section[] {
  const meetings = context.repository.records.linkedFrom('meetings', 'forum', forum.id);
  const id = `follow-through-${forum.id.toLowerCase()}`;
  const chart = followThroughByMeeting(context, meetings, id);
  const title = context.say('figure.regularity');
  return [
    ...promisesSections(context, forum, promisedOf(context, forum), { tableOf }),
    { kind: 'facts', id: 'regularity', title, facts: regularityFacts(context, forum) },
    ...(chart ? [{ kind: 'figure' as const, id: 'follow-through', chart }] : []),
  ];
}

function regularityFacts(context: Context, forum: RecordOf<'forums'>): readonly Fact[] {
  const { records, asOf } = context.repository;
  const { held, planned, longestGapDays, lastHeld } = regularityOf(forum, records, asOf);
  const fact = (
    key: 'forum.held' | 'forum.lastHeld' | 'forum.longestGap',
    value: Inline | undefined,
  ): Fact[] => (value ? [{ label: context.say(key), values: [value] }] : []);
  const count =
    planned === undefined
      ? formatNumber(context.language, held)
      : context.say('forum.heldOfPlanned', { held, planned });
  return [
    ...fact('forum.held', plain(count)),
    ...fact('forum.lastHeld', lastHeld ? dated(context, lastHeld, 'long') : undefined),
    ...fact(
      'forum.longestGap',
      longestGapDays ? plain(context.say('word.days', { count: longestGapDays })) : undefined,
    ),
  ];
}
