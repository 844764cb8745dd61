/**
 * Which changes a feed tells: everything but what stands apart, and what concerns a register, theme,
 * participant, forum or measure, each with those of its parts.
 */
import { compareText } from '../../../schema/faults/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { groupByAll, remember, toAddress } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { searchFactsOf } from '../../parts/filters.ts';
import { isApart } from './apart.ts';
import { fieldsOfChanged, findChanged, partiesOf } from './edits.ts';
import { registersOf } from './filter.ts';
import { type LogEntry, foldAdded, logOf } from './log.ts';

/** What a feed of a name such as `all` or `theme-water` tells, newest first. */
export const feedEntries = (context: Context, name: string): readonly LogEntry[] =>
  entriesByFeed(context).get(name) ?? [];

/**
 * Every feed that has an entry, also of tables without a register and of what is gone since, in a
 * steady order.
 */
export const toldFeeds = (context: Context): readonly string[] =>
  [...entriesByFeed(context).keys()].toSorted(compareText);

const entriesByFeed = (context: Context) =>
  remember('entries by feed', context.repository, () => {
    const groups = groupByAll(logOf(context), (change) => feedsTelling(context, change));
    return new Map([...groups].map(([name, entries]) => [name, foldAdded(entries)]));
  });

const feedKinds: Readonly<Partial<Record<RegisterName, string>>> = {
  participants: 'participant',
  themes: 'theme',
  forums: 'forum',
  measures: 'measure',
};

/** The registers of whose rows each has a feed of its own. */
export const fedRegisters = Object.keys(feedKinds) as readonly RegisterName[];

/** The name of a record's own feed; none for what has none. */
export function feedOf({ register, id }: { register?: string; id: string }): string | undefined {
  const kind = feedKinds[register as RegisterName];
  return kind === undefined ? undefined : `${kind}-${toAddress(id)}`;
}

/** The feeds that tell a change. */
function feedsTelling(context: Context, change: LogEntry): readonly string[] {
  const own = fieldsOfChanged(context, change);
  const measures = [...(own.measure ?? []), ...(own.measures ?? [])];
  const itsOwn = feedOf(change);
  return [
    ...new Set([
      ...(isApart(context, change) ? [] : ['all']),
      ...(itsOwn === undefined ? [] : [itsOwn]),
      ...registersOf(change).map((register) => `register-${register}`),
      ...partiesOf(context, change).map((id) => `participant-${id}`),
      ...themesAndForums(context, change, own),
      ...measures.map((id) => `measure-${toAddress(id)}`),
    ]),
  ];
}

/** Of what still stands as the search knows them; of what is gone by what it named last. */
function themesAndForums(
  context: Context,
  change: LogEntry,
  own: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const record: RecordOf | undefined = findChanged(context, change);
  if (record)
    return searchFactsOf(context, record)
      .filters.filter(([name]) => name === 'theme' || name === 'forum')
      .map(([name, value]) => `${name}-${value}`);
  const meetings = [...(own.meeting ?? []), ...(own.meetings ?? [])];
  const forums = meetings.flatMap(
    (id) => context.repository.records.findIn('meetings', id)?.fields.forum ?? [],
  );
  return [
    ...(own.themes ?? []).map((id) => `theme-${toAddress(id)}`),
    ...[...forums, ...(own.forum ?? [])].map((id) => `forum-${toAddress(id)}`),
  ];
}
