/** A text as plain words. */
import type { Nodes } from 'mdast';
import { findComponent } from './component.ts';

/** Attributes that are words for the reader. */
const spoken = ['title', 'alt', 'caption', 'credit'];
/** Types whose text stands by itself. */
const blocks = new Set([
  'paragraph',
  'heading',
  'code',
  'tableRow',
  'mdxJsxFlowElement',
  'footnoteDefinition',
  'listItem',
  'blockquote',
  'table',
  'list',
]);

/** What the node says, without marks: blocks on lines of their own, cells apart. */
function say(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  const attributes = findComponent(node)?.attributes ?? {};
  const own = spoken.flatMap((name) => attributes[name] ?? []);
  if (!('children' in node)) return own.join(' ');
  const parts = node.children.map((child) => say(child) + endOf(child));
  return [...own.map((text) => `${text}\n`), ...parts].join('');
}

/** What sets a node apart from the next. */
function endOf({ type }: Nodes): string {
  if (blocks.has(type)) return '\n';
  return type === 'tableCell' ? ' ' : '';
}

/** The words of a text or a part of it, a block a line: for search, feeds and excerpts. */
export const toPlainText = (node: Nodes): string =>
  say(node)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
