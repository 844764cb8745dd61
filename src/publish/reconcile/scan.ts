/** Reads many pages and keeps of each what is needed to join them. */
import { engineReports, toPagePath } from './addresses.ts';
import { type Finding, toDefect } from './findings.ts';
import { readPage } from './pages.ts';
import type { Listener } from './said/listener.ts';

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

/** Whether a page is that of a lesson or report of the record, in whichever language. */
function isOfText(file: string): boolean {
  const [, path] = /(?:^|\/)((?:lessons|reports)\/[^/]+)\//.exec(file) ?? [];
  return path !== undefined && !engineReports.has(path);
}

/** Reads pages one after another, and has heard what they say. */
export function scanPages(
  files: readonly string[],
  read: (file: string) => string,
  listener: Listener,
): Scanned {
  const pages: ScannedPage[] = [];
  const links = new Map<string, string>();
  const loads = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files) {
    const facts = readPage(read(file), isOfText(file));
    for (const text of facts.texts) listener.hear(text, file);
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
