/**
 * How wide a text is and where it breaks, without a browser: widths of Noto Sans, the interface's
 * face, in hundredths of its size.
 */

/** Advance widths of the characters from space to tilde. */
const advances = [
  '26,27,41,65,57,83,73,22,30,30,55,57,27,32,27,37,57,57,57,57,57,57,57,57',
  '57,57,27,27,57,57,57,43,90,64,65,63,73,56,52,73,74,34,27,62,52,91,76,78',
  '60,78,62,55,56,73,60,93,59,57,57,33,37,33,57,44,28,56,61,48,61,56,34,61',
  '62,26,26,53,26,93,62,60,61,61,41,48,36,62,51,79,53,51,47,38,55,38,57',
]
  .join()
  .split(',')
  .map(Number);

/** Marks that stand over or under a letter, and characters that only steer direction. */
const without = /[\p{Mn}\p{Me}\p{Cf}]/u;
const broad = /[\u1100-\u115f\u2e80-\uffdc]|[\u{1f000}-\u{3fffd}]/u;
const arabic = /[\u0590-\u08ff\ufb1d-\ufeff]/u;

function advanceOf(character: string): number {
  const code = character.codePointAt(0)!;
  const known = advances[code - 32];
  if (known !== undefined) return known;
  if (without.test(character)) return 0;
  if (arabic.test(character)) return 50;
  return broad.test(character) ? 100 : 62;
}

/** The width of a text in the units of `size`. Names that are set bold are a twelfth wider. */
export function widthOf(text: string, size: number, strong = false): number {
  let sum = 0;
  for (const character of text) sum += advanceOf(character);
  return (sum * size * (strong ? 1.08 : 1)) / 100;
}

/** The text shortened to `width`, with an ellipsis where something is left out. */
export function shorten(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const kept: string[] = [];
  let used = (advanceOf('…') * size) / 100;
  for (const character of text) {
    used += (advanceOf(character) * size) / 100;
    if (used > width) break;
    kept.push(character);
  }
  return `${kept.join('').trimEnd()}…`;
}

/**
 * The text in at most `most` lines of `width`, broken between words; what does not fit is
 * shortened.
 */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...words.slice(index)].filter((part) => part !== '').join(' ');
      break;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => shorten(one, size, width));
}
