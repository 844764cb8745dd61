/** References in a text, as a reader sees them. */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { type Context, titleOf } from '../../../views/parts/index.ts';

/** A text in which each reference to a record is what the page shows for it: title and id. */
export function withReferences<T extends Nodes>(context: Context, node: T): T {
  if (!('children' in node)) return node;
  return {
    ...node,
    children: (node.children as Nodes[]).map(
      (child) => findReference(context, child) ?? withReferences(context, child),
    ),
  };
}

function findReference(context: Context, node: Nodes): Nodes | undefined {
  if (node.type !== 'mdxJsxTextElement' || node.children.length > 0) return undefined;
  const id = node.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  )?.value;
  const target =
    typeof id === 'string'
      ? (context.repository.records.find(id) ?? context.repository.records.findIn('terms', id))
      : undefined;
  if (!target) return undefined;
  const title = titleOf(context, target).text;
  return { type: 'text', value: node.name === 'Ref' ? `${title} (${target.id})` : title };
}
