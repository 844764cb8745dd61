/**
 * Reads a lesson or report. MDX is code in other engines; here it is never compiled and never run.
 * The text is parsed by the MDX grammar into a tree, the tree is judged, and that same tree is what
 * the site draws. Whatever is code in it, or could be code to another reader of MDX, is a fault
 * with its place.
 */
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { type Fault, compareFaults, fault } from '../schema/faults/index.ts';
import { type ProseFile } from '../schema/index.ts';
import { parseFrontMatter, splitFrontMatter, type Parts } from './frontMatter.ts';
import { LineIndex } from './text/lines.ts';
import { checkCaps } from './text/caps.ts';
import { checkAmbiguous } from './tree/ambiguous.ts';
import { checkUnsafe } from './text/unsafe.ts';
import { checkTree } from './tree/tree.ts';
import { settleTree } from './tree/settle.ts';
import { offsetOf, checkMarks } from './tree/rawMarks.ts';

/**
 * The MDX grammar without a JavaScript parser: an expression ends where its braces balance, and is
 * refused whatever it holds.
 */
const mdxGrammar = [gfm(), mdxExpression(), mdxJsx(), mdxMd()];
/**
 * Markdown in which a brace and an angle bracket are letters like any other: to name every one of
 * them in a file that is no MDX.
 */
const plainGrammar = [gfm(), mdxMd()];

const parseMdx = (text: string): Root =>
  fromMarkdown(text, {
    extensions: mdxGrammar,
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
  });
/**
 * The tree of plain Markdown; an empty one where the library fails on the text, as it does on a few
 * that nobody writes.
 */
function parsePlain(text: string): Root {
  try {
    return fromMarkdown(text, { extensions: plainGrammar, mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return { type: 'root', children: [] };
  }
}

/**
 * The body with an empty line for each line of front matter, so that the parser's places are those
 * of the file.
 */
function toPlacedBody(source: string, parts: Parts, lines: LineIndex): string {
  return '\n'.repeat(lines.placeOf(parts.bodyStart).line - 1) + source.slice(parts.bodyStart);
}

/** What the MDX parser throws: a message with a place and a rule. */
interface Message {
  ruleId?: string;
  reason?: string;
  line?: number | undefined;
  column?: number | undefined;
}

const syntaxKinds: Readonly<Record<string, string>> = {
  'unexpected-eof': 'end',
  'unexpected-character': 'character',
  'end-tag-mismatch': 'tag',
  'unexpected-closing-slash': 'tag',
  'unexpected-lazy': 'lazy',
};

/**
 * The fault of a text that the grammar cannot read, at the brace or bracket that began it where
 * there is one on the line.
 */
function syntaxFault(error: unknown, text: string, file: string, firstLine: number): Fault {
  const { ruleId = '', reason = '', line, column } = error as Message;
  const kind = syntaxKinds[ruleId] ?? 'other';
  const tag = kind === 'tag' ? /`(<[^`]*>)` \((\d+):(\d+)/.exec(reason) : null;
  if (tag)
    return fault(
      'x-mdx-syntax',
      { file, line: Number(tag[2]), column: Number(tag[3]), found: tag[1]! },
      { kind },
    );
  if (line === undefined || column === undefined)
    return fault('x-mdx-syntax', { file, line: firstLine, column: 1 }, { kind });
  const lines = new LineIndex(text);
  const end = offsetOf(lines, line, column);
  const start = lines.starts[line - 1] ?? 0;
  const opener = Math.max(text.lastIndexOf('<', end), text.lastIndexOf('{', end));
  const offset = opener >= start ? opener : end;
  return fault(
    'x-mdx-syntax',
    { file, ...lines.placeOf(offset), found: text.slice(offset, offset + 40).split('\n')[0] ?? '' },
    { kind },
  );
}

/**
 * Faults of a body that is no MDX: where the parser stopped, and every raw mark that it would stop
 * at next.
 */
function checkUnreadable(error: unknown, text: string, file: string, firstLine: number): Fault[] {
  const stopped = syntaxFault(error, text, file, firstLine);
  const root = parsePlain(text);
  const marks = checkMarks(text, root, file);
  const links = checkTree(root, file).filter(
    (one) => one.code === 'x-mdx-link' || one.code === 'x-mdx-image' || one.code === 'x-mdx-size',
  );
  const explained = marks.some(
    (one) =>
      (one.line === stopped.line && one.column === stopped.column) || stopped.params.kind === 'end',
  );
  return [...(explained ? [] : [stopped]), ...marks, ...links];
}

/** The vetted tree of a body, or its faults. */
function parseBody(
  text: string,
  file: string,
  firstLine: number,
): { body?: Root; faults: Fault[] } {
  let body: Root;
  try {
    body = parseMdx(text);
  } catch (error) {
    return {
      faults: [
        ...checkUnreadable(error, text, file, firstLine),
        ...checkAmbiguous(text, undefined, file),
      ],
    };
  }
  const faults = [...checkTree(body, file), ...checkAmbiguous(text, body, file)];
  return faults.length > 0 ? { faults } : { body: settleTree(body), faults };
}

/** One fault for one place and code, in the order in which faults are reported. */
function toReport(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return [...faults].sort(compareFaults).filter((one) => {
    const key = `${one.code} ${one.line} ${one.column} ${one.params.cap ?? ''}${one.field ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Reads a lesson or report: front matter as text, body as a tree that holds no code. A file with
 * any fault has no `prose`. `file` is the path within the record folder, for the places of faults.
 * Nothing of the text is executed, compiled or fetched.
 */
export function parseProse(source: string, file: string): { prose?: ProseFile; faults: Fault[] } {
  const caps = checkCaps(source, file);
  if (caps.length > 0) return { faults: caps };
  const lines = new LineIndex(source);
  const unsafe = checkUnsafe(source, file, lines);
  const parts = splitFrontMatter(source);
  if ('kind' in parts)
    return {
      faults: [
        ...unsafe,
        fault('x-front-matter', { file, ...lines.placeOf(parts.offset) }, { kind: parts.kind }),
      ],
    };
  const { frontMatter, faults } = parseFrontMatter(parts, file, lines);
  const bodyLine = lines.placeOf(parts.bodyStart).line;
  const read = parseBody(toPlacedBody(source, parts, lines), file, bodyLine);
  const all = toReport([...unsafe, ...faults, ...read.faults]);
  if (all.length > 0 || !read.body) return { faults: all };
  return { prose: { file, frontMatter, body: read.body, bodyLine, source }, faults: [] };
}
