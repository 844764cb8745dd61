/** Line and character of an offset, counted as editors do: both from 1. */
export class LineIndex {
  readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The place of an offset of the text. */
  placeOf(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }
}

/** The line before the one that begins at an offset. */
export const lineBefore = (text: string, start: number): string =>
  text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
