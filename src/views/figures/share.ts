/**
 * A count with its base. A percentage is withheld where the base is under 6 and marked as small
 * where it is under 10.
 */
export interface Share {
  count: number;
  base: number;
  percent?: number;
  small: boolean;
}

const leastBase = 6;
const smallBase = 10;

/**
 * The share of `count` in `base`; `percent` is a whole number from 0 to 100, absent where it is
 * withheld.
 */
export function shareOf(count: number, base: number): Share {
  return {
    count,
    base,
    small: base < smallBase,
    ...(base >= leastBase ? { percent: Math.round((count / base) * 100) } : {}),
  };
}
