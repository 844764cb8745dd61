/**
 * The reconciler: reads a built site as a stranger would, before it is published, and holds it
 * against the tables. Every row is published or a declared gap; every record has its page, and every
 * page is owed to a record or is a standing one; the search holds each page that it is meant to; no
 * link, fragment or id is broken; nothing runs that is not a file of the site, and nothing comes
 * from elsewhere; and nothing that the guard refuses is said anywhere (`said/`). Shares no code with
 * what makes the pages.
 */
import { spawnSync } from 'node:child_process';
import { compareText } from '../../schema/faults/index.ts';
import type { Descriptor } from '../../schema/index.ts';
import { type Listed, listPaths } from '../manifest.ts';
import {
  gatheredRegisters,
  hiddenFiles,
  pagedRegisters,
  rootPages,
  splitLanguage,
  standingPages,
  engineReports,
  toPagePath,
} from './addresses.ts';
import { type Finding, toDefect } from './findings.ts';
import { checkLinks, checkLoads, type SiteMap } from './links.ts';
import { isPage } from './reading/files.ts';
import { readSite } from './reading/threads.ts';
import { judgeSaid } from './said/index.ts';
import type { Scanned } from './scan.ts';
import { reconcileSearch } from './search.ts';
import { reconcileTables } from './tables.ts';
import type { Owed } from './texts.ts';

export interface ReconcileTask {
  /** Folders of the site, and of the record. */
  site: string;
  root: string;
  descriptor: Descriptor;
  base: string;
  origin: string;
  /** How the history is read that the site tells of, and where what was read of it is kept. */
  history?: string | undefined;
  cache?: string | undefined;
}

export interface Reconciled {
  /** Every file as it was read and judged, sorted. */ files: readonly Listed[];
  pages: number;
  rows: number;
  records: number;
  /** Pages that the search finds, by language. */ found: ReadonlyMap<string, number>;
  findings: readonly Finding[];
}

/** Everything that is wrong with a site, sorted. */
export async function reconcile(task: ReconcileTask): Promise<Reconciled> {
  const { site, root, descriptor, base } = task;
  const files = listPaths(site);
  const html = files.filter(isPage);
  const reading = readSite({ site, files, descriptor });
  const { owed, rows, findings: inTables } = reconcileTables(root, site, descriptor);
  const { listed, scanned, doubts, ...beside } = await reading;
  const { pages } = scanned;
  const map = toSiteMap(task, files, scanned);
  const search = reconcileSearch({
    site,
    files,
    pages,
    languages: descriptor.languages,
    base,
    recordPages: listRecordPages(html, descriptor.languages, owed),
  });
  const findings = [
    ...scanned.findings,
    ...inTables,
    ...beside.findings,
    ...(await judgeSaid(doubts, task)),
    // A search that finds too little or too much hides nothing and shows nothing that is not there.
    ...search.findings.map(({ place, text }) => toDefect(place, text)),
    ...checkPromises(map, owed),
    ...checkOwed(task, html, owed),
    ...checkFiles(files, owed),
    ...checkLinks([...scanned.links, ...search.links], map),
    ...checkLoads([...scanned.loads, ...beside.loads], map),
  ];
  const sorted = findings.toSorted(
    (a, b) => compareText(a.place, b.place) || compareText(a.text, b.text),
  );
  return {
    files: listed,
    pages: html.length,
    rows,
    records: owed.length,
    found: search.counts,
    findings: sorted,
  };
}

function toSiteMap(
  { base, origin }: ReconcileTask,
  files: readonly string[],
  { pages }: Scanned,
): SiteMap {
  const joined = new Map(pages.map(({ file, ids }) => [file, ids]));
  const split = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string) => {
    const known = split.get(file) ?? new Set((joined.get(file) ?? '').split('\n'));
    split.set(file, known);
    return known;
  };
  return { files: new Set(files), idsOf, base, origin };
}

/**
 * Every record has its page, its JSON, or its place on the page on which its register stands
 * together.
 */
