/** How the time of a piece of work grows with its text: in the processor's time, not the clock's. */

/** The processor's clock goes in steps of 4 ms here and there: so many make a measurement. */
const steps = 6 * 4;

/** In milliseconds, of as many runs as take `least` together. */
function timeOf(work: (text: string) => void, text: string, least = 0): number {
  const before = process.threadCpuUsage();
  for (let runs = 1; ; runs++) {
    work(text);
    const { user, system } = process.threadCpuUsage(before);
    const total = (user + system) / 1000;
    if (total >= least) return total / runs;
  }
}

/** From here on growth is more than that of a linear work with noise. */
export const tooFast = 8;

/** No step of memory, only the work itself grows like this. */
const surely = 32;

/**
 * How many times longer four times the text takes, at the first length that takes long enough to
 * be measured; 1 where none up to `longest` does. What is linear comes to about 4, a square to 16.
 * Of several measurements of each length the least counts: a pause of the machine only lengthens.
 * What grows too fast is measured at twice the length too: a step from one cache to the next is
 * taken once, a square grows on.
 */
export function growthOf(
  work: (text: string) => void,
  textOf: (length: number) => string,
  { shortest = 500, longest = 32_000, measurable = 25 } = {},
): number {
  const growthTo = (length: number) => {
    const [small, large] = [length / 4, length].map((each) => {
      const text = textOf(each);
      return Math.min(...[1, 2, 3].map(() => timeOf(work, text, steps)));
    });
    return large! / small!;
  };
  for (let length = shortest * 4; length <= longest; length *= 4) {
    if (timeOf(work, textOf(length)) < measurable) continue;
    const growth = growthTo(length);
    return growth < tooFast || growth > surely ? growth : Math.min(growth, growthTo(length * 2));
  }
  return 1;
}
