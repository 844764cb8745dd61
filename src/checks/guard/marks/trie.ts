/** One expression for many words, in which each letter is looked at once. */

interface Node {
  next: Map<string, Node>;
  ends: boolean;
  /** What must follow a word that ends here, where another one does. */
  tail?: string;
}

/**
 * The source of an expression that finds the longest of the words at a place. The words are of
 * letters and digits alone. `tails` are words behind which something follows.
 */
export function toTrie(
  words: readonly string[],
  tails: ReadonlyMap<string, string> = new Map(),
): string {
  const root: Node = { next: new Map(), ends: false };
  for (const word of words) nodeOf(root, word).ends = true;
  for (const [word, tail] of tails) nodeOf(root, word).tail = tail;
  return write(root);
}

function nodeOf(root: Node, word: string): Node {
  let node = root;
  for (const letter of word) {
    const next = node.next.get(letter) ?? { next: new Map(), ends: false };
    node.next.set(letter, next);
    node = next;
  }
  return node;
}

function write({ next, ends, tail }: Node): string {
  const ways = [...next].map(([letter, node]) => letter + write(node));
  // First: of `SECRET OTAN` the O would else be the end of `SECRETO`, which is a word as well.
  if (tail !== undefined) ways.unshift(tail);
  if (ways.length === 0) return '';
  return ways.length === 1 && !ends ? ways[0]! : `(?:${ways.join('|')})${ends ? '?' : ''}`;
}
