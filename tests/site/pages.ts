/** Reads the pages of a built site with an independent parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  file: string;
  /** Address from the root of the site. */ address: string;
  elements: readonly Element[];
  ids: ReadonlySet<string>;
}

export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function* walk(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

export function readPages(dir: string): readonly Page[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => readPage(dir, file));
}

/** One page, by its file. */
export function readPage(dir: string, file: string): Page {
  const elements = [...walk(parse(readFileSync(join(dir, file), 'utf8')))];
  const ids = new Set(
    elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined),
  );
  return { file, address: `/${file.replace(/index\.html$/, '')}`, elements, ids };
}
