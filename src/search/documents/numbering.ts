/** Words, and sets of them, as numbers. */

/** Words met so far, each with its number from 0. */
export class Numbering {
  readonly #numbers = new Map<string, number>();

  of(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) this.#numbers.set(word, (number = this.#numbers.size));
    return number;
  }

  get words(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** Several values of one document count as one set; most documents share theirs. */
export class Sets {
  readonly values: Numbering;
  readonly #sets = new Numbering();

  constructor(values = new Numbering()) {
    this.values = values;
  }

  of(ids: readonly string[]): number {
    return this.#sets.of(ids.map((id) => this.values.of(id)).join(' '));
  }

  get sets(): readonly (readonly number[])[] {
    return this.#sets.words.map((set) => (set === '' ? [] : set.split(' ').map(Number)));
  }
}
