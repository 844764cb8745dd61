/**
 * The concordance: for every word of the texts, in which documents and at which places it stands.
 * It answers exactly what the stemmed index cannot: phrases word for word, words with their
 * accents, texts without spaces, names. Words are spread over many small files, so that a phrase
 * costs the files of its words alone. The places of a very frequent word are kept only together
 * with its neighbours.
 */
import { compareText } from '../../../schema/faults/index.ts';
import { ByteWriter } from '../bytes.ts';
import { Numbers, PlaceEntries, type PlaceLists, toList } from './placeLists.ts';
import { hashOf, isWordKey, toPlacedName, toTokens } from '../words.ts';

export interface ConcordanceFiles {
  /** Each file's words with their places, by number of the file. */
  shards: readonly Uint8Array[];
  frequent: readonly string[];
  /** The words of the texts with the number of documents they stand in. */
  vocabulary: ReadonlyMap<string, number>;
  /**
   * How the texts write those words that none of them has as they are compared, without accents.
   */
  shown: ReadonlyMap<string, string>;
  /** Whether a document before `end` holds the words one after the other. */
  holds: (text: string, end: number) => boolean;
}

/** From how many places on a word counts as frequent. */
const frequentFrom = 6000;
/** Bytes of a file before compression, about. */
const shardSize = 14_000;
/** Stands between two texts: no phrase reaches over it. */
const gap = -1;

export class Concordance {
  readonly #words = new Map<string, number>();
  readonly #keys: string[] = [];
  /** The words of all documents one after the other, and the words with accents beside them. */
  readonly #text = new Numbers();
  readonly #accented = new Numbers();
  readonly #starts = new Numbers();
  readonly #names = new Map<string, number[]>();
  /** By number of the word: as some text has it, and whether some text has it as it is compared. */
  readonly #surfaces = new Map<number, string>();
  readonly #plain: boolean[] = [];

  /** Adds the next document: its texts, and the names that lead to it. */
  add(texts: readonly string[], names: readonly string[]): void {
    const document = this.#starts.length;
    this.#starts.push(this.#text.length);
    for (const text of texts) {
      for (const { key, accented, from, to } of toTokens(text)) {
        if (key === '') continue;
        const number = this.#number(key);
        const surface = text.slice(from, to);
        if (surface === key) this.#plain[number] = true;
        else if (!this.#surfaces.has(number)) this.#surfaces.set(number, surface);
        this.#text.push(number);
        this.#accented.push(accented === undefined ? gap : this.#number(accented));
      }
      this.#text.push(gap);
      this.#accented.push(gap);
    }
    for (const name of new Set(names.map(toPlacedName))) {
      const found = this.#names.get(name);
      if (found) found.push(document);
      else this.#names.set(name, [document]);
    }
  }

  #number(key: string): number {
    let number = this.#words.get(key);
    if (number === undefined) {
      number = this.#keys.length;
      this.#words.set(key, number);
      this.#keys.push(key);
    }
    return number;
  }

  /** The files of all documents added. */
  finish(): ConcordanceFiles {
    const counts = new Int32Array(this.#keys.length);
    for (let place = 0; place < this.#text.length; place += 1)
      if (this.#text.values[place]! >= 0) counts[this.#text.values[place]!]! += 1;
    const isFrequent = (word: number) => counts[word]! >= frequentFrom;
    const lists = this.#listPlaces(isFrequent);
    return {
      shards: this.#pack(lists),
      vocabulary: this.#vocabulary(lists),
      shown: this.#shown(),
      holds: (text, end) => this.#holds(text, end),
      frequent: this.#keys.filter((_, word) => isFrequent(word)).toSorted(compareText),
    };
  }

  /** For each word, and each pair with a frequent one, its places. */
  #listPlaces(isFrequent: (word: number) => boolean): PlaceLists {
    const entries = new PlaceEntries(this.#keys);
    for (let document = 0; document < this.#starts.length; document += 1)
      this.#listDocument(entries, document, isFrequent);
    return entries.sorted();
  }

  #listDocument(
    entries: PlaceEntries,
    document: number,
    isFrequent: (word: number) => boolean,
  ): void {
    const text = this.#text.values;
    const start = this.#starts.values[document]!;
    const end = this.#endOf(document);
    const seen = new Set<number>();
    for (let index = start; index < end; index += 1) {
      const word = text[index]!;
      if (word < 0) continue;
      const next = index + 1 < end ? text[index + 1]! : gap;
      const accented = this.#accented.values[index]!;
      if (!isFrequent(word)) entries.enter(word, document, index - start);
      else if (!seen.has(word)) {
        seen.add(word);
        entries.enter(word, document, 0);
      }
      if (accented >= 0) entries.enter(accented, document, index - start);
      if (next >= 0 && (isFrequent(word) || isFrequent(next)))
        entries.enter(entries.pair(word, next), document, index - start);
    }
  }

  /** Where the words of a document end. */
  #endOf(document: number): number {
    return document + 1 < this.#starts.length
      ? this.#starts.values[document + 1]!
      : this.#text.length;
  }

  #shown(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#surfaces]
        .filter(([number]) => !this.#plain[number] && isWordKey(this.#keys[number]!))
        .map(([number, surface]) => [this.#keys[number]!, surface]),
    );
  }

  #holds(text: string, end: number): boolean {
    const words = toTokens(text).map(({ key }) => this.#words.get(key) ?? gap);
    const last = end < this.#starts.length ? this.#starts.values[end]! : this.#text.length;
    if (words.length === 0 || words.includes(gap)) return false;
    const numbers = this.#text.values;
    for (
      let place = numbers.indexOf(words[0]!);
      place >= 0 && place < last;
      place = numbers.indexOf(words[0]!, place + 1)
    ) {
      if (words.every((word, index) => numbers[place + index] === word)) return true;
    }
    return false;
  }

  #vocabulary({ starts, documents }: PlaceLists): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const [word, key] of this.#keys.entries()) {
      if (!isWordKey(key) || key.length < 3 || !/\p{L}/u.test(key)) continue;
      let count = 0;
      for (let index = starts[word]!, last = -1; index < starts[word + 1]!; index += 1) {
        if (documents[index]! !== last) count += 1;
        last = documents[index]!;
      }
      found.set(key, count);
    }
    return found;
  }

  #pack({ keys, starts, documents, places }: PlaceLists): readonly Uint8Array[] {
    const entries = keys.map((key, index): readonly [string, Uint8Array] => [
      key,
      toList(documents, places, starts[index]!, starts[index + 1]!),
    ]);
    for (const [name, rows] of this.#names)
      entries.push([
        name,
        toList(Int32Array.from(rows), new Int32Array(rows.length), 0, rows.length),
      ]);
    const size = entries.reduce((sum, [key, list]) => sum + key.length + list.length + 4, 0);
    const count = Math.max(1, Math.ceil(size / shardSize));
    const shards = Array.from({ length: count }, () => new ByteWriter());
    for (const [key, list] of entries.toSorted((a, b) => compareText(a[0], b[0]))) {
      const shard = shards[hashOf(key) % count]!;
      shard.text(key);
      shard.number(list.length);
      shard.bytes(list);
    }
    return shards.map((shard) => shard.done());
  }
}
