/** Whatever form a file of the site has, what it says is heard as its reader would read it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { judgeSaid } from '../../src/publish/reconcile/said/index.ts';
import { toListed } from '../../src/publish/manifest.ts';
import { hearFile, hearName } from '../../src/publish/reconcile/said/files.ts';
import { Listener } from '../../src/publish/reconcile/said/listener.ts';
import { readPage } from '../../src/publish/reconcile/pages.ts';
import { readRecordFiles } from '../../src/tables/files.ts';
import { type Files, temporary, writeFiles } from './tiny.ts';

const folder = temporary('said-files');
afterAll(folder.remove);
let number = 0;

/** A record of a table in CSV, and a folder for a site. */
function toPlaces(record: Files) {
  const root = join(folder.path, String((number += 1)));
  const site = join(root, 'site');
  writeFiles(root, record);
  return { root, site, descriptor: readRecordFiles(root).descriptor! };
}

const plainRecord = {
  'datapackage.json': JSON.stringify({ name: 'p', resources: [{ name: 't', path: 't.csv' }] }),
  't.csv': 'a,b\n1,2\n',
};

/** What is found in one file of a site. */
function listen(file: string, content: string | Uint8Array): readonly string[] {
  const { site, descriptor } = toPlaces(plainRecord);
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
  const listener = new Listener(descriptor.guard);
  const bytes = readFileSync(join(site, file));
  hearName(file, listener, toListed(file, bytes).hash);
  const told = hearFile(file, bytes, { descriptor, listener }).map(({ text }) => text);
  return [...told, ...new Set(listener.doubts.map(({ code }) => code as string))];
}

const page = (body: string) => `<!DOCTYPE html><html lang="en"><body>${body}</body></html>`;
const signed = (content: Uint8Array) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), content]));
const inFile = (...pieces: readonly Uint8Array[]) =>
  Buffer.concat(pieces.flatMap((piece) => [Buffer.from([piece.length & 127, 0, 0]), piece]));

test.each<readonly [string, string | Uint8Array, string]>([
  ['a.json', '{"a": ["words", {"b": "NATO SECRET"}]}', 'x-classification'],
  ['a.json', '{"NATO SECRET": 1}', 'x-classification'],
  ['a.json', '{"a": "TLP\\u003aRED"}', 'x-tlp'],
  ['data/t.csv', 'a,b\n1,"+44 20\n7946 0958"\n', 'x-personal-data'],
  ['data/t.csv', 'NATO SECRET,b\n1,2\n', 'x-classification'],
  ['data/t.csv', 'classification,b\nRestricted,2\n', 'x-classification'],
  ['data/t.csv', 'a,latitude\n1,48.85837\n', 'x-coordinates'],
  ['changes.csv', 'a,b\n"he said ""TLP:RED""",2\n', 'x-tlp'],
  ['feeds/a.xml', '<feed><title>NATO &#83;ECRET</title></feed>', 'x-classification'],
  ['feeds/a.xml', '<a><![CDATA[<p>+44 <b>20</b> 7946 0958</p>]]></a>', 'x-personal-data'],
  ['feeds/a.xml', '<a>&lt;p&gt;NATO &lt;b&gt;SECRET&lt;/b&gt;&lt;/p&gt;</a>', 'x-classification'],
  ['feeds/a.xml', '<link href="mailto:jo.nowhere%40ministry.int"/>', 'x-personal-data'],
  [
    'calendar/a.ics',
    'BEGIN:VEVENT\r\nSUMMARY:NATO SEC\r\n RET\r\nEND:VEVENT\r\n',
    'x-classification',
  ],
  ['calendar/a.ics', 'DESCRIPTION:at 48.85837\\, 2.29448\r\n', 'x-coordinates'],
  ['charts/a.svg', '<svg><title>TLP:RED</title></svg>', 'x-tlp'],
  ['charts/a.svg', '<svg><text>NATO <tspan>SECRET</tspan></text></svg>', 'x-classification'],
  ['charts/a.svg', '<?xml version="1.0"?><svg><desc>TLP:RED</desc></svg>', 'x-tlp'],
  ['method/a.sql', 'select 1\n-- TLP:RED\n', 'x-tlp'],
  ['_headers', '/*\n  X-Note: NATO SECRET\n', 'x-classification'],
  ['actions/TLP-RED/a.json', '{}', 'x-tlp'],
  ['lessons/+44-20-7946-0958/a.json', '{}', 'x-personal-data'],
  ['lessons/NATO%20SECRET/a.json', '{}', 'x-classification'],
  ['search/index/parts/cards/0.gzip', gzipSync('[["a", "NATO SECRET"]]'), 'x-classification'],
  [
    'search/index/parts/facts/0.gzip',
    gzipSync('\u0003\u0001 jo.nowhere@ministry.int\u0002'),
    'x-personal-data',
  ],
  [
    'search/index/parts/fragment/0.pf_fragment',
    inFile(signed(Buffer.from('{"a":"b"}')), signed(Buffer.from('{"content":"TLP:RED"}'))),
    'x-tlp',
  ],
  [
    'search/index/parts/index/0.pf_index',
    inFile(
      signed(
        encode([
          [
            ['ab', []],
            ['jo.nowhere@ministry.int', []],
          ],
        ]),
      ),
    ),
    'x-personal-data',
  ],
  ['a.json.gz', gzipSync('{"a": "NATO SECRET"}'), 'x-classification'],
  ['a.json.br', brotliCompressSync('{"a": "NATO SECRET"}'), 'x-classification'],
  ['a.html.br', brotliCompressSync(page('<p>NATO <b>SECRET</b></p>')), 'x-classification'],
  ['a.zip', 'PK', 'is a file of a form that nobody reads here'],
  ['a.docx', 'PK', 'is a file of a form that nobody reads here'],
])('%s that says %j', (file, content, expected) => {
  expect(listen(file, content)).toContain(expected);
});

