/** Gathers what a page says: its texts block by block, words within a block joined as they are read. */
import type { Flow } from './attributes.ts';

/** White space as a browser shows it. */
export const collapse = (text: string): string =>
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** No number goes on behind it. */
const betweenValues = ' ¶ ';
function withoutEnd(block: string): string {
  let end = block.length;
  while (end > 0 && /[\s¶]/.test(block[end - 1]!)) end -= 1;
  return block.slice(0, end);
}

/** Signs that an author may have meant as marks, and that the page shows. */
const signs = /[*~`]+/g;

export class PageWords {
  readonly #texts: string[] = [];
  #block = '';
  /** The cells of the row of a text's table: a mark may run through several. */
  #row: string[] | undefined;
  readonly #ofText: boolean;

  /** `ofText` of a page of a lesson or report, whose tables and signs are its author's. */
  constructor(ofText: boolean) {
    this.#ofText = ofText;
  }

  text(text: string): void {
    this.#block += text;
  }

  tag({ name, flow, says }: { name: string; flow: Flow; says: readonly string[] }): void {
    for (const one of says) this.#texts.push(one);
    // What the engine sets side by side are two values; only an author marks a part of a word.
    if (flow === 'within' && !this.#ofText && this.#block !== '') this.#block += betweenValues;
    if (flow === 'space') this.#block += ' ';
    if (flow !== 'apart') return;
    this.#endBlock();
    if (this.#ofText && (name === 'tr' || name === '/tr')) this.#endRow(name === 'tr');
  }

  say(texts: Iterable<string>): void {
    this.#texts.push(...texts);
  }

  finish(): readonly string[] {
    this.#endBlock();
    return this.#texts;
  }

  #endBlock(): void {
    const text = this.#block === '' ? '' : collapse(withoutEnd(this.#block));
    this.#block = '';
    if (text === '') return;
    this.#texts.push(text);
    this.#row?.push(text);
    if (this.#ofText && text.search(signs) >= 0) this.#texts.push(text.replaceAll(signs, ''));
  }

  /** What stands behind a row belongs to none, until the next begins. */
  #endRow(begins: boolean): void {
    if (this.#row && this.#row.length > 1) this.#texts.push(this.#row.join(' '));
    this.#row = begins ? [] : undefined;
  }
}
