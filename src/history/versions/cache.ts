/**
 * What was worked out from the bytes of old versions, kept from build to build. Each entry goes by
 * a hash of everything that it was worked out from, and carries a hash of its key and content: an
 * entry that is damaged, cut or put under another key is as good as none. So the folder may be
 * deleted, changed or shared at any time, and a build never reads from it what it would not have
 * worked out itself.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareText } from '../../schema/faults/index.ts';

/** The packages that work something out from bytes, seen from here. */
const packages = ['../', '../../schema/', '../../tables/', '../../prose/'];

/**
 * Changes whenever the code does that works something out from bytes: entries of another edition
 * are none.
 */
const edition = readEdition();

export function sha256(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** A hash of their files; nothing where they cannot be read, and then nothing is kept. */
function readEdition(): string | undefined {
  try {
    const files = packages.flatMap((name) => {
      const folder = new URL(name, import.meta.url);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.[jt]s$/.test(file))
        .map((file) => ({ name: `${name}${file}`, url: new URL(file, folder) }));
    });
    return sha256(
      ...files
        .sort((a, b) => compareText(a.name, b.name))
        .flatMap(({ name, url }) => [name, readFileSync(url, 'utf8')]),
    );
  } catch {
    return undefined;
  }
}

/** What an entry carries to show that it is whole, and of this edition. */
export function sealOf(key: string, content: string): string {
  return sha256(edition ?? '', key, content);
}

/** One file of entries, a line each: key, hash, content. */
export class HistoryCache {
  readonly #path: string | undefined;
  /** What the names of all files of this record begin with, whatever their edition. */
  readonly #record: string;
  readonly #kept = new Map<string, string>();
  readonly #used = new Map<string, string>();
  #changed = false;

  /** Entries of one record; without a folder nothing is kept. */
  constructor(folder: string | undefined, record: string) {
    this.#record = sha256(record).slice(0, 32);
    this.#path = folder && edition && join(folder, `${this.#record}-${edition.slice(0, 16)}.jsonl`);
    for (const line of readLines(this.#path)) {
      const at = line.indexOf(' ');
      if (at > 0) this.#kept.set(line.slice(0, at), line.slice(at + 1));
    }
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  has(key: string): boolean {
    return this.#used.has(key) || this.#kept.has(key);
  }

  /** The content of an entry, or nothing where there is none that is whole. */
  find<T>(key: string): T | undefined {
    const entry = this.#used.get(key) ?? this.#kept.get(key);
    if (entry === undefined) return undefined;
    const at = entry.indexOf(' ');
    const content = entry.slice(at + 1);
    if (entry.slice(0, at) !== sealOf(key, content)) {
      this.#kept.delete(key);
      return undefined;
    }
    this.#used.set(key, entry);
    return JSON.parse(content) as T;
  }

  set(key: string, value: unknown): void {
    if (!this.#path) return;
    const content = JSON.stringify(value);
    this.#used.set(key, `${sealOf(key, content)} ${content}`);
    this.#changed = true;
  }

  /**
   * Writes the entries that were used, where any is new or some are no longer needed. A folder that
   * cannot be written to is left alone.
   */
  save(): void {
    if (!this.#path || (!this.#changed && this.#used.size === this.#kept.size)) return;
    const part = `${this.#path}.${process.pid}.part`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(part, [...this.#used].map(([key, entry]) => `${key} ${entry}\n`).join(''));
      renameSync(part, this.#path);
      this.#dropOthers(this.#path);
    } catch {
      rmSync(part, { force: true });
    }
  }

  /** Takes away what other editions kept of the record. */
  #dropOthers(path: string): void {
    const folder = dirname(path);
    for (const name of readdirSync(folder))
      if (name.startsWith(this.#record) && name !== basename(path))
        rmSync(join(folder, name), { force: true });
  }
}

function readLines(path: string | undefined): string[] {
  try {
    return path === undefined ? [] : readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
