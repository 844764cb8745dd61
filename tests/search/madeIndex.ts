/** The index of a language as it stands in a built site: what it says of itself, and its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partNameLength, type SearchManifest } from '../../src/search/documents/format.ts';

export interface MadeIndex {
  /** Its name: the language and a hash. */
  name: string;
  manifest: SearchManifest;
  /** The names of the files of a kind, in their order. */
  namesOf(kind: string): readonly string[];
}

export function madeIndex(site: string, language: string): MadeIndex {
  const folder = join(site, 'search/index');
  const name = readdirSync(folder).find((one) => one.startsWith(`${language}-`))!;
  const text = readFileSync(join(folder, name, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as SearchManifest;
  const parts = new RegExp(`.{${partNameLength}}`, 'g');
  return { name, manifest, namesOf: (kind) => manifest.names![kind]!.match(parts)! };
}
