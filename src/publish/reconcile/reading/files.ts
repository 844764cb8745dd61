/**
 * Reads files of a site, each of them once: its hash for the manifest, so that what is judged is
 * what the manifest names; what it holds; and what it says. Runs in the main thread or as a worker
 * of its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Descriptor } from '../../../schema/index.ts';
import { type Listed, toListed } from '../../manifest.ts';
import type { Finding } from '../findings.ts';
import { scanLoose } from '../loose.ts';
import { hearFile, hearName } from '../said/files.ts';
import { type Doubt, Listener } from '../said/listener.ts';
import { type Asked, type Scanned, scanPages } from '../scan.ts';

export interface ReadTask {
  site: string;
  /** Paths of the files, sorted. */
  files: readonly string[];
  descriptor: Descriptor;
}

export interface ReadPart {
  listed: readonly Listed[];
  scanned: Scanned;
  /** What is wrong with files beside the pages, and what they load. */
  findings: readonly Finding[];
  loads: readonly Asked[];
  doubts: readonly Doubt[];
}

export const isPage = (file: string): boolean => file.endsWith('.html');

/** What files hold and say, and their names: pages first, then the other files. */
export function readFiles({ site, files, descriptor }: ReadTask): ReadPart {
  const listed: Listed[] = [];
  const read = (file: string): Buffer => {
    const bytes = readFileSync(join(site, file));
    listed.push(toListed(file, bytes));
    return bytes;
  };
  const listener = new Listener(descriptor.guard);
  const scanned = scanPages(files.filter(isPage), (file) => read(file).toString('utf8'), listener);
  for (const file of files.filter(isPage)) hearName(file, listener);
  const findings: Finding[] = [];
  const loads: Asked[] = [];
  for (const file of files.filter((one) => !isPage(one))) {
    const bytes = read(file);
    hearName(file, listener, listed.at(-1)!.hash);
    const loose = scanLoose(file, bytes);
    loads.push(...loose.loads);
    findings.push(...loose.findings, ...hearFile(file, bytes, { descriptor, listener }));
  }
  return { listed, scanned, findings, loads, doubts: listener.doubts };
}

const told = workerData as { reconcile?: ReadTask } | null;
if (!isMainThread && told?.reconcile) parentPort!.postMessage(readFiles(told.reconcile));
