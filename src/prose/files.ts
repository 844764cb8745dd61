/**
 * Lessons and reports on disk, with the images beside them. Files are read as bytes and judged;
 * nothing in them is executed.
 */
import { lstatSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { type Fault, compareText, fault, toSuggestion } from '../schema/faults/index.ts';
import { type ProseFile, capParams, recordCaps } from '../schema/index.ts';
import type { proseRegisters } from '../schema/registers/index.ts';
import { leadsToOwn } from '../tables/index.ts';
import { decodeTable } from '../tables/text/index.ts';
import { findImageDoubt, mostImageBytes, pixelsOf } from './images/format.ts';
import { toKebab, toPublishable } from './names.ts';
import { parseProse } from './read.ts';
import { proseCaps, sizeFault } from './text/caps.ts';
import { imageExtensions } from './tree/links.ts';
import { listImages } from './tree/shownImages.ts';

interface ProseFiles {
  files: ProseFile[];
  /**
   * Images beside the texts, by path within the record, and whether nothing was found wrong with
   * them.
   */
  images: { file: string; bytes: number; sound: boolean }[];
  faults: Fault[];
}

/** Small letters, digits and hyphens; before the extension may stand the language. */
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?\.mdx?$/;
const deepest = 4;

/** One entry below the folder: its path within the record. */
interface Entry {
  file: string;
  path: string;
  stats: Stats;
  depth: number;
}

/**
 * What lies below a folder, sorted, links followed only within the record; hidden files are left
 * out.
 */
function listEntries(root: string, file: string, depth: number, faults: Fault[]): Entry[] {
  const path = join(root, file);
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort(compareText)
    .flatMap((name): Entry[] => {
      const entry = { file: `${file}/${name}`, path: join(path, name), depth };
      const stats = findStats(root, entry.file);
      if (!stats) {
        faults.push(
          fault(
            'x-file-name',
            { file: entry.file, line: 1, column: 1, found: name },
            { why: 'outside', name, suggestion: toKebab(name) },
          ),
        );
        return [];
      }
      if (!stats.isDirectory()) return [{ ...entry, stats }];
      return depth < deepest && !lstatSync(entry.path).isSymbolicLink()
        ? listEntries(root, entry.file, depth + 1, faults)
        : [];
    });
}

/**
 * What a path leads to; nothing where that is outside of the record, is not there, or is neither
 * file nor folder.
 */
function findStats(root: string, file: string): Stats | undefined {
  if (!leadsToOwn(root, file)) return undefined;
  try {
    const stats = statSync(join(root, file));
    return stats.isFile() || stats.isDirectory() ? stats : undefined;
  } catch {
    return undefined;
  }
}

const extensionOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1] ?? '';
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function checkName({ file, depth }: Entry): Fault[] {
  const [name, place] = [nameOf(file), { file, line: 1, column: 1, found: nameOf(file) }];
  if (depth > 0)
    return [fault('x-file-name', place, { why: 'folder', name, suggestion: toKebab(name) })];
  return kebab.test(name)
    ? []
    : [fault('x-file-name', place, { why: 'form', name, suggestion: toKebab(name) })];
}

type Parsed = ReturnType<typeof parseProse>;

/**
 * What the last reading of each file on disk came to: who reads a record again parses what has
 * changed.
 */
const lastParsed = new Map<string, { file: string; source: string; parsed: Parsed }>();

function parseChanged(path: string, source: string, file: string): Parsed {
  const last = lastParsed.get(path);
  if (last?.source === source && last.file === file) return last.parsed;
  const parsed = parseProse(source, file);
  lastParsed.set(path, { file, source, parsed });
  return parsed;
}

function readText({ file, path, stats }: Entry): { prose?: ProseFile; faults: Fault[] } {
  if (stats.size > proseCaps.file) return { faults: [sizeFault('file', stats.size, file, 1)] };
  const bytes = readFileSync(path);
  const { text, faults } = decodeTable(bytes, 'utf-8', { file });
  if (text === undefined) return { faults };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { prose, faults: found } = parseChanged(path, marked ? `\ufeff${text}` : text, file);
  return { ...(prose ? { prose } : {}), faults: [...faults, ...found] };
}

/** Names of files that are published as they are: part of addresses, and of lists of files. */
const publishable = /^[A-Za-z0-9._-]+$/;

