/** The record's files as they stand on disk. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareText } from '../../schema/faults/index.ts';

/**
 * The bytes of every file at or below the given paths that lies in the record folder, by path. What
 * is not there is left out.
 */
export function readWorkTree(root: string, paths: readonly string[]): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const real = realpathSync(root);
  for (const path of paths) addFiles(root, real, path, files);
  return files;
}

function addFiles(root: string, real: string, path: string, files: Map<string, Buffer>): void {
  const place = join(root, path);
  try {
    if (!(realpathSync(place) + sep).startsWith(real + sep)) return;
    if (statSync(place).isFile()) files.set(path, readFileSync(place));
    else
      for (const name of readdirSync(place).sort(compareText))
        addFiles(root, real, `${path}/${name}`, files);
  } catch {
    // Not there, or not to be read: no file of the record.
  }
}
