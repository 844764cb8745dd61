/**
 * Whether the search finds what it is meant to find: the index of each language is opened as a
 * reader's browser opens it, and held against the pages that are there. Two forms are known: an
 * index of the pages themselves (`/pagefind/`), and one a language of documents of their own, with
 * cards that lead to pages (`/search/index/<language>-<hash>/`, its files by their content beside
 * it).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ByteReader, partStep, partsInFile } from '../../search/documents/index.ts';
import { splitLanguage, toPagePath } from './addresses.ts';
import type { Finding } from './findings.ts';
import type { Asked, ScannedPage } from './scan.ts';

interface Entry {
  languages: Record<string, { page_count: number }>;
}

export interface SearchTask {
  site: string;
  files: readonly string[];
  pages: readonly ScannedPage[];
  languages: readonly string[];
  base: string;
  /** Paths of the pages of records, by language. */
  recordPages: ReadonlyMap<string, readonly string[]>;
}

export interface SearchResult {
  counts: ReadonlyMap<string, number>;
  links: readonly Asked[];
  findings: readonly Finding[];
}

const signature = 'pagefind_dcd';

/** Opens every index of the site. */
export function reconcileSearch(task: SearchTask): SearchResult {
  const own = [
    ...new Set(
      task.files.flatMap(
        (file) => /^search\/index\/[^/]+-[0-9a-f]{12}(?=\/)/.exec(file)?.[0] ?? [],
      ),
    ),
  ];
  if (own.length > 0) return reconcileDocuments(task, own);
  if (task.files.includes('pagefind/pagefind-entry.json')) return reconcilePages(task);
  return {
    counts: new Map(),
    links: [],
    findings: [{ place: 'search', text: 'the site has no search index' }],
  };
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

/** What a fragment of Pagefind's says of its page; undefined of what is damaged. */
function parseFragment(bytes: Uint8Array): { url: string } | undefined {
  try {
    const text = gunzipSync(bytes).toString('utf8');
    return text.startsWith(signature)
      ? (JSON.parse(text.slice(signature.length)) as { url: string })
      : undefined;
  } catch {
    return undefined;
  }
}

/** The index of the pages: one fragment for each that is marked for it. */
function reconcilePages({ site, files, pages, recordPages, languages }: SearchTask): SearchResult {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const indexed = new Set<string>();
  for (const file of files.filter((one) => one.startsWith('pagefind/fragment/'))) {
    const fragment = parseFragment(readFileSync(join(site, file)));
    if (!fragment)
      findings.push({ place: file, text: 'the fragment of the search index cannot be read' });
    else indexed.add(fragment.url.replace(/^\//, ''));
  }
  for (const page of pages.filter((one) => one.indexed)) {
    counts.set(page.lang, (counts.get(page.lang) ?? 0) + 1);
    if (!indexed.delete(toPagePath(page.file)))
      findings.push({
        place: page.file,
        text: 'is meant to be found and is not in the search index',
      });
  }
  for (const path of indexed)
    findings.push({ place: path, text: 'is in the search index and is not meant to be' });
  const marked = new Set(pages.filter((one) => one.indexed).map((one) => toPagePath(one.file)));
  for (const path of recordPages.get(languages[0]!) ?? [])
    if (!marked.has(path))
      findings.push({ place: path, text: 'is a record that the search is not to find' });
  const entry = readJson<Entry>(join(site, 'pagefind/pagefind-entry.json'));
  for (const [language, count] of counts) {
    const told = entry.languages[language.toLowerCase()]?.page_count ?? 0;
    if (told !== count)
      findings.push({
        place: 'pagefind/pagefind-entry.json',
        text: `tells of ${told} pages in ${language} instead of ${count}`,
      });
  }
  return { counts, links: [], findings };
}

/**
 * An index of documents: as many fragments and cards as it says, and a card for the page of each
 * record and for each other page that is marked.
 */
function reconcileDocuments(task: SearchTask, folders: readonly string[]): SearchResult {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const links: Asked[] = [];
  for (const language of task.languages) {
    const own = folders.filter(
      (folder) =>
        folder.slice('search/index/'.length).replace(/-[0-9a-f]{12}$/, '') ===
        language.toLowerCase(),
    );
    if (own.length !== 1) {
      findings.push({
        place: 'search/index',
        text: `has ${own.length} indexes of ${language} instead of one`,
      });
      continue;
    }
    const { rows, hrefs, faults } = readDocuments(task, own[0]!);
    counts.set(language, rows);
    findings.push(...faults);
    links.push(...hrefs.map((href): Asked => [href, own[0]!]));
    const known = new Set(hrefs.map((href) => href.split('#', 1)[0]!));
    for (const path of task.recordPages.get(language) ?? [])
      if (!known.has(`${task.base}/${path}`))
        findings.push({ place: path, text: `has no card in the search of ${language}` });
    const meant = task.pages.filter(
      (page) =>
        page.indexed &&
        splitLanguage(toPagePath(page.file), task.languages).language === language &&
        !known.has(`${task.base}/${toPagePath(page.file)}`),
    );
    findings.push(
      ...meant.map(({ file }) => ({
        place: file,
        text: 'is meant to be found and is not in the search index',
      })),
    );
  }
  return { counts, links, findings };
}

/** What an index says of itself: how many documents it has, and of each kind its files. */
interface Made {
  rows: number;
  names: Readonly<Record<string, string>>;
}

/** The files of a kind: twelve characters of each name, one after another. */
const filesOf = (names: Made['names'], kind: string, ending: string): readonly string[] =>
  (names[kind]?.match(/.{12}/g) ?? []).map((name) => `search/index/parts/${kind}/${name}${ending}`);

/**
 * The texts of documents that are there, each as nothing where it can be read, else as the file that
 * is damaged.
 */
function readTexts(site: string, { rows, names }: Made): (string | undefined)[] {
  const [stepsFile] = filesOf(names, 'fragment-steps', '.gzip');
  const steps = new ByteReader(gunzipSync(readFileSync(join(site, stepsFile!))));
  const files = filesOf(names, 'fragment', '.pf_fragment');
  const found: (string | undefined)[] = [];
  for (let row = 0, file = '', bytes = new ByteReader(new Uint8Array()); !steps.ended; row += 1) {
    if (row % partsInFile(rows) === 0) {
      file = files[row / partsInFile(rows)] ?? '';
      if (file === '' || !existsSync(join(site, file))) break;
      bytes = new ByteReader(readFileSync(join(site, file)));
    }
    const from = bytes.place;
    const text = bytes.bytes(bytes.number());
    bytes.place = from + steps.number() * partStep;
    found.push(parseFragment(text) ? undefined : file);
  }
  return found;
}

function readDocuments(
  { site, files }: SearchTask,
  folder: string,
): { rows: number; hrefs: string[]; faults: Finding[] } {
  const made = readJson<Made>(join(site, folder, 'manifest.json'));
  const { rows } = made;
  const pages = Object.values(
    readJson<Entry>(join(site, folder, 'pagefind-entry.json')).languages,
  ).reduce((sum, one) => sum + one.page_count, 0);
  const texts = readTexts(site, made);
  const damaged = texts.filter((file) => file !== undefined);
  const cards = filesOf(made.names, 'cards', '.gzip')
    .filter((file) => files.includes(file))
    .flatMap(
      (file) =>
        JSON.parse(gunzipSync(readFileSync(join(site, file))).toString('utf8')) as string[][],
    );
  const counts = { rows, pages, fragments: texts.length, cards: cards.length };
  const uneven =
    new Set(Object.values(counts)).size === 1
      ? []
      : [
          {
            place: folder,
            text: `does not hold together: ${Object.entries(counts)
              .map(([name, count]) => `${count} ${name}`)
              .join(', ')}`,
          },
        ];
  return {
    rows,
    hrefs: cards.map((card) => card[4] ?? ''),
    faults: [
      ...uneven,
      ...[...new Set(damaged)].map((file) => ({
        place: file,
        text: 'the fragment of the search index cannot be read',
      })),
    ],
  };
}
