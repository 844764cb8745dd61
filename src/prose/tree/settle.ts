/** A tree that was judged, in the form in which it is drawn. */
import type { Paragraph, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { mayBeBlock, isOfBlocks } from './components.ts';
import { walk } from './walk.ts';

/** An inline component that stands alone is a paragraph of its own. */
function toParagraph(node: MdxJsxFlowElement): Paragraph {
  const children = node.children.flatMap((one) => (one.type === 'paragraph' ? one.children : []));
  return {
    type: 'paragraph',
    children: [{ ...node, type: 'mdxJsxTextElement', children }],
    position: node.position,
  };
}

/** A block component whose tags stand on one line with its content. */
function toBlock(node: MdxJsxTextElement): MdxJsxFlowElement {
  return {
    ...node,
    type: 'mdxJsxFlowElement',
    children: node.children.length > 0 ? [{ type: 'paragraph', children: node.children }] : [],
  };
}

function settleChild(child: Nodes): Nodes[] {
  if (child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') return [];
  if (child.type === 'mdxJsxFlowElement' && !mayBeBlock(child)) return [toParagraph(child)];
  if (child.type === 'paragraph' && isOfBlocks(child))
    return child.children.flatMap((one) =>
      one.type === 'mdxJsxTextElement' ? [toBlock(one)] : [],
    );
  return [child];
}

/**
 * Drops comments and gives each component the form that its kind asks for. The tree must have
 * passed `checkTree`; it is changed in place.
 */
export function settleTree(root: Root): Root {
  for (const { node } of walk(root)) {
    if (!('children' in node)) continue;
    const parent = node as { children: Nodes[] };
    parent.children = parent.children.flatMap(settleChild);
  }
  return root;
}
