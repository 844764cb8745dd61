/**
 * Lessons and reports on their way through Astro: whatever comes here past the gate stops the
 * build where it stands, and nothing in it runs. The texts are given to Astro as they are, in the
 * place of the judged record.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import type { MarkdownProcessor } from 'astro/markdown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createViteServer, type Vite } from 'vitest/node';
import { offerRepository } from '../../src/record/judged/index.ts';
import type { Repository } from '../../src/schema/index.ts';
import { astroBuild } from './astroBuild.ts';
import { temporary, tinyRecord, writeFiles } from '../publish/tiny.ts';
import { project } from '../site/build.ts';

const folder = temporary('compiled');
const canary = join(folder.path, 'canary');
afterAll(folder.remove);

const sound = tinyRecord()['content/lessons/ll-one.mdx']!;
const lines = sound.split('\n');
/** The lesson with a line in the place of its first paragraph. */
const withBody = (line: string) => sound.replace('The call was not answered.', line);
const bodyLine = lines.indexOf('The call was not answered.') + 1;
const write = `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(canary)}, '')`;

/** What a stranger may write; each with its place and the reason for which it is refused. */
const hostile: readonly (readonly [name: string, text: string, place: string, code: string])[] = [
  ['an import', withBody(`import '${canary}.mjs'`), `${bodyLine}:1`, 'x-mdx-code'],
  ['an export', withBody(`export const a = ${write}`), `${bodyLine}:1`, 'x-mdx-code'],
  ['an expression in the text', withBody(`Words {${write}}.`), `${bodyLine}:7`, 'x-mdx-code'],
  ['an expression alone', withBody(`{${write}}`), `${bodyLine}:1`, 'x-mdx-code'],
  [
    'an expression in an attribute',
    withBody(`<Ref id={${write}} />`),
    `${bodyLine}:1`,
    'x-mdx-code',
  ],
  ['a spread', withBody(`<Ref {...${write}} />`), `${bodyLine}:1`, 'x-mdx-code'],
  ['an unknown component', withBody('<Script src="a" />'), `${bodyLine}:1`, 'x-mdx-component'],
  ['raw HTML', withBody('<script>a</script>'), `${bodyLine}:1`, 'x-mdx-html'],
  [
    'a layout',
    sound.replace('state:', 'layout: /src/a.astro\nstate:'),
    '11:1',
    'x-unknown-property',
  ],
  ['front matter of another kind', `+++\ntitle = "a"\n+++\n`, '1:1', 'x-front-matter'],
];

/** Words that steps of Astro and Vite replace in code, and characters that end a string in it. */
const tokens = [
  'import.meta.env',
  'import.meta.env.PATH',
  'process.env.NODE_ENV',
  '@@ASTRO-LINKS@@',
  '__astro_import_meta_env_____________________',
  '__VITE_ASSET__abcd__',
  '"\'\\',
];

/** The tree of a text, as far as it is looked at here. */
interface Drawn {
  file: string;
  body: { children: { children: { type: string; value: string }[] }[] };
}

const texts = new Map<string, { file: string; source: string }>();
const give = (id: string, source: string) =>
  texts.set(id, { file: `content/lessons/${id}.mdx`, source });
const idOf = (name: string) => name.replaceAll(' ', '-').toLowerCase();
for (const [name, text] of hostile) give(idOf(name), text.replace('ll-one', idOf(name)));
give('ll-one', withBody(`Words: ${tokens.map((token) => `\`${token}\``).join(' ')}`));

/** Calls of the processor that Astro takes for texts where an integration names none. */
const calls: string[] = [];
const standard: MarkdownProcessor = {
  name: 'standard',
  options: {},
  createRenderer: () => Promise.reject(new Error(String(calls.push('md')))),
  createMdxRenderer: () => Promise.reject(new Error(String(calls.push('mdx')))),
};

describe('Astro, as it is configured, given texts that nobody judged', () => {
  let server: Vite.ViteDevServer;
  beforeAll(async () => {
    const toConfig = getViteConfig(
      { server: { middlewareMode: true, watch: null, hmr: false, ws: false } },
      { root: project, logLevel: 'error', markdown: { processor: standard } },
    );
    const config = await toConfig({ mode: 'production', command: 'serve' });
    // After the configuration, in which Astro is given the record that it shows while developing.
    offerRepository(() => Promise.resolve({ prose: texts } as unknown as Repository));
    server = await createViteServer({ ...config, configFile: false });
  });
  afterAll(() => server?.close());
  const load = (id: string) => server.ssrLoadModule(`waymark:content/lessons/${id}.mdx`);

  test.each(hostile)('refuses %s', async (name, _text, place, code) => {
    const fault = await load(idOf(name)).then(
      () => ({}) as { message?: string; loc?: object },
      (error: Error & { loc?: object }) => error,
    );
    const [line, column] = place.split(':').map(Number);
    expect(fault.message).toMatch(new RegExp(`content/lessons/${idOf(name)}\\.mdx:${line}\\b`));
    expect(fault.message).toContain(`[${code}]`);
    expect(fault.loc).toMatchObject({ line, column });
    expect(existsSync(canary)).toBe(false);
  });

  test('hands on a sound text as data, whatever its words are', async () => {
    const { code } = (await server.environments.ssr.transformRequest(
      'waymark:content/lessons/ll-one.mdx',
    ))!;
    expect(code).toContain('/src/components/content/Prose.astro');
    for (const token of tokens) expect(code).not.toContain(token);
    const [, data = ''] = /from\('([\w+/=]+)', 'base64'\)/.exec(code) ?? [];
    const { file, body } = JSON.parse(Buffer.from(data, 'base64').toString()) as Drawn;
    expect(file).toBe('content/lessons/ll-one.mdx');
    const codes = body.children[1]!.children.filter(({ type }) => type === 'inlineCode');
    expect(codes.map(({ value }) => value)).toEqual(tokens);
  });

  test('never asks the processor that Astro would take for other texts', () => {
    expect(calls).toEqual([]);
  });
});

describe('a whole build that nobody judged before', () => {
  test('ends with status 1 and no site where the record is refused', async () => {
    const record = join(folder.path, 'record');
    writeFiles(record, { ...tinyRecord(), 'content/lessons/ll-one.mdx': hostile[1]![1] });
    const out = join(folder.path, 'refused');
    const { status, log } = await astroBuild({ record, out });
    expect(log).toContain(`content/lessons/ll-one.mdx:${bodyLine}: `);
    expect(status).toBe(1);
    expect(htmlIn(out)).toEqual([]);
    expect(existsSync(canary)).toBe(false);
  });

  test('ends with status 1 and no site where the loader has no record', async () => {
    const out = join(folder.path, 'none');
    const { status, log } = await astroBuild({ out });
    expect(log).toContain('no record, said to the 1st who asked');
    expect(status).toBe(1);
    expect(htmlIn(out)).toEqual([]);
  });

  test('ends with status 1 and no site where Astro itself meets the text', async () => {
    const out = join(folder.path, 'met');
    const { status, log } = await astroBuild({ texts: [...texts].slice(0, 3), out });
    expect(log).toContain(`content/lessons/an-export.mdx:${bodyLine}:1\n`);
    expect(status).toBe(1);
    expect(htmlIn(out)).toEqual([]);
    expect(existsSync(canary)).toBe(false);
  });
});

function htmlIn(out: string): string[] {
  mkdirSync(out, { recursive: true });
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
}
