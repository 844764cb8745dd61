/** The indexes of every language that the build told the page of, opened as they are asked. */
import type { SearchManifest } from '../../documents/format.ts';
import { SearchEngine } from './engine.ts';
import { SearchFiles } from './files.ts';

/** Indexes by name: a language and a hash. */
export type Indexes = Readonly<Record<string, SearchManifest>>;

/** What the build told the page of its indexes; nothing while developing, when there are none. */
export function readIndexes(told: string): Indexes {
  return told.startsWith('{') ? (JSON.parse(told) as Indexes) : {};
}

/** Whether the browser has what a search needs. */
export function canSearch(): boolean {
  return typeof WebAssembly === 'object' && typeof DecompressionStream === 'function';
}

/** The languages of indexes, that of the source first. */
export function languagesOf(indexes: Indexes): string[] {
  return Object.keys(indexes).map((name) => name.replace(/-[0-9a-f]{12}$/, ''));
}

/**
 * The engines that a page asks, by language: its own, and that of the source language; the others
 * only where those know nothing.
 */
export interface Engines {
  own: SearchEngine;
  source?: SearchEngine;
  others: () => readonly SearchEngine[];
}

/** The engines of a page in `language`; `root` is the address of the site. */
export function openEngines(indexes: Indexes, root: string, language: string): Engines {
  const engines = Object.entries(indexes).map(
    ([name, manifest]) =>
      () =>
        new SearchEngine(new SearchFiles(root, name, manifest.names), manifest, language),
  );
  const at = languagesOf(indexes).indexOf(language);
  let others: readonly SearchEngine[] | undefined;
  return {
    own: engines[at]!(),
    ...(at > 0 ? { source: engines[0]!() } : {}),
    others: () =>
      (others ??= engines.filter((_, index) => index > 0 && index !== at).map((make) => make())),
  };
}
