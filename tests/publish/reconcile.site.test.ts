import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { reconcile } from '../../src/publish/reconcile/index.ts';
import { parsePage, readPage } from '../../src/publish/reconcile/pages.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { siteOf } from '../site/ask.ts';
import { temporary, tinyRecord } from './tiny.ts';

const folder = temporary('reconcile');
afterAll(folder.remove);
const { record, dir } = await siteOf(tinyRecord());
const good = realpathSync(dir);
const broken = join(folder.path, 'broken');

const judge = async (site: string) =>
  await reconcile({
    site,
    root: record,
    descriptor: readRecordFiles(record).descriptor!,
    base: '',
    origin: '',
  });

/** Findings of a copy of the good site after `change`. */
async function findingsAfter(change: (site: string) => void): Promise<string> {
  rmSync(broken, { recursive: true, force: true });
  cpSync(good, broken, { recursive: true });
  change(broken);
  return (await judge(broken)).findings.map(({ place, text }) => `${place}: ${text}`).join('\n');
}

const edit = (file: string, from: string | RegExp, to: string) => (site: string) => {
  const path = join(site, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(path, changed);
};
const page = 'actions/a-1/index.html';
const into = (html: string) => edit(page, '</main>', `${html}</main>`);
const before = (html: string) => edit(page, '<head>', `<head>${html}`);
const drop = (file: string) => (site: string) => rmSync(join(site, file), { recursive: true });
const copy = (from: string, to: string) => (site: string) =>
  cpSync(join(site, from), join(site, to), { recursive: true });

test('a site as it is built has no findings', async () => {
  const result = await judge(good);
  expect(result.findings).toEqual([]);
  expect(result.records).toBe(13);
  expect(result.found.get('en')).toBeGreaterThanOrEqual(14);
});

describe('what is missing or too much', () => {
  test.each([
    [
      'a page of a record',
      drop('actions/a-2'),
      'actions/a-2/index.html: is missing; it is owed to actions.csv, row 2',
    ],
    ['a record as JSON', drop('actions/a-2.json'), 'actions/a-2.json: is missing'],
    [
      'a page of a lesson',
      drop('lessons/ll-one/index.html'),
      'lessons/ll-one/index.html: is missing',
    ],
    [
      'a term',
      edit('glossary/index.html', 'id="gate"', 'id="gates"'),
      'glossary/#gate: is missing',
    ],
    [
      'a row of the CSV',
      edit('data/actions.csv', /A-2,.*\n/, ''),
      'data/actions.csv: actions.csv, row 2 is not published as it stands',
    ],
    [
      'a changed cell',
      edit('data/actions.csv', 'in_progress', 'completed'),
      'data/actions.csv: actions.csv, row 2 is not published as it stands',
    ],
    [
      'an added row',
      edit(
        'data/actions.csv',
        /$/,
        'A-9,WG-1,9,New,Text,north,2024-01-10,,not_started,,,CBM-1,water\n',
      ),
      'data/actions.csv: 1 rows are published that no table holds',
    ],
    [
      'a renamed column',
      edit('data/actions.csv', 'due', 'duly'),
      'data/actions.csv: has the columns',
    ],
    [
      'a row of the JSON',
      edit('data/actions.json', /,\n\{"id":"A-3".*\}/, ''),
      'data/actions.json: holds 2 rows, the CSV 3',
    ],
    ['a table', drop('data/actions.csv'), 'data/actions.csv: the table is not published'],
    [
      'a page that nobody asked for',
      copy('actions/a-1', 'actions/a-99'),
      'actions/a-99/index.html: is owed to no record',
    ],
    [
      'a page of no kind',
      copy('about', 'secret'),
      'secret/index.html: is owed to no record and is no standing page',
    ],
    [
      'a page of a table that is not there',
      copy('data/actions', 'data/other'),
      'data/other/index.html: is owed to no record',
    ],
    [
      'a record that no table holds',
      copy('actions/a-1.json', 'actions/a-99.json'),
      'actions/a-99.json: is a record that no table holds',
    ],
    ['a hidden file', copy('robots.txt', '.env'), '.env: is a hidden file'],
  ])('%s', async (_, change, expected) => expect(await findingsAfter(change)).toContain(expected));
});

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

describe('the search', () => {
  const index = (site: string) =>
    readdirSync(join(site, 'search', 'index'), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(site, 'search', 'index', file),
    );
  test('a fragment that is missing, or damaged', async () => {
    const fragment = (site: string) => index(site).find((file) => file.endsWith('.pf_fragment'))!;
    expect(await findingsAfter((site) => rmSync(fragment(site)))).toContain(
      'does not hold together',
    );
    expect(
      await findingsAfter((site) =>
        writeFileSync(fragment(site), readFileSync(fragment(site)).subarray(0, 40)),
      ),
    ).toContain('cannot be read');
  });
  test('a card that is missing, or leads nowhere', async () => {
    const change = (from: string, to: string) => (site: string) => {
      const file = index(site).find((one) => /en-[0-9a-f]+.cards-0\.gzip$/.test(one))!;
      writeFileSync(
        file,
        gzipSync(gunzipSync(readFileSync(file)).toString('utf8').replace(from, to)),
      );
    };
    const findings = await findingsAfter(change('"/actions/a-2/"', '"/actions/a-22/"'));
    expect(findings).toContain('actions/a-2/: has no card in the search of en');
    expect(findings).toContain('"/actions/a-22/" leads to nothing');
  });
  test('a page that is marked to be found and is not', async () => {
    expect(
      await findingsAfter(
        edit('index.html', '<main id="content"', '<main id="content" data-pagefind-body'),
      ),
    ).toContain('index.html: is meant to be found and is not in the search index');
  });
  test('an index that is missing', async () => {
    expect(await findingsAfter(drop('search/index'))).toContain('the site has no search index');
    expect(
      await findingsAfter((site) =>
        renameSync(
          join(
            site,
            'search',
            'index',
            readdirSync(join(site, 'search', 'index')).find((name) => name.startsWith('fr-'))!,
          ),
          join(site, 'search', 'index', 'xx'),
        ),
      ),
    ).toContain('0 indexes of fr instead of one');
  });
});

test('the quick way says of each page what the parser says', () => {
  const plain = (facts: ReturnType<typeof readPage>) => ({
    ...facts,
    ids: [...facts.ids],
    links: [...facts.links],
    loads: [...facts.loads],
  });
  const pages = readdirSync(good, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(good, file), 'utf8'));
  expect(pages.length).toBeGreaterThan(50);
  for (const html of pages) expect(plain(readPage(html))).toEqual(plain(parsePage(html)));
});
