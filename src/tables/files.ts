/**
 * The files of a record: the one place that reads tables and their descriptor from disk. Everything
 * after it works on what is returned here.
 */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { Descriptor } from '../schema/index.ts';
import {
  type Fault,
  type Place,
  compareText,
  fault,
  toSuggestion,
} from '../schema/faults/index.ts';
import {
  descriptorFiles,
  listReferences,
  parseDescriptor,
  toRecordPath,
} from './descriptor/descriptor.ts';
import { decodeTable, largeTableBytes, mostTableBytes, tooLarge } from './text/encoding.ts';
import { parseNotation, type Notation } from './descriptor/notation.ts';
import { isRemote } from './descriptor/paths.ts';

/** Most bytes of a descriptor, or of a schema that stands by itself. */
const mostDescriptorBytes = 2 * 1024 * 1024;

/** A file that a resource names. */
export interface ResourceFile {
  /** Name of the resource. */
  resource: string;
  /** Path within the record folder. */
  file: string;
  bytes: number;
  /** The decoded text; undefined of what is no table, and of a table that cannot be decoded. */
  text?: string;
}

export interface RecordFiles {
  /** Undefined where there is no descriptor, or none that can be read. */
  descriptor?: Descriptor;
  /** The text of the descriptor. */
  source?: { file: string; text: string };
  /** Texts of schemas and dialects that the descriptor refers to, by path within the record. */
  references: ReadonlyMap<string, string>;
  /** In the order of resources and of their paths. */
  files: readonly ResourceFile[];
  faults: readonly Fault[];
}

/**
 * Reads the descriptor of the record at `root` and every file that it names. Never throws for what
 * the record holds.
 */
export function readRecordFiles(root: string): RecordFiles {
  const folder = new RecordFolder(root);
  const file = descriptorFiles.find((name) => folder.find(name));
  if (file === undefined)
    return {
      references: new Map(),
      files: [],
      faults: [fault('x-no-record', { file: descriptorFiles[0]! })],
    };
  const text = folder.readText(file, { file });
  if (text === undefined) return { references: new Map(), files: [], faults: folder.faults };
  const notation = parseNotation(text, file);
  folder.faults.push(...notation.faults);
  const source = { file, text };
  if (notation.raw === undefined)
    return { source, references: new Map(), files: [], faults: folder.faults };
  const references = readReferences(folder, notation);
  const { descriptor, faults } = parseDescriptor(notation.raw, file, {
    locate: notation.locate,
    references: references.parsed,
  });
  folder.faults.push(...faults);
  const files = readResources(folder, descriptor, notation);
  folder.faults.push(
    ...checkDescribed(folder, descriptor, [
      ...files.map((found) => found.file),
      ...references.texts.keys(),
    ]),
  );
  return { descriptor, source, references: references.texts, files, faults: folder.faults };
}

function readReferences(
  folder: RecordFolder,
  { raw, file }: Notation,
): { parsed: Map<string, Notation>; texts: Map<string, string> } {
  const parsed = new Map<string, Notation>();
  const texts = new Map<string, string>();
  for (const path of listReferences(raw)) {
    const target = toRecordPath(file, path);
    const text = folder.readText(target, { file, found: path });
    if (text === undefined) continue;
    const notation = parseNotation(text, target);
    folder.faults.push(...notation.faults);
    parsed.set(path, notation);
    texts.set(target, text);
  }
  return { parsed, texts };
}

function readResources(
  folder: RecordFolder,
  descriptor: Descriptor,
  notation: Notation,
): ResourceFile[] {
  const resources = (notation.raw as { resources?: unknown } | null)?.resources;
  const written = new Map(
    (Array.isArray(resources) ? (resources as ({ name?: unknown } | null)[]) : []).map(
      (item, index) => [item?.name, index],
    ),
  );
  return descriptor.resources.flatMap((resource, order) => {
    const index = written.get(resource.name) ?? order;
    return resource.path
      .filter((path) => !isRemote(path))
      .flatMap((path): ResourceFile[] => {
        const file = toRecordPath(descriptor.file, path);
        const place = {
          file: descriptor.file,
          ...notation.locate(['resources', index, 'path']),
          found: path,
        };
        const stats = folder.checkFile(file, place);
        if (!stats) return [];
        const found = { resource: resource.name, file, bytes: stats.size };
        if (resource.opaque) return [found];
        const text = folder.readTable(file, resource.encoding, stats.size);
        return [text === undefined ? found : { ...found, text }];
      });
  });
}

