/**
 * `npm run build`: judges the record, builds the site into a fresh folder, adds the files for machines and the search index, holds the whole against the
 * record, and only then puts it in the place of the last good site. RECORD names the record's folder, OUT the site's (default dist), AS_OF the day of
 * the figures, SITE the origin and base path, PREVIOUS the manifest to follow (see manifest.ts).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { exportFiles } from '../exports/files.ts';
import { sitemapFiles } from '../exports/headers.ts';
import { formatFaultLine } from '../i18n/faults.ts';
import { buildRepository, RecordRefused } from '../repository.ts';
import { compareText } from '../schema/faults.ts';
import type { Repository } from '../schema/repository.ts';
import { toContext, type Context } from '../views/context.ts';
import { drawings, type Drawing } from '../views/share.ts';
import { checkManifest, listFiles, readLast, toManifest, writeManifest, type Provenance } from './manifest.ts';
import { drawPictures, sweepPictures } from './pictures/index.ts';
import { alone, discard, findSite, openDraft, openScratch, openWorkshop, publish, type Workshop } from './publish.ts';
import { reconcile, SiteRefused } from './reconcile/index.ts';
import { indexSearch } from './searchIndex.ts';

const root = resolve(process.env.RECORD ?? process.cwd());

// The site does not depend on the caller's environment; Vite would take the first of these for its own.
for (const name of ['MODE', 'PROD', 'DEV', 'SSR', 'BASE_URL', 'ASSETS_PREFIX', 'LC_MESSAGES', 'LANGUAGE']) delete process.env[name];
Object.assign(process.env, { NODE_ENV: 'production', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ASTRO_TELEMETRY_DISABLED: '1' });

const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);

async function main(): Promise<void> {
  const started = performance.now();
  const workshop = openWorkshop(process.env.OUT ?? 'dist');
  const repository = await buildRepository({ root, asOf: process.env.AS_OF || undefined, history: process.env.HISTORY, cache: resolve('.waymark/cache/history') });
  warn(repository);
  const draft = openDraft(workshop);
  try {
    await writePages(draft, repository);
    const built = performance.now();
    releaseMemory();
    await writeRest(draft, repository);
    const indexed = performance.now();
    releaseMemory();
    await judge(draft, repository);
    const judged = performance.now();
    await bringOut(workshop, draft, repository);
    console.log(`Held against the record in ${seconds(indexed, judged)} s, published in ${seconds(judged, performance.now())} s.`);
    console.log(`Built in ${seconds(started, performance.now())} s (pages ${seconds(started, built)} s, files and index ${seconds(built, indexed)} s): ${workshop.out}`);
  } catch (error) {
    discard(draft);
    throw error;
  }
}

/** Gives back what the last step left behind, before the next asks for its own (`--expose-gc`; without it memory only peaks higher). */
function releaseMemory(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function warn({ faults }: Repository): void {
  for (const fault of faults.slice(0, 20)) console.warn(`warning: ${formatFaultLine('en', fault)}`);
  if (faults.length > 20) console.warn(`… and ${faults.length - 20} more; the data pages list them all.`);
}

/**
 * Astro's part, in a folder of this build alone: what it keeps between builds, so that nothing older can change the site, and the code of the pages,
 * which Astro would else put where two builds meet. The folder is below the project, so that packages are found from that code.
 */
async function writePages(draft: string, repository: Repository): Promise<void> {
  (globalThis as Record<symbol, unknown>)[Symbol.for('waymark.repository')] = repository;
  const scratch = openScratch(resolve('.waymark'));
  try {
    const { build } = await import('astro');
    const pages = build({ outDir: join(scratch, 'site'), cacheDir: join(scratch, 'astro'), logLevel: 'warn', vite: { cacheDir: join(scratch, 'vite') } });
    const pictures = drawAll(repository, join(scratch, 'pictures'));
    await Promise.all([pages, pictures]);
    moveFolder(join(scratch, 'site'), draft);
    for (const folder of readdirSync(join(scratch, 'pictures'))) moveFolder(join(scratch, 'pictures', folder), join(draft, folder));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The pictures, in threads beside the one that makes the pages. */
async function drawAll(repository: Repository, folder: string): Promise<void> {
  const cache = resolve('.waymark/cache/pictures');
  const { drawn, kept } = await drawPictures(allDrawings(repository), { folder, cache });
  sweepPictures(cache);
  console.log(`Pictures: ${drawn} drawn, ${kept} as they were drawn before.`);
}

/** In one step where both are on one disk, else file by file. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** The address at which the site is going to stand, as far as SITE says. */
function place(): { base: string; origin: string } {
  const site = process.env.SITE ? new URL(process.env.SITE) : undefined;
  return { base: (site?.pathname ?? '').replace(/\/$/, ''), origin: site?.origin ?? '' };
}

function* allDrawings(repository: Repository): Generator<Drawing> {
  for (const context of contextsOf(repository)) yield* drawings(context);
}

/** What the views of each language are given; the first is the source language. */
function contextsOf(repository: Repository): readonly Context[] {
  return repository.descriptor.languages.map((language) => toContext(repository, language, place()));
}

/** The files for machines, the list of pages, and the search index. */
async function writeRest(draft: string, repository: Repository): Promise<void> {
  const { languages } = repository.descriptor;
  const { base, origin } = place();
  await writeAll(draft, exportFiles(contextsOf(repository)));
  await writeAll(draft, sitemapFiles(origin, base, listPages(draft)));
  if (existsSync(join(draft, 'search', 'index.html'))) await indexSearch(draft, languages);
  else indexPages(draft);
}

/** Paths of the pages that search engines are to know: not the one for what is missing, nor those of a list after its first. */
function listPages(draft: string): readonly string[] {
  return readdirSync(draft, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/')).filter((file) => /(^|\/)index\.html$/.test(file) && !/(^\.|\/page\/\d+\/|^embed\/)/.test(file))
    .map((file) => file.replace(/index\.html$/, '')).toSorted(compareText);
}

const writersAtOnce = 16;

async function writeAll(folder: string, files: Iterable<{ path: string; content: string | Uint8Array }>): Promise<void> {
  const iterator = files[Symbol.iterator]();
  const made = new Set<string>();
  const writer = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      const target = join(folder, next.value.path);
      if (!made.has(dirname(target))) {
        await mkdir(dirname(target), { recursive: true });
        made.add(dirname(target));
      }
      await writeFile(target, next.value.content);
    }
  };
  await Promise.all(Array.from({ length: writersAtOnce }, writer));
}

/** The index of a site that has no search page. */
function indexPages(draft: string): void {
  rmSync(join(draft, '.search'), { recursive: true, force: true });
  const { status, stdout, stderr, error } = spawnSync('pagefind', ['--site', draft, '--silent'], { encoding: 'utf8' });
  if (status !== 0 || !existsSync(join(draft, 'pagefind', 'pagefind.js'))) throw new Error(`The search index could not be built. ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
}

/** Holds the site against the record; throws with all findings where they differ. */
async function judge(draft: string, { descriptor }: Repository): Promise<void> {
  const { findings } = await reconcile({ site: draft, root, descriptor, ...place() });
  if (findings.length > 0) throw new SiteRefused(findings);
}

/** Writes the manifest, reads the whole site once more by it, and publishes. */
async function bringOut(workshop: Workshop, draft: string, repository: Repository): Promise<void> {
  const files = await listFiles(draft);
  await alone(workshop, async () => {
    writeManifest(draft, toManifest(files, provenanceOf(repository), readLast(findSite(workshop))));
    const wrong = await checkManifest(draft);
    if (wrong.length > 0) throw new Error(`The site was not written whole, so it is not published: ${wrong.slice(0, 5).join('; ')}.`);
    publish(workshop, draft);
  });
}

/** Everything besides the record that decides what the site's bytes are. */
function provenanceOf({ commit, asOf, engine }: Repository): Provenance {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
  const { base, origin } = place();
  return { commit: commit?.hash ?? 'none', asof: asOf, site: `${origin}${base}` || 'none', engine, astro: dependencies.astro!, pagefind: dependencies.pagefind!, node: process.versions.node.split('.')[0]! };
}

main().catch((error: unknown) => {
  if (error instanceof RecordRefused) {
    for (const fault of error.faults) console.error(formatFaultLine('en', fault));
    console.error(`\n${error.message} The last good site is untouched.`);
  } else {
    console.error(error instanceof SiteRefused || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : (error.stack ?? error.message));
  }
  process.exitCode = 1;
});