test.each<readonly [string, string | Uint8Array]>([
  ['a.json', '{"a": "NATO", "b": "SECRET ballots", "c": 442079460958}'],
  ['data/t.csv', 'a,b\nNATO,Secret ballots\n+44 20,7946 0958\n'],
  ['actions/a-2022-1-04/a.json', '{}'],
  ['search/index/parts/words/0.parts', inFile(gzipSync('[["noforn", 1], ["10000000146", 2]]'))],
  [
    'search/index/parts/fragment/0.pf_fragment',
    inFile(signed(Buffer.from('{"content":"AL-2022-02. CBM-13. Ardovel Water Directorate."}'))),
  ],
  ['robots.txt', 'User-agent: *\nAllow: /\n'],
])('%s is innocent', (file, content) => {
  expect(listen(file, content)).toEqual([]);
});

test('a name that the content gives is none of an account, the same name of other content is', () => {
  // Found in a site: the hash of a piece of its search has the form of an account of a bank.
  const named = (name: string, hash: string) => {
    const listener = new Listener(toPlaces(plainRecord).descriptor.guard);
    hearName(`search/index/parts/fragment/${name}.pf_fragment`, listener, hash);
    return listener.doubts.map(({ code }) => code);
  };
  const name = 'de756d8965b1';
  expect(named(name, 'ab'.repeat(32))).toEqual(['x-account-number']);
  expect(named(name, name + 'ab'.repeat(26))).toEqual([]);
  expect(named('de75', 'de75' + 'ab'.repeat(30))).toEqual([]);
});

test('pictures carry their pixels alone', async () => {
  const plain = sharp({ create: { width: 4, height: 4, channels: 3, background: '#888888' } });
  const told = plain.clone().withExif({ IFD0: { Artist: 'Jo Nowhere' } });
  for (const form of ['png', 'jpeg', 'webp', 'avif'] as const) {
    expect(listen(`a.${form}`, await plain.clone().toFormat(form).toBuffer()), form).toEqual([]);
    expect(listen(`a.${form}`, await told.clone().toFormat(form).toBuffer()), form).toEqual([
      'is a picture that carries more than its pixels',
    ]);
  }
  expect(listen('a.png', 'no picture')).toHaveLength(1);
});

test('a page is read block by block, words within a block as one', () => {
  const said = (body: string, ofText = false) => readPage(page(body), ofText).texts;
  expect(said('<p>NATO <b>SEC</b>RET<br>now</p><p>then</p>', true)).toEqual([
    'NATO SECRET now',
    'then',
  ]);
  expect(said('<p><a>desk@example.org</a><b>DOC/1</b></p>')).toEqual([
    'desk@example.org ¶ ¶ DOC/1',
  ]);
  expect(said('<img alt="A map" src="/a.png" class="wide">')).toEqual(['A map']);
  expect(said('<a href="mailto:jo%40a.int" title="To Jo">mail</a>')).toEqual([
    'mailto:jo@a.int',
    'To Jo',
    'mail',
  ]);
  expect(said('<script type="application/ld+json">{"name":"TLP:RED"}</script>')).toEqual(
    ['application/ld+json', 'name', 'TLP:RED'].slice(1),
  );
  const row = '<table><tr><td>NATO</td><td>SECRET</td></tr></table>';
  expect(said(row)).toEqual(['NATO', 'SECRET']);
  expect(said('<p>jo**@**a.int</p>', true)).toEqual(['jo**@**a.int', 'jo@a.int']);
  expect(said(row, true)).toEqual(['NATO', 'SECRET', 'NATO SECRET']);
  const behind = '<svg><text>2020</text><text>2021</text></svg>';
  expect(said(row + behind, true)).toEqual(['NATO', 'SECRET', 'NATO SECRET', '2020', '2021']);
  const drawn = '<i data-spec=\'{"open":1702857600000,"label":"TLP:RED"}\'></i>';
  expect(said(drawn)).toEqual(['open', 'label', 'TLP:RED']);
});

