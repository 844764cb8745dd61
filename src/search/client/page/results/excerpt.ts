/** The matched words in their sentence, and under which heading it stands. */
import { languageSign, searchRegions } from '../../../documents/format.ts';
import type { Fragment } from './cards.ts';
import { toMarks, type Wanted } from './marks.ts';
import { toPieces, withEllipses, type Piece } from './pieces.ts';
import { bestSentence } from './sentences.ts';
import { textOf, toWordSpans, type Span } from './spans.ts';

export interface Excerpt {
  pieces: readonly Piece[];
  /** Its language where that is not the page's. */
  lang?: string;
  /** Where on the page the sentence stands. */
  anchor?: { id: string; heading: string };
}

/** A part of the page that the text is of, and where in the text it begins. */
interface PagePart {
  element: string;
  id: string;
  lang: string | undefined;
  text: string;
  from: number;
}

/** Where the texts and, after them, the short values begin in the text of a document. */
interface Regions {
  texts: number;
  values: number;
}

function toRegions(parts: readonly PagePart[], titleEnd: number, end: number): Regions {
  const startOf = (region: string) => parts.find(({ id }) => id === region)?.from;
  const first = parts.find(({ id, from }) => from >= titleEnd && id !== searchRegions.names);
  const none = startOf(searchRegions.names) === undefined ? titleEnd : end;
  return { texts: first?.from ?? none, values: startOf(searchRegions.values) ?? end };
}

/** Matches in the texts, and those in the values beside them that tell more than the title. */
function tellingMarks(
  content: string,
  marks: readonly Span[],
  titleEnd: number,
  { texts, values }: Regions,
): Span[] {
  const inTitle = marks.filter(({ to }) => to <= titleEnd).map((span) => textOf(content, span));
  const isInTitle = (text: string) =>
    inTitle.some((word) => text.includes(word) || word.includes(text));
  return marks.filter(
    (span) => span.from >= texts && (span.from < values || !isInTitle(textOf(content, span))),
  );
}

/**
 * The title with its matches marked, and the sentence that tells most about why the document was
 * found: a short value beside the texts only where it tells more than the title.
 */
export function toExcerpt(
  { content: indexed, anchors, card: [title] }: Fragment,
  wanted: Wanted,
): { title: readonly Piece[]; excerpt: Excerpt } {
  const { content, words } = toWordSpans(indexed);
  const marks = toMarks(content, words, wanted);
  const titleEnd = endOfTitle(content, words, title);
  const parts = anchors.map(({ element, id: told, text, location }): PagePart => {
    const [id = '', lang] = told.split(languageSign);
    return { element, id, lang, text, from: words[location]?.from ?? content.length };
  });
  const regions = toRegions(parts, titleEnd, content.length);
  const telling = tellingMarks(content, marks, titleEnd, regions);
  const end = telling.some(({ from }) => from >= regions.values) ? content.length : regions.values;
  const sentence = bestSentence(
    content,
    words.filter(({ from }) => from >= regions.texts && from < end),
    telling,
    parts.map(({ from }) => from),
  );
  // The text has a full stop after the title, which is no part of it.
  const isStopped = content[titleEnd - 1] === '.' && !title.trimEnd().endsWith('.');
  const titleSpan = { from: 0, to: isStopped ? titleEnd - 1 : titleEnd };
  return {
    title: toPieces(content, titleSpan, marks),
    excerpt: {
      pieces: withEllipses(content, sentence, toPieces(content, sentence, marks)),
      ...anchorOf(parts, sentence),
    },
  };
}

function endOfTitle(content: string, words: readonly Span[], title: string): number {
  const text = title.trim().replace(/\s+/g, ' ');
  if (content.startsWith(text)) return words.find(({ to }) => to >= text.length)?.to ?? text.length;
  return words[text.split(' ').length - 1]?.to ?? 0;
}

/**
 * The part of the page in which the sentence stands, with its language and its heading where it has
 * them.
 */
function anchorOf(parts: readonly PagePart[], sentence: Span): Pick<Excerpt, 'anchor' | 'lang'> {
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
