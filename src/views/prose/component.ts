/** A component in a text, as its author wrote it: a name and attributes, which are strings. */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';

export type Attributes = Readonly<Record<string, string>>;
export interface Component {
  name: string;
  attributes: Attributes;
}

/** The component that a node of a text is; nothing where it is none. */
export function findComponent(node: Nodes): Component | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attributes = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
      ? [[one.name, one.value] as const]
      : [],
  );
  return { name: node.name ?? '', attributes: Object.fromEntries(attributes) };
}
