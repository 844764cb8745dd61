/**
 * Every node of a tree. The walk keeps its own stack, so that no depth of nesting can overflow the
 * engine's.
 */
import type { Nodes, Parents } from 'mdast';

/** Types that count as a level of nesting. */
const nestingTypes = new Set([
  'blockquote',
  'listItem',
  'emphasis',
  'strong',
  'delete',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'footnoteDefinition',
]);

/** Every node with its parent and depth, in the order of the text. */
export function* walk(
  root: Nodes,
): Generator<{ node: Nodes; parent: Parents | undefined; depth: number }> {
  const stack: { node: Nodes; parent: Parents | undefined; depth: number }[] = [
    { node: root, parent: undefined, depth: 0 },
  ];
  for (let at = stack.pop(); at; at = stack.pop()) {
    yield at;
    if (!('children' in at.node)) continue;
    const depth = at.depth + (nestingTypes.has(at.node.type) ? 1 : 0);
    for (let index = at.node.children.length - 1; index >= 0; index -= 1)
      stack.push({ node: at.node.children[index]!, parent: at.node, depth });
  }
}
