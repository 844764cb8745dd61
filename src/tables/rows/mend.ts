/**
 * What can be mended in a table without asking: where the wrong text has one right form only.
 * Everything else is left as it is. Runs in a browser too.
 */
import { isDate } from '../../schema/values/index.ts';
import type { FieldMeta } from '../../schema/index.ts';
import { findReadings } from '../values/likelyDates.ts';

type MendKind = 'mark' | 'line-ends' | 'spaces' | 'date';
/** How often each kind of mend was made. */
export type MendCounts = Readonly<Record<MendKind, number>>;
/**
 * A cell of the text: where its content stands, what it says, and the field that its column feeds.
 */
export interface MendCell {
  from: number;
  to: number;
  text: string;
  meta?: FieldMeta | undefined;
}

const byteOrderMark = '\uFEFF';
const surroundingSpaces =
  /^[ \t\u00A0\u202F\u3000]+|(?<![ \t\u00A0\u202F\u3000])[ \t\u00A0\u202F\u3000]+$/g;
/** A time of day that says something: a date made of such a cell would lose it. */
const timeOfDay = /[T ]\d{1,2}:/;
const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?$/;

/**
 * The text without its byte order mark and with one kind of line end. Carriage returns are line
 * ends only where they stand before line feeds, or where there are no line feeds at all; one that
 * stands alone among other line ends may be part of a cell and is left.
 */
export function mendText(
  text: string,
  lineEnd: string,
): { text: string; counts: Pick<MendCounts, 'mark' | 'line-ends'> } {
  const bare = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  let changed = 0;
  const mended = bare.replace(bare.includes('\n') ? /\r?\n/g : /\r/g, (found) => {
    if (found !== lineEnd) changed += 1;
    return lineEnd;
  });
  return { text: mended, counts: { mark: text.length - bare.length, 'line-ends': changed } };
}

/**
 * The one right form of a cell and which kind of mend leads there, or nothing where the cell is
 * right or its right form is not certain.
 */
export function mendCell(
  text: string,
  meta: FieldMeta | undefined,
): { text: string; kinds: readonly MendKind[] } | undefined {
  const trimmed = text.replace(surroundingSpaces, '');
  const date = meta?.kind === 'date' ? mendDate(trimmed) : undefined;
  const kinds: MendKind[] = [
    ...(trimmed === text ? [] : ['spaces' as const]),
    ...(date === undefined ? [] : ['date' as const]),
  ];
  return kinds.length === 0 ? undefined : { text: date ?? trimmed, kinds };
}

/** The ISO form of a date that can be read in one way only. */
function mendDate(text: string): string | undefined {
  if (isDate(text) || (timeOfDay.test(text) && !midnight.test(text))) return undefined;
  const readings = findReadings(text);
  return readings.length === 1 ? readings[0] : undefined;
}

/**
 * The text with every cell mended that can be, all else as it stands. Cells come in the order of
 * the text and do not overlap.
 */
export function mendCells(
  text: string,
  cells: Iterable<MendCell>,
): { text: string; counts: Pick<MendCounts, 'spaces' | 'date'> } {
  const counts = { spaces: 0, date: 0 };
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: cell, meta } of cells) {
    const mended = mendCell(cell, meta);
    // A cell with quotes or escapes within is not written anew: what it says and how it stands are
    // two things.
    if (!mended || text.slice(from, to) !== cell) continue;
    parts.push(text.slice(at, from), mended.text);
    at = to;
    for (const kind of mended.kinds) counts[kind as 'spaces' | 'date'] += 1;
  }
  return { text: parts.length === 0 ? text : parts.join('') + text.slice(at), counts };
}