/** Tables below `data/` that no resource names: nobody would see them. */
function checkDescribed(
  folder: RecordFolder,
  descriptor: Descriptor,
  known: readonly string[],
): Fault[] {
  const named = new Set([
    ...known,
    ...descriptor.resources.flatMap((resource) =>
      resource.path.map((path) => toRecordPath(descriptor.file, path)),
    ),
  ]);
  return folder
    .listTables('data')
    .filter((file) => !named.has(file))
    .map((file) => fault('x-file-not-described', { file }, { descriptor: descriptor.file }));
}

/** A record's folder: what lies in it can be read, and nothing that lies elsewhere. */
class RecordFolder {
  readonly faults: Fault[] = [];
  readonly #root: string;
  readonly #real: string | undefined;

  constructor(root: string) {
    this.#root = root;
    this.#real = findReal(root);
  }

  find(file: string): Stats | undefined {
    try {
      const stats = statSync(join(this.#root, file));
      return stats.isFile() ? stats : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * The file's size and kind, where it is there, by its exact name, and within the record; else the
   * fault at the place that names it.
   */
  checkFile(file: string, place: Place): Stats | undefined {
    const stats = this.find(file);
    const names = this.#list(file.slice(0, Math.max(0, file.lastIndexOf('/'))));
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!stats || !names.includes(name))
      this.faults.push(fault('x-file-missing', place, { file, ...toSuggestion(name, names) }));
    else if (!this.#isWithin(file)) this.faults.push(fault('x-path-outside', place));
    else return stats;
    return undefined;
  }

  /** Text of a small file in UTF-8. */
  readText(file: string, place: Place): string | undefined {
    const stats = this.checkFile(file, place);
    if (!stats) return undefined;
    if (stats.size <= mostDescriptorBytes) return this.#decode(file, 'utf-8');
    this.faults.push(
      fault('x-file-too-large', { file }, { bytes: stats.size, most: mostDescriptorBytes }),
    );
    return undefined;
  }

  /** Text of a table; one over the cap is refused before it is opened. */
  readTable(file: string, encoding: string, bytes: number): string | undefined {
    if (bytes > largeTableBytes && bytes <= mostTableBytes)
      this.faults.push(fault('x-file-large', { file }, { bytes, most: largeTableBytes }));
    if (bytes <= mostTableBytes) return this.#decode(file, encoding);
    this.faults.push(tooLarge(bytes, { file }));
    return undefined;
  }

  /** Every table below a folder, sorted. */
  listTables(folder: string): string[] {
    return this.#list(folder)
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => {
        const path = `${folder}/${name}`;
        if (this.#isFolder(path)) return this.listTables(path);
        return /\.(?:csv|tsv)$/i.test(name) && this.find(path) ? [path] : [];
      });
  }

  #decode(file: string, encoding: string): string | undefined {
    try {
      const { text, faults } = decodeTable(readFileSync(join(this.#root, file)), encoding, {
        file,
      });
      this.faults.push(...faults);
      return text;
    } catch {
      this.faults.push(fault('x-file-missing', { file }, { file, near: 'no', suggestion: '' }));
      return undefined;
    }
  }

  /** A link to a folder is none: following it could go round for ever. */
  #isFolder(path: string): boolean {
    return lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  #list(folder: string): string[] {
    try {
      return readdirSync(join(this.#root, folder)).sort(compareText);
    } catch {
      return [];
    }
  }

  #isWithin(file: string): boolean {
    const real = findReal(join(this.#root, file));
    return (
      this.#real !== undefined &&
      real !== undefined &&
      (real === this.#real || real.startsWith(this.#real + sep))
    );
  }
}

function findReal(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
