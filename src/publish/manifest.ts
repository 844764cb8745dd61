/**
 * MANIFEST.sha256: every file of the site with its size and SHA-256, the commit, the versions of
 * the tools, and the hash of the manifest before it.
 *
 * Lines of files are those of `sha256sum`, each under a comment with the size: `grep -v '^#'
 * MANIFEST.sha256 | sha256sum -c` checks a whole copy (the GNU tool also takes the file as it is),
 * and `verify.sh` in the site a single saved page.
 *
 * The line `# previous` makes the manifests a chain: each names the one that was published before
 * it. A site that equals the last one in all but that line is the same publication, not the next
 * one, and carries the same line on: so however often a commit is built, the manifest stays the
 * same, byte for byte. Where the last site does not lie in OUT, as on a fresh machine, PREVIOUS
 * gives its manifest, as a file or as a hash; whoever rebuilds a site to compare it gives the hash
 * that stands in its manifest.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../schema/faults/index.ts';

export const manifestName = 'MANIFEST.sha256';

export interface Listed {
  path: string;
  size: number;
  hash: string;
}
type Sized = Omit<Listed, 'hash'> & Partial<Listed>;

/** What a site was made from and with, as it stands at the head of its manifest. */
export type Provenance = Readonly<Record<string, string>>;

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

/** A file as the manifest names it. */
export const toListed = (path: string, content: Buffer): Listed => ({
  path,
  size: content.length,
  hash: sha256(content),
});

const readersAtOnce = 32;

/** The paths of a folder's files but its manifest, sorted. */
export const listPaths = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== manifestName)
    .toSorted(compareText);

/** Every file of a folder but its manifest, sorted, with its size. */
export const listSizes = (folder: string): readonly Sized[] =>
  listPaths(folder).map((path) => ({ path, size: statSync(join(folder, path)).size }));

/** Every file of a folder but its manifest, sorted, with size and hash. */
export async function listFiles(folder: string): Promise<readonly Listed[]> {
  const paths = listPaths(folder);
  const listed = new Array<Listed>(paths.length);
  let next = 0;
  const reader = async () => {
    for (let index = next++; index < paths.length; index = next++)
      listed[index] = toListed(paths[index]!, await readFile(join(folder, paths[index]!)));
  };
  await Promise.all(Array.from({ length: readersAtOnce }, reader));
  return listed;
}

/**
 * The text of a manifest. `last` is the manifest that it is to follow, as its text, as its hash, or
 * nothing.
 */
export function toManifest(
  files: readonly Listed[],
  provenance: Provenance,
  last: string | undefined,
): string {
  const text = (previous: string) => {
    const head = Object.entries({ ...provenance, files: String(files.length), previous }).map(
      ([name, value]) => `# ${name} ${value}`,
    );
    return `${[...head, ...files.map(({ path, size, hash }) => `# ${size} bytes\n${hash}  ${path}`)].join('\n')}\n`;
  };
  if (last === undefined || /^[0-9a-f]{64}$/.test(last)) return text(last ?? 'none');
  const carried = /^# previous (none|[0-9a-f]{64})$/m.exec(last)?.[1] ?? 'none';
  return text(carried) === last ? last : text(sha256(last));
}

/** The manifest that a new one is to follow: what PREVIOUS says, else that of the site in place. */
export function readLast(
  site: string | undefined,
  given = process.env.PREVIOUS,
): string | undefined {
  if (given !== undefined && given !== '' && given !== 'none')
    return /^[0-9a-f]{64}$/.test(given) ? given : readFileSync(given, 'utf8');
  const file = site && given !== 'none' ? join(site, manifestName) : undefined;
  return file && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Writes the manifest to the disk itself, so that a full disk is noticed here. */
export function writeManifest(folder: string, text: string): void {
  const file = openSync(join(folder, manifestName), 'w');
  try {
    for (let bytes = Buffer.from(text); bytes.length > 0;)
      bytes = bytes.subarray(writeSync(file, bytes));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * How a folder differs from its manifest, as sentences; none where it is exactly the site that the
 * manifest names. `files` are those of the folder; without hashes they are held to names and sizes.
 */
export async function checkManifest(
  folder: string,
  files?: readonly Sized[],
): Promise<readonly string[]> {
  const file = join(folder, manifestName);
  if (!existsSync(file)) return [`${manifestName} is missing`];
  const named = parseManifest(readFileSync(file, 'utf8'));
  const found = new Map((files ?? (await listFiles(folder))).map((one) => [one.path, one]));
  const wrong = named.files.flatMap(({ path, size, hash }) => {
    const own = found.get(path);
    if (!own) return [`${path} is missing`];
    return own.size === size && (own.hash ?? hash) === hash ? [] : [`${path} has other content`];
  });
  const listed = new Set(named.files.map(({ path }) => path));
  const extra = [...found.keys()]
    .filter((path) => !listed.has(path))
    .map((path) => `${path} is not in the manifest`);
  const count =
    named.provenance.files === String(named.files.length) ? [] : ['the manifest is cut'];
  return [...count, ...wrong, ...extra];
}

/**
 * A manifest as data; lines that are neither head, size nor file are left out, and the number of
 * files in its head tells that.
 */
export function parseManifest(text: string): { provenance: Provenance; files: readonly Listed[] } {
  const provenance: Record<string, string> = {};
  const files: Listed[] = [];
  let size = -1;
  for (const line of text.split('\n')) {
    const [, bytes] = /^# (\d+) bytes$/.exec(line) ?? [];
    const [, name, value] = /^# ([a-z]+) (.+)$/.exec(line) ?? [];
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (bytes !== undefined) size = Number(bytes);
    else if (name !== undefined) provenance[name] = value!;
    else if (hash !== undefined) files.push({ path: path!, size, hash });
  }
  return { provenance, files };
}
