/** The list below the box: hits under their kinds, then the ways to all results. */
import { elementOf, markOf, type ShownWords } from '../page/nodes.ts';
import { byKind, type Hit } from './offer.ts';

/** A line of the list: a link that is chosen with the arrows, and so no stop of its own. */
function optionOf(
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const fixed = { role: 'option', tabindex: '-1', 'aria-selected': 'false' };
  return elementOf('a', { ...fixed, ...attributes }, ...children);
}

/** A group for each kind of hit; `own` is the language of the page. */
export function drawHits(hits: readonly Hit[], words: ShownWords, own: string): HTMLElement[] {
  return [...byKind(hits)].map(([kind, some]) =>
    elementOf(
      'div',
      { role: 'group', 'aria-label': kind, class: 'suggest-kind' },
      elementOf('span', { 'aria-hidden': 'true' }, kind),
      ...some.map((hit) => drawHit(hit, words, own)),
    ),
  );
}

function drawHit({ card, language }: Hit, words: ShownWords, own: string): HTMLElement {
  const [title, titleLanguage, , , href, date, reportedVoice, reported, proofVoice, proof] = card;
  const foreign = language === own ? undefined : language;
  const facts = [
    ...(date ? [elementOf('time', { datetime: date }, words.date(date))] : []),
    ...(reported ? [markOf(reportedVoice, reported)] : []),
    ...(proof ? [markOf(proofVoice, proof)] : []),
  ];
  return optionOf(
    { href, hreflang: foreign, lang: foreign },
    elementOf('span', { dir: 'auto', lang: titleLanguage || undefined }, title),
    ...(foreign ? [' ', elementOf('span', { class: 'foreign' }, foreign)] : []),
    ...(facts.length > 0 ? [elementOf('span', { class: 'found-facts' }, ...facts)] : []),
  );
}

/** A line that leads to a search. */
export function drawWay(href: string, ...children: (Node | string)[]): HTMLElement {
  return optionOf({ href, class: 'suggest-way' }, ...children);
}
