import { existsSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FaultCode } from '../../src/schema/faults/kinds.ts';
import { parseProse } from '../../src/prose/read.ts';
import {
  addresses,
  addressWrappers,
  blockSeeds,
  blockWrappers,
  brokenFiles,
  frontMatters,
  imageAddresses,
  imageWrappers,
  inlineSeeds,
  inlineWrappers,
  largeTexts,
  unsafeCharacters,
} from '../fixtures/hostileProse.ts';
import { file, head } from './place.ts';

// Thousands of texts; a loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let judged = 0;

/** Why a text was not refused as it should be: nothing where it was. */
function complain(
  name: string,
  body: string,
  codes: readonly FaultCode[],
  whole = false,
): string[] {
  judged += 1;
  const source = whole ? body : head + body;
  const { prose, faults } = parseProse(source, file);
  const lines = source.split('\n').length;
  const misplaced = faults.find(
    (one) =>
      one.file !== file ||
      !(one.line! >= 1) ||
      !(one.column! >= 1) ||
      one.line! > lines ||
      (!whole && one.line! <= 4),
  );
  const told = JSON.stringify(body.slice(0, 120));
  if (prose) return [`${name}: accepted: ${told}`];
  if (faults.length === 0 || !faults.some((one) => codes.includes(one.code)))
    return [
      `${name}: ${faults.map((one) => one.code).join(', ') || 'no fault'} for ${codes.join(' or ')}: ${told}`,
    ];
  return misplaced ? [`${name}: misplaced ${JSON.stringify(misplaced)}: ${told}`] : [];
}

const readable = (codes: readonly FaultCode[]): FaultCode[] => [...codes, 'x-mdx-syntax'];
/** Any of these may be the first to meet a seed that several of them refuse. */
const anyCode: FaultCode[] = [
  'x-mdx-code',
  'x-mdx-html',
  'x-mdx-component',
  'x-mdx-attribute',
  'x-mdx-syntax',
  'x-unsafe-character',
];

describe('every hostile text is refused, with file, line and column', () => {
  test('code, components, attributes and markup within lines', () => {
    const complaints = inlineSeeds.flatMap(({ text }) =>
      Object.entries(inlineWrappers).flatMap(([name, wrap]) =>
        name === 'after a stray backquote' && text.includes('`')
          ? []
          : complain(name, wrap(text), anyCode),
      ),
    );
    expect(complaints).toEqual([]);
  });
  test('by the code that says why', () => {
    expect(
      inlineSeeds.flatMap(({ text, code }) =>
        complain('alone', `Words ${text} end.`, readable([code])),
      ),
    ).toEqual([]);
    expect(
      blockSeeds.flatMap(({ text, code }) => complain('alone', text, readable([code]))),
    ).toEqual([]);
  });
  test('code, components and markup on lines of their own', () => {
    const complaints = blockSeeds.flatMap(({ text }) =>
      Object.entries(blockWrappers).flatMap(([name, wrap]) =>
        complain(name, wrap(text), [...anyCode, 'x-mdx-link']),
      ),
    );
    expect(complaints).toEqual([]);
  });
  test('addresses', () => {
    expect(
      addresses.flatMap((url) =>
        Object.entries(addressWrappers).flatMap(([name, wrap]) =>
          complain(name, wrap(url), ['x-mdx-link', 'x-mdx-syntax', 'x-mdx-html']),
        ),
      ),
    ).toEqual([]);
    expect(
      [...addresses, ...imageAddresses].flatMap((url) =>
        Object.entries(imageWrappers).flatMap(([name, wrap]) =>
          complain(name, wrap(url), ['x-mdx-image', 'x-mdx-attribute']),
        ),
      ),
    ).toEqual([]);
  });
  test('characters', () => {
    const complaints = Object.entries(unsafeCharacters).flatMap(([character, code]) =>
      [
        `a${character}b`,
        `- ${character}a`,
        `[a](https://a.example "${character}")`,
        `\`${character}a\``,
        `## ${character}a`,
      ].flatMap((body) => complain(JSON.stringify(character), body, [code])),
    );
    expect(complaints).toEqual([]);
    expect(complain('mark at the start', `\ufeff${head}a`, ['x-unsafe-character'], true)).toEqual(
      [],
    );
    expect(
      complain('in front matter', '---\ntitle: "\\u202e"\n---\na', ['x-unsafe-character'], true),
    ).toEqual([]);
  });
  test('front matter', () => {
    const kinds = (source: string): unknown[] =>
      parseProse(source, file).faults.map(({ code, params }) =>
        code === 'x-front-matter' ? params['kind'] : code,
      );
    expect(
      frontMatters.flatMap(({ yaml }) =>
        complain('front matter', `---\n${yaml}\n---\na`, ['x-front-matter'], true),
      ),
    ).toEqual([]);
    expect(
      brokenFiles.flatMap(({ source }) => complain('file', source, ['x-front-matter'], true)),
    ).toEqual([]);
    expect(
      frontMatters
        .filter(({ yaml, kind }) => !kinds(`---\n${yaml}\n---\na`).includes(kind))
        .map((one) => [one, kinds(`---\n${one.yaml}\n---\na`)]),
    ).toEqual([]);
    expect(brokenFiles.filter(({ source, kind }) => !kinds(source).includes(kind))).toEqual([]);
    expect(kinds(`---\ntitle: ${'a'.repeat(17_000)}\n---\n`)).toEqual(['x-mdx-size']);
  });
  test('sizes', () => {
    const caps = ({ body }: { body: string }): unknown[] =>
      parseProse(head + body, file).faults.map(({ params }) => params['cap']);
    expect(
      largeTexts.flatMap(({ body, cap }) => complain(cap, head + body, ['x-mdx-size'], true)),
    ).toEqual([]);
    expect(
      largeTexts.filter((one) => !caps(one).includes(one.cap)).map((one) => [one.cap, caps(one)]),
    ).toEqual([]);
  });
});

