/** Two texts cut to where they differ, with everything in them to be seen. */
import { showUnseen } from '../../schema/faults/index.ts';

const longestValue = 280;
const around = 60;

/** Both texts cut to where they differ, with some of what is around it. */
export function toExcerpts(from: string, to: string): { from: string; to: string } {
  if (from.length <= longestValue && to.length <= longestValue)
    return { from: showUnseen(from), to: showUnseen(to) };
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  const excerpt = (text: string) => {
    const [first, last] = [
      Math.max(0, start - around),
      Math.min(text.length, text.length - end + around),
    ];
    const shown = cut(showUnseen(text.slice(first, last)), longestValue + 2 * around);
    return `${first > 0 ? '…' : ''}${shown}${last < text.length ? '…' : ''}`;
  };
  return { from: from === '' ? '' : excerpt(from), to: to === '' ? '' : excerpt(to) };
}

/** At most so many characters, no character split. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
