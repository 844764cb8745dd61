/** Which reports each participant owed, and what became of them, as a picture. */
import type { ChartPoint, ChartSpec, Voice } from '../../../charts/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import type { Group } from '../groups.ts';
import {
  type SubmissionResult,
  type Submission,
  fallenDue,
  submissionResult,
} from '../../figures/submissions.ts';

const name = 'participation';
const parts: readonly (readonly [SubmissionResult, Voice])[] = [
  ['inTime', 'done'],
  ['late', 'underway'],
  ['missing', 'late'],
];

export function owedChart(context: Context, groups: readonly Group<Submission>[]): ChartSpec {
  const { asOf } = context.repository;
  const all = [...new Set(groups.flatMap(({ items }) => items))];
  const total = (part: SubmissionResult) => countOf(all, part, asOf);
  const due = baseOf(all, asOf);
  return toChart(context, {
    kind: 'stackedBar',
    figure: 'participation-rows',
    id: 'report-reciprocity',
    bars: 'lying',
    title: context.say('report.participation.owed', {
      due,
      received: due - total('missing'),
      missing: total('missing'),
    }),
    x: {
      type: 'category',
      label: context.say('field.participant'),
      categories: groups.map(({ key, label, href }) => ({
        key,
        label,
        href: href ?? rowsAddress(context, name, { participant: key }),
      })),
    },
    y: { type: 'linear', label: context.say('report.participation.reports'), min: 0 },
    series: parts
      .filter(([part]) => total(part) > 0)
      .map(([part, voice]) => ({
        key: part,
        voice,
        label: context.say(`report.submission.${part}`),
        points: groups.map((group) => toPoint(context, group, part)),
      })),
    note: context.say('report.participation.owedNote'),
  });
}

const countOf = (items: readonly Submission[], part: SubmissionResult, asOf: string): number =>
  items.filter((one) => submissionResult(one, asOf) === part).length;

const baseOf = (items: readonly Submission[], asOf: string): number =>
  fallenDue(items, asOf).length;

function toPoint(
  context: Context,
  { key, items }: Group<Submission>,
  part: SubmissionResult,
): ChartPoint {
  const { asOf } = context.repository;
  const base = baseOf(items, asOf);
  const count = countOf(items, part, asOf);
  return {
    x: key,
    y: count,
    base,
    href: rowsAddress(context, name, { participant: key, result: part }),
    text: context.say('word.ofBase', { count, base }),
  };
}
