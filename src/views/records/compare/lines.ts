/** The lines of a table in which two things are put side by side. */
import { formatNumber } from '../../../i18n/index.ts';
import type { Context } from '../../parts/context.ts';
import { linked, plain, type Inline } from '../../parts/inlines.ts';
import type { Column } from '../../parts/table.ts';

export interface Lines {
  columns: readonly Column[];
  rows: readonly { key: string; label: string; cells: readonly (readonly Inline[])[] }[];
}

/** A number that leads to what it counts; nought leads nowhere. */
export function counted(
  { language }: Context,
  items: readonly unknown[],
  href: string | undefined,
): readonly Inline[] {
  const count = formatNumber(language, items.length);
  return items.length === 0 || !href ? [plain(count, true)] : [linked(count, href)];
}

/** A count of a base that leads to what it counts; nothing where there is no base. */
export function countedOf(
  context: Context,
  items: readonly unknown[],
  base: readonly unknown[],
  href: string,
): readonly Inline[] {
  return base.length === 0
    ? []
    : [linked(context.say('word.ofBase', { count: items.length, base: base.length }), href)];
}
