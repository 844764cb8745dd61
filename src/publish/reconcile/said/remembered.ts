/**
 * The texts that were heard already: most stand on many pages. So many characters are remembered;
 * with more it begins anew, and what stands in many files is judged again.
 */
const mostRemembered = 40_000_000;

export class Remembered {
  readonly #texts = new Set<string>();
  #characters = 0;

  /** Whether a text was not heard before; from now on it was. */
  isNew(text: string): boolean {
    if (this.#texts.has(text)) return false;
    if (this.#characters > mostRemembered) {
      this.#texts.clear();
      this.#characters = 0;
    }
    this.#characters += text.length;
    // A copy: a part of a page would keep the whole page.
    this.#texts.add(Buffer.from(text).toString());
    return true;
  }
}
