/**
 * Text in which two readers of MDX could disagree on what is code. The tree of our own parser is
 * one opinion; other parsers draw the borders of code spans, tables, bare addresses, formulas and
 * modules elsewhere. So every brace and angle bracket must be where no reader can doubt it:
 * escaped, opening a comment or a component, or within code that stands clearly apart.
 */
import type { Nodes, Root } from 'mdast';
import { type Fault, fault } from '../../schema/faults/index.ts';
import { authorComponents } from '../../schema/index.ts';
import { LineIndex, lineBefore } from '../text/lines.ts';
import { checkModuleWords } from './moduleWords.ts';
import { walk } from './walk.ts';

/** A part of the text, by offsets. */
interface Span {
  start: number;
  end: number;
}

/**
 * Where a brace or bracket may stand, in the order of the text; `clear` is false for code that
 * another reader could end elsewhere.
 */
interface Shelter extends Span {
  clear: boolean;
}

const hot = /[{<]/;

const spanOf = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

const isBlank = (line: string): boolean => /^[ \t]*\r?$/.test(line);

/** The line after the one on which a block ends; nothing may follow on that line. */
function lineAfter(text: string, end: number): string {
  const [tail = '', next = ''] = text.slice(end, end + 20_100).split('\n', 2);
  return isBlank(tail) ? next : tail;
}

/** Whether a fenced block begins and ends at the edge of the page, with empty lines around it. */
function isClearBlock(text: string, { start, end }: Span): boolean {
  const block = text.slice(start, end).split('\n');
  const [, fence = ''] = /^(`{3,}|~{3,})[\w-]*\r?$/.exec(block[0]!) ?? [];
  const atEdge = start === 0 || text[start - 1] === '\n';
  return (
    fence !== '' &&
    atEdge &&
    block.length > 1 &&
    block.at(-1) === fence &&
    isBlank(lineBefore(text, start)) &&
    isBlank(lineAfter(text, end)) &&
    !/^[ \t>]*(?:\$\$|:::)/m.test(text)
  );
}

/**
 * Whether a code span lies on one line of a block whose every backquote belongs to such a span, and
 * that holds no mark of another grammar.
 */
function isClearSpan(text: string, span: Span, block: Span, spans: readonly Span[]): boolean {
  if (text.slice(span.start, span.end).includes('\n')) return false;
  let outside = '';
  let at = block.start;
  for (const one of spans) {
    outside += text.slice(at, one.start);
    at = one.end;
  }
  return (
    !/[`$]|::|:[A-Za-z][\w-]*[[{]/.test(outside + text.slice(at, block.end)) &&
    !/[|\\]/.test(text.slice(span.start, span.end))
  );
}

/** The code spans of each paragraph, heading or cell. */
function* codeBlocks(root: Root): Generator<{ block: Span; spans: Span[] }> {
  let current: { block: Span; spans: Span[] } | undefined;
  for (const { node } of walk(root)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') {
      if (current) yield current;
      current = { block: spanOf(node), spans: [] };
    }
    if (node.type === 'inlineCode') current?.spans.push(spanOf(node));
  }
  if (current) yield current;
}

/** Everything of the tree within which a brace or bracket may stand. */
function findShelters(text: string, root: Root): Shelter[] {
  const shelters: Shelter[] = [];
  for (const { block, spans } of codeBlocks(root)) {
    for (const span of spans) {
      if (hot.test(text.slice(span.start, span.end)))
        shelters.push({ ...span, clear: isClearSpan(text, span, block, spans) });
    }
  }
  for (const { node } of walk(root)) {
    const span = spanOf(node);
    if (node.type === 'code') shelters.push({ ...span, clear: isClearBlock(text, span) });
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      shelters.push({ ...span, clear: true });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const closing = text.lastIndexOf('<', span.end - 1);
      for (const start of new Set([span.start, closing]))
        shelters.push({ start, end: start + 1, clear: true });
    }
  }
  return shelters.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether the backslashes before an offset escape what stands there. */
function isEscaped(text: string, offset: number): boolean {
  let count = 0;
  while (text[offset - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

/** Why the brace or bracket at an offset may not stand there, or nothing. */
function findDoubt(text: string, offset: number, shelter: Shelter | undefined): string | undefined {
  if (shelter) return shelter.clear ? undefined : 'code';
  if (isEscaped(text, offset)) return undefined;
  if (text[offset] !== '<') return 'brace';
  if (/^< \S/.test(text.slice(offset, offset + 3))) return undefined;
  const isAddress = /\](?:\(|:)[ \t]*$/.test(text.slice(Math.max(offset - 8, 0), offset));
  return isAddress ? 'pointed' : 'less_than';
}

/** Every brace and bracket that one reader could take for code. */
function checkBraces(text: string, root: Root, file: string, lines: LineIndex): Fault[] {
  const shelters = findShelters(text, root);
  const faults: Fault[] = [];
  let next = 0;
  for (const { index } of text.matchAll(/[{<]/g)) {
    while (next < shelters.length && shelters[next]!.end <= index) next += 1;
    const shelter = shelters[next] && shelters[next]!.start <= index ? shelters[next] : undefined;
    const kind = findDoubt(text, index, shelter);
    if (kind)
      faults.push(
        fault(
          kind === 'less_than' || kind === 'pointed' ? 'x-mdx-html' : 'x-mdx-code',
          { file, ...lines.placeOf(index) },
          { kind },
        ),
      );
  }
  return faults;
}

/**
 * A tag as every reader knows it: no space before the name or around the equals sign, and only
 * plain spaces elsewhere.
 */
const openingTag = /^<[A-Za-z]+(?:[ \t\r\n]+[A-Za-z]+=(?:"[^"]*"|'[^']*'))*[ \t\r\n]*\/?>/;
const closingTag = /^<\/[A-Za-z]+>$/;

/** Every tag of a component that is written in a way that not every reader takes. */
function checkTags(text: string, root: Root, file: string): Fault[] {
  return [...walk(root)].flatMap(({ node }) => {
    if (
      (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') ||
      !Object.hasOwn(authorComponents, node.name ?? '')
    )
      return [];
    const tag = text.slice(spanOf(node).start, spanOf(node).end);
    const opening = openingTag.exec(tag)?.[0];
    const isSound =
      opening !== undefined &&
      (opening === tag || closingTag.test(tag.slice(tag.lastIndexOf('<'))));
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return isSound
      ? []
      : [
          fault(
            'x-mdx-syntax',
            { file, line, column, found: tag.slice(0, 40).split('\n')[0]! },
            { kind: 'character' },
          ),
        ];
  });
}

/**
 * Faults of text that another reader of MDX could take for code; `root` is the tree where there is
 * one.
 */
export function checkAmbiguous(text: string, root: Root | undefined, file: string): Fault[] {
  const lines = new LineIndex(text);
  return [
    ...checkModuleWords(text, root, file, lines),
    ...(root ? [...checkBraces(text, root, file, lines), ...checkTags(text, root, file)] : []),
  ];
}
