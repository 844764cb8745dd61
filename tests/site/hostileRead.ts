/** What hostile texts have become in a site: texts, or elements and scripts. */
import type { DefaultTreeAdapterTypes } from 'parse5';

/** A text without what a page may put into it: spaces, and marks of direction. */
export const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2066-\u2069\u200e\u200f]+/g, ' ')
    .trim();

/** What a node of a page shows. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node && !('tagName' in node && node.tagName === 'script')
    ? node.childNodes.map(textOf).join('')
    : '';
}

export type XmlNode = Record<string, XmlNode[] | string>;
/** A feed has elements of its own alone: what stands in a text is no element. */
export function checkXml(nodes: readonly XmlNode[]): void {
  for (const node of nodes) {
    for (const [name, inner] of Object.entries(node)) {
      if (/^(?:script|style|iframe|img|svg|object|embed|a|math|base|form)$/i.test(name))
        throw new Error(`element ${name}`);
      if (Array.isArray(inner)) checkXml(inner);
    }
  }
}

/**
 * What stands in the scripts of a page: nothing where one is a file, the data where it is a block
 * of data.
 */
export function findScripts(node: DefaultTreeAdapterTypes.Node): { data: boolean; text: string }[] {
  if ('tagName' in node && node.tagName === 'script')
    return [
      {
        data: node.attrs.some(({ value }) => /^application\/(?:ld\+)?json$/.test(value)),
        text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      },
    ];
  return 'childNodes' in node ? node.childNodes.flatMap(findScripts) : [];
}
