/**
 * Hundreds of hostile lessons, reports and descriptors in one record, given to a real build: each
 * is refused where it stands, and none of them does anything.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkManifest } from '../../src/publish/manifest.ts';
import { checkRecord } from '../../src/record/index.ts';
import {
  addresses,
  addressWrappers,
  blockSeeds,
  blockWrappers,
  brokenFiles,
  frontMatters,
  inlineSeeds,
  inlineWrappers,
} from '../fixtures/hostileProse.ts';
import { siteOf } from '../site/ask.ts';
import { build, place } from '../site/build.ts';
import { temporary, tinyRecord, writeFiles, type Files } from './tiny.ts';

const folder = temporary('hostile');
const canary = join(folder.path, 'canary');
const secret = 'zqsecretvaluezq';
let server: Server;
let connections = 0;
let port = 0;

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  port = (server.address() as { port: number }).port;
});
afterAll(() => {
  server.close();
  folder.remove();
});

const head = '---\ntitle: A title\n---\n\n';

/** Code that would be seen to run, in every place of a text in which code may stand. */
function effects(): string[] {
  const codes = [
    `require("fs").writeFileSync(${JSON.stringify(canary)}, "a")`,
    `(await import("node:fs")).writeFileSync(${JSON.stringify(canary)}, "a")`,
    `process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(canary)}, "a")`,
    `fetch("http://127.0.0.1:${port}/" + process.env.WAYMARK_CANARY)`,
    `process.getBuiltinModule("net").connect(${port}, "127.0.0.1")`,
    'process.env.WAYMARK_CANARY',
    'process.env.WAYMARK_CANARY = "changed"',
    `process.getBuiltinModule("child_process").execSync("touch ${canary}")`,
    `globalThis.process.mainModule.constructor._load("fs").writeFileSync(${JSON.stringify(canary)}, "a")`,
  ];
  return codes.flatMap((code) => [
    `{${code}}`,
    `text {${code}} text`,
    `export const a = ${code};`,
    `export default ${code}`,
    `import "data:text/javascript,${encodeURIComponent(code)}"`,
    `import a from "http://127.0.0.1:${port}/"`,
    `<Chart name={${code}}/>`,
    `<Chart {...${code}}/>`,
    `<Callout>\n\n{${code}}\n\n</Callout>`,
    `> {${code}}`,
    `- {${code}}`,
    `| {${code}} |\n| - |`,
    `# {${code}}`,
    `[^a]\n\n[^a]: {${code}}`,
    `<script>${code}</script>`,
    `<img src="http://127.0.0.1:${port}/" onerror='${code}'/>`,
    `![a](http://127.0.0.1:${port}/a.png)`,
    `[a](javascript:${encodeURIComponent(code)})`,
    `<script is:inline set:html={${code}}/>`,
    `<Fragment set:html={${code}}/>`,
  ]);
}

/** At least 500 files, every technique among them, by name. */
function hostileFiles(): Files {
  const pick = <T>(all: readonly T[], every: number) =>
    all.filter((_, index) => index % every === 0);
  const bodies = [
    ...effects(),
    ...inlineSeeds.map(({ text }) => `Words ${text} end.`),
    ...blockSeeds.map(({ text }) => text),
    ...pick(
      inlineSeeds
        .flatMap(({ text }) => Object.values(inlineWrappers).map((wrap) => wrap(text)))
        .filter((text) => !text.startsWith('`')),
      41,
    ),
    ...pick(
      blockSeeds.flatMap(({ text }) => Object.values(blockWrappers).map((wrap) => wrap(text))),
      17,
    ),
    ...addresses.map((address, index) =>
      Object.values(addressWrappers)[index % Object.keys(addressWrappers).length]!(address),
    ),
  ].map((body) => head + body);
  const fronts = [
    ...frontMatters.map(({ yaml }) => `---\n${yaml}\n---\na`),
    ...brokenFiles.map(({ source }) => source),
    `---\ntitle: !!js/function 'function () { require("fs").writeFileSync("${canary}", "a") }'\n---\na`,
  ];
  return Object.fromEntries(
    [...bodies, ...fronts].map((text, index) => [
      `content/${index % 5 === 4 ? 'reports' : 'lessons'}/hostile-${index}.${index % 3 === 2 ? 'md' : 'mdx'}`,
      text,
    ]),
  );
}

test(
  'at least 500 are refused, each with file, line and column; canary, variable and ' +
    'socket are untouched, and the last site stays',
  async () => {
    const record = join(folder.path, 'record');
    const out = join(folder.path, 'site', 'dist');
    mkdirSync(join(out, '..'));
    writeFiles(record, tinyRecord());
    const env = { WAYMARK_CANARY: secret };
    place((await siteOf(tinyRecord())).dir, out);
    const before = readFileSync(join(out, 'MANIFEST.sha256'), 'utf8');
    const files = hostileFiles();
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(500);
    console.log(`${Object.keys(files).length} hostile files in one build`);
    writeFiles(record, files);
    const { status, log } = await build({ record, out, env });
    expect(status).toBe(1);
    expect(log).not.toMatch(/\n\s+at .*\(.*:\d+:\d+\)/);
    expect(Object.keys(files).filter((file) => !log.includes(`${file}:`))).toEqual([]);
    expect({
      canary: existsSync(canary),
      connections,
      told: log.includes(secret),
      manifest: readFileSync(join(out, 'MANIFEST.sha256'), 'utf8') === before,
    }).toEqual({ canary: false, connections: 0, told: false, manifest: true });
    expect(await checkManifest(realpathSync(out))).toEqual([]);
    const { faults } = await checkRecord({ root: record });
    const placed = new Set(
      faults
        .filter(({ line, column, severity }) => severity === 'error' && line! >= 1 && column! >= 1)
        .map(({ file }) => file),
    );
    expect(Object.keys(files).filter((file) => !placed.has(file))).toEqual([]);
  },
  300_000,
);

test('a descriptor in YAML is no code either', async () => {
  const record = join(folder.path, 'yaml');
  for (const text of [
    `name: r\ntitle: !!js/function 'function () { require("fs").writeFileSync("${canary}", "a") }'\nresources: []\n`,
    `name: r\ntitle: R\nresources: &a [*a]\n`,
    `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ntitle: R\nresources: *d\n`,
    'name: r\n__proto__: {polluted: 1}\ntitle: R\nresources: []\n',
    '!!python/object/apply:os.system ["id"]\n',
  ]) {
    writeFiles(record, { 'data/datapackage.yaml': text });
    const { faults } = await checkRecord({ root: record });
    expect(
      faults.some(({ severity }) => severity === 'error'),
      text,
    ).toBe(true);
  }
  expect([existsSync(canary), connections, 'polluted' in {}]).toEqual([false, 0, false]);
});
