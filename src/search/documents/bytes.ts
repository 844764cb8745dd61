/**
 * Numbers as bytes, seven bits a byte, least first: the files beside the search index are written
 * and read with these. Nothing is imported here.
 */

export class ByteWriter {
  #bytes = new Uint8Array(256);
  length = 0;

  number(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  bytes(values: Uint8Array): void {
    if (this.length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  /** A text with its length before it. */
  text(value: string): void {
    const encoded = encoder.encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  /** What was written so far. */
  done(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + by));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class ByteReader {
  readonly #bytes: Uint8Array;
  place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.place >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.place++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  bytes(length: number): Uint8Array {
    const part = this.#bytes.subarray(this.place, this.place + length);
    this.place += length;
    return part;
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()));
  }
}
