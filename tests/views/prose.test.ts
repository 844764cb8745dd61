import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { toHast } from '../../src/views/prose/hast.ts';
import { bodyOf, options, draw } from './drawnProse.ts';

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
