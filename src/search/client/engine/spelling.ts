/**
 * The record's own words, a piece for each first letter: for help with spelling, and to tell what a
 * word that is being typed may become.
 */
import type { SearchManifest } from '../../documents/format.ts';
import { foldWord } from '../../documents/words.ts';
import type { SearchFiles } from './files.ts';
import { SearchParts } from './parts.ts';

/**
 * A word of the texts as it is compared, how many documents have it, and how they write it where
 * that differs.
 */
export type Word = readonly [word: string, documents: number, shown?: string];

/** Letters of a word that may have been written together with another. */
const shortest = 3;

/** By how many letters a word of so many may differ from the one that was meant. */
function mostChanges(letters: number): number {
  if (letters < 4) return 0;
  return letters < 6 ? 1 : 2;
}

export class SearchSpelling {
  readonly #lists: SearchParts;
  readonly #letters: ReadonlyMap<string, number>;

  constructor(files: SearchFiles, manifest: SearchManifest) {
    this.#lists = new SearchParts(files, 'words', '.parts', manifest.letters.length);
    this.#letters = new Map(manifest.letters.map((letter, number) => [letter, number]));
  }

  /** Whether some word of the texts begins with this one. */
  async isBeginning(word: string): Promise<boolean> {
    return (await this.wordsWith(word)).length > 0;
  }

  /** The words of the texts that begin with this one. */
  async wordsWith(word: string): Promise<readonly Word[]> {
    const beginning = foldWord(word);
    return (await this.#words([...beginning][0]!)).filter(([one]) => one.startsWith(beginning));
  }

  /** Those of some words, as they are compared, that texts have. */
  async known(words: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(
      words.map(async (word) =>
        (await this.#words([...word][0] ?? '')).some(([one]) => one === word) ? [word] : [],
      ),
    );
    return found.flat();
  }

  /**
   * The word that was probably meant: few letters away, and of those the most frequent; the word
   * itself where the texts have it; or two words written as one.
   */
  async findMeant(word: string): Promise<string | undefined> {
    const wanted = foldWord(word);
    const letters = [...wanted];
    const most = mostChanges(letters.length);
    if (most === 0) return undefined;
    const words = (
      await Promise.all([...new Set(letters.slice(0, 2))].map((letter) => this.#words(letter)))
    ).flat();
    let best: { word: string; far: number; documents: number } | undefined;
    for (const [one, documents, shown] of words) {
      if (one === wanted) return word;
      if (Math.abs(one.length - wanted.length) > most) continue;
      const far = distance(wanted, one, most);
      if (
        far <= most &&
        (!best || far < best.far || (far === best.far && documents > best.documents))
      )
        best = { word: shown ?? one, far, documents };
    }
    return best?.word ?? this.#parted(wanted);
  }

  /**
   * Two words of the texts that were written as one; of several such pairs the one whose rarer word
   * is the most frequent.
   */
  async #parted(word: string): Promise<string | undefined> {
    const documentsOf = async (one: string) =>
      (await this.wordsWith(one)).find(([known]) => known === one)?.[1] ?? 0;
    let best: { words: string; documents: number } | undefined;
    for (let at = shortest; at <= word.length - shortest; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      const documents = Math.min(await documentsOf(first), await documentsOf(second));
      if (documents > (best?.documents ?? 0)) best = { words: `${first} ${second}`, documents };
    }
    return best?.words;
  }

  async #words(letter: string): Promise<readonly Word[]> {
    const number = this.#letters.get(letter);
    if (number === undefined) return [];
    const list = await this.#lists.of(number);
    return JSON.parse(new TextDecoder().decode(list)) as readonly Word[];
  }
}

/**
 * Letters to change, add, leave out or swap with their neighbour to come from one word to the
 * other; more than `most` is not counted out.
 */
function distance(from: string, to: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      next[column] = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      )
        next[column] = Math.min(next[column]!, before[column - 2]! + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[to.length]!;
}
