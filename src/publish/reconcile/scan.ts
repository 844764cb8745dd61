/**
 * Reads many pages and keeps of each what is needed to join them; runs in the main thread or as a
 * worker of its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { engineReports, toPagePath } from './addresses.ts';
import { type Finding, toDefect } from './findings.ts';
import { readPage } from './pages.ts';
import { Remembered } from './said/remembered.ts';

export interface ScanTask {
  site: string;
  files: readonly string[];
}

export interface ScannedPage {
  file: string;
  lang: string;
  indexed: boolean;
  /** Ids, separated by line breaks. */ ids: string;
}

/** An address asked for, and the first page that asks. */
export type Asked = readonly [address: string, file: string];

export interface Scanned {
  pages: readonly ScannedPage[];
  links: readonly Asked[];
  loads: readonly Asked[];
  findings: readonly Finding[];
}

/** Takes what a file says. */
export type Hear = (text: string, file: string) => void;

/** Whether a page is that of a lesson or report of the record, in whichever language. */
function isOfText(file: string): boolean {
  const [, path] = /(?:^|\/)((?:lessons|reports)\/[^/]+)\//.exec(file) ?? [];
  return path !== undefined && !engineReports.has(path);
}

/** Reads every page of the task; what it says is heard once, as long as it is remembered. */
export function scanPages({ site, files }: ScanTask, hear: Hear): Scanned {
  const heard = new Remembered();
  const pages: ScannedPage[] = [];
  const links = new Map<string, string>();
  const loads = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files) {
    const facts = readPage(readFileSync(join(site, file), 'utf8'), isOfText(file));
    for (const text of facts.texts) if (heard.isNew(text)) hear(text, file);
    pages.push({
      file,
      lang: facts.lang ?? '',
      indexed: facts.indexed,
      ids: [...facts.ids].join('\n'),
    });
    for (const text of new Set(facts.findings)) findings.push({ place: file, text });
    for (const text of new Set(facts.defects)) findings.push(toDefect(file, text));
    for (const link of facts.links) ask(links, link, file, facts.ids, findings);
    for (const load of facts.loads) ask(loads, load, file, facts.ids, findings);
    if (facts.refresh !== undefined) ask(loads, facts.refresh, file, facts.ids, findings);
  }
  return { pages, links: [...links], loads: [...loads], findings };
}

/** Keeps an address; one within the page is looked up at once. */
function ask(
  asked: Map<string, string>,
  address: string,
  file: string,
  ids: ReadonlySet<string>,
  findings: Finding[],
): void {
  if (address.startsWith('#')) {
    const id = decode(address.slice(1));
    if (id !== '' && id !== 'top' && !ids.has(id))
      findings.push(toDefect(file, `"${address}" leads to no id of the page`));
    return;
  }
  const key =
    address.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(address)
      ? address
      : relativeTo(file, address);
  if (!asked.has(key)) asked.set(key, file);
}

/**
 * A relative address as a path from the root; what cannot be resolved is kept as it is, and found
 * later.
 */
function relativeTo(file: string, address: string): string {
  const url = URL.parse(address, `http://site.invalid/${toPagePath(file)}`);
  return url?.host === 'site.invalid'
    ? url.href.slice('http://site.invalid'.length)
    : (url?.href ?? address);
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a thread tells: texts as it hears them, many at once, and what it read at the end. */
export type ScanMessage = { heard: readonly Asked[] } | { scanned: Scanned };
const textsAtOnce = 4000;

function scanInThread(task: ScanTask): void {
  let heard: Asked[] = [];
  const tell = (told: ScanMessage) => parentPort!.postMessage(told);
  const scanned = scanPages(task, (text, file) => {
    heard.push([text, file]);
    if (heard.length < textsAtOnce) return;
    tell({ heard });
    heard = [];
  });
  tell({ heard });
  tell({ scanned });
}

if (!isMainThread && (workerData as { reconcile?: ScanTask } | null)?.reconcile)
  scanInThread((workerData as { reconcile: ScanTask }).reconcile);
