/**
 * The ladder of a measure: the smaller steps that it grew from, and the larger ones that grew from
 * it.
 */
import type { RecordOf } from '../../schema/index.ts';
import type { Context } from '../parts/context.ts';
import { linkTo } from '../parts/inlines.ts';
import { findReportedMark } from '../parts/marks.ts';
import type { LadderStep } from '../parts/sections.ts';

export function ladderOf(context: Context, measure: RecordOf<'measures'>): readonly LadderStep[] {
  const { records } = context.repository;
  const steps = new Map<string, { record: RecordOf<'measures'>; level: number }>([
    [measure.id, { record: measure, level: 0 }],
  ]);
  // Without recursion: a ladder may be as long as its table.
  const walk = (
    by: number,
    next: (one: RecordOf<'measures'>) => readonly (RecordOf<'measures'> | undefined)[],
  ) => {
    const ahead = (from: RecordOf<'measures'>, level: number) =>
      next(from)
        .map((record) => ({ record, level }))
        .toReversed();
    const open = ahead(measure, by);
    for (let step = open.pop(); step; step = open.pop()) {
      const { record, level } = step;
      if (!record || steps.has(record.id)) continue;
      steps.set(record.id, { record, level });
      open.push(...ahead(record, level + by));
    }
  };
  walk(-1, (one) => (one.fields.builds_on ?? []).map((id) => records.findIn('measures', id)));
  walk(1, (one) => records.linkedFrom('measures', 'builds_on', one.id));
  return [...steps.values()]
    .toSorted((a, b) => a.level - b.level)
    .map(({ record, level }) => {
      const status = findReportedMark(context, record);
      return { id: record.id, level, link: linkTo(context, record), ...(status ? { status } : {}) };
    });
}
