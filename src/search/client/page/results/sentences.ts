/** The sentence of a text that tells most about why it was found. */
import { textOf, type Span } from './spans.ts';

/** Most letters of an excerpt, about. */
const longest = 260;

export const sentenceEnd = /[.!?…؟。！？]["'”’)\]]*$/u;

/**
 * The sentence with the most different matches; without any, the first. Parts of a page begin
 * sentences too.
 */
export function bestSentence(
  content: string,
  words: readonly Span[],
  marks: readonly Span[],
  starts: readonly number[],
): Span {
  let best: Span | undefined;
  let most = -1;
  for (const sentence of toSentences(content, words, new Set(starts))) {
    const different = new Set(
      marks
        .filter(({ from }) => from >= sentence.from && from < sentence.to)
        .map((span) => textOf(content, span)),
    ).size;
    const isLong = sentence.to - sentence.from > 40;
    const weight = different + (isLong ? 0.5 : 0);
    if (weight > most && (different > 0 || most < 0 || (most === 0 && isLong)))
      [best, most] = [sentence, weight];
  }
  return best ? shorten(content, best, marks) : { from: 0, to: 0 };
}

function toSentences(content: string, words: readonly Span[], starts: ReadonlySet<number>): Span[] {
  const sentences: Span[] = [];
  let from: number | undefined;
  for (const [index, word] of words.entries()) {
    from ??= word.from;
    const next = words[index + 1];
    if (!next || starts.has(next.from) || sentenceEnd.test(content.slice(word.from, word.to))) {
      sentences.push({ from, to: word.to });
      from = undefined;
    }
  }
  return sentences;
}

/** Cuts a long sentence to the part around its first match, at spaces. */
function shorten(content: string, { from, to }: Span, marks: readonly Span[]): Span {
  if (to - from <= longest) return { from, to };
  const first = marks.find((mark) => mark.from >= from && mark.from < to)?.from ?? from;
  const start = Math.max(from, Math.min(first - longest / 3, to - longest));
  const begin = start <= from ? from : content.indexOf(' ', start) + 1;
  const end = begin + longest >= to ? to : content.lastIndexOf(' ', begin + longest);
  return { from: begin, to: end > begin ? end : Math.min(to, begin + longest) };
}
