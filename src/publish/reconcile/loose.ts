/** The files beside the pages that a browser may show or run: drawings, style sheets and feeds. */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Finding } from './findings.ts';
import { decodeText } from './said/decode.ts';
import type { Asked } from './scan.ts';
import { elementFacts, type TagFacts } from './tags.ts';

/** What a drawing, style sheet or feed holds that may not be, and what a style sheet loads. */
export function scanLoose(
  file: string,
  bytes: Buffer,
): { findings: readonly Finding[]; loads: readonly Asked[] } {
  if (file.endsWith('.svg')) return { findings: scanDrawing(file, bytes.toString()), loads: [] };
  if (file.endsWith('.xml')) return { findings: scanFeed(file, bytes.toString()), loads: [] };
  return file.endsWith('.css') ? scanStyle(file, bytes.toString()) : { findings: [], loads: [] };
}

function scanStyle(place: string, text: string): { findings: Finding[]; loads: Asked[] } {
  const bringsIn = /@import|expression\(|-moz-binding|(?<![-\w])behavior:/i.test(text);
  return {
    findings: bringsIn ? [{ place, text: 'a style sheet that brings in others' }] : [],
    loads: [...text.matchAll(/url\(([^()]*)\)/g)].map((match): Asked => [
      toPath(place, match[1]!.replace(/["']/g, '').trim()),
      place,
    ]),
  };
}

const toPath = (file: string, address: string) =>
  /^([a-z][a-z0-9+.-]*:|\/)/i.test(address)
    ? address
    : new URL(address, `http://site.invalid/${file}`).pathname;

function* tagsOf(node: DefaultTreeAdapterTypes.Node): Generator<TagFacts> {
  if ('tagName' in node) yield elementFacts(node);
  if ('content' in node) yield* tagsOf(node.content as DefaultTreeAdapterTypes.Node);
  if ('childNodes' in node) for (const child of node.childNodes) yield* tagsOf(child);
}

/**
 * A drawing that stands by itself has a style of its own, and nothing else that a page may not
 * have.
 */
function scanDrawing(place: string, text: string): Finding[] {
  return [...tagsOf(parse(text))].flatMap((tag) => {
    const dangers = tag.dangers.filter(
      (danger) => danger !== 'element <style>' && danger !== 'attribute style',
    );
    const foreign = [...tag.loads, ...tag.links]
      .filter((address) => !/^(#|https?:|\/)/i.test(address.trim()))
      .map((address) => `address "${address.slice(0, 80)}"`);
    const loaded = tag.loads
      .filter((address) => !address.startsWith('#'))
      .map(() => 'loads a file');
    return [
      ...dangers,
      ...(tag.name === 'script' ? ['element <script>'] : []),
      ...foreign,
      ...loaded,
    ].map((what) => ({ place, text: what }));
  });
}

/** The texts of a feed, as a reader of feeds shows them. */
function scanFeed(place: string, text: string): Finding[] {
  const texts = [
    ...text.matchAll(
      /<(content|summary|description|title|content:encoded)\b([^>]*)>([\s\S]*?)<\/\1>/g,
    ),
  ].filter(([, name, about]) => name !== 'title' || /type="x?html"/.test(about!));
  return texts
    .flatMap((match) => [...tagsOf(parseFragment(unescape(match[3]!)))])
    .flatMap((tag) => {
      const schemes = [...tag.links, ...tag.loads]
        .filter((address) => !/^(#|https?:|mailto:|tel:|\/)/i.test(address.trim()))
        .map((address) => `address "${address.slice(0, 80)}"`);
      return [
        ...tag.dangers,
        ...(tag.name === 'script' ? ['element <script>'] : []),
        ...schemes,
      ].map((what) => ({ place, text: `in a text of the feed: ${what}` }));
    });
}

/** What stands in an element of a feed. */
function unescape(text: string): string {
  return /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(text)?.[1] ?? decodeText(text);
}
