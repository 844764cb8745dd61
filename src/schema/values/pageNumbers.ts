/** From how many pages on not every one is linked from each. */
const allLinked = 20;

/**
 * Which of so many pages a page links to: all of a few; of many the first and the last, its
 * neighbours, and about ten on the way, so that every page is a few steps from every other.
 */
export function shownPages(page: number, pages: number): readonly number[] {
  const every = Array.from({ length: pages }, (_, index) => index + 1);
  if (pages <= allLinked) return every;
  const size = 10 ** Math.floor(Math.log10(pages / 10));
  const step = Math.ceil(pages / 10 / size) * size;
  return every.filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= 2 || one % step === 0,
  );
}
