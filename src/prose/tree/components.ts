/** What a component of a lesson may be called, say and hold. */
import type { Nodes, Parents } from 'mdast';
import type {
  MdxJsxFlowElement,
  MdxJsxTextElement,
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
} from 'mdast-util-mdx-jsx';
import { authorComponents } from '../../schema/index.ts';
import { type Place, type Fault, fault } from '../../schema/faults/index.ts';
import { findImageFault } from './links.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Components whose children mean something; what stands within the others would be lost. */
const parentComponents = new Set(['Callout', 'Ref', 'Term']);

/** Attributes that hold an address of an image. */
export const imageAttributes = new Set(['Figure.src']);
export const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** What the walk knows besides the node. */
export interface Setting {
  file: string;
  definitions: ReadonlySet<string>;
}

export function nodePlace(
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
    return [fault('x-mdx-code', nodePlace(at, file, attribute.value), { kind: 'spread' })];
  const { name, value } = attribute;
  const place = nodePlace(at, file, name);
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
      fault('x-mdx-attribute', nodePlace(node, file, node.name!), {
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

export const mayBeBlock = (node: Nodes): boolean =>
  isComponent(node) && authorComponents[node.name ?? '']?.flow === true;

/**
 * Whether a node is a paragraph of block components and space alone: they stand on a line of their
 * own, with their content.
 */
export function isOfBlocks(node: Nodes | undefined): boolean {
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

export function checkComponent(
  node: Component,
  parent: Parents | undefined,
  { file }: Setting,
): Fault[] {
  const known = Object.keys(authorComponents).join(', ');
  if (node.name === null)
    return [fault('x-mdx-html', nodePlace(node, file, '<>'), { kind: 'fragment' })];
  if (!Object.hasOwn(authorComponents, node.name)) {
    return /^[a-z]/.test(node.name) && !/[.:]/.test(node.name)
      ? [fault('x-mdx-html', nodePlace(node, file, `<${node.name}>`), { kind: 'tag' })]
      : [fault('x-mdx-component', nodePlace(node, file, node.name), { kind: 'unknown', known })];
  }
  const faults = checkAttributes(node, file);
  if (mayBeBlock(node) && node.type === 'mdxJsxTextElement' && !isOfBlocks(parent)) {
    faults.push(
      fault('x-mdx-component', nodePlace(node, file, node.name), { kind: 'inline', known }),
    );
  }
  if (!hasFittingChildren(node)) {
    faults.push(
      fault('x-mdx-component', nodePlace(node, file, node.name), { kind: 'children', known }),
    );
  }
  return faults;
}
