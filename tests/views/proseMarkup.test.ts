import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toHast } from '../../src/views/prose/hast.ts';
import { bodyOf, options } from './drawnProse.ts';

describe('no markup comes out of a text', () => {
  type Node5 = DefaultTreeAdapterMap['node'];
  const elementsOf = (node: Node5): string[] => [
    ...('tagName' in node ? [node.tagName] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
  ];
  const attributesOf = (node: Node5): string[] => [
    ...('attrs' in node ? node.attrs.map(({ name }) => name) : []),
    ...('childNodes' in node ? node.childNodes.flatMap(attributesOf) : []),
  ];
  const allowed = new Set([
    'html',
    'head',
    'body',
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'a',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'ul',
    'ol',
    'li',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'div',
    'img',
    'br',
    'hr',
    'sup',
    'section',
  ]);
  const markup = [
    '<script>a()</script>',
    '<img src=a onerror=b>',
    '<svg onload=a>',
    '"><script>a()</script>',
    "'><img>",
    '</p><iframe src=a>',
    '<!--',
    ']]>',
    '&lt;script>',
    '{a}',
    '</style><script>',
  ];
  const nodes = (value: string): Root => ({
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value }] },
      { type: 'code', lang: value, meta: value, value },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value },
          { type: 'inlineCode', value },
          {
            type: 'link',
            url: `https://a.example/${value}`,
            title: value,
            children: [{ type: 'text', value }],
          },
          { type: 'image', url: value, alt: value, title: value },
          { type: 'footnoteReference', identifier: value, label: value },
        ],
      },
      {
        type: 'table',
        align: ['left'],
        children: [
          {
            type: 'tableRow',
            children: [{ type: 'tableCell', children: [{ type: 'text', value }] }],
          },
        ],
      },
      {
        type: 'footnoteDefinition',
        identifier: value,
        label: value,
        children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
      },
      {
        type: 'mdxJsxFlowElement',
        name: value,
        attributes: [{ type: 'mdxJsxAttribute', name: 'name', value }],
        children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
      },
    ],
  });
  test('whatever its words, addresses, titles and attributes are', () => {
    for (const value of markup) {
      const html = toHtml(
        toHast(nodes(value), {
          ...options,
          component: (name, attributes, children) => ({
            type: 'element',
            tagName: 'div',
            properties: { dataName: name, dataValue: attributes['name'] },
            children,
          }),
        }),
      );
      expect(
        elementsOf(parse(html)).filter((name) => !allowed.has(name)),
        value,
      ).toEqual([]);
      expect(
        attributesOf(parse(html)).filter((name) => /^(?:on|style$|srcdoc$)/.test(name)),
        value,
      ).toEqual([]);
    }
  });
  test('nor out of nodes of raw markup, expressions and modules, had any come in', () => {
    const raw = [
      { type: 'html', value: '<script>a</script>' },
      { type: 'mdxjsEsm', value: 'import a from "b"' },
      { type: 'mdxFlowExpression', value: 'a' },
      { type: 'yaml', value: 'a: b' },
      { type: 'unheard', value: 'a', children: [] },
      {
        type: 'paragraph',
        children: [
          { type: 'html', value: '<b>' },
          { type: 'mdxTextExpression', value: 'a' },
          { type: 'text', value: 'left' },
        ],
      },
    ];
    expect(toHtml(toHast({ type: 'root', children: raw } as unknown as Root, options))).toBe(
      '<p dir="auto">left</p>',
    );
  });
  test('nor out of a component that is drawn with raw markup, comments or instructions', () => {
    const component = (): ElementContent => ({
      type: 'element',
      tagName: 'div',
      properties: {},
      children: [
        { type: 'raw', value: '<script>a</script>' } as never,
        { type: 'comment', value: 'a' },
        { type: 'text', value: '<b>' },
      ],
    });
    const tree = toHast(bodyOf('<Chart name="a"/>'), { ...options, component });
    expect(toHtml(tree, { allowDangerousHtml: true })).toBe('<div>&#x3C;b></div>');
    const kinds = (node: Nodes): string[] => [
      node.type,
      ...('children' in node ? node.children.flatMap(kinds) : []),
    ];
    expect(new Set(kinds(tree))).toEqual(new Set(['root', 'element', 'text']));
  });
});
