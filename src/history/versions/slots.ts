/**
 * Which files of a version are tables, and how each is read: what the descriptor of that day says,
 * or, where there was none, today's.
 */
import type { Descriptor } from '../../schema/index.ts';
import {
  type Notation,
  descriptorFiles,
  isRemote,
  listReferences,
  parseDescriptor,
  parseNotation,
  toRecordPath,
} from '../../tables/descriptor/index.ts';
import { tablePaths, toPrint, type Slot } from './slot.ts';

/** The files of a version: paths to blobs. */
type FileMap = ReadonlyMap<string, string>;

/** Reads the text of a blob. */
type ReadText = (blob: string) => Promise<string | undefined>;

/** Finds the tables of versions, by the descriptors that they hold. */
export class SlotFinder {
  /** Paths that an older version may have a table or a part of its descriptor under. */
  readonly paths: Set<string>;
  readonly #today: Descriptor;
  readonly #read: ReadText;
  readonly #names: readonly string[];
  readonly #raws = new Map<string, unknown>();
  readonly #parsed = new Map<string, Descriptor>();
  readonly #slots = new Map<string, readonly Slot[]>();
  /** Former paths of today's tables, for versions that have no descriptor. */
  readonly #origins = new Map<string, string[]>();

  constructor(today: Descriptor, read: ReadText) {
    this.#today = today;
    this.#read = read;
    this.#names = [...new Set([today.file, ...descriptorFiles])];
    this.paths = new Set([...this.#names, ...tablePaths(today)]);
  }

  /** Takes note of where a file of today's tables was before it was moved. */
  addOrigin(path: string, origin: string): void {
    if (this.paths.has(origin)) return;
    this.paths.add(origin);
    const today = [...this.#origins].find(([, origins]) => origins.includes(path))?.[0] ?? path;
    this.#origins.set(today, [...(this.#origins.get(today) ?? []), origin]);
  }

  /** Whether a path is a former one of today's tables. */
  isOrigin(path: string): boolean {
    return [...this.#origins.values()].some((origins) => origins.includes(path));
  }

  /** Whether a path may be that of a descriptor. */
  isDescriptor(path: string): boolean {
    return this.#names.includes(path);
  }

  /**
   * Reads a descriptor's version, so that `paths` holds what it names. Parts that stand in files of
   * their own are not read yet.
   */
  async takePaths(path: string, blob: string): Promise<void> {
    const raw = toRaw(await this.#read(blob), path);
    if (raw === undefined) return;
    for (const reference of listReferences(raw)) this.paths.add(toRecordPath(path, reference));
    for (const table of tablePaths(parseDescriptor(raw, path).descriptor)) this.paths.add(table);
  }

  /** The tables of a version. */
  async findSlots(files: FileMap): Promise<readonly Slot[]> {
    const file = this.#names.find((name) => files.has(name));
    const own = file === undefined ? undefined : await this.#parse(file, files);
    const key = own
      ? own.key
      : `today ${[...this.#origins.keys()].map((path) => (files.has(path) ? '1' : '0')).join('')}`;
    const known = this.#slots.get(key);
    if (known) return known;
    const slots = own ? this.#toOwnSlots(own.descriptor) : this.#toSlots(this.#today, false, files);
    this.#slots.set(key, slots);
    return slots;
  }

  /** Where the descriptor of the record stands. */
  get todayFile(): string {
    return this.#today.file;
  }

  /** Where the tables of the record stand. */
  todayPaths(): readonly string[] {
    return tablePaths(this.#today);
  }

  /** The tables of the record as it stands. */
  todaySlots(): readonly Slot[] {
    return this.#toSlots(this.#today, true, new Map());
  }

  async #parse(
    file: string,
    files: FileMap,
  ): Promise<{ key: string; descriptor: Descriptor } | undefined> {
    const raw = await this.#rawOf(file, files.get(file)!);
    if (raw === undefined) return undefined;
    const paths = listReferences(raw).map((path) => [path, toRecordPath(file, path)] as const);
    const key = JSON.stringify([
      file,
      files.get(file),
      ...paths.map(([, path]) => files.get(path) ?? ''),
    ]);
    const found = this.#parsed.get(key);
    if (found) return { key, descriptor: found };
    const references = new Map<string, Notation>();
    for (const [path, target] of paths) {
      const part = files.has(target) ? await this.#rawOf(target, files.get(target)!) : undefined;
      if (part !== undefined)
        references.set(path, { file: target, raw: part, locate: () => undefined });
    }
    const { descriptor } = parseDescriptor(raw, file, { references });
    if (descriptor.resources.length === 0) return undefined;
    this.#parsed.set(key, descriptor);
    return { key, descriptor };
  }

  async #rawOf(path: string, blob: string): Promise<unknown> {
    if (!this.#raws.has(blob)) this.#raws.set(blob, toRaw(await this.#read(blob), path));
    return this.#raws.get(blob);
  }

  /**
   * A table that the descriptor of its day mapped to no register, and today's does, is read as
   * today's says: it is the same table. So is one that had no key then and has one today. Of one
   * that is withheld today nothing is told.
   */
  #toOwnSlots(descriptor: Descriptor): Slot[] {
    const today = new Map(
      this.#today.resources.flatMap((resource) =>
        resource.path.map((path) => [toRecordPath(this.#today.file, path), resource] as const),
      ),
    );
    const resources = descriptor.resources.map((resource) => {
      const now = resource.path
        .map((path) => today.get(toRecordPath(descriptor.file, path)))
        .find((found) => found !== undefined);
      if (now?.opaque === 'unreadable') return { ...resource, opaque: now.opaque };
      if (resource.register || !now) return resource;
      if (now.register)
        return {
          ...now,
          path: resource.path,
          encoding: resource.encoding,
          dialect: resource.dialect,
        };
      const { primaryKey } = resource.schema.primaryKey.length > 0 ? resource.schema : now.schema;
      return { ...resource, schema: { ...resource.schema, primaryKey } };
    });
    return this.#toSlots({ ...descriptor, resources }, true, new Map());
  }

  #toSlots(descriptor: Descriptor, own: boolean, files: FileMap): Slot[] {
    return descriptor.resources
      .filter((resource) => !resource.opaque)
      .flatMap((resource) => {
        const print = toPrint(resource);
        const description = {
          encoding: resource.encoding,
          dialect: resource.dialect,
          own,
          plain: resource.register === undefined,
        };
        const manner = JSON.stringify(description);
        return resource.path
          .filter((path) => !isRemote(path))
          .map((path): Slot => {
            const now = toRecordPath(descriptor.file, path);
            const origin =
              own || files.has(now)
                ? undefined
                : this.#origins.get(now)?.find((former) => files.has(former));
            const table = resource.register
              ? `register:${resource.register}`
              : `dataset:${this.#nameOf(now) ?? resource.name}`;
            return {
              path: origin ?? now,
              table,
              resource,
              description,
              print: `${table} ${print}`,
              manner,
            };
          });
      });
  }

  /** The name of the plain dataset that a path belongs to today. */
  #nameOf(path: string): string | undefined {
    return this.#today.resources.find(
      (resource) =>
        !resource.register &&
        resource.path.some((own) => toRecordPath(this.#today.file, own) === path),
    )?.name;
  }
}

/** The value of a descriptor's text, or nothing where it cannot be read. */
function toRaw(text: string | undefined, path: string): unknown {
  if (text === undefined) return undefined;
  if (!path.endsWith('.json')) return parseNotation(text, path).raw;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
