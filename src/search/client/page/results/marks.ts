/** Which words of a text are marked as matches. */
import { foldWord, phrasePlaces, toTokens, type Token } from '../../../documents/words.ts';
import type { Span } from './spans.ts';

/**
 * What to mark: words by their numbers, of some of them only forms and no longer words, and
 * phrases.
 */
export interface Wanted {
  numbers: readonly number[];
  whole: readonly string[];
  phrases: readonly (readonly Token[])[];
}

/** The places of the matches, in order, none over another. */
export function toMarks(
  content: string,
  words: readonly Span[],
  { numbers, whole, phrases }: Wanted,
): Span[] {
  const tokens = phrases.length > 0 ? toTokens(content) : [];
  const found = [
    ...numbers
      .flatMap((number) => (words[number] ? [bare(content, words[number])] : []))
      .filter(({ from, to }) => !isLonger(content.slice(from, to), whole)),
    ...phrases.flatMap((phrase) =>
      phrasePlaces(phrase, tokens).map((start) => ({
        from: tokens[start]!.from,
        to: tokens[start + phrase.length - 1]!.to,
      })),
    ),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  const marks: Span[] = [];
  for (const span of found) {
    const last = marks.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else marks.push({ ...span });
  }
  return marks;
}

/**
 * Whether a text is a longer word that only begins with one of those asked for: an ending has three
 * letters, of a long word four.
 */
function isLonger(text: string, whole: readonly string[]): boolean {
  const parts = foldWord(text).split(/[^\p{L}\p{N}\p{M}]+/u);
  const begun = whole.filter((word) => parts.some((part) => part.startsWith(word)));
  return (
    begun.length > 0 &&
    begun.every(
      (word) =>
        !parts.some((part) => part.startsWith(word) && isEnding(word, part.slice(word.length))),
    )
  );
}

/** Of words as short as “ran” most that begin so are others: only endings that are common count. */
function isEnding(word: string, ending: string): boolean {
  if (word.length <= 3)
    return (
      ending === '' ||
      /^(?:e?s|ed|ing)$/.test(ending.startsWith(word.at(-1)!) ? ending.slice(1) || ending : ending)
    );
  return ending.length <= (word.length > 4 ? 4 : 3);
}

/** A word without the signs around it. */
function bare(content: string, { from, to }: Span): Span {
  const word = content.slice(from, to);
  const start = word.search(/[\p{L}\p{N}]/u);
  const end = word.search(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u);
  return start < 0
    ? { from, to }
    : { from: from + start, to: Math.max(from + start + 1, from + end) };
}