function checkPromises({ files, idsOf }: SiteMap, owed: readonly Owed[]): Finding[] {
  return owed.flatMap(({ register, id, origin }) => {
    const missing = (path: string) => ({
      place: path,
      text: `is missing; it is owed to ${origin}`,
    });
    const gathered = gatheredRegisters[register];
    if (gathered)
      return idsOf(`${gathered}index.html`).has(id) ? [] : [missing(`${gathered}#${id}`)];
    if (!pagedRegisters.has(register)) return [];
    return [`${register}/${id}/index.html`, `${register}/${id}.json`]
      .filter((path) => !files.has(path))
      .map(missing);
  });
}

/** Every page is owed to a record, in whichever language, or is a standing one. */
function checkOwed(
  { descriptor, root }: ReconcileTask,
  html: readonly string[],
  owed: readonly Owed[],
): Finding[] {
  const records = new Set(owed.map(({ register, id }) => `${register}/${id}`));
  const tables = new Set(descriptor.resources.map(({ name }) => name));
  const orphans = new Map<string, string[]>();
  const findings: Finding[] = [];
  for (const file of html) {
    const [first = '', second = ''] = splitLanguage(
      toPagePath(file),
      descriptor.languages,
    ).path.split('/');
    if (
      first === '' ||
      rootPages.has(first) ||
      (second === '' && pagedRegisters.has(first)) ||
      engineReports.has(`${first}/${second}`)
    )
      continue;
    if (pagedRegisters.has(first)) {
      if (second !== 'page' && !records.has(`${first}/${second}`))
        orphans.set(second, [...(orphans.get(second) ?? []), file]);
    } else if (
      !standingPages.has(first) ||
      (first === 'data' && second !== '' && !tables.has(second))
    )
      findings.push({ place: file, text: 'is owed to no record and is no standing page' });
  }
  const former = orphans.size > 0 ? findFormer(root, new Set(orphans.keys())) : new Set<string>();
  return [
    ...findings,
    ...[...orphans]
      .filter(([id]) => !former.has(id))
      .flatMap(([, pages]) =>
        pages.map((place) => ({ place, text: 'is owed to no record, present or former' })),
      ),
  ];
}

/**
 * Of these ids, those that any version of the record held: a record that left the tables keeps its
 * address.
 */
function findFormer(root: string, ids: ReadonlySet<string>): ReadonlySet<string> {
  const { stdout } = spawnSync(
    'git',
    ['-C', root, 'log', '-p', '-U0', '--format=', '--no-color', '--no-ext-diff', '--', '.'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  return new Set(
    (stdout ?? '')
      .toLowerCase()
      .split(/[^a-z0-9._-]+/)
      .filter((word) => ids.has(word)),
  );
}

/**
 * No record as JSON without a record or a page, which is judged by itself; and nothing hidden or
 * unfinished left behind.
 */
function checkFiles(files: readonly string[], owed: readonly Owed[]): Finding[] {
  const records = new Set(owed.map(({ register, id }) => `${register}/${id}.json`));
  const all = new Set(files);
  return files.flatMap((place) => {
    if (/(^|\/)\./.test(place) && !hiddenFiles.test(place))
      return [{ place, text: 'is a hidden file that no host asks for' }];
    const [register = '', ...rest] = place.split('/');
    const isRecord = place.endsWith('.json') && pagedRegisters.has(register) && rest.length === 1;
    return isRecord &&
      !records.has(place) &&
      !all.has(place.replace(/\.json$/, '/index.html')) &&
      !engineReports.has(place.slice(0, -'.json'.length))
      ? [{ place, text: 'is a record that no table holds' }]
      : [];
  });
}

/** The pages of records that are there, by language. */
function listRecordPages(
  html: readonly string[],
  languages: readonly string[],
  owed: readonly Owed[],
): ReadonlyMap<string, readonly string[]> {
  const records = new Set(owed.map(({ register, id }) => `${register}/${id}/`));
  const pages = new Map<string, string[]>(languages.map((language) => [language, []]));
  for (const file of html) {
    const path = toPagePath(file);
    const own = splitLanguage(path, languages);
    if (records.has(own.path)) pages.get(own.language)?.push(path);
  }
  return pages;
}
