import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/prose/read.ts';
import { toHast } from '../../src/views/prose/hast.ts';
import { headingsOf, sectionsOf } from '../../src/views/prose/headings.ts';
import type { ProseOptions } from '../../src/views/prose/options.ts';
import { toPlainText } from '../../src/views/prose/words.ts';

const bodyOf = (text: string): Root => {
  const { prose, faults } = parseProse(`---\nid: a\n---\n\n${text}`, 'content/lessons/a.mdx');
  expect(faults).toEqual([]);
  return prose!.body;
};
const options: ProseOptions = {
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
const draw = (text: string, more: Partial<ProseOptions> = {}): string =>
  toHtml(toHast(bodyOf(text), { ...options, ...more }));

describe('drawing', () => {
  test('headings keep their level and get ids that stay and are unique', () => {
    expect(
      draw(
        '## Driving event\n\n### Lesson\n\n## Lesson\n\n## Événement déclencheur\n\n' +
          '## الحدث\n\n## 事件\n\n## ***\n\n## !?',
      ),
    ).toBe(
      [
        '<h2 id="section-driving-event" dir="auto">Driving event</h2>',
        '<h3 id="section-lesson" dir="auto">Lesson</h3>',
        '<h2 id="section-lesson-2" dir="auto">Lesson</h2>',
        '<h2 id="section-événement-déclencheur" dir="auto">Événement déclencheur</h2>',
        '<h2 id="section-الحدث" dir="auto">الحدث</h2>',
        '<h2 id="section-事件" dir="auto">事件</h2>',
        '<h2 id="section-part" dir="auto">***</h2>',
        '<h2 id="section-part-2" dir="auto">!?</h2>',
      ].join('\n'),
    );
  });
  test('links out of the site give nothing away, links within it stay plain, links to a heading find it', () => {
    expect(
      draw('[a](https://b.example "c") [d](/e/) [f](#g-h) [i](mailto:j@example.org)\n\n## G h'),
    ).toBe(
      '<p dir="auto"><a href="https://b.example" title="c" rel="noopener noreferrer ' +
        'nofollow ugc">a</a> <a href="/e/">d</a> <a href="#section-g-h">f</a> <a ' +
        'href="mailto:j@example.org">i</a></p>\n<h2 id="section-g-h" dir="auto">G h</h2>',
    );
    expect(draw('[a][b]\n\n[b]: https://c.example')).toContain(
      '<a href="https://c.example" rel="noopener noreferrer nofollow ugc">a</a>',
    );
  });
  test('the site may say where addresses lead', () => {
    expect(draw('[a](b.mdx) ![c](d.png)', { address: (url, of) => `/${of}/${url}` })).toBe(
      '<p dir="auto"><a href="/link/b.mdx">a</a> <img src="/image/d.png" alt="c" loading="lazy" decoding="async"></p>',
    );
  });
  test('tables scroll by themselves under a name', () => {
    expect(draw('| a | b |\n| :-- | --: |\n| c | *d* |\n\n| e |\n| - |')).toBe(
      '<div class="scroll" role="region" aria-label="Table 1" tabindex="0"><table ' +
        'class="table"><thead><tr><th dir="auto" scope="col" class="align-left">a</th><th ' +
        'dir="auto" scope="col" class="align-right">b</th></tr></thead>' +
        '<tbody><tr><td dir="auto" class="align-left">c</td><td dir="auto" ' +
        'class="align-right"><em>d</em></td></tr></tbody></table></div>\n' +
        '<div class="scroll" role="region" aria-label="Table 2" tabindex="0"><table ' +
        'class="table"><thead><tr><th dir="auto" ' +
        'scope="col">e</th></tr></thead></table></div>',
    );
  });
  test('components are drawn by the callback, with their attributes and children', () => {
    const calls: unknown[] = [];
    const component = (
      name: string,
      attributes: Readonly<Record<string, string>>,
      children: ElementContent[],
    ): ElementContent[] => {
      calls.push([name, attributes, toHtml(children)]);
      return [];
    };
    expect(
      draw(
        'Words <Ref id="a">b *c*</Ref>.\n\n<Chart name="d" filter="e:f"/>\n\n<Callout title="g">\n\nh\n\n</Callout>',
        { component },
      ),
    ).toBe('<p dir="auto">Words .</p>');
    expect(calls).toEqual([
      ['Ref', { id: 'a' }, 'b <em>c</em>'],
      ['Chart', { name: 'd', filter: 'e:f' }, ''],
      ['Callout', { title: 'g' }, '<p dir="auto">h</p>'],
    ]);
  });
  test("notes carry the words of the reader's language", () => {
    const html = draw('a[^1] b[^1]\n\n[^1]: c', {
      footnotes: { label: 'ملاحظات', backLabel: (reference) => `← ${reference}` },
    });
    expect(html).toContain('<h2 id="footnote-label">ملاحظات</h2>');
    expect([...html.matchAll(/aria-label="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '← 1',
      '← 1-2',
    ]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      [...html.matchAll(/href="#([^"]+)"/g)].filter((match) => !ids.includes(match[1])),
    ).toEqual([]);
  });
  test('tasks and code', () => {
    expect(draw('- [x] a\n- [ ] b')).toBe(
      '<ul>\n<li dir="auto">☑ a</li>\n<li dir="auto">☐ b</li>\n</ul>',
    );
    expect(draw('`{a}`\n\n```js\nlet {b} = "<i>";\n```')).toBe(
      '<p dir="auto"><code dir="ltr">{a}</code></p>\n' +
        '<pre tabindex="0" dir="ltr"><code>let {b} = "&#x3C;i>";\n</code></pre>',
    );
  });
  test('the same text gives the same tree', () => {
    const text = '## A\n\n## A\n\nb[^1]\n\n| c |\n| - |\n\n[^1]: d';
    expect(draw(text)).toBe(draw(text));
    const body = bodyOf(text);
    expect(toHtml(toHast(body, options))).toBe(toHtml(toHast(body, options)));
  });
});

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

describe('words', () => {
  const text =
    'Before.\n\n## One *a*\n\nb `c` [d](https://e.example) ![f](g.png)\n\n- h\n- i\n\n' +
    '### Two\n\n| j | k |\n| - | - |\n| l | m |\n\n## One a\n\n<Callout title="n">\n\n' +
    'o\n\n</Callout>\n\n{/* p */}\n\nq[^1]\n\n[^1]: r';
  test('a block a line', () => {
    expect(toPlainText(bodyOf(text)).split('\n')).toEqual([
      'Before.',
      'One a',
      'b c d f',
      'h',
      'i',
      'Two',
      'j k',
      'l m',
      'One a',
      'n',
      'o',
      'q',
      'r',
    ]);
  });
  test('by section, under the ids that are drawn', () => {
    expect(sectionsOf(bodyOf(text))).toEqual([
      { id: '', title: '', text: 'Before.' },
      { id: 'section-one-a', title: 'One a', text: 'b c d f\nh\ni\nTwo\nj k\nl m' },
      { id: 'section-one-a-2', title: 'One a', text: 'n\no\nq\nr' },
    ]);
    expect(headingsOf(bodyOf(text)).map(({ id, depth }) => [id, depth])).toEqual([
      ['section-one-a', 2],
      ['section-two', 3],
      ['section-one-a-2', 2],
    ]);
    for (const { id } of headingsOf(bodyOf(text))) expect(draw(text)).toContain(`id="${id}"`);
  });
});
