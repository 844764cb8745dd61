/** What became of actions, by the half-year in which they were first due, as a picture. */
import type { ChartEvent, ChartSpec } from '../../../charts/index.ts';
import { formatRange } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import {
  type IsoDate,
  firstDay,
  groupByAll,
  isBefore,
  lastDay,
  precisionOf,
} from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { type FollowThrough, followThrough } from '../../figures/followThrough.ts';
import { shareOf } from '../../figures/share.ts';
import { eventsWithin } from '../life/meanwhile.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { followThroughParts } from '../../figures/placed/followThroughCharts.ts';

/** Fewer say nothing of a direction; of more, the newest are drawn. */
const fewest = 3;
const most = 10;

/** A half-year by its first and its last month. */
type HalfYear = readonly [from: IsoDate, to: IsoDate];

function halfYearOf(day: IsoDate): HalfYear {
  const year = day.slice(0, 4);
  return day.slice(5, 7) <= '06' ? [`${year}-01`, `${year}-06`] : [`${year}-07`, `${year}-12`];
}

/**
 * The actions whose first date lies in each half-year up to the present, done on time, late or not.
 * Of a year alone no half is known. Nothing where fewer than three halves would stand in it.
 */
export function byHalfYear(
  context: Context,
  actions: readonly RecordOf<'actions'>[],
  id: string,
  about: RecordOf,
): ChartSpec | undefined {
  const { records, asOf } = context.repository;
  const groups = groupByAll(actions, ({ fields }) => {
    const due = fields.due_original ?? fields.due;
    return due && precisionOf(due) !== 'year' ? [halfYearOf(due).join('/')] : [];
  });
  const halves = [...groups]
    .map(([key, rows]) => ({
      key,
      half: key.split('/') as unknown as HalfYear,
      result: followThrough(rows, records, asOf),
    }))
    .filter(({ half, result }) => result.base.length > 0 && !isBefore(asOf, half[0]))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(-most);
  const over = halves.filter(({ half }) => isBefore(half[1], asOf)).slice(-2);
  if (halves.length < fewest || over.length < 2) return undefined;
  const [before, last] = over.map(({ half, result }) => ({
    name: formatRange(context.language, ...half),
    share: shareOf(result.onTime.length, result.base.length),
  }));
  return toChart(context, {
    kind: 'stackedBar',
    figure: 'follow-through-rows',
    id,
    title: context.say('answer.halfYears.title', {
      half: last!.name,
      onTime: last!.share.count,
      base: last!.share.base,
      halfBefore: before!.name,
      onTimeBefore: before!.share.count,
      baseBefore: before!.share.base,
    }),
    x: {
      type: 'category',
      label: context.say('answer.halfYears.axis'),
      categories: halves.map(({ key, half }) => ({
        key,
        label: formatRange(context.language, ...half),
      })),
    },
    y: { type: 'linear', label: context.say('chart.followThrough.axis'), min: 0 },
    series: followThroughParts
      .filter(([part]) => halves.some(({ result }) => result[part].length > 0))
      .map(([part, voice]) => ({
        key: part,
        label: context.say(`followThrough.${part}`),
        voice,
        points: halves.map(({ key, result }) => toPoint(context, key, part, result)),
      })),
    events: eventsIn(
      context,
      halves.map(({ half }) => half),
      about,
    ),
    note: context.say('chart.followThrough.note'),
  });
}

/** What happened to do with a record, each under its half-year, where that is shown. */
function eventsIn(
  context: Context,
  halves: readonly HalfYear[],
  about: RecordOf,
): readonly ChartEvent[] {
  const shown = new Set(halves.map((half) => half.join('/')));
  return eventsWithin(context, [firstDay(halves[0]![0]), lastDay(halves.at(-1)![1])], [about])
    .map((event) => ({ ...event, place: halfYearOf(event.at).join('/') }))
    .filter(({ place }) => shown.has(place));
}

function toPoint(
  context: Context,
  key: string,
  part: (typeof followThroughParts)[number][0],
  result: FollowThrough,
) {
  const counts = { count: result[part].length, base: result.base.length };
  return { x: key, y: counts.count, base: counts.base, text: context.say('word.ofBase', counts) };
}
