/**
 * `npm run bench`: wall time, peak memory, pages a second and bytes a page for check, build and
 * index at 1,000, 10,000 and 50,000 actions, beside as many empty pages built with Astro in the
 * same run, once with Waymark's options and once with Astro's own. What an empty page has no part
 * in, reading and judging the record, stands apart from the pages. SIZES=1000,10000 chooses sizes.
 */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeSeededRecord } from './seeded.ts';

const sizes = (process.env.SIZES ?? '1000,10000,50000').split(',').map(Number);
const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));

interface Run {
  seconds: number;
  megabytes: number;
  output: string;
}

/** Runs a command and samples the memory of it and its children. */
function run(args: readonly string[], env: Record<string, string>, cwd = project): Promise<Run> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak = 0;
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const sampler = setInterval(() => (peak = Math.max(peak, treeMemory(child.pid!))), 100);
    child.on('exit', (code) => {
      clearInterval(sampler);
      if (code !== 0)
        fail(new Error(`${args.join(' ')} ended with ${code}\n${output.slice(-4000)}`));
      else done({ seconds: (performance.now() - started) / 1000, megabytes: peak, output });
    });
  });
}

/** Resident megabytes of a process and its descendants, where /proc tells them. */
function treeMemory(pid: number): number {
  try {
    const own =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter((one) => one !== '');
    return own + children.reduce((sum, one) => sum + treeMemory(Number(one)), 0);
  } catch {
    return 0;
  }
}

/** Builds as many empty pages as the record has. */
async function buildEmpty(
  dir: string,
  pages: number,
  options: string,
  flags: readonly string[],
): Promise<Run> {
  writeEmptyProject(dir, pages, options);
  const empty = await run(
    [
      ...flags,
      join(project, 'node_modules/astro/bin/astro.mjs'),
      'build',
      '--root',
      dir,
      '--silent',
    ],
    { ASTRO_TELEMETRY_DISABLED: '1' },
    dir,
  );
  rmSync(dir, { recursive: true, force: true });
  return empty;
}

const pagesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

/**
 * An Astro project with as many pages that hold a layout and nothing else: with Waymark's options,
 * or with Astro's own.
 */
function writeEmptyProject(dir: string, pages: number, options: string): void {
  mkdirSync(join(dir, 'src', 'pages'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(dir, 'node_modules'));
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(dir, 'astro.config.mjs'), `export default { ${options} };\n`);
  writeFileSync(
    join(dir, 'src', 'pages', '[id].astro'),
    `---\nexport const getStaticPaths = () => Array.from({ length: ${pages} }, (_, ` +
      'index) => ({ params: { id: String(index) } }));\nconst { id } = Astro.params;\n---\n' +
      '<!doctype html><html lang="en"><head><meta charset="utf-8" ' +
      '/><title>{id}</title></head><body><header><a ' +
      'href="/">Home</a></header><main><h1>{id}</h1></main></body></html>\n',
  );
}

// What the build gives to the process that makes its pages, given to the empty build too.
const flags = ['--expose-gc', '--max-semi-space-size=32'];
const number = (value: number, digits = 1) => value.toFixed(digits).padStart(9);
const before: Record<string, number> = {};

console.log(
  '  actions    check s   build s  record s   pages s  files+index s  empty s  ' +
    'pages/empty  defaults s  pages/defaults  peak MB  check MB   pages  pages/s  ' +
    'kB/page gz',
);
for (const size of sizes) {
  const record = join(folder, `record-${size}`);
  const out = join(folder, `site-${size}`, 'dist');
  mkdirSync(join(folder, `site-${size}`));
  writeSeededRecord(record, size);
  const env = { RECORD: record, OUT: out, AS_OF: '2026-06-30', HISTORY: 'off' };
  const check = await run(['src/cli/check.ts'], env);
  const build = await run(['src/publish/build.ts'], env);
  const [, recordSeconds = '0', pageSeconds = '0', restSeconds = '0'] =
    /record ([\d.]+) s, pages ([\d.]+) s, files and index ([\d.]+) s/.exec(build.output) ?? [];
  const pages = pagesIn(out);
  const bare = await buildEmpty(
    join(folder, `empty-${size}`),
    pages.length,
    "trailingSlash: 'always', compressHTML: true, build: { inlineStylesheets: 'never', " +
      'concurrency: 16 }, devToolbar: { enabled: false }',
    flags,
  );
  const plain = await buildEmpty(join(folder, `plain-${size}`), pages.length, '', []);
  const sample = pages.filter((file) => file.startsWith('actions/a-')).slice(0, 200);
  const bytes =
    sample.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0) /
    Math.max(1, sample.length);
  console.log(
    `${String(size).padStart(9)}  ${number(check.seconds)} ${number(build.seconds)} ` +
      `${number(Number(recordSeconds))} ${number(Number(pageSeconds))} ` +
      `${number(Number(restSeconds))}      ${number(bare.seconds)} ` +
      `${number(Number(pageSeconds) / bare.seconds, 2)}       ${number(plain.seconds)}  ` +
      `${number(Number(pageSeconds) / plain.seconds, 2)} ${number(build.megabytes, 0)} ` +
      `${number(check.megabytes, 0)} ${String(pages.length).padStart(7)} ` +
      `${number(pages.length / Number(pageSeconds), 0)} ${number(bytes / 1024)}`,
  );
  before[size] = build.seconds;
  const css = readdirSync(join(out, 'assets'))
    .filter((file) => file.endsWith('.css'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(out, 'assets', file))).length, 0);
  if (size === sizes.at(-1))
    console.log(
      `CSS of the whole site, compressed: ${(css / 1024).toFixed(1)} kB; folder of the ` +
        'last site: ' +
        `${(pages.reduce((sum, file) => sum + statSync(join(out, file)).size, 0) / 1e6).toFixed(0)}` +
        ' MB of pages',
    );
  rmSync(join(folder, `site-${size}`), { recursive: true, force: true });
}
if (before[10_000] && before[50_000])
  console.log(
    `50,000 against 10,000 actions: ${(before[50_000] / before[10_000]).toFixed(2)} times the time`,
  );
rmSync(folder, { recursive: true, force: true });
