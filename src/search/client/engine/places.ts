/** Phrases word for word, by the concordance: which documents have them, and where. */
import { ByteReader } from '../../documents/bytes.ts';
import type { SearchManifest } from '../../documents/format.ts';
import { hashOf, toPlacedName, type Token } from '../../documents/words.ts';
import type { SearchFiles } from './files.ts';
import { SearchParts } from './parts.ts';

/** Places by row. */
export type Places = ReadonlyMap<number, readonly number[]>;
const none: Places = new Map();

export class SearchPlaces {
  readonly #shards: SearchParts;
  readonly #manifest: SearchManifest;
  readonly #frequent: ReadonlySet<string>;

  constructor(files: SearchFiles, manifest: SearchManifest) {
    this.#shards = new SearchParts(files, 'places', '.parts', manifest.shards);
    this.#manifest = manifest;
    this.#frequent = new Set(manifest.frequent);
  }

  /** The rows that a name, id or symbol leads to. */
  async named(name: string): Promise<readonly number[]> {
    return [...(await this.#find(toPlacedName(name))).keys()];
  }

  /** The rows that hold the phrase, each with the places at which it begins. */
  async find(phrase: readonly Token[]): Promise<Places> {
    const lists = await Promise.all(
      this.#cover(phrase).map(async ({ key, offset }) => ({
        offset,
        places: await this.#find(key),
      })),
    );
    const [rarest, ...others] = lists.toSorted((a, b) => a.places.size - b.places.size);
    if (!rarest) return none;
    const found = new Map<number, readonly number[]>();
    for (const [row, places] of rarest.places) {
      const starts = places
        .map((place) => place - rarest.offset)
        .filter(
          (start) =>
            start >= 0 &&
            others.every(({ offset, places: all }) => has(all.get(row), start + offset)),
        );
      if (starts.length > 0) found.set(row, starts);
    }
    return found;
  }

  /**
   * The keys that together hold every word of the phrase: a frequent word only beside a neighbour.
   */
  #cover(phrase: readonly Token[]): { key: string; offset: number }[] {
    const keys: { key: string; offset: number }[] = [];
    const isFrequent = (index: number) =>
      phrase[index]!.accented === undefined && this.#frequent.has(phrase[index]!.key);
    const pair = (index: number) => ({
      key: `${phrase[index]!.key}\n${phrase[index + 1]!.key}`,
      offset: index,
    });
    for (let index = 0; index < phrase.length; index += 1) {
      const { key, accented } = phrase[index]!;
      if (!isFrequent(index)) keys.push({ key: accented ?? key, offset: index });
      else if (index + 1 < phrase.length) {
        keys.push(pair(index));
        if (isFrequent(index + 1)) index += 1;
      } else keys.push(index > 0 ? pair(index - 1) : { key, offset: 0 });
    }
    return keys;
  }

  async #find(key: string): Promise<Places> {
    const shard = new ByteReader(await this.#shards.of(hashOf(key) % this.#manifest.shards));
    while (!shard.ended) {
      const word = shard.text();
      const list = shard.bytes(shard.number());
      if (word === key) return toPlaces(new ByteReader(list));
    }
    return none;
  }
}

function has(places: readonly number[] | undefined, place: number): boolean {
  return places?.includes(place) ?? false;
}

function toPlaces(list: ByteReader): Places {
  const rows = new Map<number, number[]>();
  for (let row = -1; !list.ended;) {
    row += list.number();
    const places: number[] = [];
    for (let left = list.number(), place = -1; left > 0; left -= 1)
      places.push((place += list.number()));
    rows.set(row, places);
  }
  return rows;
}
