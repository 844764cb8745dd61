/** When each forum met, as a picture. */
import type { ChartPoint, ChartSpec } from '../../../charts/index.ts';
import { type IsoDate, precisionOf, toAddress } from '../../../schema/values/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { eventsWithin } from '../../records/life/meanwhile.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { registerName } from '../../parts/inlines.ts';
import { titleOf } from '../../parts/texts.ts';
import type { Held } from './held.ts';

export function meetingsChart(context: Context, held: readonly Held[]): ChartSpec | undefined {
  const shown = held.filter(({ meeting }) => precisionOf(meeting.fields.starts_on!) === 'day');
  const forums = context.repository.records
    .of('forums')
    .filter((forum) => shown.some((one) => one.forum.id === forum.id));
  if (shown.length === 0) return undefined;
  return toChart(context, {
    kind: 'timeline',
    figure: 'regularity-rows',
    id: 'report-regularity-meetings',
    title: titleFor(context, held.length, shown),
    x: { type: 'date', label: context.say('field.date') },
    y: {
      type: 'category',
      label: context.say('register.forums.one'),
      categories: forums.map((forum) => ({
        key: toAddress(forum.id),
        label: titleOf(context, forum).text,
        href: findAddress(context, forum),
      })),
    },
    series: [
      {
        key: 'meetings',
        label: registerName(context, 'meetings', 'many'),
        voice: 'accent',
        points: shown.map((one) => toPoint(context, one)),
      },
    ],
    events: eventsWithin(context, spanOf(shown), undefined, ['activations', 'alerts']),
    note: context.say('report.regularity.meetingsNote'),
  });
}

/** The first and the last day on which a forum met. */
function spanOf(held: readonly Held[]): readonly [IsoDate, IsoDate] {
  const days = held.map(({ meeting }) => meeting.fields.starts_on!).toSorted();
  return [days[0]!, days.at(-1)!];
}

/** The longest time that a forum did not meet, where one met more than once. */
function titleFor(context: Context, count: number, shown: readonly Held[]): string {
  const widest = shown
    .filter(({ gap }) => gap !== undefined)
    .toSorted((a, b) => b.gap! - a.gap!)[0];
  if (!widest) return context.say('report.regularity.meetingsPlain', { count });
  const forum = titleOf(context, widest.forum).text;
  return context.say('report.regularity.meetings', { count, forum, days: widest.gap! });
}

const toPoint = (context: Context, { meeting, forum, late }: Held): ChartPoint => ({
  x: meeting.fields.starts_on!,
  y: toAddress(forum.id),
  label: meeting.id,
  href: findAddress(context, meeting),
  ...(late ? { voice: 'late' as const } : {}),
});
