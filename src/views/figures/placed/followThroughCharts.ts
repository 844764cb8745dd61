/** Follow-through as pictures: what became of each meeting's list. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { titleOf } from '../../parts/texts.ts';
import { type FollowThrough, followThrough } from '../followThrough.ts';
import { shareOf } from '../share.ts';
import { toChart } from './chartWords.ts';

type Parts = readonly (readonly [
  key: 'onTime' | 'late' | 'undated' | 'open' | 'overdue',
  voice: 'done' | 'underway' | 'notBegun' | 'late' | 'neutral',
])[];
/** The parts of a list that add up to its base. */
export const followThroughParts: Parts = [
  ['onTime', 'done'],
  ['late', 'underway'],
  ['undated', 'neutral'],
  ['open', 'notBegun'],
  ['overdue', 'late'],
];

/** The meetings that published a list, oldest first, with what became of it. */
function listsOf(
  context: Context,
  meetings: readonly RecordOf<'meetings'>[],
): readonly { meeting: RecordOf<'meetings'>; result: FollowThrough }[] {
  const { records, asOf } = context.repository;
  return meetings
    .map((meeting) => ({
      meeting,
      result: followThrough(records.linkedFrom('actions', 'meeting', meeting.id), records, asOf),
    }))
    .filter(({ result }) => result.base.length > 0)
    .toSorted((a, b) =>
      (a.meeting.fields.starts_on ?? '') < (b.meeting.fields.starts_on ?? '') ? -1 : 1,
    );
}

const mostBars = 12;

/**
 * The newest lists, one bar each: completed on time, late, open, overdue. Another choice of
 * meetings needs an `id` of its own, for it names files.
 */
export function followThroughByMeeting(
  context: Context,
  meetings = context.repository.records.of('meetings'),
  id = 'follow-through-by-meeting',
): ChartSpec | undefined {
  const lists = listsOf(context, meetings).slice(-mostBars);
  if (lists.length === 0) return undefined;
  const total = (part: 'base' | 'completed' | 'overdue') =>
    lists.reduce((sum, { result }) => sum + result[part].length, 0);
  const share = shareOf(total('completed'), total('base'));
  return toChart(context, {
    kind: 'stackedBar',
    figure: 'follow-through-rows',
    id,
    title: context.say('chart.followThrough.title', {
      completed: share.count,
      base: share.base,
      overdue: total('overdue'),
      lists: lists.length,
    }),
    x: {
      type: 'category',
      label: context.say('register.meetings.one'),
      categories: lists.map(({ meeting }) => {
        const { text: label, lang } = titleOf(context, meeting);
        return { key: meeting.id, label, lang, href: findAddress(context, meeting) };
      }),
    },
    y: { type: 'linear', label: context.say('chart.followThrough.axis'), min: 0 },
    series: followThroughParts
      .filter(([part]) => lists.some(({ result }) => result[part].length > 0))
      .map(([part, voice]) => ({
        key: part,
        label: context.say(`followThrough.${part}`),
        voice,
        points: lists.map(({ meeting, result }) => ({
          x: meeting.id,
          y: result[part].length,
          base: result.base.length,
          href: `${findAddress(context, meeting)}#actions-meeting`,
          text: context.say('word.ofBase', {
            count: result[part].length,
            base: result.base.length,
          }),
          label: titleOf(context, meeting).text,
        })),
      })),
    note: context.say('chart.followThrough.note'),
  });
}
