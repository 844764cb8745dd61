/** Reads all files of a site, in two threads where there are many, and joins what these read. */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { compareText } from '../../../schema/faults/index.ts';
import { groupByAll } from '../../../schema/values/index.ts';
import { splitLanguage, toPagePath } from '../addresses.ts';
import type { Doubt } from '../said/listener.ts';
import type { Asked } from '../scan.ts';
import { isPage, readFiles, type ReadPart, type ReadTask } from './files.ts';

/** From so many files on, starting threads costs less than it saves. */
const filesWorthThreads = 1500;
const threads = 2;

/** What all files hold and say, as one reader would have told it. */
export async function readSite(task: ReadTask): Promise<ReadPart> {
  const isSmall = task.files.length < filesWorthThreads;
  return join(isSmall ? [readFiles(task)] : await Promise.all(toParts(task).map(readApart)));
}

function join(parts: readonly ReadPart[]): ReadPart {
  const listed = parts.flatMap((part) => part.listed);
  const scanned = parts.map((part) => part.scanned);
  return {
    listed: listed.toSorted((a, b) => compareText(a.path, b.path)),
    scanned: {
      pages: scanned.flatMap(({ pages }) => pages),
      links: firstAsked(scanned.flatMap(({ links }) => links)),
      loads: firstAsked(scanned.flatMap(({ loads }) => loads)),
      findings: scanned.flatMap(({ findings }) => findings),
    },
    findings: parts.flatMap(({ findings }) => findings),
    loads: parts.flatMap(({ loads }) => loads),
    doubts: firstDoubts(parts.flatMap(({ doubts }) => doubts)),
  };
}

/**
 * The files in parts of about the same size. All that is said of one thing, in each language and
 * form, is in one part: who has heard one file of it knows most of the next.
 */
function toParts(task: ReadTask): readonly ReadTask[] {
  const { site, files, descriptor } = task;
  const toThing = (file: string) =>
    splitLanguage(toPagePath(file), descriptor.languages).path.replace(/(?:\/|\.[a-z0-9]+)$/i, '');
  const sizeOf = (file: string) => statSync(`${site}/${file}`).size;
  const things = [...groupByAll(files, (file) => [toThing(file)]).values()]
    .map((own) => ({ own, size: own.reduce((sum, file) => sum + sizeOf(file), 0) }))
    .toSorted((a, b) => b.size - a.size);
  const parts = Array.from({ length: threads }, () => ({ files: new Array<string>(), size: 0 }));
  for (const { own, size } of things) {
    const least = parts.reduce((a, b) => (b.size < a.size ? b : a));
    least.files.push(...own);
    least.size += size;
  }
  return parts.map((part) => ({ ...task, files: part.files.toSorted(compareText) }));
}

function readApart(task: ReadTask): Promise<ReadPart> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./files.ts', import.meta.url), {
      workerData: { reconcile: task },
    });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The reader of files ended with ${code}.`)));
  });
}

/** Each address once, with the first page that asks for it. */
function firstAsked(asked: readonly Asked[]): readonly Asked[] {
  const inOrder = asked.toSorted(([, a], [, b]) => compareText(a, b));
  return [...new Map(inOrder.toReversed())];
}

/** Each doubt once, where it stands first: on a page, else in another file. */
function firstDoubts(doubts: readonly Doubt[]): readonly Doubt[] {
  const inOrder = doubts.toSorted(
    (a, b) => Number(isPage(b.place)) - Number(isPage(a.place)) || compareText(a.place, b.place),
  );
  const keyed = inOrder.map((one) => [`${one.code}\0${one.setting}\0${one.text}`, one] as const);
  const first = new Map(keyed.toReversed());
  return inOrder.filter((one, index) => first.get(keyed[index]![0]) === one);
}
