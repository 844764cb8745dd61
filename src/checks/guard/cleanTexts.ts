/**
 * Texts of one field in which nothing was found: dates, codes and words stand in thousands of rows,
 * a past value mostly in the present as well, and `npm run dev` reads a record many times. They are
 * looked at once.
 */
export class CleanTexts {
  readonly #byField = new Map<string, Set<string>>();
  #field = '';
  #texts = this.#of('');

  has(field: string, text: string): boolean {
    this.#turnTo(field);
    return this.#texts.has(text);
  }

  add(field: string, text: string): void {
    this.#turnTo(field);
    if (text.length <= longestKnown && this.#texts.size < mostKnown)
      this.#texts.add(toOwnText(text));
  }

  #turnTo(field: string): void {
    if (field === this.#field) return;
    this.#field = field;
    this.#texts = this.#of(field);
  }

  #of(field: string): Set<string> {
    const texts = this.#byField.get(field) ?? new Set<string>();
    this.#byField.set(field, texts);
    return texts;
  }
}

const mostKnown = 100_000;
const longestKnown = 10_000;

/** A text by itself: a part of a file's text would keep the whole of that in memory. */
const toOwnText = (text: string): string => structuredClone(text);
