/**
 * Figures in other people's pages: live, or pinned to a day. A pinned one is worked out anew by
 * every build from the history of the record, so it stands although each build begins with an empty
 * folder, and anybody who has the record can check it.
 *
 * Not every day can be kept, since each costs a page for every figure and language. Kept are the
 * newest days on which the record changed, the last of each year, and the days of its reports; of
 * any other the live page says that it is not kept, and as of when what it shows is.
 */
import { type IsoDate, isBefore, lastDay, yearOf } from '../../schema/values/index.ts';
import type { Repository } from '../../schema/index.ts';
import { formatDate } from '../../i18n/index.ts';
import { beginsAfter, repositoryAsOf } from '../changes/asOf.ts';
import type { Context } from '../parts/context.ts';
import { type ChartSpec, withoutRows } from '../../charts/index.ts';
import { pictures, type Picture } from './pictures.ts';

const newestDays = 12;

/**
 * The days to which a figure can be pinned, oldest first; the last is the day of this publication.
 */
export function keptDays({ history, asOf, records }: Repository): readonly IsoDate[] {
  const changed = [...new Set(history?.versions.map(({ date }) => date) ?? [])]
    .filter((day) => !isBefore(asOf, day))
    .toSorted();
  const lastOfYears = new Map(changed.map((day) => [yearOf(day), day]));
  const ofReports = records
    .of('reports')
    .flatMap(({ fields }) =>
      fields.asOf && isBefore(fields.asOf, asOf) ? [lastDay(fields.asOf)] : [],
    );
  return [
    ...new Set([...changed.slice(-newestDays), ...lastOfYears.values(), ...ofReports, asOf]),
  ].toSorted();
}

/** Which days are kept, and by which names: a file for the figures in other people's pages. */
export const keptDaysPath = '/embed/days.json';

/** What `?v=` may say for each kept day: the day itself, or the commit that the day ended with. */
export function keptVersions({
  repository,
}: Context): readonly (readonly [said: string, day: IsoDate])[] {
  const days = keptDays(repository);
  const commits = days.flatMap((day) => {
    const last = repository.history?.versions.findLast(
      ({ date, commit }) => date <= day && commit !== undefined,
    );
    return last?.date === day ? [[last.commit!, day] as const] : [];
  });
  return [...days.map((day) => [day, day] as const), ...commits];
}

/** Tables are not told as of an earlier day. */
const isOfTable = ({ figure }: ChartSpec) => figure === 'data';
/** To which day a figure is pinned, and by which clock. */
export function pinnedSentence({ language, repository, say }: Context, day: IsoDate): string {
  const begins = beginsAfter(repository, day);
  return say('embed.pinnedTo', {
    date: formatDate(language, day),
    begins: begins ? formatDate(language, begins) : 'none',
  });
}

export interface Pinned {
  picture: Picture;
  day: IsoDate;
}

/** Every figure of the site in one language as it was on every kept day on which it was there. */
export function pinnedPictures(context: Context): readonly Pinned[] {
  const live = new Set(pictures(context).map(({ chart }) => chart.id));
  return keptDays(context.repository).flatMap((day) => {
    const repository = repositoryAsOf(context.repository, day);
    const then: Context = repository === context.repository ? context : { ...context, repository };
    return pictures(then)
      .filter(({ chart }) => live.has(chart.id) && (then === context || !isOfTable(chart)))
      .map(({ chart, address }) => ({
        picture: { chart: day === context.repository.asOf ? chart : withoutRows(chart), address },
        day,
      }));
  });
}
