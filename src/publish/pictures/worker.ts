/**
 * Draws pictures in a thread of its own: takes those that were drawn before from the cache, and
 * keeps the others there.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Element } from 'hast';
import { Drawer } from './draw.ts';

export interface PictureTask {
  path: string;
  drawing: Element;
  width: number;
}
export interface PictureWork {
  folder: string;
  cache: string;
  /** Stands for everything but the drawing that decides the bytes of a picture. */ edition: string;
}

const { folder, cache, edition } = workerData as PictureWork;
const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest();
const hashLength = 32;
const day = 86_400_000;

/** Made when the first picture is to be drawn: where all were drawn before, nothing is loaded. */
let drawer: Promise<Drawer> | undefined;

/**
 * A kept picture, behind its own hash: a file that was cut or changed is not taken. One that is
 * used stays young, and so stays.
 */
function findKept(file: string): Uint8Array | undefined {
  try {
    const kept = readFileSync(file);
    const png = kept.subarray(hashLength);
    if (!sha256(png).equals(kept.subarray(0, hashLength))) return undefined;
    if (Date.now() - statSync(file).mtimeMs > day) utimesSync(file, new Date(), new Date());
    return png;
  } catch {
    return undefined;
  }
}

/** Keeps a picture in one step. That it cannot be kept is no fault of the site. */
function keep(file: string, png: Uint8Array): void {
  try {
    const fresh = `${file}.${process.pid}.${threadId}`;
    writeFileSync(fresh, Buffer.concat([sha256(png), png]));
    renameSync(fresh, file);
  } catch {
    // the next build draws it again
  }
}

async function make({ path, drawing, width }: PictureTask): Promise<boolean> {
  const file = join(
    cache,
    sha256(`${edition}\n${width}\n${JSON.stringify(drawing)}`)
      .toString('hex')
      .slice(0, 40),
  );
  const kept = findKept(file);
  const png = kept ?? (await (drawer ??= Drawer.open())).draw(drawing, width);
  if (!kept) keep(file, png);
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, png);
  return kept !== undefined;
}

parentPort!.on('message', async (tasks: readonly PictureTask[]) => {
  let kept = 0;
  for (const task of tasks) if (await make(task)) kept += 1;
  parentPort!.postMessage({ drawn: tasks.length - kept, kept });
});
