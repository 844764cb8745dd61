/** Shares in words: never a percentage without its base. */
import { shareOf } from '../figures/share.ts';
import type { Context } from './context.ts';

/** A count with its base, and the percentage where the base allows one. */
export function shareText(context: Context, count: number, base: number): string {
  const share = shareOf(count, base);
  if (share.percent === undefined) return context.say('word.ofBase', { count, base });
  return context.say(share.small ? 'word.ofBasePercentSmall' : 'word.ofBasePercent', {
    count,
    base,
    percent: share.percent,
  });
}
