/**
 * The search index, a build step that can fail: runs the indexer over the documents of each
 * language, packs what it made, names each index and each of its files by its content, so that no
 * reader mixes two editions; and, once there are pages, tells those of the search the names and what must be known
 * to ask.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { close } from 'pagefind';
import { compareText } from '../../schema/faults/index.ts';
import { docsFolder, indexesFolder, indexFolder } from '../documents/files.ts';
import { partsFolder, type SearchManifest } from '../documents/format.ts';
import { moveByContent } from './named.ts';
import { runIndexer } from './indexer.ts';
import { packIndex } from './pack.ts';

/** The indexes of a site by their names, in the order of its languages. */
export type MadeIndexes = Readonly<Record<string, SearchManifest>>;

/**
 * Makes the index of each language from the documents that `search/documents/files.ts` wrote into
 * `folder`, which need no pages.
 */
export async function indexDocuments(
  folder: string,
  languages: readonly string[],
): Promise<MadeIndexes> {
  const indexes = await Promise.all(
    languages.map((language) => indexLanguage(folder, language.toLowerCase())),
  ).finally(close);
  return Object.fromEntries(indexes.map(({ name, manifest }) => [name, manifest]));
}

/**
 * Moves the indexes that were made in `folder` to the pages of their site, and tells those of the
 * search; the first language is the source language.
 */
export function placeIndexes(
  indexes: MadeIndexes,
  { folder, site, languages }: { folder: string; site: string; languages: readonly string[] },
): void {
  if (folder !== site) renameSync(join(folder, indexesFolder), join(site, indexesFolder));
  rmSync(join(folder, docsFolder), { recursive: true });
  const told = `data-indexes="${escape(JSON.stringify(indexes))}"`;
  for (const [number, language] of languages.entries()) {
    const own = number === 0 ? [] : [language.toLowerCase()];
    const page = join(site, ...own, 'search', 'index.html');
    const html = readFileSync(page, 'utf8');
    const asked = `data-indexes="${languages.map((one) => one.toLowerCase()).join(' ')}"`;
    if (!html.includes(asked))
      throw new Error(`The search page of ${language} does not say which index it asks.`);
    const telling = html.replace(asked, () => told);
    writeFileSync(page, withModules(site, telling));
  }
}

/**
 * Names to the browser the modules that the page's own import, so that it need not read those first
 * to learn of them.
 */
function withModules(folder: string, html: string): string {
  const links = [
    ...html.matchAll(/<script type="module" src="([^"]*\/assets\/)([^"/]+)"/g),
  ].flatMap(([, path = '', file = '']) =>
    [
      ...readFileSync(join(folder, 'assets', file), 'utf8').matchAll(
        /(?:from|import)\s*"\.\/([^"]+\.js)"/g,
      ),
    ].map(([, imported = '']) => `<link rel="modulepreload" href="${path}${imported}">`),
  );
  return html.replace('</head>', () => `${[...new Set(links)].join('')}</head>`);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

interface Index {
  name: string;
  manifest: SearchManifest;
}

async function indexLanguage(folder: string, language: string): Promise<Index> {
  const index = join(folder, indexFolder(language));
  const written = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as SearchManifest;
  const beside = hashFiles(index);
  await runIndexer(folder, language, index);
  const parts = join(folder, indexesFolder, partsFolder);
  const { hash, wasm, words } = packIndex(index, parts, written.rows);
  const kinds = readdirSync(index, { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = kinds.map(({ name: kind }) => [
    kind,
    moveByContent(join(index, kind), join(parts, kind)),
  ]);
  const manifest: SearchManifest = {
    ...written,
    wasm,
    names: { ...Object.fromEntries(names), index: words },
  };
  writeFileSync(join(index, 'manifest.json'), JSON.stringify(manifest));
  const name = `${language}-${createHash('sha256').update(beside).update(hash).digest('hex').slice(0, 12)}`;
  renameSync(index, join(folder, indexFolder(name)));
  return { name, manifest };
}

/** A hash of every file of a folder and those within. */
function hashFiles(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
  for (const file of files.toSorted(compareText))
    hash.update(`${relative(folder, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
