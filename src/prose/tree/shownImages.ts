/** The images that a lesson shows. */
import type { Root } from 'mdast';
import { isComponent, imageAttributes } from './components.ts';
import { walk } from './walk.ts';

/** The images that a tree shows, with their places. */
export function listImages(root: Root): { address: string; line: number; column: number }[] {
  const shown = new Set<string>();
  for (const { node } of walk(root)) if (node.type === 'imageReference') shown.add(node.identifier);
  return [...walk(root)].flatMap(({ node }) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier)))
      return [{ address: node.url, line, column }];
    if (!isComponent(node)) return [];
    return node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      typeof attribute.value === 'string' &&
      imageAttributes.has(`${node.name}.${attribute.name}`)
        ? [{ address: attribute.value, line, column }]
        : [],
    );
  });
}
