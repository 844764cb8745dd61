/**
 * The files of a record: the one place that reads tables and their descriptor from disk. Everything
 * after it works on what is returned here.
 */
import type { Descriptor } from '../schema/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';
import {
  descriptorFiles,
  listReferences,
  parseDescriptor,
  toRecordPath,
} from './descriptor/descriptor.ts';
import { parseNotation, type Notation } from './descriptor/notation.ts';
import { isRemote } from './descriptor/paths.ts';
import { RecordFolder } from './folder.ts';

/** A file that a resource names. */
interface ResourceFile {
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
