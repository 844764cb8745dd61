/**
 * `npm run bench:search`: bytes and time from a cold search page to ten results, and for each
 * further word, at 1,000, 10,000 and 50,000 actions, without limits and as a slow phone; what
 * indexing costs against the indexer's own command on the same pages; and how well the table of
 * queries is answered on the shipped record, with phrases held against a plain search of the texts
 * there and on the records of strangers. SIZES=1000,10000 chooses sizes,
 * PARTS=speed,indexing,relevance,strangers chooses parts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildRepository, checkRecord } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { textsOf } from '../../src/search/documents/document.ts';
import { searchDocs } from '../../src/search/documents/docs/index.ts';
import { launch } from '../browser/browser.ts';
import { checkPhrases, type PhraseReport } from '../search/phrases.ts';
import { ask, judge, readQueries } from '../search/queries.ts';
import { serveFolder } from '../search/server.ts';
import { remakeSearch } from '../search/site.ts';
import { seeded, writeSeededRecord } from './seeded.ts';

const sizes = (process.env.SIZES ?? '1000,10000,50000').split(',').map(Number);
const parts = new Set((process.env.PARTS ?? 'speed,indexing,relevance,strangers').split(','));
const project = resolve(import.meta.dirname, '../..');
const shared = resolve(project, '../shared/real');
const folder = mkdtempSync(join(tmpdir(), 'waymark-search-'));

function build(record: string, out: string, asOf: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/publish/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, RECORD: record, OUT: out, AS_OF: asOf, HISTORY: 'off' },
  });
  if (status !== 0) throw new Error(`${record} could not be built: ${stderr.slice(-2000)}`);
}

/**
 * The words of the shipped record, each as often as it has it: so that some are rare and a few are
 * everywhere.
 */
async function shippedWords(): Promise<readonly string[]> {
  const repository = await buildRepository({ root: project, asOf: '2026-11-23', history: 'off' });
  const docs = [...searchDocs(toContext(repository, 'en', { base: '', origin: '' }))];
  return docs
    .flatMap((doc) => textsOf(doc).flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []))
    .filter((word) => word.length > 1);
}

interface Measure {
  bytes: number;
  page: number;
  milliseconds: number;
}

/**
 * Words of a vocabulary by how many of a hundred words they are: what a reader looks for is never
 * among the most frequent.
 */
function pickWords(vocabulary: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  for (const word of vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts]
    .filter(([word]) => word.length > 4)
    .toSorted((a, b) => b[1] - a[1])
    .map(([word]) => word);
  const at = (rank: number) => sorted[rank]!;
  return [
    [at(40), at(15), at(80)],
    [at(100), at(60), at(20)],
    [at(200), at(30), at(90)],
    [at(300), at(50), at(10)],
  ];
}