describe('nothing in a text is executed', () => {
  let server: Server;
  let port = 0;
  let connections = 0;
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  const canary = join(folder, 'canary');
  beforeAll(async () => {
    process.env['PROSE_CANARY'] = 'untouched';
    server = createServer(() => {
      connections += 1;
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as { port: number }).port;
  });
  afterAll(() => {
    server.close();
  });

  test('no file is written, no variable changed, no connection made', async () => {
    const effects = [
      `require("fs").writeFileSync(${JSON.stringify(canary)}, "a")`,
      `(await import("node:fs")).writeFileSync(${JSON.stringify(canary)}, "a")`,
      'process.env.PROSE_CANARY = "a"',
      `fetch("http://127.0.0.1:${port}/")`,
      `require("net").connect(${port}, "127.0.0.1")`,
      'globalThis.proseCanary = 1',
      'Object.prototype.proseCanary = 1',
    ];
    const places = (code: string): string[] => [
      `{${code}}`,
      `export const a = ${code};`,
      `<Chart name={${code}}/>`,
      `<Chart {...${code}}/>`,
      `<Evil a={() => ${code}}/>`,
      `<img src="http://127.0.0.1:${port}/" onerror='${code}'/>`,
      `[a](javascript:${encodeURIComponent(code)})`,
      `<script>${code}</script>`,
      `import "data:text/javascript,${encodeURIComponent(code)}"`,
      `![a](http://127.0.0.1:${port}/a.png)`,
      `import a from "http://127.0.0.1:${port}/"`,
    ];
    const texts = effects.flatMap(places);
    expect(
      texts.flatMap((text) => complain('canary', text, [...anyCode, 'x-mdx-link', 'x-mdx-image'])),
    ).toEqual([]);
    expect(
      effects.flatMap((code) =>
        complain(
          'front matter',
          `---\ntitle: !!js/function 'function () { ${code} }'\n---\na`,
          ['x-front-matter'],
          true,
        ),
      ),
    ).toEqual([]);
    parseProse('---\n__proto__:\n  proseCanary: 1\n---\na', file);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect({
      file: existsSync(canary),
      variable: process.env['PROSE_CANARY'],
      connections,
      polluted: 'proseCanary' in {},
      global: 'proseCanary' in globalThis,
    }).toEqual({
      file: false,
      variable: 'untouched',
      connections: 0,
      polluted: false,
      global: false,
    });
  });
});

test('the table is as large as it should be', () => {
  console.log(`hostile texts judged: ${judged}`);
  expect(judged).toBeGreaterThan(3_000);
});
