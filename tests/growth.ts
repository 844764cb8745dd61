/** How the time of a piece of work grows with its text: in the processor's time, not the clock's. */

function timeOf(work: (text: string) => void, text: string): number {
  const before = process.threadCpuUsage();
  work(text);
  return process.threadCpuUsage(before).user / 1000;
}

/**
 * How many times longer four times the text takes, at the first length that takes long enough to
 * be measured; 1 where none up to `longest` does. What is linear comes to about 4, a square to 16.
 * Of several measurements the least counts: a pause of the machine only lengthens one.
 */
export function growthOf(
  work: (text: string) => void,
  textOf: (length: number) => string,
  { shortest = 500, longest = 32_000, measurable = 25 } = {},
): number {
  for (let length = shortest * 4; length <= longest; length *= 4) {
    const [small, large] = [textOf(length / 4), textOf(length)];
    if (timeOf(work, large) < measurable) continue;
    const growths = [1, 2, 3].map(
      () => timeOf(work, large) / Math.max(timeOf(work, small), measurable / 16),
    );
    return Math.min(...growths);
  }
  return 1;
}

/** From here on growth is more than that of a linear work with noise. */
export const tooFast = 8;
