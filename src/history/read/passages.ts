/** Two versions of a text, compared. */
import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';

/**
 * Words and spaces that may differ before two texts are compared by lines instead: beyond it the
 * comparison takes long (by the square) and says little.
 */
const mostWords = 600;

/** A stretch of a text's comparison. */
export interface Passage {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A text before and after, word by word; line by line where most words differ. */
export function toPassages(from: string, to: string): Passage[] {
  const parts: ChangeObject<string>[] =
    diffWordsWithSpace(from, to, { maxEditLength: mostWords }) ?? diffLines(from, to);
  return parts.map((part) => ({ kind: kindOf(part), text: part.value }));
}

function kindOf({ added, removed }: ChangeObject<string>): Passage['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}
