/** One expression for many words, in which each letter is looked at once. */

interface Node {
  next: Map<string, Node>;
  ends: boolean;
}

/**
 * The source of an expression that finds the longest of the words at a place. The words are of
 * letters and digits alone.
 */
export function toTrie(words: readonly string[]): string {
  const root: Node = { next: new Map(), ends: false };
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      const next = node.next.get(letter) ?? { next: new Map(), ends: false };
      node.next.set(letter, next);
      node = next;
    }
    node.ends = true;
  }
  return write(root);
}

function write({ next, ends }: Node): string {
  const ways = [...next].map(([letter, node]) => letter + write(node));
  if (ways.length === 0) return '';
  return ways.length === 1 && !ends ? ways[0]! : `(?:${ways.join('|')})${ends ? '?' : ''}`;
}
