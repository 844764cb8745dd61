/**
 * What the tree of a lesson may hold: CommonMark and GFM, the components of `authorComponents` with
 * string attributes, and empty comments. The walk keeps its own stack, so that no depth of nesting
 * can overflow the engine's.
 */
import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx-expression';
import { type Fault, fault } from '../../schema/faults/index.ts';
import { proseCaps, sizeFault } from '../text/caps.ts';
import { findImageFault, findLinkFault } from './links.ts';
import { walk } from './walk.ts';
import { type Setting, nodePlace, isComponent, checkComponent } from './components.ts';

const plainTypes = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/**
 * Braces, angle brackets and backquotes in a comment, or spaces of print around it, could end it
 * elsewhere in another reader of the file.
 */
const comment = /^[ \t\r\n]*\/\*(?:(?!\*\/)[^{}<>`\\])*\*\/[ \t\r\n]*$/;

/** Whether an expression is nothing but a comment, so that it can be dropped. */
function isComment(value: string): boolean {
  return comment.test(value);
}

function checkAddress(node: Nodes, { file, definitions }: Setting): Fault[] {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
  const place = nodePlace(node, file, node.url);
  const ofImage =
    node.type === 'image' || (node.type === 'definition' && definitions.has(node.identifier));
  const reason = ofImage ? findImageFault(node.url) : findLinkFault(node.url);
  if (!reason) return [];
  return [fault(ofImage ? 'x-mdx-image' : 'x-mdx-link', place, { kind: reason })];
}

/** Faults of one node, its children not counted. */
function checkNode(node: Nodes, parent: Parents | undefined, setting: Setting): Fault[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return isComment(node.value)
      ? []
      : [fault('x-mdx-code', nodePlace(node, setting.file, node.value), { kind: 'expression' })];
  }
  if (node.type === 'html')
    return [fault('x-mdx-html', nodePlace(node, setting.file, node.value), { kind: 'tag' })];
  if (!plainTypes.has(node.type))
    return [fault('x-mdx-code', nodePlace(node, setting.file, node.type), { kind: 'expression' })];
  return isComponent(node) ? checkComponent(node, parent, setting) : checkAddress(node, setting);
}

/** Every fault of a tree whose text came through the caps. */
export function checkTree(root: Root, file: string): Fault[] {
  const definitions = new Set<string>();
  for (const { node } of walk(root))
    if (node.type === 'imageReference') definitions.add(node.identifier);
  const faults: Fault[] = [];
  let tooDeep = false;
  for (const { node, parent, depth } of walk(root)) {
    faults.push(...checkNode(node, parent, { file, definitions }));
    if (depth > proseCaps.nesting && !tooDeep) {
      tooDeep = true;
      faults.push(
        sizeFault(
          'nesting',
          depth,
          file,
          node.position?.start.line ?? 1,
          node.position?.start.column ?? 1,
        ),
      );
    }
  }
  return faults;
}
