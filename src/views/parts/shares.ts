/** Counts and shares in words, alone or as links: never a percentage without its base. */
import { formatNumber } from '../../i18n/index.ts';
import { shareOf } from '../figures/share.ts';
import type { Context } from './context.ts';
import { type Inline, linked, plain } from './inlines.ts';

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

/** A count as a link to its rows; nought leads nowhere. */
export function countLink(context: Context, count: number, href: string): readonly Inline[] {
  return count === 0 ? [plain('0', true)] : [linked(formatNumber(context.language, count), href)];
}

/** A count with its base as a link to its rows. */
export function shareLink(
  context: Context,
  count: number,
  base: number,
  href: string,
): readonly Inline[] {
  const text = shareText(context, count, base);
  return count === 0 ? [plain(text)] : [linked(text, href)];
}

/** How means and risks are written. */
export const oneDigit = { maximumFractionDigits: 1, minimumFractionDigits: 1 };
