/**
 * The first half of a build, in a process of its own, so that its memory is given back before the
 * site is judged: judges the record and writes what the search is made of, its pages, and its files
 * for machines. Started by `build.ts`, which it tells what it made; ends with 1 after it has told
 * every fault.
 */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { exportFiles, sitemapFiles } from '../exports/index.ts';
import { formatFaultLine } from '../i18n/index.ts';
import { RecordRefused, buildRepository } from '../record/index.ts';
import { offerRepository } from '../record/judged/index.ts';
import type { Descriptor, Repository } from '../schema/index.ts';
import { compareText, countFaults } from '../schema/faults/index.ts';
import { searchFiles } from '../search/documents/index.ts';
import { unheldAddresses } from '../views/pages/index.ts';
import { type Context, toContext } from '../views/parts/index.ts';
import { type PictureDrawing, drawings } from '../views/takeaway/index.ts';
import { toFailure } from './command.ts';
import { drawPictures, sweepPictures } from './pictures/index.ts';
import { openScratch } from './publish.ts';
import { root, toReading, toSiteAddress } from './settings.ts';

/** What the draft holds, as told to the process that goes on with it. */
export interface Drafted extends Pick<Repository, 'asOf' | 'engine'> {
  descriptor: Descriptor;
  /** Hash of the newest commit that touched the record. */
  commit: string | undefined;
  /** Milliseconds that reading and judging the record, the pages, and the files took. */
  took: { record: number; pages: number; files: number };
}

/** Where a draft is written: the site, and the documents from which the index is to be made. */
export interface DraftFolders {
  site: string;
  search: string;
}

/** What the index is made of is written, and in which languages. */
export interface Documented {
  documented: readonly string[];
}

/**
 * Writes the pages and files of a record; throws where the record is refused. What the index is
 * made of comes first, and `tell` is called: the index can then be made beside the pages.
 */
export async function writeDraft(
  { site, search }: DraftFolders,
  tell: (told: Documented) => void = () => {},
  record = root,
): Promise<Drafted> {
  const started = performance.now();
  const repository = await buildRepository({ ...toReading(), root: record });
  const { descriptor, asOf, engine, commit } = repository;
  warn(repository);
  const judged = performance.now();
  await writeAll(search, searchFiles(contextsOf(repository)));
  tell({ documented: descriptor.languages });
  const documented = performance.now();
  await writePages(site, repository);
  releaseMemory();
  const built = performance.now();
  await writeFiles(site, repository);
  const files = performance.now() - built + documented - judged;
  return {
    descriptor,
    asOf,
    engine,
    commit: commit?.hash,
    took: { record: judged - started, pages: built - documented, files },
  };
}

function warn({ faults }: Repository): void {
  for (const fault of faults.slice(0, 20)) console.warn(`warning: ${formatFaultLine('en', fault)}`);
  if (!process.env.SITE)
    console.log(
      'SITE is not given, so citations, embeds and figures name no address of the site, ' +
        'feeds that of the preview, and there are no pictures beside links; see README.md.',
    );
  const left = countFaults(faults) - 20;
  if (left > 0) console.warn(`… and ${left} more; the data pages tell of them.`);
}

/**
 * Gives back what the pages left behind, before the files ask for their own (`--expose-gc`; without
 * it memory only peaks higher).
 */
function releaseMemory(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/**
 * Astro's part, in a folder of this build alone: what it keeps between builds, so that nothing
 * older can change the site, and the code of the pages, which Astro would else put where two builds
 * meet. The folder is below the project, so that packages are found from that code.
 */
async function writePages(draft: string, repository: Repository): Promise<void> {
  offerRepository(() => Promise.resolve(repository));
  const scratch = openScratch(resolve('.waymark'));
  try {
    const { build } = await import('astro');
    const pages = build({
      outDir: join(scratch, 'site'),
      cacheDir: join(scratch, 'astro'),
      logLevel: 'warn',
      vite: { cacheDir: join(scratch, 'vite') },
    });
    const pictures = drawAll(repository, join(scratch, 'pictures'));
    await Promise.all([pages, pictures]);
    moveFolder(join(scratch, 'site'), draft);
    // A record may have none.
    if (existsSync(join(scratch, 'pictures')))
      for (const folder of readdirSync(join(scratch, 'pictures')))
        moveFolder(join(scratch, 'pictures', folder), join(draft, folder));
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

function* allDrawings(repository: Repository): Generator<PictureDrawing> {
  for (const context of contextsOf(repository)) yield* drawings(context);
}

/** What the views of each language are given; the first is the source language. */
function contextsOf(repository: Repository): readonly Context[] {
  return repository.descriptor.languages.map((language) =>
    toContext(repository, language, toSiteAddress()),
  );
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

/** The files for machines, and the list of pages. */
async function writeFiles(draft: string, repository: Repository): Promise<void> {
  const { origin, base } = toSiteAddress();
  await writeAll(draft, exportFiles(contextsOf(repository)));
  const empty = contextsOf(repository).flatMap((context) => unheldAddresses(context));
  const pages = listPages(draft).filter((path) => !empty.includes(`${base}/${path}`));
  await writeAll(draft, sitemapFiles(origin, base, pages));
}

/**
 * Paths of the pages that search engines are to know: not the one for what is missing, nor those of
 * a list after its first.
 */
function listPages(draft: string): readonly string[] {
  return readdirSync(draft, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)index\.html$/.test(file) && !/(^\.|\/page\/\d+\/|^embed\/)/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .toSorted(compareText);
}

const writersAtOnce = 16;

async function writeAll(
  folder: string,
  files: Iterable<{ path: string; content: string | Uint8Array }>,
): Promise<void> {
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

/** Says why there is no draft; the status to end with. */
function tell(error: unknown): number {
  if (!(error instanceof RecordRefused)) {
    const { status, text } = toFailure(error);
    console.error(text);
    return status;
  }
  for (const fault of error.faults) console.error(formatFaultLine('en', fault));
  console.error(`\n${error.message} The last good site is untouched.`);
  return 1;
}

/** Ends when all that was said has gone out: a pipe may still hold the end of a long report. */
function leave(status: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
}

if (import.meta.main) {
  // A draft is of no use to anybody once the process that asked for it is gone.
  process.once('disconnect', () => process.exit(1));
  const [site = '', search = ''] = process.argv.slice(2);
  writeDraft({ site, search }, (told) => process.send!(told)).then(
    (drafted) => process.send!(drafted, () => leave(0)),
    (error: unknown) => leave(tell(error)),
  );
}
