/** The indexer, asked for the index of one language. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { docsFile } from '../documents/files.ts';

/** Documents that are with the indexer at one time: as many as keep it busy. */
const atOnce = 200;

/**
 * Has the indexer write the index of a language to `output`. Documents are added in the order of
 * their rows, so that pages get the numbers of rows, on every machine.
 */
export async function runIndexer(folder: string, language: string, output: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be built.\n${errors.join('\n')}`);
  let row = 0;
  for (let number = 0; existsSync(join(folder, docsFile(language, number))); number += 1) {
    const docs = JSON.parse(
      readFileSync(join(folder, docsFile(language, number)), 'utf8'),
    ) as string[];
    for (let from = 0; from < docs.length; from += atOnce) {
      const some = docs.slice(from, from + atOnce);
      await addDocuments(index, some, row);
      row += some.length;
    }
  }
  await writeIndexFiles(index, output);
  await index.deleteIndex();
}

/**
 * Writes the files of an index. The indexer could write them itself, but says that it is done before
 * the last of them is on the disk.
 */
export async function writeIndexFiles(index: PagefindIndex, output: string): Promise<void> {
  const made = await index.getFiles();
  refuseErrors(made);
  for (const { path, content } of made.files) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), content);
  }
}

async function addDocuments(index: PagefindIndex, docs: readonly string[], first: number) {
  const added = docs.map((content, at) => index.addHTMLFile({ url: String(first + at), content }));
  for (const answer of await Promise.all(added)) refuseErrors(answer);
}

function refuseErrors({ errors }: { errors: string[] }): void {
  if (errors.length > 0)
    throw new Error(`The search index could not be built.\n${errors.join('\n')}`);
}
