/** Texts of pages and feeds, with their references undone. */
import { parseFragment } from 'parse5';

const signs: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const common = /&(?:#x([0-9a-f]{2,5})|#([1-9]\d{1,5})|(lt|gt|quot|apos|amp));/g;

/** Whether a text holds a reference, or what could be one, that only a parser reads for certain. */
export const hasRareReference = (text: string): boolean =>
  text.includes('&') && text.replace(common, toCommon).includes('&');

/** Nothing of a reference that stands for a sign of print, else the reference. */
function toCommon(reference: string, hex?: string, number?: string): string {
  const code = codeOf(hex, number);
  return code === undefined || isOfPrint(code) ? '' : reference;
}

const codeOf = (hex?: string, number?: string): number | undefined => {
  if (hex !== undefined) return parseInt(hex, 16);
  return number === undefined ? undefined : Number(number);
};

const isOfPrint = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || code >= 0xe000;

/** A text between two tags as a browser shows it. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  // Names are many: the parser knows them all.
  if (hasRareReference(text)) return decodeRare(text);
  return text.replace(common, (_, hex?: string, number?: string, name?: string) => {
    const code = codeOf(hex, number);
    return code === undefined ? signs[name!]! : String.fromCodePoint(code);
  });
}

function decodeRare(text: string): string {
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : text;
}
