/** What is relied on of the indexer: told where it breaks, and stated in ARCHITECTURE.md. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIndexFiles } from '../../src/search/index/indexer.ts';
import { packIndex } from '../../src/search/index/pack.ts';
import { relied } from '../../src/search/index/relied.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-pack-'));
const texts = ['A hotline for the border', 'An alert of rising water', 'A drill at the pass'];

async function writeIndex(output: string, sorted: (row: number) => number = (row) => row) {
  const { index } = await createIndex({});
  for (const [row, text] of texts.entries())
    await index!.addHTMLFile({
      url: String(row),
      content: `<html lang="en"><body data-pagefind-sort="row:${sorted(row)}"><h1>${text}</h1></body>`,
    });
  await writeIndexFiles(index!, output);
}

beforeAll(async () => {
  await writeIndex(join(folder, 'made'));
  await writeIndex(join(folder, 'again'));
  await writeIndex(join(folder, 'turned'), (row) => texts.length - row);
  await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}
const entryOf = (index: string) =>
  JSON.parse(readFileSync(join(index, 'pagefind-entry.json'), 'utf8')) as Entry;

const pack = (index: string) => packIndex(index, join(folder, 'parts'), texts.length);

/** A copy of the index, with one thing in it as another indexer might have it. */
function altered(name: string, alter: (index: string) => void): () => unknown {
  return () => {
    const index = join(folder, name);
    cpSync(join(folder, 'made'), index, { recursive: true });
    alter(index);
    return pack(index);
  };
}

/** Changes the list of pages of an index. */
function withList(index: string, change: (list: unknown[]) => unknown): void {
  const file = join(index, `pagefind.${entryOf(index).languages.en!.hash}.pf_meta`);
  const list = decode(gunzipSync(readFileSync(file)).subarray('pagefind_dcd'.length)) as unknown[];
  const changed = Buffer.concat([Buffer.from('pagefind_dcd'), encode(change(list))]);
  writeFileSync(file, gzipSync(changed));
}

test('the indexer that is installed makes what is relied on, the same each time', () => {
  const packed = altered('packed', () => undefined)() as { hash: string; wasm: string };
  expect(packed.wasm).toBe('en');
  expect(pack(join(folder, 'again'))).toEqual(packed);
});

test.each([
  [
    'another version',
    altered('version', (index) => {
      const entry = JSON.stringify({ ...entryOf(index), version: '1.6.0' });
      writeFileSync(join(index, 'pagefind-entry.json'), entry);
    }),
  ],
  ['one part more', altered('parts', (index) => withList(index, (list) => [...list, []]))],
  [
    'pages of another form',
    altered('pages', (index) =>
      withList(index, ([version, , ...rest]) => [version, texts.map((text) => [text]), ...rest]),
    ),
  ],
  [
    'a program that loads otherwise',
    altered('program', (index) => writeFileSync(join(index, 'pagefind.js'), 'export {}')),
  ],
])('%s is told with what is relied on', (_, run) => {
  expect(run).toThrow(relied);
});

test('pages in another order are told with what is relied on', () => {
  expect(() => pack(join(folder, 'turned'))).toThrow(relied);
});

test('ARCHITECTURE.md states what is relied on', () => {
  const page = readFileSync(join(import.meta.dirname, '../../ARCHITECTURE.md'), 'utf8');
  expect(page.replace(/\s+/g, ' ')).toContain(relied);
});
