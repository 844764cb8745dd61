/** The matched words in their sentence, and under which heading it stands. */
import { fold, placesOf, toTokens, type Token } from '../../documents/words.ts';
import { languageSign, searchRegions, parting } from '../../documents/format.ts';
import type { Fragment } from './cards.ts';

export interface Piece {
  text: string;
  marked: boolean;
}
export interface Excerpt {
  pieces: readonly Piece[];
  /** Its language where that is not the page's. */
  lang?: string;
  /** Where on the page the sentence stands. */
  anchor?: { id: string; heading: string };
}

/**
 * What to mark: words by their numbers, of some of them only forms and no longer words, and
 * phrases.
 */
export interface Wanted {
  numbers: readonly number[];
  whole: readonly string[];
  phrases: readonly (readonly Token[])[];
}

interface Span {
  from: number;
  to: number;
}

/** Most letters of an excerpt, about. */
const longest = 260;
const sentenceEnd = /[.!?…؟。！？]["'”’)\]]*$/u;

/**
 * The title with its matches marked, and the sentence that tells most about why the document was
 * found: a short value beside the texts only where it tells more than the title.
 */
export function toExcerpt(
  { content: indexed, anchors, card }: Fragment,
  wanted: Wanted,
): { title: readonly Piece[]; excerpt: Excerpt } {
  const { content, words } = toWords(indexed);
  const marks = toMarks(content, words, wanted);
  const titleEnd = endOfTitle(content, words, card[0]);
  const parts = anchors.map(({ element, id: told, text, location }) => {
    const [id = '', lang] = told.split(languageSign);
    return { element, id, lang, text, from: words[location]?.from ?? content.length };
  });
  const textStart =
    parts.find(({ id, from }) => from >= titleEnd && id !== searchRegions.names)?.from ??
    (parts.some(({ id }) => id === searchRegions.names) ? content.length : titleEnd);
  const valuesStart = parts.find(({ id }) => id === searchRegions.values)?.from ?? content.length;
  const inTitle = marks.filter(({ to }) => to <= titleEnd).map((span) => textOf(content, span));
  const isInTitle = (text: string) =>
    inTitle.some((word) => text.includes(word) || word.includes(text));
  const telling = marks.filter(
    (span) =>
      span.from >= textStart && (span.from < valuesStart || !isInTitle(textOf(content, span))),
  );
  const isText = ({ from }: Span) =>
    from >= textStart && (from < valuesStart || telling.some((mark) => mark.from >= valuesStart));
  const sentence = bestSentence(
    content,
    words.filter(isText),
    telling,
    parts.map(({ from }) => from),
  );
  const title = {
    from: 0,
    to: content[titleEnd - 1] === '.' && !card[0].trimEnd().endsWith('.') ? titleEnd - 1 : titleEnd,
  };
  return {
    title: toPieces(content, title, marks),
    excerpt: {
      pieces: withEllipses(content, sentence, toPieces(content, sentence, marks)),
      ...anchorOf(parts, sentence),
    },
  };
}

const zeroWidthSpace = '\u200B';

/**
 * The text and its words as the index counts them: between spaces, or, in languages without,
 * between marks of its own.
 */
function toWords(stored: string): { content: string; words: readonly Span[] } {
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

function endOfTitle(content: string, words: readonly Span[], title: string): number {
  const text = title.trim().replace(/\s+/g, ' ');
  if (content.startsWith(text)) return words.find(({ to }) => to >= text.length)?.to ?? text.length;
  return words[text.split(' ').length - 1]?.to ?? 0;
}

/** The places of the matches, in order, none over another. */
function toMarks(
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
      placesOf(phrase, tokens).map((start) => ({
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
  const parts = fold(text).split(/[^\p{L}\p{N}\p{M}]+/u);
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

const textOf = (content: string, { from, to }: Span) => content.slice(from, to).toLowerCase();

/** A word without the signs around it. */
function bare(content: string, { from, to }: Span): Span {
  const word = content.slice(from, to);
  const start = word.search(/[\p{L}\p{N}]/u);
  const end =
    word.length -
    [...word]
      .reverse()
      .join('')
      .search(/[\p{L}\p{N}]/u);
  return start < 0
    ? { from, to }
    : { from: from + start, to: Math.max(from + start + 1, from + end) };
}

/**
 * The sentence with the most different matches; without any, the first. Parts of a page begin
 * sentences too.
 */
function bestSentence(
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
    const weight = different + (sentence.to - sentence.from > 40 ? 0.5 : 0);
    if (
      weight > most &&
      (different > 0 || most < 0 || (most === 0 && sentence.to - sentence.from > 40))
    )
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

function toPieces(content: string, { from, to }: Span, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let place = from;
  for (const mark of marks.filter((one) => one.to > from && one.from < to)) {
    if (mark.from > place) pieces.push({ text: content.slice(place, mark.from), marked: false });
    pieces.push({
      text: content.slice(Math.max(mark.from, place), Math.min(mark.to, to)),
      marked: true,
    });
    place = mark.to;
  }
  if (place < to) pieces.push({ text: content.slice(place, to), marked: false });
  return pieces;
}

/** What was cut off at either end is told by dots. */
function withEllipses(
  content: string,
  { from, to }: Span,
  pieces: readonly Piece[],
): readonly Piece[] {
  if (from >= to) return [];
  const cut = (text: string): Piece => ({ text, marked: false });
  const begins = from === 0 || sentenceEnd.test(content.slice(0, from).trimEnd());
  return [
    ...(begins ? [] : [cut('… ')]),
    ...pieces,
    ...(sentenceEnd.test(content.slice(from, to)) || to >= content.length ? [] : [cut(' …')]),
  ];
}

/**
 * The part of the page in which the sentence stands, with its language and its heading where it has
 * them.
 */
function anchorOf(
  parts: readonly {
    element: string;
    id: string;
    lang: string | undefined;
    text: string;
    from: number;
  }[],
  sentence: Span,
): Pick<Excerpt, 'anchor' | 'lang'> {
  const last = parts.findLast(({ from }) => from <= sentence.from);
  if (!last || sentence.from === sentence.to) return {};
  const language = last.lang ? { lang: last.lang } : {};
  return last.id.startsWith('$')
    ? language
    : {
        ...language,
        anchor: { id: last.id, heading: /^h\d$/.test(last.element) ? last.text : '' },
      };
}
