/**
 * A built site's search, made anew from another record: for benches and tests that need large or
 * strange records without building all their pages.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexDocuments, placeIndexes } from '../../src/search/index/index.ts';
import { searchFiles } from '../../src/search/documents/files.ts';
import { buildRepository } from '../../src/record/index.ts';
import { toContext } from '../../src/views/parts/context.ts';

export interface Remade {
  rows: number;
  writing: number;
  indexing: number;
  megabytes: number;
}

/**
 * Copies the search page of the site in `shell` to `out`, with the search of the record in `root`,
 * which has one language, and tells how long it took in seconds.
 */
export async function remakeSearch(shell: string, out: string, root: string): Promise<Remade> {
  rmSync(out, { recursive: true, force: true });
  cpSync(join(shell, 'assets'), join(out, 'assets'), { recursive: true });
  for (const name of ['icon.svg', 'look.js']) cpSync(join(shell, name), join(out, name));
  const page = join(out, 'search', 'index.html');
  mkdirSync(dirname(page));
  writeFileSync(
    page,
    readFileSync(join(shell, 'search', 'index.html'), 'utf8').replace(
      /data-indexes="[^"]*"/,
      'data-indexes="en"',
    ),
  );
  const repository = await buildRepository({ root, asOf: '2026-06-30', history: 'off' });
  const context = toContext(repository, 'en', { base: '', origin: '' });
  const started = performance.now();
  const folders = new Set<string>();
  for (const { path, content } of searchFiles([context])) {
    const file = join(out, path);
    if (!folders.has(dirname(file)))
      folders.add(mkdirSync(dirname(file), { recursive: true }) ?? dirname(file));
    writeFileSync(file, content);
  }
  const written = performance.now();
  const languages = ['en'];
  placeIndexes(await indexDocuments(out, languages), { folder: out, site: out, languages });
  const indexed = performance.now();
  const [name] = readdirSync(join(out, 'search', 'index'));
  const { rows } = JSON.parse(
    readFileSync(join(out, 'search', 'index', name!, 'manifest.json'), 'utf8'),
  ) as { rows: number };
  return {
    rows,
    writing: (written - started) / 1000,
    indexing: (indexed - written) / 1000,
    megabytes: process.memoryUsage().rss / 1e6,
  };
}
