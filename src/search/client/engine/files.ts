/**
 * The files of one index: where they are, and how they are read. Each is fetched once, when it is
 * first needed.
 */
import { ByteReader } from '../../documents/bytes.ts';
import type { SearchManifest } from '../../documents/format.ts';
import { partNameLength, partsFolder } from '../../documents/format.ts';

export class SearchFiles {
  /** Address of the folder with the indexer's own files, with a slash at its end. */
  readonly folder: string;
  readonly language: string;
  readonly #parts: string;
  readonly #names: Readonly<Record<string, string>>;
  readonly #loaded = new Map<string, Promise<Uint8Array>>();

  /** `name` is a language and a hash, such as `en-0123456789ab`; `names` are those of its parts. */
  constructor(root: string, name: string, names: SearchManifest['names'] = {}) {
    this.folder = `${root}/search/index/${name}/`;
    this.language = name.slice(0, name.lastIndexOf('-'));
    this.#parts = `${root}/search/index/${partsFolder}/`;
    this.#names = names;
  }

  async packedJson<T>(kind: string, number = 0): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.packed(kind, number))) as T;
  }

  /** The content of a compressed file: of those of its kind the first, or another. */
  packed(kind: string, number = 0): Promise<Uint8Array> {
    const name = this.#nameOf(kind, number, '.gzip');
    return this.#once(name, async () => unpack(await this.#fetch(name)));
  }

  /**
   * The content of what stands from one byte of a file to before another: its length, and so many
   * compressed bytes. The file is one of its kind, by its number and ending.
   */
  part(
    kind: string,
    [number, ending]: readonly [number, string],
    [from, to]: readonly [number, number],
  ): Promise<Uint8Array> {
    const name = this.#nameOf(kind, number, ending);
    return this.#once(`${name} ${from}`, async () => {
      const response = await this.#fetch(name, { range: `bytes=${from}-${to - 1}` });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const part = new ByteReader(response.status === 206 ? bytes : bytes.subarray(from, to));
      return unpack(new Response(part.bytes(part.number()).slice()));
    });
  }

  #nameOf(kind: string, number: number, ending: string): string {
    const from = number * partNameLength;
    return `${kind}/${(this.#names[kind] ?? '').slice(from, from + partNameLength)}${ending}`;
  }

  #once(key: string, load: () => Promise<Uint8Array>): Promise<Uint8Array> {
    let loaded = this.#loaded.get(key);
    if (!loaded) {
      loaded = load();
      this.#loaded.set(key, loaded);
      loaded.catch(() => this.#loaded.delete(key));
    }
    return loaded;
  }

  async #fetch(name: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.#parts + name, { headers });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }
}

/** Some hosts take such files apart before they send them: then there is nothing left to do. */
async function unpack(response: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Uint8Array(
    await new Response(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).arrayBuffer(),
  );
}
