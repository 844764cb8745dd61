/**
 * Counts, shares and extents in words, alone or as links: never a percentage without its base, nor a
 * mean that may not be published.
 */
import { formatNumber } from '../../i18n/index.ts';
import { type Extent, averagesPerspectives, levelOf } from '../figures/risk.ts';
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

/** How means are written. */
const oneDigit = { maximumFractionDigits: 1, minimumFractionDigits: 1 };

/** The mean, or, where none may be published, from the lowest to the highest. */
export function extentText({ language, say }: Context, { lowest, highest, mean }: Extent): string {
  if (mean !== undefined) return formatNumber(language, mean, oneDigit);
  const [low, high] = [lowest, highest].map((value) =>
    formatNumber(language, value, { maximumFractionDigits: 1 }),
  );
  return low === high ? low! : say('figure.extent', { low: low!, high: high! });
}

/** By how much the level of an extent changed, with its sign. */
export const changeText = ({ language }: Context, was: Extent, now: Extent): string =>
  formatNumber(language, levelOf(now) - levelOf(was), {
    ...(now.mean === undefined ? { maximumFractionDigits: 1 } : oneDigit),
    signDisplay: 'exceptZero',
  });

/** What a message is told so that it speaks of means, or else of the highest values. */
export const meanWord = ({ repository }: Context): { mean: 'yes' | 'no' } => ({
  mean: averagesPerspectives(repository) ? 'yes' : 'no',
});

/** A number as a cell, which is empty where there is none. */
export function numberCell(
  context: Context,
  value: number | undefined,
  options: Intl.NumberFormatOptions = {},
): readonly Inline[] {
  return value === undefined ? [] : [plain(formatNumber(context.language, value, options))];
}

/** A figure that is worked out of scores, or that it is not scored. */
export const scoreCell = (
  context: Context,
  value: number | undefined,
  digits = 1,
): readonly Inline[] =>
  value === undefined
    ? [plain(context.say('word.notScored'), true)]
    : [
        plain(
          formatNumber(context.language, value, {
            maximumFractionDigits: digits,
            minimumFractionDigits: digits,
          }),
        ),
      ];

/** What several scores come to, or that nothing is scored. */
export const extent = (context: Context, value: Extent | undefined): readonly Inline[] =>
  value ? [plain(extentText(context, value))] : scoreCell(context, undefined);
