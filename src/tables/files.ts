/**
 * The files of a record: the one place that reads tables and their descriptor from disk. Everything
 * after it works on what is returned here.
 */
import type { Descriptor, ResourceDescriptor } from '../schema/index.ts';
import { type Fault, type Place, fault } from '../schema/faults/index.ts';
import {
  descriptorFiles,
  listReferences,
  parseDescriptor,
  toRecordPath,
} from './descriptor/descriptor.ts';
import { parseNotation, type Notation } from './descriptor/notation.ts';
import { isRemote } from './descriptor/paths.ts';
import { RecordFolder } from './folder.ts';
import type { ResourceText } from './rows/resource.ts';

/** A file that a resource names, by the resource's name; undecoded where it is no table. */
type ResourceFile = ResourceText & { resource: string };

export interface RecordFiles {
  /** Undefined where there is no descriptor, or none that can be read. */
  descriptor?: Descriptor;
  /** The text of the descriptor. */
  source?: { file: string; text: string };
  /** Texts of schemas and dialects that the descriptor refers to, by path within the record. */
  references: ReadonlyMap<string, string>;
  /** In the order of resources and of their paths, each with its own faults. */
  files: readonly ResourceFile[];
  /** Of everything but those files. */
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
      .map((path): ResourceFile => {
        const place = {
          file: descriptor.file,
          ...notation.locate(['resources', index, 'path']),
          found: path,
        };
        return { resource: resource.name, ...readFile(folder, descriptor, resource, place) };
      });
  });
}

/** A file of a resource, with what was wrong on the way to its text. */
function readFile(
  folder: RecordFolder,
  descriptor: Descriptor,
  { opaque, encoding }: ResourceDescriptor,
  place: Place & { found: string },
): ResourceText {
  const file = toRecordPath(descriptor.file, place.found);
  const before = folder.faults.length;
  const stats = folder.checkFile(file, place);
  const isRead = stats && !opaque && folder.hasRoom(stats.size, place);
  const text = isRead ? folder.readTable(file, encoding, stats.size) : undefined;
  return { file, bytes: stats?.size ?? 0, text, faults: folder.faults.splice(before) };
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
