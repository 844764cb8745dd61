/** A text as its page draws it. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { expect } from 'vitest';
import { parseProse } from '../../src/prose/read.ts';
import { toHast } from '../../src/views/prose/hast.ts';
import type { ProseOptions } from '../../src/views/prose/component.ts';

export const bodyOf = (text: string): Root => {
  const { prose, faults } = parseProse(`---\nid: a\n---\n\n${text}`, 'content/lessons/a.mdx');
  expect(faults).toEqual([]);
  return prose!.body;
};
export const options: ProseOptions = {
  component: (name, attributes, children): Element => ({
    type: 'element',
    tagName: 'div',
    properties: {
      className: [name.toLowerCase()],
      dataValue: attributes['name'] ?? attributes['id'] ?? '',
    },
    children,
  }),
  tableLabel: (number) => `Table ${number}`,
  footnotes: { label: 'Notes', backLabel: (reference) => `Back to ${reference}` },
};
export const draw = (text: string, more: Partial<ProseOptions> = {}): string =>
  toHtml(toHast(bodyOf(text), { ...options, ...more }));
