/**
 * Which changes a feed tells: everything but what stands apart, and what concerns a register, theme,
 * participant, forum or measure, each with those of its parts.
 */
import type { RecordOf } from '../../../schema/index.ts';
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

const entriesByFeed = (context: Context) =>
  remember('entries by feed', context.repository, () => {
    const groups = groupByAll(logOf(context), (change) => feedsTelling(context, change));
    return new Map([...groups].map(([name, entries]) => [name, foldAdded(entries)]));
  });

/** The feeds that tell a change. */
function feedsTelling(context: Context, change: LogEntry): readonly string[] {
  const own = fieldsOfChanged(context, change);
  const measures = [
    ...(change.register === 'measures' ? [change.id] : []),
    ...(own.measure ?? []),
    ...(own.measures ?? []),
  ];
  return [
    ...new Set([
      ...(isApart(context, change) ? [] : ['all']),
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
