/**
 * The files of one index: where they are, and how they are read. Each is fetched once, when it is
 * first needed.
 */
import { ByteReader } from '../../documents/bytes.ts';

export class SearchFiles {
  /** Address of the folder, with a slash at its end. */
  readonly folder: string;
  readonly language: string;
  readonly #loaded = new Map<string, Promise<Uint8Array>>();

  /** `name` is a language and a hash, such as `en-0123456789ab`. */
  constructor(root: string, name: string) {
    this.folder = `${root}/search/index/${name}/`;
    this.language = name.slice(0, name.lastIndexOf('-'));
  }

  async packedJson<T>(name: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.packed(name))) as T;
  }

  /** The content of a compressed file. */
  packed(name: string): Promise<Uint8Array> {
    return this.#once(name, async () => unpack(await this.#fetch(name)));
  }

  /**
   * The content of what stands from one byte of a file to before another: its length, and so many
   * compressed bytes.
   */
  part(name: string, from: number, to: number): Promise<Uint8Array> {
    return this.#once(`${name} ${from}`, async () => {
      const response = await this.#fetch(name, { range: `bytes=${from}-${to - 1}` });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const part = new ByteReader(response.status === 206 ? bytes : bytes.subarray(from, to));
      return unpack(new Response(part.bytes(part.number()).slice()));
    });
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
    const response = await fetch(this.folder + name, { headers });
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
