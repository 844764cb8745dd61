/** The strings of a lesson or report that the guard judges. */
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
 * Everything of the file that would be published: its front matter as it reads, and its source by
 * blocks, comments included.
 */
export function* listGuardedStrings({
  file,
  frontMatter,
  source,
}: ProseFile): Generator<GuardedString> {
  for (const [field, { value, line }] of frontMatter) {
    for (const text of typeof value === 'string' ? [value] : value)
      yield { text, place: { file, line, field } };
  }
  for (const { text, line } of listBlocks(source))
    yield { text, place: { file, line }, byLine: true };
}
