/**
 * Short texts of one field in which nothing was found: dates, codes and words stand in thousands of
 * rows, and are looked at once.
 */
export class CleanTexts {
  readonly #byField = new Map<string, Set<string>>();
  #field = '';
  #texts = this.#of('');

  has(field: string, text: string): boolean {
    if (text.length > longestKnown) return false;
    this.#turnTo(field);
    return this.#texts.has(text);
  }

  add(field: string, text: string): void {
    this.#turnTo(field);
    if (text.length <= longestKnown && this.#texts.size < mostKnown) this.#texts.add(text);
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

const longestKnown = 40;
const mostKnown = 5000;
