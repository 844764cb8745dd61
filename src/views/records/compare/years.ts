/** Years side by side. */
import { yearOf } from '../../../schema/values/index.ts';
import { type StatName, statNames, wholeFigures } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { toStat } from '../../figures/placed/stats.ts';
import { linked, plain, type Inline } from '../../parts/inlines.ts';
import { column, numberColumn } from '../../parts/table.ts';
import type { Lines } from './lines.ts';

const stats: readonly (readonly [
  key: 'agreed' | 'completed' | 'overdue' | 'due' | 'met' | 'meetings' | 'findings' | 'lessons',
  stat: StatName,
])[] = [
  ['agreed', 'actions-agreed'],
  ['completed', 'actions-completed'],
  ['overdue', 'actions-overdue'],
  ['due', 'milestones-due'],
  ['met', 'milestones-met'],
  ['meetings', 'meetings-held'],
  ['findings', 'findings-published'],
  ['lessons', 'lessons-recorded'],
];

export function yearLines(context: Context): Lines {
  return {
    columns: [
      column('title', context.say('field.year'), 'title'),
      ...stats.map(([key]) => numberColumn(key, context.say(`compare.year.${key}`))),
    ],
    rows: yearsOf(context).map((year) => ({
      key: year,
      label: year,
      cells: [[plain(year)], ...stats.map(([, name]) => statCell(context, name, year))],
    })),
  };
}

/** Every count that may be placed in a sentence: of all, and of each of these years. */
export function statFigures(context: Context): Readonly<Record<string, number>> {
  const years = yearsOf(context);
  const figures = statNames.flatMap((stat) =>
    [undefined, ...(wholeFigures.includes(stat) ? [] : years)].flatMap((year) => {
      const { count, base } = toStat(context, stat, year === undefined ? {} : { year });
      const name = year === undefined ? stat : `${stat}.${year}`;
      return [
        [name, count] as const,
        ...(base === undefined ? [] : [[`${name}.base`, base] as const]),
      ];
    }),
  );
  return Object.fromEntries(figures);
}

function statCell(context: Context, name: StatName, year: string): readonly Inline[] {
  const { count, text, href } = toStat(context, name, { year });
  return count === 0 ? [plain(text, true)] : [linked(text, href)];
}

/** The years in which something was agreed, held, found or learned, up to the day of the figures. */
function yearsOf({ repository: { records, asOf } }: Context): readonly string[] {
  const dates = [
    ...records.of('actions').map(({ fields }) => fields.agreed_on),
    ...records.of('meetings').map(({ fields }) => fields.starts_on),
    ...records.of('findings').map(({ fields }) => fields.reported_on),
    ...records.of('lessons').map(({ fields }) => fields.recorded_on),
  ];
  const past = dates.filter((date) => date !== undefined && date <= asOf);
  return [...new Set(past.map((date) => yearOf(date!)))].toSorted();
}
