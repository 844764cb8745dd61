/** The files beside the pages that a browser may show or run: drawings, style sheets and feeds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Finding } from './findings.ts';
import { decodeText } from './said/decode.ts';
import type { Asked } from './scan.ts';
import { elementFacts, type TagFacts } from './tags.ts';

/** What drawings, style sheets and feeds hold that may not be, and what the style sheets load. */
export function scanLoose(
  site: string,
  files: readonly string[],
): { findings: readonly Finding[]; loads: readonly Asked[] } {
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const styles = files.filter((file) => file.endsWith('.css'));
  const findings = [
    ...files
      .filter((file) => file.endsWith('.svg'))
      .flatMap((file) => scanDrawing(file, read(file))),
    ...files.filter((file) => file.endsWith('.xml')).flatMap((file) => scanFeed(file, read(file))),
    ...styles
      .filter((file) => /@import|expression\(|-moz-binding|(?<![-\w])behavior:/i.test(read(file)))
      .map((place) => ({ place, text: 'a style sheet that brings in others' })),
  ];
  const loads = styles.flatMap((file) =>
    [...read(file).matchAll(/url\(([^()]*)\)/g)].map((match): Asked => [
      toPath(file, match[1]!.replace(/["']/g, '').trim()),
      file,
    ]),
  );
  return { findings, loads };
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
