/** Links to the other pages of results. */
import { elementOf, type SearchLink, type ShownWords } from '../nodes.ts';

/** Pages that a link leads to: the first, the last, and those around the one shown. */
function shownPages(page: number, pages: number): number[] {
  return [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (one) => one >= 1 && one <= pages,
  );
}

/** The links as items of a list, with a sign where pages are left out. */
export function drawPages(
  page: number,
  pages: number,
  words: ShownWords,
  link: SearchLink,
): HTMLElement[] {
  const numbers = shownPages(page, pages);
  return numbers.flatMap((one, index) => {
    const text = words.number(one);
    const label = { 'aria-label': words.say('page', { page: text }) };
    const isAfterGap = index > 0 && one > numbers[index - 1]! + 1;
    return [
      ...(isAfterGap ? [elementOf('li', { 'aria-hidden': 'true' }, '…')] : []),
      elementOf(
        'li',
        {},
        one === page
          ? elementOf('span', { 'aria-current': 'page' }, text)
          : link({ page: one }, text, label),
      ),
    ];
  });
}
