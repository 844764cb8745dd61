/** In which documents, and at which places of them, each word of the texts stands. */
import { ByteWriter } from '../bytes.ts';

/** A list of whole numbers that grows. */
export class Numbers {
  values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** The places of key number `n` are those from `starts[n]` to before `starts[n + 1]`. */
export interface PlaceLists {
  keys: readonly string[];
  starts: Int32Array;
  documents: Int32Array;
  places: Int32Array;
}

/** Key of two words one after the other. */
const pairKey = (first: string, second: string) => `${first}\n${second}`;

const mostWords = 2 ** 26;

/** Places as they are met, by number of their key: a word, or two words one after the other. */
export class PlaceEntries {
  readonly #words: readonly string[];
  readonly #keys: string[];
  readonly #pairs = new Map<number, number>();
  readonly #entered = new Numbers();
  readonly #documents = new Numbers();
  readonly #places = new Numbers();

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#keys = [...words];
  }

  enter(key: number, document: number, place: number): void {
    this.#entered.push(key);
    this.#documents.push(document);
    this.#places.push(place);
  }

  /** The number of the key of two words. */
  pair(first: number, second: number): number {
    const pair = first * mostWords + second;
    let number = this.#pairs.get(pair);
    if (number === undefined) {
      number = this.#keys.length;
      this.#pairs.set(pair, number);
      this.#keys.push(pairKey(this.#words[first]!, this.#words[second]!));
    }
    return number;
  }

  /** The entries of each key together, in the order in which they came. */
  sorted(): PlaceLists {
    const { length, values } = this.#entered;
    const starts = new Int32Array(this.#keys.length + 1);
    for (let index = 0; index < length; index += 1) starts[values[index]! + 1]! += 1;
    for (let key = 0; key < this.#keys.length; key += 1) starts[key + 1]! += starts[key]!;
    const next = starts.slice();
    const documents = new Int32Array(length);
    const places = new Int32Array(length);
    for (let index = 0; index < length; index += 1) {
      const place = next[values[index]!]!++;
      documents[place] = this.#documents.values[index]!;
      places[place] = this.#places.values[index]!;
    }
    return { keys: this.#keys, starts, documents, places };
  }
}

/** Documents as steps from the last one, each with the number of its places and those as steps. */
export function toList(
  documents: Int32Array,
  places: Int32Array,
  from: number,
  to: number,
): Uint8Array {
  const writer = new ByteWriter();
  let last = -1;
  for (let index = from; index < to;) {
    let end = index;
    while (end < to && documents[end] === documents[index]) end += 1;
    writer.number(documents[index]! - last);
    writer.number(end - index);
    for (let place = index, before = -1; place < end; place += 1) {
      writer.number(places[place]! - before);
      before = places[place]!;
    }
    last = documents[index]!;
    index = end;
  }
  return writer.done();
}
