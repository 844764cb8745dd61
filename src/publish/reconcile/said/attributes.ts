/** What tags say: their attributes, and whether the words around them are read as one. */
import type { Token } from 'parse5';
import { stringsOf } from './json.ts';

/** `within` a text, a `space` in it, or what sets it `apart` from the next. */
export type Flow = 'within' | 'space' | 'apart';

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ' +
    'ruby s samp slot small span strike strong sub sup time tspan tt u var wbr'
  ).split(' '),
);

/** How an element's tags stand in the text around them. */
export function flowOf(name: string): Flow {
  if (name === 'br' || name === 'img') return 'space';
  return inline.has(name) ? 'within' : 'apart';
}

/** Attributes that nobody reads: names for programs, words of the language, measures of drawings. */
const silent = new Set(
  (
    'class id for headers aria-labelledby aria-describedby aria-controls aria-owns aria-hidden role ' +
    'rel type dir lang hreflang charset scope loading decoding media sizes integrity fetchpriority ' +
    'd points transform viewbox x y x1 y1 x2 y2 cx cy r rx ry dx dy width height offset fill stroke ' +
    'stroke-dasharray stroke-width text-anchor dominant-baseline preserveaspectratio'
  ).split(' '),
);

/** An address of the site itself, whose words are names of files, which are heard by themselves. */
const ownAddress = /^(?:\/[^?%\s]*|#[^?%\s]*)$/;

/** The values of attributes as they are read, addresses as they are meant besides. */
export function saidBy(attributes: readonly Token.Attribute[]): readonly string[] {
  return attributes.flatMap(({ name, value }) =>
    silent.has(name.toLowerCase()) || value.length < leastSaid || ownAddress.test(value)
      ? []
      : textsOf(value).map(toMeant),
  );
}

/** An attribute's text, or the texts in one that a script reads as JSON, whose numbers draw a chart. */
function textsOf(value: string): readonly string[] {
  if (!/^[{[]/.test(value)) return [value];
  try {
    return [...stringsOf(JSON.parse(value))];
  } catch {
    return [value];
  }
}

/** Nothing that the guard seeks is shorter. */
export const leastSaid = 4;

/**
 * A text with the signs of addresses undone, as a browser shows it, each by itself: one that is not
 * encoded right spoils no other.
 */
export const toMeant = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) =>
    new TextDecoder().decode(Buffer.from(signs.replaceAll('%', ''), 'hex')),
  );
