/**
 * Where changes and dates can be followed: feeds of everything, of a register, a theme, a
 * participant, a forum or a measure; calendars of some of them.
 */
import type { RecordOf } from '../../schema/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { feedEntries } from '../changes/log/feeds.ts';
import { fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';

export interface FollowLink {
  label: string;
  href: string;
}

const feedKinds: Readonly<Record<string, string>> = {
  participants: 'participant',
  themes: 'theme',
  forums: 'forum',
  measures: 'measure',
};
const calendarKinds: Readonly<Record<string, string>> = {
  participants: 'participant',
  forums: 'forum',
};

/**
 * The feeds of a name such as `all`, `register-actions` or `participant-north`, which say so where
 * they have no entry yet; none where the site is built without history.
 */
export function feedLinks(context: Context, name: string): readonly FollowLink[] {
  const { history } = context.repository;
  if (!history || history.mode !== 'full') return [];
  const empty = feedEntries(context, name).length === 0 ? 'empty' : 'other';
  return [
    {
      label: context.say('changes.feed', { empty }),
      href: fileAddress(context, `/feeds/${name}.xml`),
    },
    { label: context.say('changes.feedJson'), href: fileAddress(context, `/feeds/${name}.json`) },
  ];
}

/** The name of a record's own feed; none for what has none. */
export function feedOf({ register, id }: { register: string; id: string }): string | undefined {
  return feedKinds[register] === undefined ? undefined : `${feedKinds[register]}-${toAddress(id)}`;
}

/** The feeds and the calendar of a record. */
export function followOf(context: Context, record: RecordOf): readonly FollowLink[] {
  const name = feedOf(record);
  const kind = calendarKinds[record.register];
  return [
    ...(name ? feedLinks(context, name) : []),
    ...(kind
      ? [{ label: context.say('calendar.download'), href: calendarAddress(context, record) }]
      : []),
  ];
}

/** The address of the calendar of a participant or forum. */
export const calendarAddress = (
  context: Context,
  { register, id }: { register: string; id: string },
): string => fileAddress(context, `/calendar/${calendarKinds[register]}-${toAddress(id)}.ics`);
