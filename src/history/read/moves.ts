/** The moves of a due date, and those from before the history begins. */
import { type Moment, type PastValue, type RecordEvent, says } from '../../schema/history/index.ts';
import { isDate, daysBetween } from '../../schema/values/index.ts';
import { momentOf } from './keys.ts';
import type { Amendment, Reasons } from './reasons.ts';

/** One time that a date was moved. */
export interface Move extends Moment {
  /**
   * Which move it is, from 1; of several at once, the last of them. Moves that amendments tell of
   * before the history begins are counted.
   */
  nth: number;
  from: PastValue;
  to: PastValue;
  /**
   * Days by which it was moved; negative where it was brought forward, undefined where either value
   * is no date.
   */
  days?: number;
  /** Days from the first date published. */
  sinceFirst?: number;
  /** How many moves it stands for: those of its amendments, where several lead to it. */
  steps: number;
  amendments: readonly Amendment[];
}

/**
 * Moves of a date from before it was first published; there may be more of them than amendments.
 */
export interface Earlier {
  count: number;
  amendments: readonly Amendment[];
}

/** The field whose moves are counted. */
export const movable = 'due';

/** The first value that a field had. */
export function findFirst(events: readonly RecordEvent[], name: string): PastValue | undefined {
  for (const { values, fields } of events) {
    const value = values?.[name] ?? fields.find(({ field, to }) => field === name && to !== '')?.to;
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Every time that a date gave way to another; a date that was taken out and set anew moves when it
 * is set.
 */
export function toMoves(
  events: readonly RecordEvent[],
  first: PastValue | undefined,
  reasons: Reasons,
  earlier: number,
): Move[] {
  const moves: Move[] = [];
  let stood: PastValue = '';
  let nth = earlier;
  for (const event of events) {
    const set = event.values?.[movable] ?? event.fields.find(({ field }) => field === movable)?.to;
    if (set === undefined || set === '') continue;
    if (stood !== '' && !isEqual(stood, set) && event.change !== 'withdrawn') {
      const amendments = reasons.find(event, movable);
      const steps =
        amendments.length > 1 && !moves.some((one) => one.amendments === amendments)
          ? amendments.length
          : 1;
      nth += steps;
      moves.push({
        ...momentOf(event),
        nth,
        steps,
        from: stood,
        to: set,
        ...daysOf('days', stood, set),
        ...daysOf('sinceFirst', first ?? '', set),
        amendments,
      });
    }
    stood = set;
  }
  return moves;
}

/**
 * Moves that led to the first date known: the amendments that lead there one after another, at
 * least one where the original date was another. `amendments` are those of the date that no version
 * shows, in the order of their dates.
 */
export function toEarlier(
  amendments: readonly Amendment[],
  first: PastValue | undefined,
  original: PastValue | undefined,
): Earlier {
  const chain: Amendment[] = [];
  for (
    let one = leadingTo(amendments, first);
    one && !chain.includes(one);
    one = leadingTo(amendments, one.fields.from)
  )
    chain.unshift(one);
  const moved =
    typeof original === 'string' &&
    typeof first === 'string' &&
    original !== '' &&
    first !== '' &&
    original !== first;
  return { count: Math.max(chain.length, moved ? 1 : 0), amendments: chain };
}

const leadingTo = (amendments: readonly Amendment[], value: PastValue | undefined) =>
  typeof value !== 'string' || value === ''
    ? undefined
    : amendments.findLast(({ fields }) => says(fields.to, value) && !says(fields.from, ''));

/** Whether two values are known to be the same; of two that may not be shown nobody may know. */
function isEqual(a: PastValue, b: PastValue): boolean {
  return typeof a === 'string' && a === b;
}

function daysOf<K extends string>(
  name: K,
  from: PastValue,
  to: PastValue,
): Partial<Record<K, number>> {
  const known = typeof from === 'string' && typeof to === 'string' && isDate(from) && isDate(to);
  return known ? ({ [name]: daysBetween(from, to) } as Record<K, number>) : {};
}
