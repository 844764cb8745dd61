/** What is published is searched for what could run or ask elsewhere. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edit, spoilableSite } from './reconciled.ts';

const { good, findingsAfter } = await spoilableSite();
const page = 'actions/a-1/index.html';
const into = (html: string) => edit(page, '</main>', `${html}</main>`);
const before = (html: string) => edit(page, '<head>', `<head>${html}`);

describe('what is dangerous', () => {
  test.each([
    ['<script>alert(1)</script>', 'script in the page itself'],
    ['<script type="module">import "/x.js"</script>', 'script in the page itself'],
    [
      '<script type="application/ld+json">{"a": </script>',
      'block of application/ld+json that is no JSON',
    ],
    [
      '<script src="https://evil.example/x.js"></script>',
      'loads "https://evil.example/x.js" from elsewhere',
    ],
    ['<script src="//evil.example/x.js"></script>', 'from elsewhere'],
    ['<script src="data:text/javascript,alert(1)"></script>', 'from elsewhere'],
    ['<style>*{color:red}</style>', 'element <style>'],
    ['<p style="color:red">x</p>', 'attribute style'],
    ['<img src="x" onerror="alert(1)">', 'handler onerror'],
    ['<svg onload="alert(1)"></svg>', 'handler onload'],
    ["<svg onload='alert(1)'></svg>", 'handler onload'],
    ['<body onpageshow=alert(1)>', 'handler onpageshow'],
    ['<a href="javascript:alert(1)">x</a>', 'link with the scheme javascript:'],
    ['<a href="java&#x0A;script&colon;alert(1)">x</a>', 'link with the scheme javascript:'],
    ['<a href=" JaVaScRiPt:alert(1)">x</a>', 'link with the scheme javascript:'],
    ['<a href="vbscript:x">x</a>', 'link with the scheme vbscript:'],
    ['<a href="data:text/html,x">x</a>', 'link with the scheme data:'],
    ['<svg><a xlink:href="javascript:alert(1)">x</a></svg>', 'link with the scheme javascript:'],
    ['<form action="https://evil.example/"></form>', 'form to elsewhere'],
    ['<form action="//evil.example/"></form>', 'form to elsewhere'],
    ['<button formaction="javascript:alert(1)">x</button>', 'link with the scheme javascript:'],
    ['<iframe src="/"></iframe>', 'element <iframe>'],
    ['<iframe srcdoc="x"></iframe>', 'attribute srcdoc'],
    ['<object data="/x"></object>', 'element <object>'],
    ['<embed src="/x">', 'element <embed>'],
    ['<base href="https://evil.example/">', 'element <base>'],
    ['<math><mi>x</mi></math>', 'element <math>'],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>', 'element <foreignobject>'],
    [
      '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
      'element <animate>',
    ],
    ['<svg><set attributeName="onload" to="x"/></svg>', 'element <set>'],
    ['<svg><use href="https://evil.example/x.svg#a"></use></svg>', 'from elsewhere'],
    ['<img src="https://evil.example/pixel.gif">', 'from elsewhere'],
    ['<img srcset="/icon.svg 1x, https://evil.example/2.gif 2x">', 'from elsewhere'],
    ['<video poster="https://evil.example/p.gif"></video>', 'from elsewhere'],
    ['<link rel="stylesheet" href="https://evil.example/x.css">', 'from elsewhere'],
    ['<link rel="preconnect" href="https://evil.example/">', 'from elsewhere'],
    ['<a href="/" ping="https://evil.example/">x</a>', 'from elsewhere'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example/">', 'from elsewhere'],
    ['<meta http-equiv="set-cookie" content="a=b">', 'order set-cookie'],
    ['<div><template shadowrootmode="open"><p>x</p></template></div>', 'attribute shadowrootmode'],
    ['<!-- --><img src=x onerror=alert(1)>', 'handler onerror'],
    ['<title><img src=x></title><img src="/y" onerror="alert(1)">', 'handler onerror'],
    [
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      'element <noscript> that ends within an attribute',
    ],
    ['<p id="content">x</p>', 'id "content" stands twice'],
    ['<a href="/nowhere/">x</a>', '"/nowhere/" leads to nothing'],
    ['<a href="../a-77/">x</a>', 'leads to nothing'],
    ['<a href="#nowhere">x</a>', '"#nowhere" leads to no id of the page'],
    ['<a href="/method/#nowhere">x</a>', 'leads to no id of that page'],
    ['<img src="/missing.png">', '"/missing.png" leads to nothing'],
  ])('%s', async (html, expected) => expect(await findingsAfter(into(html))).toContain(expected));

  test('a page without its policy', async () =>
    expect(
      await findingsAfter(edit(page, /<meta http-equiv="content-security-policy"[^>]*>/, '')),
    ).toContain('0 content security policies instead of one'));
  test('a weakened policy', async () =>
    expect(
      await findingsAfter(edit(page, "script-src 'self'", "script-src 'self' 'unsafe-inline'")),
    ).toContain("policy allows script-src 'unsafe-inline'"));
  test('a file loaded before the policy', async () =>
    expect(await findingsAfter(before('<link rel="stylesheet" href="/icon.svg">'))).toContain(
      'is loaded before the policy',
    ));
  test('a style sheet from elsewhere', async () => {
    const css = readdirSync(join(good, 'assets')).find((file) => file.endsWith('.css'))!;
    expect(
      await findingsAfter(
        edit(`assets/${css}`, /$/, '.x{background:url(https://evil.example/x.png)}'),
      ),
    ).toContain('from elsewhere');
    expect(await findingsAfter(edit(`assets/${css}`, /^/, '@import "x.css";'))).toContain(
      'brings in others',
    );
  });
  test('a drawing that runs', async () =>
    expect(
      await findingsAfter(edit('icon.svg', '</svg>', '<script>alert(1)</script></svg>')),
    ).toContain('icon.svg: element <script>'));
  test('a feed that runs', async () =>
    expect(
      await findingsAfter((site) =>
        writeFileSync(
          join(site, 'x.xml'),
          '<feed><entry><content type="html">&lt;img src=x onerror=alert(1)&gt;</content></entry></feed>',
        ),
      ),
    ).toContain('x.xml: in a text of the feed: handler onerror'));
});
