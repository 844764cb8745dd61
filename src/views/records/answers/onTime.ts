/** How many of the actions first due in each year were done on time, as a line in a row. */
import { groupByAll, toAddress, yearOf } from '../../../schema/values/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { ChartSpec } from '../../../charts/index.ts';
import { followThrough } from '../../figures/followThrough.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { shareOf } from '../../figures/share.ts';
import type { Context } from '../../parts/context.ts';
import { plain, spark } from '../../parts/inlines.ts';
import type { ListedColumn } from '../registers/view.ts';
import type { Promised } from './promises.ts';

/** Fewer years of which a share can be said tell nothing of a direction. */
const fewest = 3;

/** A column of the list of a register whose records have promises to keep. */
export const onTimeColumn = <R extends RegisterName>(
  promisedOf: (context: Context, record: RecordOf<R>) => Promised,
): ListedColumn<R> => ({
  key: 'on_time',
  kind: 'spark',
  figure: 'follow-through-rows',
  label: (context) => context.say('answer.onTime'),
  cell: (context, record) => {
    const { actions } = promisedOf(context, record);
    if (actions.length === 0) return [];
    const id = `on-time-${record.register}-${toAddress(record.id)}`;
    const chart = onTimeLine(context, actions, id);
    return [chart ? spark(chart) : plain(context.say('answer.onTime.few'), true)];
  },
});

/**
 * The share done on time of what was first due in each year that is over; of a year with few
 * actions, of which no share is said, there is a gap.
 */
function onTimeLine(
  context: Context,
  actions: readonly RecordOf<'actions'>[],
  id: string,
): ChartSpec | undefined {
  const { records, asOf } = context.repository;
  const groups = groupByAll(actions, ({ fields: { due_original, due } }) => {
    const first = due_original ?? due;
    return first && yearOf(first) < yearOf(asOf) ? [yearOf(first)] : [];
  });
  const years = [...groups]
    .map(([year, rows]) => {
      const { onTime, base } = followThrough(rows, records, asOf);
      return { year, ...shareOf(onTime.length, base.length) };
    })
    .filter(({ base }) => base > 0)
    .toSorted((a, b) => (a.year < b.year ? -1 : 1));
  const told = years.filter(({ percent }) => percent !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  if (told.length < fewest || !first || !last) return undefined;
  const label = context.say('followThrough.onTime');
  return toChart(context, {
    kind: 'sparkline',
    figure: 'follow-through-rows',
    id,
    title: context.say('answer.onTime.title', {
      onTime: last.count,
      base: last.base,
      year: last.year,
      onTimeBefore: first.count,
      baseBefore: first.base,
      yearBefore: first.year,
    }),
    x: { type: 'date', label: context.say('answer.halfYears.axis') },
    y: { type: 'linear', label, unit: '%', min: 0, max: 100 },
    series: [
      {
        key: 'onTime',
        label,
        voice: 'accent',
        points: years.map(({ year, count, base, percent }) => ({
          x: year,
          y: percent ?? null,
          base,
          text: context.say('word.ofBase', { count, base }),
        })),
      },
    ],
  });
}
