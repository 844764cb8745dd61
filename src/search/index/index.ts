/**
 * The search index, a build step that can fail: runs the indexer over the documents of each
 * language, packs what it made, names each index by its content, so that no reader mixes two
 * editions, and tells the search pages the names and what must be known to ask.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { close } from 'pagefind';
import { compareText } from '../../schema/faults/index.ts';
import { docsFolder, indexFolder } from '../documents/files.ts';
import type { SearchManifest } from '../documents/format.ts';
import { runIndexer } from './indexer.ts';
import { packIndex } from './pack.ts';

/**
 * Indexes what `search/documents/files.ts` wrote into `folder`; the first language is the source
 * language.
 */
export async function indexSearch(folder: string, languages: readonly string[]): Promise<void> {
  const indexes = await Promise.all(
    languages.map((language) => indexLanguage(folder, language.toLowerCase())),
  ).finally(close);
  rmSync(join(folder, docsFolder), { recursive: true });
  const manifests = Object.fromEntries(indexes.map(({ name, manifest }) => [name, manifest]));
  const told = `data-indexes="${escape(JSON.stringify(manifests))}"`;
  for (const [number, language] of languages.entries()) {
    const page = join(
      folder,
      ...(number === 0 ? [] : [language.toLowerCase()]),
      'search',
      'index.html',
    );
    const html = readFileSync(page, 'utf8');
    const asked = `data-indexes="${languages.map((one) => one.toLowerCase()).join(' ')}"`;
    if (!html.includes(asked))
      throw new Error(`The search page of ${language} does not say which index it asks.`);
    writeFileSync(
      page,
      withModules(
        folder,
        html.replace(asked, () => told),
      ),
    );
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
  const { hash, wasm } = packIndex(index, written.rows);
  const manifest: SearchManifest = { ...written, wasm };
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
