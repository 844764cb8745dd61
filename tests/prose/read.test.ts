import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/prose/read.ts';
import { findImageFault, findLinkFault } from '../../src/prose/tree/links.ts';
import { head, file } from './place.ts';

const accept = (body: string) => {
  const { prose, faults } = parseProse(head + body, file);
  expect(faults).toEqual([]);
  return prose!.body;
};

interface Node {
  type: string;
  name?: string;
  value?: string;
  children?: Node[];
}

const outline = (node: Node): string =>
  node.type +
  (node.name ? `:${node.name}` : '') +
  (node.value !== undefined ? `=${node.value}` : '') +
  (node.children ? `(${node.children.map(outline).join(' ')})` : '');

describe('what an author may write', () => {
  test.each([
    'Words with *emphasis*, **strength**, ~~deletion~~, `code`, and a [link](https://a.example/b "c").',
    '## Heading\n\n### Under it',
    '- one\n- two\n  1. three\n\n> quoted\n> - four',
    '| a | b |\n| :-- | --: |\n| c | d |',
    'a[^1]\n\n[^1]: note',
    '- [ ] open\n- [x] done',
    '![alt](a.png) and ![alt][b]\n\n[b]: images/b.webp',
    '[a](#b) [c](../actions/d/) [e](/about/) [f](mailto:office@example.org) [g](tel:+112) [h](?i=j)',
    'https://a.example and office@example.org',
    '[a][b]\n\n[b]: https://c.example/d "e"',
    '```js\nlet {a} = "<b>";\n```',
    'Braces \\{so\\} and \\<so>, or &#123;so&#125; and &lt;so>.',
    'Three < four and a > b, 5 & 6.',
    '`{a}` and `<b>` are code.',
    'Dual-use goods:\nexport controls apply to them.',
    'Imports and exports are words.',
    '{/* a note to the editors */}\n\nWords {/* and */} more.',
    '<Chart name="a" filter="b:c" asOf="2026"/>',
    '<Figure src="a.png" alt="b" caption="c"/>',
    "<Callout kind='note' title='A title'>\n\nWords.\n\n- list\n\n</Callout>",
    '<Callout>One line.</Callout>',
    'Words <Stat name="a"/>, <Ref id="b"/>, <Ref id="b">the words</Ref>, <Term id="c"/>.',
    '<Table name="a" limit="5"/>\n\n<Ref id="alone"/>',
    'العربية مع `code` و**قوة**',
    'Русский текст — с тире.',
    'a\\\nb  \nc',
    '***\n\na\n===\n\nb\n---',
    'Line ends\r\nof another kind\r\n',
    '',
    '<Callout>\n<Callout>\na\n</Callout>\n</Callout>',
    'A brace } alone',
    '~~~text\n}\n~~~',
  ])('%s', (body) => {
    accept(body);
  });
});

describe('the tree', () => {
  test('has no comments, and components in the form of their kind', () => {
    expect(outline(accept('{/* a */}\n\nb {/* c */}d') as Node)).toBe(
      'root(paragraph(text=b  text=d))',
    );
    expect(outline(accept('<Callout>One line.</Callout>') as Node)).toBe(
      'root(mdxJsxFlowElement:Callout(paragraph(text=One line.)))',
    );
    expect(outline(accept('<Ref id="a"/>') as Node)).toBe(
      'root(paragraph(mdxJsxTextElement:Ref()))',
    );
    expect(outline(accept('<Ref id="a">\nwords\n</Ref>') as Node)).toBe(
      'root(paragraph(mdxJsxTextElement:Ref(text=words)))',
    );
    expect(outline(accept('<Chart name="a"/> <Chart name="b"/>') as Node)).toBe(
      'root(mdxJsxFlowElement:Chart() mdxJsxFlowElement:Chart())',
    );
  });
  test('stands where it does in the file', () => {
    const { prose } = parseProse(`${head}One.\n\nTwo.\n`, file);
    expect([
      prose!.bodyLine,
      prose!.body.children.map((node) => node.position?.start.line),
    ]).toEqual([5, [6, 8]]);
  });
});

describe('front matter', () => {
  test('is kept as written', () => {
    const yaml =
      'id: a\nday: 2024-05\nnumber: 007\nanswer: no\nnothing: ~\nempty:\n' +
      'quoted: "a: \\"b\\""\nlist: [a, 1.0]\nitems:\n  - b\n  - c # not this\nfolded: >\n' +
      '  one\n  two\n';
    const { prose } = parseProse(`---\n${yaml}---\n`, file);
    expect([...prose!.frontMatter].map(([key, { value, line }]) => [key, value, line])).toEqual([
      ['id', 'a', 2],
      ['day', '2024-05', 3],
      ['number', '007', 4],
      ['answer', 'no', 5],
      ['nothing', '~', 6],
      ['empty', '', 7],
      ['quoted', 'a: "b"', 8],
      ['list', ['a', '1.0'], 9],
      ['items', ['b', 'c'], 10],
      ['folded', 'one two', 13],
    ]);
  });
  test('may be empty, and a rule below it is no part of it', () => {
    expect(parseProse('---\n---\na\n\n---\n\nb', file).faults).toEqual([]);
  });
  test('names the line and column of what is wrong', () => {
    expect(parseProse('---\nid: a\ntitle: b: c\n---\n', file).faults).toMatchObject([
      { code: 'x-front-matter', line: 3, column: 8, params: { kind: 'colon' } },
    ]);
    expect(parseProse('---\nid: a\nthemes: &x [b]\n---\n', file).faults).toMatchObject([
      { code: 'x-front-matter', line: 3, column: 9, found: '&x', params: { kind: 'anchor' } },
    ]);
  });
});

test('addresses', () => {
  const kinds = (urls: readonly string[]) => urls.map((url) => findLinkFault(url) ?? 'allowed');
  expect(
    kinds([
      'https://a.example',
      'HTTPS://a.example/b?c#d',
      'mailto:a@b.example',
      'tel:112',
      'a/b:c',
      './a',
      '../a',
      '/a',
      '#a',
      '?a',
      'a',
      'https://a.example/javascript:b',
      'http://a.example/b',
      'a?b=javascript:c',
    ]),
  ).toEqual(Array.from({ length: 14 }, () => 'allowed'));
  expect(
    kinds(['', 'javascript:a', 'http:a', '//a', '\\a', 'a\u0001', '&#106;:a', 'https:a', 'x:']),
  ).toEqual([
    'empty',
    'scheme',
    'other_origin',
    'other_origin',
    'backslash',
    'hidden',
    'reference',
    'other_origin',
    'scheme',
  ]);
  expect(
    ['a.png', './a.jpg', 'images/a.webp', 'a%20b.png', 'A.PNG'].map((url) => findImageFault(url)),
  ).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(
    ['https://a/b.png', '../a.png', 'a.svg', 'a.bmp', '//a/b.png'].map((url) =>
      findImageFault(url),
    ),
  ).toEqual(['remote', 'outside', 'vector', 'format', 'other_origin']);
});
