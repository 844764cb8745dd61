/** What the versions of tables differ in, worked out once for each pair of versions and kept. */
import type { Fault } from '../../../schema/faults/index.ts';
import { sha256, type HistoryCache } from '../cache.ts';
import { compareReadings, readNext, type RowDelta } from './delta.ts';
import { readVersion, rowsOf, type TableReading } from './reading.ts';
import type { Slot } from '../slot.ts';
import { Shelf } from './shelf.ts';

/** A version of a table's file, and what it is read as. */
export interface Standing {
  blob: string;
  slot: Slot;
}

interface BlobSource {
  read(blob: string): Promise<Buffer | undefined>;
  prefetch(blob: string): void;
  discard(blob: string): void;
  recycle(bytes: Buffer): void;
}

/**
 * How many bytes of tables are held at once: versions that the next will be compared with, and
 * versions before them, for lines beside.
 */
const mostHeld = { newest: 48 * 1024 * 1024, older: 12 * 1024 * 1024 };
/**
 * How many differences are remembered: a merge has, from one of its parents, often the difference
 * that a commit of the other line had.
 */
const mostRemembered = 64;
/**
 * Up to which size a table that must be read whole is held with its rows, which take more room than
 * its bytes.
 */
const mostWithRows = 2 * 1024 * 1024;
/** How many bytes are asked for ahead, as far as the largest version yet tells. */
const mostAhead = 8 * 1024 * 1024;

/** Reads and compares versions of tables. */
export class TableVersions {
  readonly #source: BlobSource;
  readonly #cache: HistoryCache;
  readonly #whole: boolean;
  /** Versions read last, oldest first. */
  readonly #newest = new Shelf(mostHeld.newest);
  readonly #older = new Shelf(mostHeld.older);
  readonly #remembered = new Map<string, RowDelta>();
  #wanted: readonly string[] = [];
  #largest = mostAhead / 2;
  /** Versions that cannot be read, by what they were compared with. */
  readonly #bad = new Map<string, Fault>();

  constructor(source: BlobSource, cache: HistoryCache, whole: boolean) {
    this.#source = source;
    this.#cache = cache;
    this.#whole = whole;
  }

  /** Says which blobs will be read next; asked for ahead where nothing is known of them yet. */
  prefetch(all: readonly string[]): void {
    if (!this.#cache.isEmpty) return;
    const blobs = all.slice(0, Math.max(1, Math.floor(mostAhead / this.#largest)));
    const next = new Set(blobs);
    for (const blob of this.#wanted) if (!next.has(blob)) this.#source.discard(blob);
    const fresh = new Set(this.#wanted);
    for (const blob of blobs) if (!fresh.has(blob)) this.#source.prefetch(blob);
    this.#wanted = blobs;
  }

  /**
   * What two versions differ in: all rows where they are not read alike. A fault where the newer
   * cannot be read.
   */
  async compare(from: Standing | undefined, to: Standing | undefined): Promise<RowDelta | Fault> {
    const all = from !== undefined && to !== undefined && from.slot.print !== to.slot.print;
    const key = sha256(
      'rows',
      from?.blob ?? '',
      from?.slot.manner ?? '',
      to?.blob ?? '',
      to?.slot.manner ?? '',
      String(all),
    );
    const known =
      this.#bad.get(key) ??
      this.#remembered.get(key) ??
      (this.#whole ? undefined : this.#cache.find<RowDelta | Fault>(key));
    const found = known ?? (await this.#compare(from, to, all));
    if ('code' in found) this.#bad.set(key, found);
    else this.#remember(key, found);
    if (!known && !this.#whole) this.#cache.set(key, found);
    return found;
  }

  /** All rows of a version that can be read. */
  async readRows(
    standing: Standing,
  ): Promise<{ header: readonly string[]; rows: readonly (readonly string[])[] }> {
    const reading = await this.#readHeld(standing);
    return { header: reading.header, rows: rowsOf(reading) };
  }

  async #compare(
    from: Standing | undefined,
    to: Standing | undefined,
    all: boolean,
  ): Promise<RowDelta | Fault> {
    const before = from && (await this.#readHeld(from));
    if (!to) return compareReadings(before, undefined);
    const bytes = await this.#readBytes(to.blob);
    const next =
      before && !all && !this.#whole ? readNext(before, bytes, to.slot.description) : undefined;
    const after = next?.reading ?? readVersion(bytes, to.slot.description, to.slot.path);
    if ('code' in after) return after;
    const delta = next?.delta ?? compareReadings(before, after, all);
    if (from) this.#supersede(from);
    this.#hold(to, after);
    return delta;
  }

  #remember(key: string, delta: RowDelta): void {
    if (delta.whole || delta.removed.length + delta.added.length > 1000) return;
    this.#remembered.delete(key);
    this.#remembered.set(key, delta);
    if (this.#remembered.size > mostRemembered)
      this.#remembered.delete(this.#remembered.keys().next().value!);
  }

  async #readHeld(standing: Standing): Promise<TableReading> {
    const key = keyOf(standing);
    const held = this.#newest.find(key) ?? this.#older.find(key);
    if (held) return held;
    const reading = readVersion(
      await this.#readBytes(standing.blob),
      standing.slot.description,
      standing.slot.path,
    );
    if ('code' in reading)
      throw new Error(`${standing.slot.path} was read before and cannot be read now`);
    this.#hold(standing, reading);
    return reading;
  }

  async #readBytes(blob: string): Promise<Buffer> {
    const bytes = await this.#source.read(blob);
    if (!bytes) throw new MissingBlob(blob);
    this.#largest = Math.max(this.#largest === mostAhead / 2 ? 1 : this.#largest, bytes.length);
    return bytes;
  }

  #hold(standing: Standing, reading: TableReading): void {
    const key = keyOf(standing);
    const keepsRows = reading.starts === undefined && reading.bytes.length <= mostWithRows;
    this.#recycle([this.#newest.take(key), this.#older.take(key)]);
    this.#recycle(this.#newest.put(key, keepsRows ? reading : { ...reading, rows: undefined }));
  }

  /** Puts a version behind those that will surely be compared again. */
  #supersede(standing: Standing): void {
    const reading = this.#newest.take(keyOf(standing));
    if (reading) this.#recycle(this.#older.put(keyOf(standing), reading));
  }

  #recycle(readings: readonly (TableReading | undefined)[]): void {
    for (const reading of readings) if (reading) this.#source.recycle(reading.bytes);
  }
}

/** A version that git should have and has not. */
export class MissingBlob extends Error {
  constructor(blob: string) {
    super(`blob ${blob} is missing`);
  }
}

function keyOf({ blob, slot }: Standing): string {
  return `${blob} ${slot.manner}`;
}
