/** The folder of a record on disk. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type Fault,
  type Place,
  fault,
  toSuggestion,
  compareText,
} from '../schema/faults/index.ts';
import { capParams, recordCaps } from '../schema/index.ts';
import { decodeTable, largeTableBytes, mostTableBytes, tooLarge } from './text/encoding.ts';

/** Most bytes of a descriptor, or of a schema that stands by itself: YAML takes longer to read. */
const mostDescriptorBytes = (file: string): number =>
  file.endsWith('.json') ? 1024 * 1024 : 192 * 1024;

/** A record's folder: what lies in it can be read, and nothing that lies elsewhere. */
export class RecordFolder {
  readonly faults: Fault[] = [];
  readonly #root: string;
  /** Of all files that were asked for, those that are named twice too. */
  #bytes = 0;

  constructor(root: string) {
    this.#root = root;
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
    else if (!leadsToOwn(this.#root, file))
      this.faults.push(fault('x-path-outside', place, { why: 'link' }));
    else return stats;
    return undefined;
  }

  /** Text of a small file in UTF-8. */
  readText(file: string, place: Place): string | undefined {
    const stats = this.checkFile(file, place);
    if (!stats || !this.hasRoom(stats.size, place)) return undefined;
    const most = mostDescriptorBytes(file);
    if (stats.size <= most) return this.#decode(file, 'utf-8');
    this.faults.push(fault('x-file-too-large', { file }, { bytes: stats.size, most }));
    return undefined;
  }

  /** Whether one more file can be read besides those that were; else the fault at its place. */
  hasRoom(bytes: number, place: Place): boolean {
    this.#bytes += bytes;
    if (this.#bytes <= recordCaps.tables) return true;
    this.faults.push(fault('x-too-many', place, capParams('tables', this.#bytes)));
    return false;
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
        return /\.(?:csv|tsv|jsonl|ndjson)$/i.test(name) && this.find(path) ? [path] : [];
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
}

/** What a link in a record may lead to: what is published from there anyway. */
const mayLeadTo = /^(?:data|content)(?:\/(?!\.)[^/]+)+$/;

/**
 * Whether a file or folder of a record is, links followed, itself or another of its own that may be
 * published: a link may lead elsewhere within `data` and `content`, but never to what lies beside
 * them or in a hidden folder, such as the keys of whoever builds the site.
 */
export function leadsToOwn(root: string, file: string): boolean {
  const [home, real] = [findReal(root), findReal(join(root, file))];
  if (home === undefined || real === undefined) return false;
  const path = relative(home, real).split(sep).join('/');
  return path === file || mayLeadTo.test(path);
}

function findReal(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
