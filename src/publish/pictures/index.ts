/**
 * The pictures of a site, drawn while its pages are made: in threads of their own, since drawing is
 * work for the processor and pages are made on one.
 *
 * What was drawn before is kept in a cache, by the drawing and by everything else that decides its
 * bytes, so that a picture from there is the very one that would be drawn. The cache may be removed
 * at any time; what no build asked for in a month is removed by itself.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compareText } from '../../schema/faults/index.ts';
import type { PictureDrawing } from '../../views/takeaway/index.ts';
import type { PictureWork } from './worker.ts';

export interface Drawn {
  drawn: number;
  kept: number;
}

export interface PictureOptions {
  folder: string;
  cache: string;
  threads?: number;
}

/**
 * So many pictures are handed over at once: the thread that makes pages is asked seldom, and few
 * wait in memory.
 */
const batch = 24;
const longestUnused = 30 * 86_400_000;

/** The pages are made in one more, but seldom take as long. */
const threadsFor = () => Math.min(4, availableParallelism());

/** Draws every picture into `folder`, each at its path. */
export async function drawPictures(
  drawings: Iterable<PictureDrawing>,
  { folder, cache, threads = threadsFor() }: PictureOptions,
): Promise<Drawn> {
  mkdirSync(cache, { recursive: true });
  const iterator = drawings[Symbol.iterator]();
  const work: PictureWork = { folder, cache, edition: editionOf() };
  const counts = await Promise.all(
    Array.from({ length: threads }, () => runThread(iterator, work)),
  );
  return {
    drawn: counts.reduce((sum, { drawn }) => sum + drawn, 0),
    kept: counts.reduce((sum, { kept }) => sum + kept, 0),
  };
}

/** A thread that asks for more until there is none. */
function runThread(iterator: Iterator<PictureDrawing>, work: PictureWork): Promise<Drawn> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
    const total = { drawn: 0, kept: 0 };
    const next = () => {
      const tasks = take(iterator, batch);
      if (tasks.length > 0) return worker.postMessage(tasks);
      void worker.terminate();
      done(total);
    };
    const end = (error: Error) => {
      void worker.terminate();
      fail(error);
    };
    worker.on('message', ({ drawn, kept }: Drawn) => {
      total.drawn += drawn;
      total.kept += kept;
      try {
        next();
      } catch (error) {
        end(error as Error);
      }
    });
    worker.once('error', end);
    worker.once('exit', (code) => fail(new Error(`The drawer of pictures ended with ${code}.`)));
    try {
      next();
    } catch (error) {
      end(error as Error);
    }
  });
}

function take<T>(iterator: Iterator<T>, most: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const { done, value } = iterator.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** Packages on whose versions the bytes of a picture depend. */
const tools =
  /^(@resvg\/resvg-wasm|harfbuzzjs|bidi-js|woff2-encoder|hast-util-to-html|@fontsource(?:-variable)?\/.*)$/;

/** The code that draws, the versions of its tools, and the compressor of this Node. */
function editionOf(): string {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  const here = new URL('./', import.meta.url);
  const hash = createHash('sha256')
    .update(JSON.stringify(Object.entries(dependencies).filter(([name]) => tools.test(name))))
    .update(process.versions.zlib ?? '');
  for (const file of readdirSync(here).toSorted(compareText))
    hash.update(readFileSync(new URL(file, here)));
  return hash.digest('hex');
}

/** Removes what has not been used for long. */
export function sweepPictures(cache: string): void {
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > longestUnused) rmSync(file, { force: true });
  }
}
