/**
 * Pieces of which many stand in one file, and only the part with one of them is asked for. Of a host
 * that gives no parts of files the whole file comes, and the part is taken from it.
 */
import { ByteReader } from '../../documents/bytes.ts';
import { partStep, partsInFile } from '../../documents/format.ts';
import type { SearchFiles } from './files.ts';

export class SearchParts {
  readonly #files: SearchFiles;
  readonly #kind: string;
  readonly #ending: string;
  readonly #count: number;
  #ends: Promise<readonly number[]> | undefined;

  constructor(files: SearchFiles, kind: string, ending: string, count: number) {
    this.#files = files;
    this.#kind = kind;
    this.#ending = ending;
    this.#count = count;
  }

  /** Learns where the pieces stand; asked for beforehand, so that nobody waits for it. */
  ends(): Promise<readonly number[]> {
    if (!this.#ends) {
      this.#ends = this.#readEnds();
      this.#ends.catch(() => (this.#ends = undefined));
    }
    return this.#ends;
  }

  /** Where each piece ends in its file. */
  async #readEnds(): Promise<readonly number[]> {
    const steps = new ByteReader(await this.#files.packed(`${this.#kind}-steps`));
    const inFile = partsInFile(this.#count);
    let end = 0;
    return Array.from({ length: this.#count }, (_, number) => {
      if (number % inFile === 0) end = 0;
      return (end += steps.number() * partStep);
    });
  }

  /** The content of a piece. */
  async of(number: number): Promise<Uint8Array> {
    const ends = await this.ends();
    const inFile = partsInFile(this.#count);
    const from = number % inFile === 0 ? 0 : ends[number - 1]!;
    const file = [Math.floor(number / inFile), this.#ending] as const;
    return this.#files.part(this.#kind, file, [from, ends[number]!]);
  }
}