/** What is left of doubts about these texts, by a record. */
async function leftOf(record: Files, texts: readonly string[], guard: object = {}) {
  const { root, descriptor } = toPlaces(record);
  const rules = { ...descriptor.guard, ...guard };
  const listener = new Listener(rules);
  for (const text of texts) listener.hear(text, text);
  expect(new Set(listener.doubts.map(({ place }) => place)).size).toBe(texts.length);
  const task = { root, site: '', base: '', origin: '', history: 'off' };
  const left = await judgeSaid(listener.doubts, {
    ...task,
    descriptor: { ...descriptor, guard: rules },
  });
  return left.map(({ place }) => place);
}

const describe = (fields: readonly object[], guard: object = {}) =>
  JSON.stringify({
    name: 'p',
    waymark: { guard },
    resources: [{ name: 't', path: 't.csv', schema: { fields } }],
  });

test('numbers of a column of numbers are let through, however they are written', async () => {
  const record = {
    'datapackage.json': describe([
      { name: 'a', type: 'integer' },
      { name: 'b', type: 'string' },
    ]),
    't.csv': 'a,b\n4111111111111111,c\n',
  };
  const written = ['4111111111111111', 'in all 4111111111111111 of them'];
  expect(await leftOf(record, written)).toEqual([]);
  expect(await leftOf(record, ['5555555555554444'])).toEqual(['5555555555554444']);
});

test('a table without register may say what leads to persons, but no mark', async () => {
  const record = {
    'datapackage.json': describe([{ name: 'a' }]),
    't.csv': 'a\nring +44 20 7946 0958 now\nNATO SECRET\n',
  };
  expect(await leftOf(record, ['+44 20 7946 0958', 'ring +44 20 7946 0958 now, …'])).toEqual([]);
  expect(await leftOf(record, ['NATO SECRET', '+44 20 7946 0959'])).toEqual([
    'NATO SECRET',
    '+44 20 7946 0959',
  ]);
});

test('an exempted cell may be said anywhere, and nothing besides', async () => {
  const exempt = [{ file: 't.csv', field: 'a', code: 'x-classification', reason: 'The name.' }];
  const record = {
    'datapackage.json': describe([{ name: 'a' }, { name: 'b' }], { exempt }),
    't.csv': 'a,b\nthe NATO SECRET film,TLP:RED\n',
  };
  expect(await leftOf(record, ['of the NATO SECRET film'])).toEqual([]);
  expect(await leftOf(record, ['EU SECRET', 'TLP:RED'])).toEqual(['EU SECRET', 'TLP:RED']);
});

test('an exempted text may be an address', async () => {
  const exempt = [{ file: 't.csv', field: 'a', code: 'x-tlp', reason: 'The name.' }];
  const record = {
    'datapackage.json': describe([{ name: 'a' }], { exempt }),
    't.csv': 'a\nof TLP:RED once\n',
  };
  expect(await leftOf(record, ['section-of-tlp-red-once'])).toEqual([]);
  expect(await leftOf(record, ['section-of-tlp-amber-once'])).toEqual([
    'section-of-tlp-amber-once',
  ]);
});

test('two values side by side are no mark', async () => {
  const record = {
    'datapackage.json': describe([{ name: 'a' }, { name: 'b' }]),
    't.csv': 'a,b\nTalks at NATO,Restricted waters\n',
  };
  expect(await leftOf(record, ['Talks at NATO · Restricted waters'])).toEqual([]);
  expect(await leftOf(record, ['NATO Restricted'])).toEqual(['NATO Restricted']);
});

test('the words of the engine are let through', async () => {
  expect(await leftOf(plainRecord, ['id,notes A-1,TLP:AMBER'])).toEqual([]);
});
