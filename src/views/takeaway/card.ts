/**
 * The picture beside a link to a record: what it is and what it is called, whose record it stands
 * in, and nothing that changes. Those who show links keep such pictures for months, and a status
 * that has changed since would then be a false one.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { directionOf } from '../../i18n/index.ts';
import { interfaceFace, palettes, share, textFace, wrap } from '../../charts/index.ts';
import type { Text } from '../parts/texts.ts';

export interface ShareCard {
  /** What kind of thing it is: the line above the title. */
  kind: string;
  title: Text;
  /** Of the record: its name, and what must be said wherever it goes. */
  site: string;
  notice?: string;
  language: string;
}

const colours = palettes.light;
const edge = 72;
const across = share.width - 2 * edge;
/** Sizes of the title with the lines that then fit, the greatest that holds it whole is taken. */
const titleSizes = [
  { size: 64, lines: 3 },
  { size: 52, lines: 4 },
  { size: 44, lines: 5 },
  { size: 36, lines: 6 },
] as const;
/** Letters of the text face, set bold, are so much wider than those that `wrap` reckons with. */
const boldness = 1.06;

interface TextStyle {
  size: number;
  fill: string;
  direction: 'ltr' | 'rtl';
  strong?: boolean;
  face?: string;
}

/** A line from the side on which reading begins in the card's language. */
function line(
  card: ShareCard,
  text: string,
  y: number,
  { size, fill, direction, strong = false, face }: TextStyle,
): Element {
  const turned = directionOf(card.language) === 'rtl';
  return s(
    'text',
    {
      x: turned ? share.width - edge : edge,
      y,
      fontSize: String(size),
      fill,
      direction,
      ...(turned === (direction === 'rtl') ? {} : { textAnchor: 'end' }),
      ...(strong ? { fontWeight: '600' } : {}),
      ...(face === undefined ? {} : { fontFamily: face }),
    },
    text,
  );
}

function titleOf(card: ShareCard): Element[] {
  const fits =
    titleSizes.find(
      ({ size, lines }) =>
        wrap(card.title.text, size * boldness, across, lines + 1).length <= lines,
    ) ?? titleSizes.at(-1)!;
  const direction = directionOf(card.title.lang ?? card.language);
  return wrap(card.title.text, fits.size * boldness, across, fits.lines).map((text, index) =>
    line(card, text, Math.round(168 + fits.size + index * fits.size * 1.25), {
      size: fits.size,
      fill: colours.ink,
      direction,
      strong: true,
      face: textFace,
    }),
  );
}

/** The card as a drawing that stands by itself. */
export function toShareCard(card: ShareCard): Element {
  const direction = directionOf(card.language);
  const soft = { fill: colours.soft, direction };
  const [kind = ''] = wrap(card.kind, 30, across, 1);
  const [site = ''] = wrap(card.site, 30, across, 1);
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: share.width,
      height: share.height,
      viewBox: `0 0 ${share.width} ${share.height}`,
      fontFamily: interfaceFace,
      direction,
    },
    [
      s('rect', { width: share.width, height: share.height, fill: colours.paper }),
      s('rect', { width: share.width, height: 12, fill: colours.voices.accent }),
      line(card, kind, 116, { ...soft, size: 30 }),
      ...titleOf(card),
      s('rect', { x: edge, y: 520, width: across, height: 2, fill: colours.hairline }),
      line(card, site, 568, { size: 30, fill: colours.ink, direction, strong: true }),
      ...(card.notice === undefined
        ? []
        : wrap(card.notice, 22, across, 1).map((one) =>
            line(card, one, 602, { ...soft, size: 22 }),
          )),
    ],
  );
}
