/** Stretches of a document's text, from one letter to before another. */
import { parting } from '../../../documents/format.ts';

export interface Span {
  from: number;
  to: number;
}

/** The text of a span, for comparing. */
export const textOf = (content: string, { from, to }: Span): string =>
  content.slice(from, to).toLowerCase();

const zeroWidthSpace = '\u200B';

/**
 * The text and its words as the index counts them: between spaces, or, in languages without,
 * between marks of its own.
 */
export function toWordSpans(stored: string): { content: string; words: readonly Span[] } {
  const indexed = stored.replaceAll(parting, '');
  const content = indexed.replaceAll(zeroWidthSpace, '');
  if (content === indexed)
    return {
      content,
      words: [...content.matchAll(/\S+/g)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
      })),
    };
  let from = 0;
  return {
    content,
    words: indexed.split(zeroWidthSpace).map((word) => ({ from, to: (from += word.length) })),
  };
}
