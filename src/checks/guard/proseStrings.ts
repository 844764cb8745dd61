/** The strings of a lesson or report that the guard judges. */
import type { Nodes } from 'mdast';
import type { ProseFile } from '../../schema/index.ts';
import type { GuardedString } from './guard.ts';

/**
 * Blocks of lines between blank ones, with the line on which each begins. A mark may be broken over
 * the lines of one block.
 */
function* listBlocks(source: string): Generator<{ text: string; line: number }> {
  let block: string[] = [];
  let first = 1;
  for (const [index, line] of [...source.split('\n'), ''].entries()) {
    if (line.trim() !== '') {
      if (block.length === 0) first = index + 1;
      block.push(line);
    } else if (block.length > 0) {
      yield { text: block.join('\n'), line: first };
      block = [];
    }
  }
}

/**
 * The words of a block without signs that may have been meant as marks, and that the page shows
 * where the grammar takes them for none.
 */
const withoutSigns = (text: string): string =>
  text.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[*~`]+/g, '');

/** As a browser shows them: any white space is a space. */
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Nodes that hold words, and rows, in which a mark may run through several cells. */
const blockTypes = new Set(['paragraph', 'heading', 'tableCell', 'tableRow', 'code']);

/**
 * What the reader of the page reads, block by block: marks, comments, escapes and references taken
 * away. Beside the words stand the addresses of links and what components are told.
 */
function* listReadings(node: Nodes): Generator<{ text: string; line: number }> {
  const line = node.position?.start.line ?? 1;
  if (blockTypes.has(node.type)) yield { text: wordsOf(node), line };
  for (const text of saidBeside(node)) yield { text, line };
  if ('children' in node) for (const child of node.children) yield* listReadings(child);
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return 'alt' in node ? (node.alt ?? '') : '';
  return node.children.map(wordsOf).join(node.type === 'tableRow' ? ' ' : '');
}

function saidBeside(node: Nodes): readonly string[] {
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
    return [decode(node.url), node.title ?? ''];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** An address as it is meant; one that is not encoded right is taken as it is. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The blocks of any text, with what its author may have meant by signs. */
export function* listSourceStrings(
  source: string,
  file: string,
  first: number,
): Generator<GuardedString> {
  for (const { text, line } of listBlocks(source)) {
    const at = line + first - 1;
    const readings = [{ text: collapse(withoutSigns(text)), line: at }];
    yield { text, place: { file, line: at }, byLine: true, readings };
  }
}

/** The name of a file, which is part of the address of what is published from it. */
export function nameString(file: string): GuardedString {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words = decode(name).replace(/[-_.]+/g, ' ');
  return { text: name, place: { file }, readings: [{ text: words, line: 1 }] };
}

/**
 * Everything of the file that would be published: its name, its front matter as it reads, and its
 * source by blocks, comments included, each with what a reader sees of it.
 */
export function* listGuardedStrings({
  file,
  frontMatter,
  source,
  body,
}: ProseFile): Generator<GuardedString> {
  yield nameString(file);
  for (const [field, { value, line }] of frontMatter) {
    for (const text of typeof value === 'string' ? [value] : value)
      yield { text, place: { file, line, field } };
  }
  const readings = [...listReadings(body)]
    .map(({ text, line }) => ({ text: collapse(text), line }))
    .filter(({ text }) => text !== '');
  let next = 0;
  for (const { text, line } of listBlocks(source)) {
    const end = line + text.split('\n').length;
    const own = [{ text: collapse(withoutSigns(text)), line }];
    for (; next < readings.length && readings[next]!.line < end; next += 1)
      own.push(readings[next]!);
    yield { text, place: { file, line }, byLine: true, readings: own };
  }
}