const slowPhone = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** One reader: a cold page with one word, then a further word, then another. */
async function measure(
  browser: Browser,
  url: string,
  words: readonly string[],
  slow: boolean,
): Promise<Measure[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Network.emulateNetworkConditions', slowPhone);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const kinds = new Map<string, string>();
  let bytes = { search: 0, page: 0 };
  session.on('Network.responseReceived', ({ requestId, response }) =>
    kinds.set(requestId, new URL(response.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = kinds.get(requestId) ?? '';
    bytes[/^\/search\/$|\.(css|woff2|svg)$/.test(path) ? 'page' : 'search'] += encodedDataLength;
  });
  const measures: Measure[] = [];
  await page.addInitScript(watch);
  await page.goto(`${url}/search/?q=${words[0]}`, { waitUntil: 'commit' });
  measures.push(await taken(page, () => bytes));
  for (let count = 2; count <= words.length; count += 1) {
    await page.waitForSelector('[data-state="done"]');
    await page.waitForTimeout(slow ? 1500 : 300);
    bytes = { search: 0, page: 0 };
    await page.evaluate(type, ` ${words[count - 1]}`);
    measures.push(await taken(page, () => bytes));
  }
  await context.close();
  return measures;
}

/**
 * Runs in the page: a reader who types a letter every 120 ms, also where the machine is too busy to
 * be asked for each of them.
 */
async function type(text: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[data-part="form"] input')!;
  for (const letter of text) {
    box.value += letter;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

interface Watched {
  shownAt: number | undefined;
  from: number;
}

/**
 * Runs in the page: notes when results are put into the list, or a word about there being none,
 * after the last key. They come ten at once.
 */
function watch(): void {
  const own = window as unknown as Watched;
  own.from = 0;
  document.addEventListener(
    'input',
    () => Object.assign(own, { from: performance.now(), shownAt: undefined }),
    true,
  );
  const isShown = ({ target, addedNodes }: MutationRecord) =>
    addedNodes.length > 0 &&
    target instanceof Element &&
    target.matches('[data-part="list"], [data-part="notes"]');
  new MutationObserver((records) => {
    if (records.some(isShown)) own.shownAt ??= performance.now();
  }).observe(document, { subtree: true, childList: true });
}

async function taken(page: Page, bytes: () => { search: number; page: number }): Promise<Measure> {
  await page.waitForFunction(
    () => (window as unknown as Watched).shownAt !== undefined,
    undefined,
    { timeout: 60_000, polling: 20 },
  );
  const { search, page: own } = bytes();
  const milliseconds = await page.evaluate(() => {
    const { shownAt, from } = window as unknown as Watched;
    return shownAt! - from;
  });
  return { bytes: search, page: own, milliseconds };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const kilobytes = (value: number) => (value / 1000).toFixed(0).padStart(6);

async function speed(browser: Browser, vocabulary: readonly string[]): Promise<void> {
  const tiny = join(folder, 'tiny');
  writeSeededRecord(tiny, 60, vocabulary);
  const shell = join(folder, 'shell', 'dist');
  mkdirSync(join(folder, 'shell'));
  build(tiny, shell, '2026-06-30');
  console.log(
    '  actions documents  reader     kB to ten results  (largest)   + page kB   ms to ' +
      'ten   further word kB (largest)   ms (largest)     files s  index s',
  );
  for (const size of sizes) {
    const record = join(folder, `record-${size}`);
    writeSeededRecord(record, size, vocabulary);
    const out = join(folder, `site-${size}`);
    const { rows, writing, indexing } = await remakeSearch(shell, out, record);
    const server = await serveFolder(out);
    for (const slow of [false, true]) {
      const runs: Measure[][] = [];
      for (const words of pickWords(vocabulary))
        runs.push(await measure(browser, server.url, words, slow));
      const first = runs.map(([one]) => one!);
      const further = runs.flatMap(([, ...others]) => others);
      console.log(
        [
          String(size).padStart(9),
          String(rows).padStart(9),
          slow ? ' slow phone' : ' unlimited ',
          '  ',
          kilobytes(median(first.map(({ bytes }) => bytes))),
          '           ',
          `(${kilobytes(Math.max(...first.map(({ bytes }) => bytes)))})`,
          kilobytes(median(first.map(({ page }) => page))),
          '     ',
          median(first.map(({ milliseconds }) => milliseconds))
            .toFixed(0)
            .padStart(6),
          '        ',
          kilobytes(median(further.map(({ bytes }) => bytes))),
          '         ',
          `(${kilobytes(Math.max(...further.map(({ bytes }) => bytes)))})`,
          median(further.map(({ milliseconds }) => milliseconds))
            .toFixed(0)
            .padStart(6),
          `(${Math.max(...further.map(({ milliseconds }) => milliseconds))
            .toFixed(0)
            .padStart(6)})`,
          '  ',
          writing.toFixed(1).padStart(6),
          indexing.toFixed(1).padStart(7),
        ].join(' '),
      );
    }
    server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * What indexing costs against the indexer's own command on the pages of the same record, with a
 * mark on each page that is to be found.
 */
async function indexing(vocabulary: readonly string[]): Promise<void> {
  const size = sizes.includes(10_000) ? 10_000 : Math.max(...sizes);
  const record = join(folder, `pages-${size}`);
  writeSeededRecord(record, size, vocabulary);
  mkdirSync(join(folder, 'pages'));
  const site = join(folder, 'pages', 'dist');
  build(record, site, '2026-06-30');
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    execFileSync('pagefind', [
      '--site',
      site,
      '--output-path',
      join(folder, `alone-${run}`),
      '--silent',
    ]);
    times.push((performance.now() - started) / 1000);
  }
  const own: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { writing, indexing: indexed } = await remakeSearch(
      site,
      join(folder, `own-${run}`),
      record,
    );
    own.push(writing + indexed);
  }
  console.log(
    `Indexing ${size} actions: the indexer's own command on the pages ` +
      `${median(times).toFixed(1)} s, the whole search ${median(own).toFixed(1)} s, ` +
      `${(median(own) / median(times)).toFixed(2)} times as long.`,
  );
}

async function relevance(browser: Browser): Promise<void> {
  mkdirSync(join(folder, 'shipped'));
  const site = join(folder, 'shipped', 'dist');
  build(project, site, '2026-11-23');
  const server = await serveFolder(site);
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  const groups = new Map<string, { recall: number; reciprocal: number }[]>();
  for (const query of readQueries()) {
    const judged = judge(await ask(page, server.url, query));
    groups.set(query.about, [...(groups.get(query.about) ?? []), judged]);
    if (judged.recall < 1 || judged.unexpected.length > 0)
      console.log(
        `  ${query.about}: ${query.query} ${query.params ?? ''}: recall ` +
          `${judged.recall.toFixed(2)}` +
          `${judged.unexpected.length > 0 ? `, not expected: ${judged.unexpected.slice(0, 5).join(', ')}` : ''}`,
      );
  }
  const mean = (values: readonly number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  for (const [name, results] of groups)
    console.log(
      `  ${name.padEnd(24)} ${String(results.length).padStart(3)} queries   mean ` +
        `reciprocal rank ${mean(results.map(({ reciprocal }) => reciprocal))}   recall ` +
        `${mean(results.map(({ recall }) => recall))}`,
    );
  const all = [...groups.values()].flat();
  console.log(
    `  ${'all'.padEnd(24)} ${String(all.length).padStart(3)} queries   mean reciprocal ` +
      `rank ${mean(all.map(({ reciprocal }) => reciprocal))}   recall ` +
      `${mean(all.map(({ recall }) => recall))}`,
  );
  tell(
    'shipped record',
    await checkPhrases(page, server.url, project, '2026-11-23', 100, seeded(7)),
  );
  server.close();
}

function tell(name: string, { phrases, hits, missing, wrong }: PhraseReport): void {
  console.log(
    `Phrases, ${name}: ${phrases} asked, ${hits} hits; ${missing.length} missing, ${wrong.length} false.${[
      ...missing,
      ...wrong,
    ]
      .slice(0, 5)
      .map((one) => `\n  ${one}`)
      .join('')}`,
  );
}

/**
 * Records made by others: the known one by its phrase, posts turned into lessons by phrases drawn
 * from them.
 */
async function strangers(browser: Browser, vocabulary: readonly string[]): Promise<void> {
  if (!existsSync(shared))
    return void console.log('Records of strangers are not here, so they are not searched.');
  const tiny = join(folder, 'tiny-shell');
  writeSeededRecord(tiny, 60, vocabulary);
  mkdirSync(join(folder, 'stranger'));
  const shell = join(folder, 'stranger', 'dist');
  build(tiny, shell, '2026-06-30');
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  for (const [name, root] of [
    ['kev', cloneKev()],
    ['18f-posts', await writePosts()],
  ] as const) {
    const out = join(folder, `${name}-site`);
    const { rows } = await remakeSearch(shell, out, root);
    const server = await serveFolder(out);
    if (name === 'kev') {
      const query = '"use-after-free"';
      const asked = { about: name, query, params: 'kind=actions', expected: [] };
      const { count } = await ask(page, server.url, asked);
      console.log(`“use-after-free” in ${name}: ${count} records.`);
    }
    tell(
      `${name}, ${rows} documents`,
      await checkPhrases(page, server.url, root, '2026-06-30', 100, seeded(11)),
    );
    server.close();
  }
}

function cloneKev(): string {
  const root = join(folder, 'kev');
  execFileSync('git', ['clone', '--quiet', join(shared, 'kev/record.bundle'), '-b', 'main', root]);
  return root;
}

const lessonSections = ['Driving event', 'Lesson', 'Recommendation', 'Evidence of effect'];

/**
 * Each post as a lesson: its words without markup, in paragraphs that are divided among the
 * sections of a lesson.
 */
async function writePosts(): Promise<string> {
  const root = join(folder, 'posts');
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  writeFileSync(
    join(root, 'data/datapackage.json'),
    JSON.stringify({
      name: 'posts',
      title: 'Posts',
      licenses: [{ name: 'CC0-1.0' }],
      waymark: { languages: ['en'] },
      resources: [{ name: 'themes', path: 'themes.csv', waymark: { register: 'themes' } }],
    }),
  );
  writeFileSync(join(root, 'data/themes.csv'), 'id,name\nposts,Posts\n');
  const files = readdirSync(join(shared, '18f-posts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file) && !/LICENSE/.test(file))
    .toSorted();
  for (const [number, file] of files.entries()) {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
        readFileSync(join(shared, '18f-posts', file), 'utf8'),
      ) ?? [];
    const plain = (text: string) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/\{[^}]*\}/g, ' ')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/https?:\S+|[^\s\p{L}\p{N}.,;:'’“”()?!%-]|\S*@\S*/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const title = plain(/^title: *["']?(.*?)["']?$/m.exec(front)?.[1] ?? '') || basename(file);
    const paragraphs = body
      .split(/\n{2,}/)
      .map(plain)
      .filter((text) => /^[\p{L}“]/u.test(text));
    const share = Math.ceil(paragraphs.length / lessonSections.length);
    const sections = lessonSections.map((name, index) =>
      [`## ${name}`, ...paragraphs.slice(index * share, (index + 1) * share)].join('\n\n'),
    );
    writeFileSync(
      join(root, 'content/lessons', `post-${number}.mdx`),
      `---\nid: post-${number}\ntitle: ${JSON.stringify(title)}\noccurred_on: 2020-01-01\n` +
        `state: observed\n---\n\n${sections.join('\n\n')}\n`,
    );
  }
  return withoutRefused(root);
}

/** Takes out the posts that the gate refuses, and says how many and why. */
async function withoutRefused(root: string): Promise<string> {
  const { faults } = await checkRecord({ root });
  const refused = new Set(
    faults
      .filter(({ severity, file }) => severity === 'error' && file.startsWith('content/'))
      .map(({ file }) => file),
  );
  for (const file of refused) rmSync(join(root, file));
  console.log(
    `Of the posts ${refused.size} are refused: ` +
      `${[...new Set(faults.filter(({ severity }) => severity === 'error').map(({ code }) => code))].join(', ')}` +
      '.',
  );
  return root;
}

const browser = await launch();
try {
  const vocabulary = await shippedWords();
  if (parts.has('speed')) await speed(browser, vocabulary);
  if (parts.has('indexing')) await indexing(vocabulary);
  if (parts.has('relevance')) await relevance(browser);
  if (parts.has('strangers')) await strangers(browser, vocabulary);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
