/** One index as the browser has opened it: its files, and what reads them, each when first asked. */
import type { SearchManifest } from '../../documents/format.ts';
import { FactTable } from './facts.ts';
import type { SearchFiles } from './files.ts';
import { SearchParts } from './parts.ts';
import { SearchPlaces } from './places.ts';
import { SearchSpelling } from './spelling.ts';
import { SearchStems } from './stems.ts';

export class SearchIndex {
  readonly files: SearchFiles;
  readonly manifest: SearchManifest;
  /** The language of the page that asks. */
  readonly pageLanguage: string;
  readonly places: SearchPlaces;
  readonly spelling: SearchSpelling;
  /** What the indexer keeps of each document, with its mark before it. */
  readonly texts: SearchParts;
  #stems: Promise<SearchStems> | undefined;
  #facts: Promise<FactTable> | undefined;

  constructor(files: SearchFiles, manifest: SearchManifest, pageLanguage: string) {
    this.files = files;
    this.manifest = manifest;
    this.pageLanguage = pageLanguage;
    this.places = new SearchPlaces(files, manifest);
    this.spelling = new SearchSpelling(files, manifest);
    this.texts = new SearchParts(files, 'fragment', '.pf_fragment', manifest.rows);
  }

  facts(): Promise<FactTable> {
    this.#facts ??= this.files.packed('facts').then((file) => new FactTable(file));
    return this.#facts;
  }

  stems(): Promise<SearchStems> {
    this.#stems ??= SearchStems.open(
      this.files.folder,
      this.manifest.wasm ?? 'unknown',
      this.manifest.rows,
    );
    return this.#stems;
  }
}
