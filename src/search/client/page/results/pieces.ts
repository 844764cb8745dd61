/** A text in pieces, of which some are marked. */
import { sentenceEnd } from './sentences.ts';
import type { Span } from './spans.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

export function toPieces(content: string, { from, to }: Span, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let place = from;
  const until = (end: number, marked: boolean) => {
    if (end > place) pieces.push({ text: content.slice(place, end), marked });
    place = Math.max(place, end);
  };
  for (const mark of marks.filter((one) => one.to > from && one.from < to)) {
    until(mark.from, false);
    until(Math.min(mark.to, to), true);
  }
  until(to, false);
  return pieces;
}

/** What was cut off at either end is told by dots. */
export function withEllipses(
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
