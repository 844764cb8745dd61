/**
 * The tree of a lesson as the tree of a page. What comes in holds no code, and no text of it can
 * become markup here: elements are made of node types alone, components of what a drawing function
 * returns.
 */
import type {
  Element,
  Nodes as HastNodes,
  Root as HastRoot,
  RootContent as HastContent,
} from 'hast';
import type { Root } from 'mdast';
import { toHast as toTree } from 'mdast-util-to-hast';
import type { ProseDrawing } from './elements.ts';
import { handlersFor } from './handlers.ts';
import { idsOf, standardPrefix } from './headings.ts';
import type { ProseOptions } from './component.ts';

/**
 * Nodes that are neither element nor text have no place on a page: raw markup, comments,
 * instructions.
 */
function isDrawn(node: HastNodes): boolean {
  return node.type === 'element' || node.type === 'text';
}

function keepDrawn<T extends HastRoot | Element>(node: T): T {
  node.children = (node.children as HastContent[])
    .filter(isDrawn)
    .map((child) => (child.type === 'element' ? keepDrawn(child) : child)) as never;
  return node;
}

/** The page's tree of a text. Nothing but elements and text comes out of it. */
export function toHast(body: Root, options: ProseOptions): HastRoot {
  const prefix = options.idPrefix ?? standardPrefix;
  const drawing: ProseDrawing = { options, ids: idsOf(body, prefix), prefix, tables: 0 };
  const tree = toTree(body, {
    handlers: handlersFor(drawing),
    unknownHandler: () => undefined,
    clobberPrefix: `note-${prefix}`,
    footnoteLabel: options.footnotes.label,
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference, rerun) =>
      options.footnotes.backLabel(rerun > 1 ? `${reference + 1}-${rerun}` : `${reference + 1}`),
  });
  return keepDrawn(tree.type === 'root' ? tree : { type: 'root', children: [tree as HastContent] });
}
