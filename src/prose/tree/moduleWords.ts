/**
 * `import` and `export` at the beginning of a line, which a reader of MDX takes for a statement of a
 * module. They are judged on the text, for the tree of our own parser knows no modules.
 */
import type { Root } from 'mdast';
import { type Fault, fault } from '../../schema/faults/index.ts';
import { type LineIndex, lineBefore } from '../text/lines.ts';
import { walk } from './walk.ts';

const moduleWord = /^(?:import|export)(?![\p{ID_Continue}$\u200c\u200d-])/gmu;
/** A line of words: what follows it is the same paragraph in every reader. */
const wordLine = /^[\p{L}“‘"'(].*[\p{L}\p{N}\p{M}][,;:.)”’"']?[ \t]*\r?$/u;

/** The lines on which a paragraph goes on, or a code block. */
function findContinuations(root: Root): Set<number> {
  const lines = new Set<number>();
  for (const { node } of walk(root)) {
    if ((node.type !== 'paragraph' && node.type !== 'code') || !node.position) continue;
    for (let line = node.position.start.line + 1; line <= node.position.end.line; line += 1)
      lines.add(line);
  }
  return lines;
}

/** Every line that begins like a module statement and does not go on a paragraph of words. */
export function checkModuleWords(
  text: string,
  root: Root | undefined,
  file: string,
  lines: LineIndex,
): Fault[] {
  const continuations = root && findContinuations(root);
  const faults: Fault[] = [];
  for (const { 0: found, index } of text.matchAll(moduleWord)) {
    const place = lines.placeOf(index);
    const goesOn =
      wordLine.test(lineBefore(text, index)) && (continuations?.has(place.line) ?? true);
    if (!goesOn) faults.push(fault('x-mdx-code', { file, ...place, found }, { kind: found }));
  }
  return faults;
}
