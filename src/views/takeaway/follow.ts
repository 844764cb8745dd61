/**
 * Where changes and dates can be followed: feeds of everything, of a register, a theme, a
 * participant, a forum or a measure; calendars of some of them.
 */
import type { RecordOf } from '../../schema/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { followedRegisters } from '../changes/log/edits.ts';
import { fedRegisters, feedEntries, feedOf, toldFeeds } from '../changes/log/feeds.ts';
import { filterLabel } from '../changes/log/filter.ts';
import { fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';
import { titleOf } from '../parts/texts.ts';

export interface FollowLink {
  label: string;
  href: string;
}

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

/**
 * Every feed of the site by its name, with what it tells of: of everything, of what stands in the
 * record, and of whatever else a change concerns, such as a table without a register or a
 * participant that is gone; none where the site is built without history.
 */
export function feedsOf(context: Context): ReadonlyMap<string, string> {
  const { history, records } = context.repository;
  if (!history || history.mode === 'off') return new Map();
  return new Map([
    ...toldFeeds(context).map((name) => [name, toldOf(context, name)] as const),
    ['all', context.say('feed.everything')],
    ...fedRegisters
      .flatMap((register) => records.of(register) as readonly RecordOf[])
      .map((record) => [feedOf(record)!, titleOf(context, record).text] as const),
    ...followedRegisters(context).map(
      (register) => [`register-${register}`, registerName(context, register, 'many')] as const,
    ),
  ]);
}

/** What a feed of a name such as `participant-south` or `register-countries` tells of. */
function toldOf(context: Context, name: string): string {
  const [kind = '', value = ''] = /^([^-]+)-(.*)$/s.exec(name)?.slice(1) ?? [];
  return kind === 'register' ? filterLabel(context, { kind, value }) : value;
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
