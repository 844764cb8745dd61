/** Follow-through in words: each count with its base. */
import type { Context } from '../../parts/context.ts';
import type { FollowThrough } from '../../figures/followThrough.ts';
import { plain } from '../../parts/inlines.ts';
import type { Fact } from '../../parts/sections.ts';
import { shareText } from '../../parts/shares.ts';

const always = ['completed', 'onTime', 'late', 'open', 'overdue'] as const;
type Part = (typeof always)[number] | 'contested' | 'verified' | 'contradicted';

export function followThroughFacts(context: Context, result: FollowThrough): readonly Fact[] {
  const of = (key: Part, base: readonly unknown[]): Fact => ({
    label: context.say(`followThrough.${key}`),
    values: [plain(shareText(context, result[key].length, base.length))],
  });
  const where = (key: Part, base: readonly unknown[]) =>
    result[key].length > 0 ? [of(key, base)] : [];
  return [
    ...always.map((key) => of(key, result.base)),
    ...where('contested', result.base),
    of('verified', result.completed),
    ...where('contradicted', result.completed),
    ...droppedFact(context, result),
  ];
}

function droppedFact(context: Context, result: FollowThrough): Fact[] {
  const { agreed, dropped } = result;
  const count = dropped.length;
  return count > 0
    ? [
        {
          label: context.say('followThrough.dropped'),
          values: [plain(shareText(context, count, agreed.length))],
        },
      ]
    : [];
}
