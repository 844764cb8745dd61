/** MANIFEST.sha256: every file of the site with its size and hash, the commit, the tool versions, and the hash of the manifest before it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from '../schema/faults.ts';
import { engineVersion } from '../repository.ts';

const name = 'MANIFEST.sha256';
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Writes the manifest of `folder`; `last` is the site that it is to follow. Lines of files are those of `sha256sum`. */
export function writeManifest(folder: string, last: string, commit: string | undefined): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).filter((file) => file !== name).toSorted(compareText);
  const lines = files.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}`);
  const previous = existsSync(join(last, name)) ? sha256(readFileSync(join(last, name))) : 'none';
  const head = [`# commit ${commit ?? 'none'}`, `# engine ${engineVersion}`, `# files ${files.length}`, `# previous ${previous}`];
  writeFileSync(join(folder, name), `${[...head, ...lines].join('\n')}\n`);
}
