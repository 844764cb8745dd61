/**
 * `npm run build`: judges the record, builds the site into a fresh folder, adds the files for machines and the search index, and only then puts it
 * in the place of the last good site. RECORD names the record's folder, OUT the site's (default dist), AS_OF the day of the figures, SITE the
 * origin and base path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exportFiles, type ExportFile } from '../exports/files.ts';
import { formatFaultLine } from '../i18n/faults.ts';
import { buildRepository, RecordRefused } from '../repository.ts';
import { toContext } from '../views/context.ts';
import { writeManifest } from './manifest.ts';

const out = resolve(process.env.OUT ?? 'dist');
const root = resolve(process.env.RECORD ?? process.cwd());
const workshop = join(dirname(out), '.waymark');

// The site does not depend on the caller's environment.
process.env.NODE_ENV = 'production';

/** Where this build alone keeps its code: below the project, so that packages are found, and apart from other builds. */
const serverFolder = `./.waymark/server-${process.pid}/`;

async function main(): Promise<void> {
  const started = performance.now();
  const repository = await buildRepository({ root, asOf: process.env.AS_OF, history: process.env.HISTORY, cache: resolve('.waymark/cache/history') });
  for (const fault of repository.faults.slice(0, 20)) console.warn(`warning: ${formatFaultLine('en', fault)}`);
  if (repository.faults.length > 20) console.warn(`… and ${repository.faults.length - 20} more; the data pages list them all.`);
  (globalThis as Record<symbol, unknown>)[Symbol.for('waymark.repository')] = repository;
  const site = process.env.SITE ? new URL(process.env.SITE) : undefined;
  const place = { base: (site?.pathname ?? '').replace(/\/$/, ''), origin: site?.origin ?? '' };
  const contexts = repository.descriptor.languages.map((language) => toContext(repository, language, place));
  const fresh = freshFolder();
  try {
    const { build } = await import('astro');
    await build({ outDir: fresh, logLevel: 'warn', build: { server: serverFolder } });
    const built = performance.now();
    await writeAll(fresh, exportFiles(contexts));
    index(fresh);
    const indexed = performance.now();
    writeManifest(fresh, out, repository.commit?.hash);
    publish(fresh);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    console.log(`Built in ${seconds(started, performance.now())} s (pages ${seconds(started, built)} s, files and index ${seconds(built, indexed)} s): ${out}`);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(serverFolder, { recursive: true, force: true });
  }
}

/** A new empty folder beside the last site, on the same file system, so that one rename publishes it. */
function freshFolder(): string {
  mkdirSync(workshop, { recursive: true });
  for (const name of readdirSync(workshop)) if (/^(old|site)-/.test(name) && isStale(name)) rmSync(join(workshop, name), { recursive: true, force: true });
  return mkdtempSync(join(workshop, `site-${process.pid}-`));
}

/** Whether a folder was left by a build that is no longer running. */
function isStale(name: string): boolean {
  const owner = Number(name.split('-')[1]);
  try {
    process.kill(owner, 0);
    return owner === process.pid;
  } catch {
    return true;
  }
}

const writersAtOnce = 16;

async function writeAll(folder: string, files: Iterable<ExportFile>): Promise<void> {
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

/** The search index; a build without one is no build. */
function index(folder: string): void {
  const { status, stdout, stderr, error } = spawnSync('pagefind', ['--site', folder, '--silent'], { encoding: 'utf8' });
  if (status !== 0 || !existsSync(join(folder, 'pagefind', 'pagefind.js'))) {
    throw new Error(`The search index could not be built. ${error?.message ?? ''}\n${stdout ?? ''}${stderr ?? ''}`);
  }
}

/** Puts the fresh folder in the place of the last good site. */
function publish(fresh: string): void {
  const old = join(workshop, `old-${process.pid}-${Math.trunc(performance.now())}`);
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  if (error instanceof RecordRefused) {
    for (const fault of error.faults) console.error(formatFaultLine('en', fault));
    console.error(`\n${error.message} The last good site is untouched.`);
  } else {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  }
  process.exitCode = 1;
});
