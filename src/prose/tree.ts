/**
 * What the tree of a lesson may hold: CommonMark and GFM, the components of `authorComponents` with
 * string attributes, and empty comments. The walk keeps its own stack, so that no depth of nesting
 * can overflow the engine's.
 */
import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx-expression';
import { type Fault, type Place, fault } from '../schema/faults/index.ts';
import { authorComponents } from '../schema/index.ts';
import { proseCaps, sizeFault } from './caps.ts';
import { findImageFault, findLinkFault } from './links.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Components whose children mean something; what stands within the others would be lost. */
const parentComponents = new Set(['Callout', 'Ref', 'Term']);
/** Attributes that hold an address of an image. */
const imageAttributes = new Set(['Figure.src']);

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
/**
 * Braces, angle brackets and backquotes in a comment, or spaces of print around it, could end it
 * elsewhere in another reader of the file.
 */
const comment = /^[ \t\r\n]*\/\*(?:(?!\*\/)[^{}<>`\\])*\*\/[ \t\r\n]*$/;

const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Whether an expression is nothing but a comment, so that it can be dropped. */
export function isComment(value: string): boolean {
  return comment.test(value);
}

/** What the walk knows besides the node. */
interface Setting {
  file: string;
  definitions: ReadonlySet<string>;
}

function placeOf(
  node: { position?: Nodes['position'] | undefined },
  file: string,
  found?: string,
): Place {
  const start = node.position?.start;
  return {
    file,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    ...(found === undefined ? {} : { found: shorten(found) }),
  };
}

function checkAttribute(
  node: Component,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  before: readonly string[],
  file: string,
): Fault[] {
  const component = node.name!;
  const at = attribute.position ? attribute : node;
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return [fault('x-mdx-code', placeOf(at, file, attribute.value), { kind: 'spread' })];
  const { name, value } = attribute;
  const place = placeOf(at, file, name);
  if (value !== null && typeof value === 'object')
    return [fault('x-mdx-code', { ...place, found: shorten(value.value) }, { kind: 'attribute' })];
  const known = authorComponents[component]!.attributes;
  if (!Object.hasOwn(known, name)) {
    return [
      fault('x-mdx-attribute', place, {
        kind: 'unknown',
        component,
        attribute: name,
        known: Object.keys(known).join(', '),
      }),
    ];
  }
  if (before.includes(name))
    return [fault('x-mdx-attribute', place, { kind: 'repeated', component, attribute: name })];
  if (value === null || value === undefined)
    return [fault('x-mdx-attribute', place, { kind: 'value', component, attribute: name })];
  if (/[{}<>`\\\n\r]/.test(value))
    return [fault('x-mdx-attribute', place, { kind: 'character', component, attribute: name })];
  const reason = imageAttributes.has(`${component}.${name}`) ? findImageFault(value) : undefined;
  return reason
    ? [fault('x-mdx-image', { ...place, found: shorten(value) }, { kind: reason })]
    : [];
}

function checkAttributes(node: Component, file: string): Fault[] {
  const names = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : '',
  );
  const missing = Object.entries(authorComponents[node.name!]!.attributes)
    .filter(([name, need]) => need === 'required' && !names.includes(name))
    .map(([name]) =>
      fault('x-mdx-attribute', placeOf(node, file, node.name!), {
        kind: 'missing',
        component: node.name!,
        attribute: name,
      }),
    );
  return [
    ...node.attributes.flatMap((attribute, index) =>
      checkAttribute(node, attribute, names.slice(0, index), file),
    ),
    ...missing,
  ];
}

const mayBeBlock = (node: Nodes): boolean =>
  isComponent(node) && authorComponents[node.name ?? '']?.flow === true;

/**
 * Whether a node is a paragraph of block components and space alone: they stand on a line of their
 * own, with their content.
 */
function isOfBlocks(node: Nodes | undefined): boolean {
  return (
    node?.type === 'paragraph' &&
    node.children.some(mayBeBlock) &&
    node.children.every(
      (child) => mayBeBlock(child) || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

/**
 * Whether what stands between a component's tags can be kept: nothing, blocks in a block component,
 * a line of words in an inline one.
 */
function hasFittingChildren(node: Component): boolean {
  if (node.children.length === 0) return true;
  if (!parentComponents.has(node.name!)) return false;
  return (
    mayBeBlock(node) ||
    node.type === 'mdxJsxTextElement' ||
    (node.children.length === 1 && node.children[0]!.type === 'paragraph')
  );
}

function checkComponent(node: Component, parent: Parents | undefined, { file }: Setting): Fault[] {
  const known = Object.keys(authorComponents).join(', ');
  if (node.name === null)
    return [fault('x-mdx-html', placeOf(node, file, '<>'), { kind: 'fragment' })];
  if (!Object.hasOwn(authorComponents, node.name)) {
    return /^[a-z]/.test(node.name) && !/[.:]/.test(node.name)
      ? [fault('x-mdx-html', placeOf(node, file, `<${node.name}>`), { kind: 'tag' })]
      : [fault('x-mdx-component', placeOf(node, file, node.name), { kind: 'unknown', known })];
  }
  const faults = checkAttributes(node, file);
  if (mayBeBlock(node) && node.type === 'mdxJsxTextElement' && !isOfBlocks(parent)) {
    faults.push(
      fault('x-mdx-component', placeOf(node, file, node.name), { kind: 'inline', known }),
    );
  }
  if (!hasFittingChildren(node)) {
    faults.push(
      fault('x-mdx-component', placeOf(node, file, node.name), { kind: 'children', known }),
    );
  }
  return faults;
}

function checkAddress(node: Nodes, { file, definitions }: Setting): Fault[] {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
  const place = placeOf(node, file, node.url);
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
      : [fault('x-mdx-code', placeOf(node, setting.file, node.value), { kind: 'expression' })];
  }
  if (node.type === 'html')
    return [fault('x-mdx-html', placeOf(node, setting.file, node.value), { kind: 'tag' })];
  if (!plainTypes.has(node.type))
    return [fault('x-mdx-code', placeOf(node, setting.file, node.type), { kind: 'expression' })];
  return isComponent(node) ? checkComponent(node, parent, setting) : checkAddress(node, setting);
}

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
