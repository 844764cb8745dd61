/** Braces and angle brackets in a text that the MDX grammar cannot read. */
import type { Root } from 'mdast';
import { authorComponents } from '../../schema/index.ts';
import { type Fault, fault } from '../../schema/faults/index.ts';
import { LineIndex } from '../text/lines.ts';
import { walk } from './walk.ts';

/** Offset of a place in a text whose lines are indexed, within the text. */
export const offsetOf = (lines: LineIndex, line: number, column: number): number =>
  (lines.starts[line - 1] ?? 0) + column - 1;

const rawMark = /\{+|<(?=[A-Za-z/!?>$_]|[^\s\d=<-])|<(?=[\d=<-])/g;

/** What a raw angle bracket was meant to be. */
function bracketKind(rest: string): string {
  if (/^<(?:[A-Za-z][\w+.-]*:|[\w.+-]+@)/.test(rest)) return 'autolink';
  if (/^<\/?>/.test(rest)) return 'fragment';
  if (/^<[!?]/.test(rest)) return 'comment';
  return /^<\/?[a-z]/.test(rest) ? 'tag' : 'less_than';
}

/**
 * The fault of a raw brace or angle bracket in a text, or nothing where it begins a component or
 * comment.
 */
function findMarkFault(
  mark: string,
  rest: string,
  place: { file: string; line: number; column: number },
): Fault | undefined {
  const found = rest.split('\n')[0]!.slice(0, 40);
  if (mark.startsWith('{'))
    return /^\{\s*\/\*/.test(rest)
      ? undefined
      : fault('x-mdx-code', { ...place, found }, { kind: 'brace' });
  const name = /^<\/?([A-Z][\w-]*(?:[.:][\w-]+)*|[a-z][\w-]*[.:](?!\/)[\w-]+)(?=[\s/>]|$)/.exec(
    rest,
  )?.[1];
  if (name === undefined)
    return fault(
      'x-mdx-html',
      { ...place, found: /^<\/?[\w-]+/.exec(found)?.[0] ?? found },
      { kind: bracketKind(rest) },
    );
  const known = Object.keys(authorComponents);
  return known.includes(name)
    ? undefined
    : fault(
        'x-mdx-component',
        { ...place, found: name },
        { kind: 'unknown', known: known.join(', ') },
      );
}

/**
 * Every raw brace and angle bracket outside code, in a text that the MDX grammar cannot read; the
 * text is only looked at.
 */
export function checkMarks(text: string, root: Root, file: string): Fault[] {
  const lines = new LineIndex(text);
  const faults: Fault[] = [];
  for (const { node } of walk(root)) {
    if (node.type !== 'text' || !node.position) continue;
    const start = offsetOf(lines, node.position.start.line, node.position.start.column);
    const slice = text.slice(
      start,
      offsetOf(lines, node.position.end.line, node.position.end.column),
    );
    for (const match of slice.matchAll(rawMark)) {
      if (slice[match.index - 1] === '\\') continue;
      const found = findMarkFault(match[0], slice.slice(match.index, match.index + 80), {
        file,
        ...lines.placeOf(start + match.index),
      });
      if (found) faults.push(found);
    }
  }
  return faults;
}
