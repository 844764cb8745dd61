/**
 * Reads all pages, in threads of their own where there are many; in turns, so that each thread has
 * pages of every kind.
 */
import { Worker } from 'node:worker_threads';
import { type Hear, scanPages, type Scanned, type ScanTask, type ScanMessage } from '../scan.ts';

/** From so many pages on, starting a second thread costs less than it saves. */
const pagesWorthAThread = 1500;
const threads = 2;

/** What all pages hold; what they say is heard as it is read. */
export async function scanAll(
  site: string,
  html: readonly string[],
  hear: Hear,
): Promise<readonly Scanned[]> {
  if (html.length < pagesWorthAThread) return [scanPages({ site, files: html }, hear)];
  const parts = Array.from({ length: threads }, (_, part) =>
    html.filter((_file, index) => index % threads === part),
  );
  return Promise.all(parts.map((files) => scanApart({ site, files }, hear)));
}

function scanApart(task: ScanTask, hear: Hear): Promise<Scanned> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('../scan.ts', import.meta.url), {
      workerData: { reconcile: task },
    });
    worker.on('message', (told: ScanMessage) => {
      if ('scanned' in told) done(told.scanned);
      else for (const [text, file] of told.heard) hear(text, file);
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The reader of pages ended with ${code}.`)));
  });
}
