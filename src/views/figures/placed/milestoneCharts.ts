/**
 * Milestones over time with their slips: where each was first due, where it is due now, and when it
 * was met.
 */
import type { ChartSpec, Voice } from '../../../charts/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { firstDay, lastDay } from '../../../schema/values/index.ts';
import { slipOf } from '../../changes/slips.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { titleOf } from '../../parts/texts.ts';
import { doneOn, isOverdue, standingOf } from '../deadline.ts';
import { toChart } from './chartWords.ts';

const mostRows = 16;

/**
 * The milestones that moved furthest: a bar from the original date to the one that stands now, or
 * on which they were met.
 */
export function milestoneSlips(
  context: Context,
  milestones = context.repository.records.of('milestones'),
): ChartSpec | undefined {
  const moved = milestones
    .map((milestone) => ({
      milestone,
      slip: slipOf(context.repository, milestone),
      end: endOf(context, milestone),
    }))
    .filter(
      ({ slip, end }) => slip !== undefined && end !== undefined && end > lastDay(slip.original),
    )
    .toSorted((a, b) => daysLong(b.slip!.original, b.end!) - daysLong(a.slip!.original, a.end!))
    .slice(0, mostRows);
  if (moved.length === 0) return undefined;
  const worst = moved[0]!;
  return toChart(context, {
    kind: 'range',
    figure: 'slippage-rows',
    id: 'milestones-timeline',
    bars: 'lying',
    title: context.say('chart.slips.title', {
      count: moved.length,
      title: titleOf(context, worst.milestone).text,
      days: daysLong(worst.slip!.original, worst.end!),
    }),
    x: {
      type: 'category',
      label: context.say('register.milestones.one'),
      categories: moved.map(({ milestone }) => ({
        key: milestone.id,
        label: titleOf(context, milestone).text,
        href: findAddress(context, milestone),
      })),
    },
    y: { type: 'date', label: context.say('chart.slips.axis') },
    series: [
      {
        key: 'slip',
        label: context.say('chart.slips.series'),
        voice: 'accent',
        points: moved.map(({ milestone, slip, end }) => ({
          x: milestone.id,
          low: lastDay(slip!.original),
          high: end!,
          href: findAddress(context, milestone),
          voice: voiceFor(context, milestone),
          text: context.say('due.plusDays', { days: daysLong(slip!.original, end!) }),
        })),
      },
    ],
    referenceLines: [
      {
        axis: 'y',
        value: firstDay(context.repository.asOf),
        label: context.say('chart.today'),
        role: 'today',
      },
    ],
    note: context.say('chart.slips.note'),
  });
}

function voiceFor(context: Context, milestone: RecordOf<'milestones'>): Voice {
  if (isOverdue(milestone, context.repository.asOf)) return 'late';
  return standingOf(milestone) === 'done' ? 'done' : 'underway';
}

const daysLong = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(lastDay(from))) / 86_400_000);

/**
 * The day at which the bar of a milestone ends: when it was met; of what is overdue, the as-of date;
 * else when it is due now.
 */
function endOf(context: Context, milestone: RecordOf<'milestones'>): string | undefined {
  const { asOf } = context.repository;
  const end = doneOn(milestone) ?? (isOverdue(milestone, asOf) ? asOf : milestone.fields.due);
  return end && lastDay(end);
}