function readImage(
  { file, path, stats }: Entry,
  total: { images: number; pixels: number },
): Fault[] {
  const place = { file, line: 1, column: 1 };
  if (!file.split('/').every((part) => publishable.test(part)))
    return [
      fault(
        'x-file-name',
        { ...place, found: nameOf(file) },
        { why: 'image', name: nameOf(file), suggestion: toPublishable(nameOf(file)) },
      ),
    ];
  if (stats.size > mostImageBytes)
    return [fault('x-file-too-large', place, { bytes: stats.size, most: mostImageBytes })];
  const bytes = readFileSync(path);
  const doubt = findImageDoubt(bytes, extensionOf(file).toLowerCase());
  if (doubt?.kind === 'metadata') return [fault('x-personal-data', place, { kind: 'image' })];
  if (doubt) return [fault('x-mdx-image', { ...place, found: nameOf(file) }, { ...doubt })];
  total.images += 1;
  total.pixels += pixelsOf(bytes);
  const passed = (['images', 'pixels'] as const).find((cap) => total[cap] > recordCaps[cap]);
  return passed ? [fault('x-too-many', place, capParams(passed, total[passed]))] : [];
}

/**
 * A file that is neither text nor raster image: a drawing is code, and nothing else is published
 * from here.
 */
function refuse({ file }: Entry): Fault[] {
  const place = { file, line: 1, column: 1, found: nameOf(file) };
  return [
    fault('x-mdx-image', place, { kind: /^svgz?$/i.test(extensionOf(file)) ? 'vector' : 'format' }),
  ];
}

/** A path as it stands on disk; one that is not encoded right is taken as it is. */
function toPath(address: string): string {
  try {
    return decodeURIComponent(address).replace(/^(?:\.\/)+/, '');
  } catch {
    return address;
  }
}

/** Images that a text shows and that are not there. */
function checkImages(prose: ProseFile, folder: string, names: readonly string[]): Fault[] {
  return listImages(prose.body).flatMap(({ address, line, column }) => {
    const wanted = `${folder}/${toPath(address)}`;
    if (names.includes(wanted)) return [];
    const near = toSuggestion(wanted, names);
    return [
      fault(
        'x-file-missing',
        { file: prose.file, line, column, found: address },
        { file: wanted, ...near },
      ),
    ];
  });
}

/**
 * Reads every lesson or report of the record at `root`. Never throws for what the record holds; a
 * record without the folder has none.
 */
export function readProseFiles(
  root: string,
  register: (typeof proseRegisters)[number],
): ProseFiles {
  const folder = `content/${register}`;
  const read: ProseFiles = { files: [], images: [], faults: [] };
  const total = { images: 0, pixels: 0 };
  const found = findStats(root, folder);
  if (!found?.isDirectory()) return read;
  for (const entry of listEntries(root, folder, 0, read.faults)) {
    const extension = extensionOf(entry.file).toLowerCase();
    if (extension === 'mdx' || extension === 'md') {
      const { prose, faults } = readText(entry);
      read.faults.push(...checkName(entry), ...faults);
      if (prose) read.files.push(prose);
    } else if (imageExtensions.includes(extension)) {
      const doubts = readImage(entry, total);
      read.images.push({ file: entry.file, bytes: entry.stats.size, sound: doubts.length === 0 });
      read.faults.push(...doubts);
    } else read.faults.push(...refuse(entry));
  }
  const names = read.images.map(({ file }) => file);
  read.faults.push(...read.files.flatMap((prose) => checkImages(prose, folder, names)));
  return read;
}

/**
 * The images of a record as they are published, by path within `content`; one that cannot be
 * decoded is a fault.
 */
export async function readPictures(
  root: string,
  files: readonly string[],
): Promise<{ pictures: Map<string, Uint8Array>; faults: Fault[] }> {
  const pictures = new Map<string, Uint8Array>();
  const faults: Fault[] = [];
  if (files.length === 0) return { pictures, faults };
  // Loaded only where there are images: few records have some, and the decoder is large.
  const { toPixels } = await import('./images/pixels.ts');
  for (const file of files) {
    const pixels = await toPixels(readFileSync(join(root, file)), extensionOf(file).toLowerCase());
    if (typeof pixels === 'string')
      faults.push(
        fault('x-mdx-image', { file, line: 1, column: 1, found: nameOf(file) }, { kind: pixels }),
      );
    else pictures.set(file.replace(/^content\//, ''), pixels);
  }
  return { pictures, faults };
}
